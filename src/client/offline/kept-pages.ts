import { HASH_LENGTH, type OfflinePlan } from '../../report/offline-plan.ts';
import { HOME, readPath } from './worker-scope.ts';

/** Other sites of the same origin have caches of their own. No path has a colon. */
const PREFIX = `offline:${new URL(HOME).pathname}:`;

/** When a page was kept: a header that is added to it. */
const KEPT_AT = 'x-kept-at';

/** Stands in the cache once all that is to be kept was asked for. */
export const FILLED = `${HOME}filled`;

/** Files and pages beside those of the plan that are kept at most; the ones kept longest ago go. */
const MAX_VISITED = 60;

/** What is kept when it is visited, of whatever year: no data files, no search, nothing that a correction replaced. */
const KEPT_PATH = /^(?:\d{4}\/(?:[a-z\d-]+\/)?|figures\/[^/]+\/|compare\/\d{4}\/\d{4}\/|sitemap\/)$/;

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
export async function isOfPlan(path: string, response: Response, { pages }: OfflinePlan): Promise<boolean> {
  const hash = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  const digits = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.slice(0, HASH_LENGTH) === pages[path];
}
