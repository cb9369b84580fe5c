import { OFFLINE_PATH, type OfflinePlan } from '../../report/offline-plan.ts';
import { FILLED, isKeptPath, isOfPlan, isSound, keepPage, listCaches, nameCache } from './kept-pages.ts';
import { HOME, readPath, savesData, scope } from './worker-scope.ts';

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
