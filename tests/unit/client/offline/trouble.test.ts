import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { MANIFEST_PATH } from '../../../../src/report/offline-plan.ts';
import { HOME, type Lie, type MadeSite, PLANNED, Reader, SITE, VISITED } from '../../../support/lying-server.ts';

const CORRECTED: MadeSite = { ...SITE, '2019/problems/': '<title>存在问题｜示例县</title><main>33件</main>' };
const AGAIN: MadeSite = { ...SITE, '2019/problems/': '<title>存在问题｜示例县</title><main>34件</main>' };

const pick = (paths: readonly string[], site = SITE): Record<string, string> =>
  Object.fromEntries(paths.map((path) => [path, site[path] ?? '']));

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Have nothing put into any cache of a reader from now on. */
function fillDisk(reader: Reader): void {
  const open = reader.caches.open.bind(reader.caches);
  vi.spyOn(reader.caches, 'open').mockImplementation(async (name) => {
    const cache = await open(name);
    vi.spyOn(cache, 'put').mockRejectedValue(new DOMException('no room', 'QuotaExceededError'));
    return cache;
  });
}

async function makeReader(): Promise<Reader> {
  const reader = new Reader();
  await reader.keeper.prepare();
  for (const path of VISITED) await (path.endsWith('/') ? reader.visit(path) : reader.load(path));
  return reader;
}

test('a disk without room costs nothing that is kept', async () => {
  const reader = await makeReader();
  fillDisk(reader);
  for (const path of ['2019/', '2018/problems/', '2019/charts/']) {
    expect(await reader.visit(path).catch(() => SITE[path])).toBe(SITE[path]);
  }
  vi.restoreAllMocks();
  expect(await reader.listKept()).toEqual(pick([...PLANNED, ...VISITED]));
});

test('a disk without room keeps nobody from being freed', async () => {
  const reader = await makeReader();
  fillDisk(reader);
  reader.lie = () => new Response('', { status: 410 });
  await reader.visit('2019/');
  expect(reader.isFreed).toBe(true);
});

/** An answer that goes on for as long as it is read; and how much of it was. */
function endless(headers: HeadersInit): { response: Response; readBytes: () => number } {
  let bytes = 0;
  const piece = new Uint8Array(1_000_000);
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      bytes += piece.length;
      // Whoever reads to the end is told that there is one, so that this test has one.
      if (bytes > 200_000_000) controller.close();
      else controller.enqueue(piece);
    },
  });
  return { response: new Response(stream, { headers }), readBytes: () => bytes };
}

test.each([MANIFEST_PATH, '2019/', '_astro/page.a1.css', '2019/charts/'])(
  'an answer without an end is not read for ever, nor kept: %s',
  async (endlessPath) => {
    const reader = new Reader();
    const read: (() => number)[] = [];
    reader.lie = (honest, path) => {
      if (path !== endlessPath) return honest;
      const { response, readBytes } = endless(honest.headers);
      read.push(readBytes);
      return response;
    };
    await reader.keeper.prepare();
    const { afterwards } = await reader.keeper.answerVisit(new Request(`${HOME}${endlessPath.replace(/^[^/]+$/, '')}`));
    await afterwards();
    expect(read.length).toBeGreaterThan(0);
    for (const readBytes of read) expect(readBytes()).toBeLessThan(40_000_000);
    expect(await reader.listKept()).toEqual(pick(PLANNED.filter((path) => path !== endlessPath)));
  },
);

/** How many answers are waited for that never come. */
interface Stalls {
  count: number;
}

/** Never answer for a path, or begin to and never go on; but end when nobody waits any more. */
function stall(stalled: string, isBegun: boolean, stalls: Stalls): Lie {
  return (honest, path, { signal }) => {
    if (path !== stalled) return honest;
    stalls.count += 1;
    const abort = (fail: (error: Error) => void): void =>
      signal?.addEventListener('abort', () => {
        stalls.count -= 1;
        fail(new DOMException('aborted', 'AbortError'));
      });
    if (!isBegun) {
      return new Promise((_, fail) => {
        abort(fail);
      });
    }
    const stream = new ReadableStream({
      start: (controller) => {
        abort((error) => {
          controller.error(error);
        });
      },
    });
    return new Response(stream, { headers: honest.headers });
  };
}

/**
 * Let time pass until something is done, but only while nothing is waited for that comes: hashes are worked out beside
 * it, and on a busy machine they would be given up.
 */
async function pass(work: Promise<unknown>, stalls: Stalls): Promise<void> {
  const state = { isDone: false };
  void work.finally(() => {
    state.isDone = true;
  });
  while (!state.isDone) {
    // Whatever is asked for has a timer.
    if (stalls.count > 0 && vi.getTimerCount() === stalls.count) await vi.advanceTimersByTimeAsync(10_000);
    await wait(1);
  }
}

test.each([
  ['offline/', false],
  ['offline/', true],
  ['2019/', false],
  ['2019/', true],
  ['_astro/page.a1.css', true],
  [MANIFEST_PATH, false],
  [MANIFEST_PATH, true],
])('where %s never comes (begun: %s), all else is kept after a visit or two', async (stalled, isBegun) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const reader = new Reader();
  const stalls: Stalls = { count: 0 };
  reader.lie = stall(stalled, isBegun, stalls);
  await pass(reader.keeper.prepare(), stalls);
  // Else a few of them would take as long as a browser gives a worker to come.
  expect(reader.asked.filter((path) => path === stalled)).toEqual([stalled]);
  for (let visit = 0; visit < 2; visit += 1) await pass(reader.visit('2018/problems/'), stalls);
  expect(Object.keys(await reader.listKept()).sort()).toEqual(
    [...PLANNED, '2018/problems/'].filter((path) => path !== stalled).sort(),
  );
});

test('an older plan that comes after a newer one costs only what differs, and all is back with the newer', async () => {
  const reader = await makeReader();
  await reader.update(CORRECTED);
  const newer = await reader.listKept();
  // A server between has the old worker still; the pages are the new ones.
  for (let turn = 0; turn < 5; turn += 1) {
    reader.lie = (honest, path) =>
      path === '2019/problems/' ? new Response(CORRECTED[path], { headers: { 'content-type': 'text/html' } }) : honest;
    await reader.update(SITE);
    reader.lie = (honest) => honest;
    expect(await reader.listKept()).toEqual(pick(PLANNED.filter((path) => path !== '2019/problems/')));
    reader.asked = [];
    await reader.update(CORRECTED);
    expect(await reader.listKept()).toEqual(newer);
    expect(reader.asked).toEqual([MANIFEST_PATH, '2019/problems/']);
  }
});

test('what changes again while a worker prepares is not kept of it, and is kept by the next', async () => {
  const reader = await makeReader();
  reader.lie = (honest, path) =>
    path === '2019/problems/' ? new Response(AGAIN[path], { headers: { 'content-type': 'text/html' } }) : honest;
  await reader.update(CORRECTED);
  expect((await reader.listKept())['2019/problems/']).toBeUndefined();
  expect(await reader.visit('2019/problems/')).toBe(AGAIN['2019/problems/']);
  expect((await reader.listKept())['2019/problems/']).toBeUndefined();
  reader.lie = (honest) => honest;
  await reader.update(AGAIN);
  expect(await reader.listKept()).toEqual(pick(PLANNED, AGAIN));
});

test('what a browser has dropped of it comes back, whatever that was', async () => {
  for (const dropped of [...PLANNED, 'filled']) {
    const reader = new Reader();
    await reader.keeper.prepare();
    await (await reader.caches.open(reader.cacheOf())).delete(HOME + dropped);
    reader.startWorker();
    await reader.visit('search/');
    expect(await reader.listKept(), dropped).toEqual(pick(PLANNED));
  }
});
