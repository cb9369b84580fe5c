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

/** The list on the offline page that is filled in; as it is built, it leads to the home page. */
const LIST = /(<ul id="kept-pages"[^>]*>)[\s\S]*?<\/ul>/;

/**
 * Say at the head of a page that it is a copy, and of when. It is said in what is shown: what is kept stays as it is.
 *
 * @param html A page of this site.
 */
export function insertNotice(html: string, keptAt: Date): string {
  const notice =
    `<p class="offline" role="status">离线阅读：这是<time datetime="${keptAt.toISOString()}">${writeTime(keptAt)}</time>` +
    '保存在本机的版本，可能已有更正。<a href="">联网后重新打开</a></p>';
  return html.replace('<main', () => `${notice}<main`);
}

/** List the pages that are kept on the page that stands in for one that is not, by their titles. */
export function listKept(html: string, pages: readonly { address: string; html: string }[]): string {
  const items = pages.map(({ address, html: page }) => `<li><a href="${address}">${readTitle(page)}</a></li>`);
  return html.replace(LIST, (_, start: string) => `${start}${items.join('')}</ul>`);
}

/** Title of a page as it stands in its source, without the site's name behind it; the home page has that name alone. */
function readTitle(html: string): string {
  return /<title>([^<]*)｜[^<｜]*<\/title>/.exec(html)?.[1] ?? '首页';
}

/** The reader's own time, to the minute: 2026年11月25日 21:16. */
function writeTime(time: Date): string {
  return time.toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' });
}
