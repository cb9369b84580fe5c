import { OFFLINE_PATH, type OfflinePlan } from '../../report/offline-plan.ts';
import {
  dropOldest,
  fillCache,
  findPage,
  isKeptPath,
  isSound,
  keepPage,
  type KeptPage,
  listPaths,
  nameCache,
} from './kept-pages.ts';
import { insertNotice, listKept } from './mark-kept.ts';
import { HOME, readPath, type RequestEvent } from './worker-scope.ts';

/** Files whose name changes with their content. */
const HASHED = `${HOME}_astro/`;

/** Answer requests for pages and for hashed files; all others, data files and the search index too, are left alone. */
export function answerRequest(event: RequestEvent, plan: OfflinePlan): void {
  const { method, mode, url, headers } = event.request;
  if (method !== 'GET' || headers.has('range') || !url.startsWith(HOME)) return;
  if (mode === 'navigate' && /^(?:[^.]*|.*\.html)$/.test(readPath(url))) event.respondWith(answerVisit(event, plan));
  else if (url.startsWith(HASHED)) event.respondWith(answerHashed(event, plan));
}

/** What the network says, always and however slow it is; what was kept only where there is none. */
async function answerVisit(event: RequestEvent, plan: OfflinePlan): Promise<Response> {
  const path = readPath(event.request.url);
  try {
    const response = await fetch(event.request, { cache: 'no-cache' });
    event.waitUntil(takeNote(path, response.clone(), plan));
    return response;
  } catch (error) {
    const cache = await caches.open(nameCache(plan));
    const page = await findPage(cache, path);
    if (page) return toResponse(page, insertNotice(page.html, page.keptAt));
    const instead = await findPage(cache, OFFLINE_PATH);
    if (!instead) throw error;
    return toResponse(instead, listKept(instead.html, await readKept(cache, plan)));
  }
}

/** Keep the page that was visited; forget one that is no more. The network is there: fetch what is still missing. */
async function takeNote(path: string, response: Response, plan: OfflinePlan): Promise<void> {
  const name = nameCache(plan);
  // A version that came in the meantime has removed it.
  if (!(await caches.has(name))) return;
  const cache = await caches.open(name);
  if (isSound(response) && isKeptPath(path, plan)) await keepPage(cache, path, response, plan);
  else if (response.status === 404 || response.status === 410) await cache.delete(HOME + path);
  await fillCache(cache, plan);
}

async function answerHashed(event: RequestEvent, plan: OfflinePlan): Promise<Response> {
  const cache = await caches.open(nameCache(plan));
  const kept = await cache.match(event.request.url);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.status === 200 && !response.redirected)
    event.waitUntil(keepFile(event.request.url, response.clone(), plan));
  return response;
}

async function keepFile(address: string, response: Response, plan: OfflinePlan): Promise<void> {
  const cache = await caches.open(nameCache(plan));
  await cache.put(address, response);
  await dropOldest(cache, plan);
}

async function readKept(cache: Cache, plan: OfflinePlan): Promise<{ address: string; html: string }[]> {
  const paths = (await listPaths(cache, plan)).filter((path) => path !== OFFLINE_PATH);
  const pages = await Promise.all(paths.map(async (path) => ({ path, page: await findPage(cache, path) })));
  return pages.flatMap(({ path, page }) => (page ? [{ address: HOME + path, html: page.html }] : []));
}

function toResponse({ headers }: KeptPage, html: string): Response {
  return new Response(html, { headers });
}
