import { describe, expect, test, vi } from 'vitest';
import { weighDoubt } from '../../../../src/client/offline/site-place.ts';
import { MANIFEST_PATH } from '../../../../src/report/offline-plan.ts';
import { HOME, type Lie, PLANNED, Reader } from '../../../support/lying-server.ts';

const HOTEL = '<h1>欢迎入住，请登录</h1>';

function status(code: number): Lie {
  return () => new Response('<h1>错误</h1>', { status: code, headers: { 'content-type': 'text/html' } });
}

/** An answer as browsers give it to a worker that has asked not to be led on. */
function led(): Response {
  return Object.defineProperties(new Response(null), { type: { value: 'opaqueredirect' }, status: { value: 0 } });
}

/** All lead on: to what `target` gives, which is `undefined` on another server, for workers may not look there. */
function redirect(target: (path: string) => Response | undefined): Lie {
  return (_, path, { redirect: how }) => (how === 'manual' || path !== MANIFEST_PATH ? led() : target(path));
}

function at(url: string, text: string, code = 200): Response {
  return Object.defineProperties(new Response(text, { status: code }), {
    url: { value: url },
    redirected: { value: true },
  });
}

const only =
  (lie: Lie): Lie =>
  (honest, path, init) =>
    path === MANIFEST_PATH ? lie(honest, path, init) : honest;

const OTHER_PLACE = 'https://www.example.gov.cn/fazhi/';

const FREEING: Readonly<Record<string, Lie>> = {
  'all is missing (404)': status(404),
  'all is gone (410)': status(410),
  'the manifest alone is missing': only(status(404)),
  'the manifest alone is gone': only(status(410)),
  'all is at another place of the same server': redirect((path) => at(OTHER_PLACE + path, '{"scope":"/fazhi/"}')),
  'all leads to a page of the same server': redirect(() => at('https://www.example.gov.cn/', '<h1>首页</h1>')),
  'all leads to what is missing on the same server': redirect(() => at(`${OTHER_PLACE}x`, '', 404)),
};

const HOLDING: Readonly<Record<string, Lie>> = {
  'there is no network': () => undefined,
  ...Object.fromEntries(
    [400, 401, 403, 408, 429, 451, 500, 502, 503, 504, 511, 521].map((code) => [`all answer ${code}`, status(code)]),
  ),
  'all leads to another server': redirect(() => undefined),
  'all leads to the same address, once a cookie is set': redirect((path) =>
    at(`${HOME}${path}?wzws=1`, '{"scope":"/zwgk/fazhi/"}'),
  ),
  ...Object.fromEntries(
    [200, 404, 410].map((code) => [
      `all leads to another server that may be read from, and answers ${code}`,
      redirect((path) => at(`https://login.example/${path}`, '{"scope":"/"}', code)),
    ]),
  ),
  'all leads to the same path of another server': redirect((path) =>
    at(`https://login.example/zwgk/fazhi/${path}`, HOTEL),
  ),
  'a server in trouble is led to': redirect(() => at(`${HOME}busy`, '', 503)),
  'a hotel answers all': () => new Response(HOTEL, { headers: { 'content-type': 'text/html' } }),
  'a hotel answers for the manifest': only(
    () => new Response(HOTEL, { headers: { 'content-type': 'application/manifest+json' } }),
  ),
  'the manifest is empty': only(() => new Response('')),
  'the manifest has lost its end': only(() => new Response('{"scope":"/zwgk/fa')),
  'the manifest is null': only(() => new Response('null')),
  'the manifest is of another site': only(() => new Response('{"scope":"/"}')),
  'the manifest breaks off': only((honest) =>
    Object.defineProperty(honest, 'text', { value: () => Promise.reject(new TypeError('cut')) }),
  ),
};

describe.each(Object.entries(FREEING))('where %s', (_, lie) => {
  test('a reader is freed of the worker and of all that it kept', async () => {
    const reader = new Reader();
    await reader.caches.open('their-pages');
    await reader.keeper.prepare();
    await reader.visit('2019/charts/');
    reader.lie = lie;
    await reader.visit('2019/problems/');
    expect(reader.isFreed).toBe(true);
    expect(await reader.caches.keys()).toEqual(['their-pages']);
    // What was under way does not begin anew.
    await reader.visit('2019/problems/');
    await reader.load('_astro/chart.c3.js').catch(() => undefined);
    expect(await reader.caches.keys()).toEqual(['their-pages']);
  });

  test('no worker begins to keep anything', async () => {
    const reader = new Reader();
    reader.lie = lie;
    await expect(reader.keeper.prepare()).rejects.toThrow();
    expect(await reader.caches.keys()).toEqual([]);
  });
});

describe('where a site is gone, a reader is freed of the worker', () => {
  test.each(['keys', 'delete', 'has', 'open'] as const)('though the caches are refused (%s)', async (method) => {
    const reader = new Reader();
    await reader.keeper.prepare();
    reader.lie = status(410);
    vi.spyOn(reader.caches, method).mockRejectedValue(new DOMException('denied', 'SecurityError'));
    await reader.visit('2019/').catch(() => undefined);
    expect(reader.isFreed).toBe(true);
  });

  test('though a browser has cleared the cache while the worker ran', async () => {
    const reader = new Reader();
    await reader.keeper.prepare();
    await reader.visit('2019/');
    await reader.caches.delete(reader.cacheOf());
    reader.lie = status(410);
    await reader.visit('2019/');
    expect(reader.isFreed).toBe(true);
    expect(await reader.caches.keys()).toEqual([]);
  });
});

describe.each(Object.entries(HOLDING))('where %s', (_, lie) => {
  test('a reader keeps what was kept', async () => {
    const reader = new Reader();
    await reader.keeper.prepare();
    reader.lie = lie;
    for (const path of ['', '2019/', 'search/']) await reader.visit(path).catch(() => undefined);
    expect(reader.isFreed).toBe(false);
    expect(Object.keys(await reader.listKept()).sort()).toEqual([...PLANNED].sort());
  });
});

describe('a reader who is led to another server', () => {
  const elsewhere = redirect(() => undefined);

  async function visitAfter(reader: Reader, days: number, lie: Lie): Promise<void> {
    reader.now = new Date(reader.now.getTime() + days * 86_400_000);
    reader.lie = lie;
    reader.startWorker();
    await reader.visit('2019/').catch(() => undefined);
  }

  test('is freed once it is so for a week', async () => {
    const reader = new Reader();
    await reader.keeper.prepare();
    for (const days of [0, 3, 3.9]) await visitAfter(reader, days, elsewhere);
    expect(reader.isFreed).toBe(false);
    await visitAfter(reader, 0.2, elsewhere);
    expect(reader.isFreed).toBe(true);
  });

  test('is not, if the site was seen in between; that a network failed says nothing', async () => {
    const reader = new Reader();
    await reader.keeper.prepare();
    await visitAfter(reader, 0, elsewhere);
    await visitAfter(reader, 5, (honest) => honest);
    await visitAfter(reader, 5, elsewhere);
    expect(reader.isFreed).toBe(false);
    await visitAfter(reader, 4, () => undefined);
    await visitAfter(reader, 4, elsewhere);
    expect(reader.isFreed).toBe(true);
  });

  test('is not by a clock that was years behind when it was first so', async () => {
    const reader = new Reader();
    await reader.keeper.prepare();
    reader.now = new Date('2015-01-01T00:00:00Z');
    await visitAfter(reader, 0, elsewhere);
    reader.now = new Date('2026-12-01T00:00:00Z');
    await visitAfter(reader, 0, elsewhere);
    expect(reader.isFreed).toBe(false);
    await visitAfter(reader, 7, elsewhere);
    expect(reader.isFreed).toBe(true);
  });

  test('is not by a clock that was set back', () => {
    const [now, later] = [new Date('2026-11-30'), new Date('2030-01-01')];
    expect(weighDoubt('elsewhere', later, now)).toEqual(now);
    expect(weighDoubt('elsewhere', new Date(NaN), now)).toEqual(now);
  });
});
