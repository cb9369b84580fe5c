import { HASH_LENGTH, OFFLINE_PATH, type OfflinePlan } from '../../report/offline-plan.ts';
import { HOME, readPath, savesData, scope } from './worker-scope.ts';

/** Other sites of the same origin have caches of their own. No path has a colon. */
const PREFIX = `offline:${new URL(HOME).pathname}:`;

/** When a page was kept: a header that is added to it. */
const KEPT_AT = 'x-kept-at';

/** Stands in the cache once all that is to be kept was asked for. */
const FILLED = `${HOME}filled`;

/** Files and pages beside those of the plan that are kept at most; the ones kept longest ago go. */
const MAX_VISITED = 60;

/** What is kept when it is visited, of whatever year: no data files, no search, nothing that a correction replaced. */
const KEPT_PATH = /^(?:\d{4}\/(?:[a-z\d-]+\/)?|figures\/[^/]+\/|compare\/\d{4}\/\d{4}\/|years\/|sitemap\/)$/;

/** A page as it was kept. */
export interface KeptPage {
  html: string;
  headers: Headers;
  keptAt: Date;
}

/** Names of all caches of this site. */
export async function listCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

export function nameCache({ version }: OfflinePlan): string {
  return PREFIX + version;
}

/** Whether a page is kept once it was visited. */
export function isKeptPath(path: string, { pages }: OfflinePlan): boolean {
  return path in pages || KEPT_PATH.test(path);
}

/** Whether an answer is a page of this site, as it is meant to be. */
export function isSound(response: Response): boolean {
  const type = response.headers.get('content-type') ?? '';
  return response.status === 200 && response.type === 'basic' && !response.redirected && type.startsWith('text/html');
}

/** Keep a page as it is, with the time; of pages and files that are not in the plan, only the last {@link MAX_VISITED}. */
export async function keepPage(cache: Cache, path: string, response: Response, plan: OfflinePlan): Promise<void> {
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  headers.set(KEPT_AT, new Date().toISOString());
  const body = await response.arrayBuffer();
  // One that is put anew goes to the end of the order.
  await cache.delete(HOME + path);
  await cache.put(HOME + path, new Response(body, { headers }));
  await dropOldest(cache, plan);
}

/** Drop what was kept longest ago, where there is more than is to be kept. */
export async function dropOldest(cache: Cache, { pages, files }: OfflinePlan): Promise<void> {
  const planned = new Set([FILLED, ...[...Object.keys(pages), ...files].map((path) => HOME + path)]);
  const visited = (await cache.keys()).filter(({ url }) => !planned.has(url));
  for (const request of visited.slice(0, Math.max(0, visited.length - MAX_VISITED))) await cache.delete(request);
}

export async function findPage(cache: Cache, path: string): Promise<KeptPage | undefined> {
  const response = await cache.match(HOME + path);
  if (!response) return undefined;
  const keptAt = new Date(response.headers.get(KEPT_AT) ?? 0);
  return { html: await response.text(), headers: response.headers, keptAt };
}

/** Addresses of the pages that are kept below the site's base: those of the plan in its order, then those visited. */
export async function listPaths(cache: Cache, plan: OfflinePlan): Promise<string[]> {
  const kept = (await cache.keys()).map(({ url }) => readPath(url)).filter((path) => isKeptPath(path, plan));
  const planned = Object.keys(plan.pages).filter((path) => kept.includes(path));
  return [...planned, ...kept.filter((path) => !(path in plan.pages))];
}

/** Whether a page is, byte for byte, the one that was built with the plan. */
async function isOfPlan(path: string, response: Response, { pages }: OfflinePlan): Promise<boolean> {
  const hash = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  const digits = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.slice(0, HASH_LENGTH) === pages[path];
}

/**
 * Prepare what a new version keeps. Pages that are the same as before are taken over; whatever else is in the caches of
 * other versions is dropped at once, before anything is fetched: the worker in charge until then has no old text any more.
 */
export async function prepareCache(plan: OfflinePlan): Promise<void> {
  const own = nameCache(plan);
  const cache = await caches.open(own);
  for (const name of await listCaches()) if (name !== own) await takeOver(await caches.open(name), cache, plan);
  await fillCache(cache, plan);
}

async function takeOver(old: Cache, cache: Cache, plan: OfflinePlan): Promise<void> {
  for (const request of await old.keys()) {
    const path = readPath(request.url);
    const response = await old.match(request);
    if (response && plan.files.includes(path)) await cache.put(request, response);
    else if (response && path in plan.pages && (await isOfPlan(path, response, plan)))
      await keepPage(cache, path, response, plan);
    else await old.delete(request);
  }
}

/** Fetch what is to be kept and is not yet, one after the other. Where the network fails, a later call goes on. */
export async function fillCache(cache: Cache, plan: OfflinePlan): Promise<void> {
  if (await cache.match(FILLED)) return;
  const isSaving = savesData();
  try {
    for (const path of [...plan.files, OFFLINE_PATH, ...(isSaving ? [] : await listWanted(plan))]) {
      if (!(await cache.match(HOME + path))) await fetchInto(cache, path, plan);
    }
    if (!isSaving) await cache.put(FILLED, new Response());
  } catch {
    // What is missing is missing.
  }
}

/** The plan's pages, and those that are open: the first one was loaded before there was a worker to keep it. */
async function listWanted(plan: OfflinePlan): Promise<string[]> {
  const windows = await scope.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const open = windows.filter(({ url }) => url.startsWith(HOME)).map(({ url }) => readPath(url));
  return [...Object.keys(plan.pages), ...open.filter((path) => isKeptPath(path, plan))];
}

/** A page that is not the plan's, because a server between has an older one or the site has changed, is not kept. */
async function fetchInto(cache: Cache, path: string, plan: OfflinePlan): Promise<void> {
  const response = await fetch(HOME + path, { cache: 'no-cache' });
  if (plan.files.includes(path)) {
    if (response.ok && !response.redirected) await cache.put(HOME + path, response);
  } else if (isSound(response) && (!(path in plan.pages) || (await isOfPlan(path, response, plan)))) {
    await keepPage(cache, path, response, plan);
  }
}
