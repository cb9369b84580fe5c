import { listCaches, nameCache } from './copies.ts';
import { dropCaches, Keeper } from './keeper.ts';
import { readPath, type Surroundings } from './surroundings.ts';
import { type RequestEvent, scope } from './worker-scope.ts';

/**
 * The site's service worker: keeps the report's pages for reading without a network. Where the site keeps none any more,
 * it has no plan, and puts an end to the one that readers still have and to all that it kept.
 */
const plan = scope.offlinePlan;

const site: Surroundings = {
  home: new URL('./', self.location.href).href,
  plan: { version: '', pages: {}, files: {}, sheets: {}, ...plan },
  caches,
  fetch: (asked, init) => fetch(asked, init),
  now: () => new Date(),
  listOpen: async () =>
    (await scope.clients.matchAll({ includeUncontrolled: true, type: 'window' })).map(({ url }) => url),
  savesData: () => scope.navigator.connection?.saveData === true,
  unregister: () => scope.registration.unregister(),
};

/** Files whose name changes with their content. */
const HASHED = `${site.home}_astro/`;

const keeper = plan && new Keeper(site);

scope.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([scope.skipWaiting(), keeper?.prepare()]));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(plan ? takeCharge(nameCache(site)) : retire());
});

if (keeper) {
  // A plan that is none: the worker that readers have stays.
  if (Object.keys(site.plan.pages).length === 0) throw new Error('the plan names no page');
  scope.addEventListener('fetch', (event) => {
    answer(event, keeper);
  });
}

/** Answer requests for pages and for hashed files; all others, data files and the search too, are left alone. */
function answer(event: RequestEvent, keeper: Keeper): void {
  const { request } = event;
  const { method, mode, url, headers, destination } = request;
  if (method !== 'GET' || headers.has('range') || !url.startsWith(site.home)) return;
  const isPage = mode === 'navigate' && /^(?:[^.]*|.*\.html)$/.test(readPath(url, site));
  // A worker is under the policy that its own file came with, which is not kept.
  const isFile = url.startsWith(HASHED) && destination !== 'worker';
  if (!isPage && !isFile) return;
  const answered = isPage ? keeper.answerVisit(request) : keeper.answerFile(request);
  event.respondWith(answered.then(({ response }) => response));
  event.waitUntil(answered.then(({ afterwards }) => afterwards()).catch(() => undefined));
}

async function takeCharge(ownCache: string): Promise<void> {
  await dropCaches(
    site,
    (await listCaches(site)).filter((name) => name !== ownCache),
  );
  await scope.clients.claim();
}

async function retire(): Promise<void> {
  await dropCaches(site, await listCaches(site));
  await site.unregister();
}
