import { answerRequest } from './answer-requests.ts';
import { listCaches, nameCache, prepareCache } from './kept-pages.ts';
import { scope } from './worker-scope.ts';

/**
 * The site's service worker: keeps the report's pages for reading without a network. Where the site keeps none any more,
 * it has no plan, and puts an end to the one that readers still have and to all that it kept.
 */
const plan = scope.offlinePlan;

scope.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([scope.skipWaiting(), plan && prepareCache(plan)]));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(plan ? takeCharge(nameCache(plan)) : retire());
});

if (plan) {
  scope.addEventListener('fetch', (event) => {
    answerRequest(event, plan);
  });
}

async function takeCharge(ownCache: string): Promise<void> {
  await dropCaches((await listCaches()).filter((name) => name !== ownCache));
  await scope.clients.claim();
}

async function retire(): Promise<void> {
  await dropCaches(await listCaches());
  await scope.registration.unregister();
}

async function dropCaches(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => caches.delete(name)));
}
