import { describe, expect, test, vi } from 'vitest';
import { HOME, type MadeSite, PLANNED, Reader, SITE, VISITED } from '../../../support/lying-server.ts';

const BAD = '<h1>请登录</h1>';

const pick = (paths: readonly string[]): Record<string, string> =>
  Object.fromEntries(paths.map((path) => [path, SITE[path] ?? '']));

async function makeReader(): Promise<Reader> {
  const reader = new Reader();
  await reader.keeper.prepare();
  for (const path of VISITED) await (path.endsWith('/') ? reader.visit(path) : reader.load(path));
  return reader;
}

/** Put something bad in place of what is kept: with the headers that it had, or with its own. */
async function poison(reader: Reader, paths: readonly string[], headers?: Record<string, string>): Promise<void> {
  const cache = await reader.caches.open(reader.cacheOf());
  for (const path of paths) {
    const kept = await cache.match(HOME + path);
    await cache.put(HOME + path, new Response(BAD, { headers: headers ?? kept?.headers ?? {} }));
  }
}

describe.each([
  ['with the headers that it had', undefined],
  ['with headers of its own', { 'content-type': 'text/html; charset=utf-8' }],
  ['with none', {}],
])('something bad in the cache, %s', (_, headers) => {
  test('is gone at the next visit, and what belongs there is back', async () => {
    const reader = await makeReader();
    await poison(reader, [...PLANNED, ...VISITED, 'weird/', 'logo.png'], headers);
    reader.startWorker();
    await reader.visit('about/');
    expect(await reader.listKept()).toEqual(pick(PLANNED));
  });

  test('is never shown, nor run', async () => {
    const reader = await makeReader();
    await poison(reader, [...PLANNED, ...VISITED], headers);
    for (const path of [...PLANNED, ...VISITED].filter((one) => one.startsWith('_astro/'))) {
      expect(await (await reader.load(path)).text()).toBe(SITE[path]);
    }
    reader.lie = () => undefined;
    await expect(reader.visit('2019/problems/')).rejects.toThrow();
    await expect(reader.visit('2018/problems/')).rejects.toThrow();
  });
});

test('a right body with a type that is not its own is not taken for it', async () => {
  const reader = await makeReader();
  const cache = await reader.caches.open(reader.cacheOf());
  const kept = await cache.match(`${HOME}2019/`);
  const headers = new Headers(kept?.headers);
  headers.set('content-type', 'text/html; charset=gbk');
  await cache.put(`${HOME}2019/`, new Response(await kept?.text(), { headers }));
  reader.lie = () => undefined;
  expect(await reader.visit('2019/')).toContain('没有连上网络');
});

test('nothing that comes along with an answer is kept', async () => {
  const reader = new Reader();
  reader.lie = (honest) =>
    new Response(honest.body, {
      headers: {
        'content-type': `${honest.headers.get('content-type')?.replace(/;.*/, '')}; charset=gbk`,
        refresh: '0; url=https://ad.example/',
        'content-disposition': 'attachment',
        'content-security-policy': 'sandbox',
        'x-kept-at': '1970-01-01T00:00:00Z',
        link: '<https://ad.example/x.css>; rel=stylesheet',
      },
    });
  await reader.keeper.prepare();
  reader.lie = () => undefined;
  const { response } = await reader.keeper.answerVisit(new Request(`${HOME}2019/`));
  expect([...response.headers]).toEqual([
    ['content-type', 'text/html; charset=utf-8'],
    ['x-content-type-options', 'nosniff'],
  ]);
  expect(await response.text()).toContain('2026年11月30日');
});

test('what the browser’s own cache holds instead is asked for past it', async () => {
  const reader = new Reader();
  reader.lie = (honest, path, { cache }) =>
    cache === 'reload' || path.endsWith('manifest')
      ? honest
      : new Response(BAD, { headers: { 'content-type': 'text/html' } });
  await reader.keeper.prepare();
  expect(await reader.listKept()).toEqual(pick(PLANNED));
  for (const path of VISITED) {
    if (path.endsWith('/')) await reader.visit(path);
    else expect(await (await reader.load(path)).text()).toBe(SITE[path]);
  }
  expect(await reader.listKept()).toEqual(pick([...PLANNED, ...VISITED]));
});

test.each<[string, () => Response | undefined]>([
  ['a redirect to another server', () => undefined],
  ['a redirect to another server, of a plain script', () => Response.error()],
  ['that it is missing', () => new Response('', { status: 404 })],
  ['a login', () => new Response(BAD, { status: 401 })],
])('%s in the browser’s own cache is asked past for a file', async (_, answer) => {
  const reader = new Reader();
  reader.lie = (honest, path, { cache }) => (path.startsWith('_astro/') && cache === undefined ? answer() : honest);
  expect(await (await reader.load('_astro/chart.c3.js')).text()).toBe(SITE['_astro/chart.c3.js']);
});

test.each(['has', 'open'] as const)(
  'where a browser’s caches cannot be read (%s), pages and files come all the same',
  async (method) => {
    const reader = await makeReader();
    vi.spyOn(reader.caches, method).mockRejectedValue(new Error('disk'));
    const page = await reader.keeper.answerVisit(new Request(`${HOME}2019/`));
    expect(await page.response.text()).toBe(SITE['2019/']);
    const { response } = await reader.keeper.answerFile(new Request(`${HOME}_astro/page.a1.css`));
    expect(await response.text()).toBe(SITE['_astro/page.a1.css']);
  },
);

test('a server that puts something into every page is asked for little in vain', async () => {
  const reader = new Reader();
  reader.lie = (honest, path) =>
    path.endsWith('/') || path === ''
      ? new Response(`${SITE[path] ?? ''}<script></script>`, { headers: honest.headers })
      : honest;
  await reader.keeper.prepare();
  const pages = PLANNED.filter((path) => !path.startsWith('_astro/'));
  expect(reader.asked.length).toBeLessThanOrEqual(PLANNED.length + 3);
  for (let visit = 0; visit < 20; visit += 1) {
    reader.asked = [];
    if (visit % 5 === 0) reader.startWorker();
    expect(await reader.visit('2019/')).toContain('<script>');
    // The page, the manifest, and what is tried again.
    expect(reader.asked.length).toBeLessThanOrEqual(2 + 2 * 3);
    if (visit % 5 > 2) expect(reader.asked.length).toBe(2);
  }
  expect(Object.keys(await reader.listKept()).filter((path) => pages.includes(path))).toEqual([]);
});

test('where a network fails midway, the next visit goes on from there', async () => {
  const reader = new Reader();
  let count = 0;
  reader.lie = (honest) => ((count += 1) > 4 ? undefined : honest);
  await reader.keeper.prepare();
  expect(Object.keys(await reader.listKept()).length).toBe(3);
  reader.lie = (honest) => honest;
  await reader.visit('search/');
  expect(await reader.listKept()).toEqual(pick(PLANNED));
});

test('what a browser has cleared is kept again', async () => {
  const reader = await makeReader();
  await reader.caches.delete(reader.cacheOf());
  reader.startWorker();
  await reader.visit('search/');
  expect(await reader.listKept()).toEqual(pick(PLANNED));
});

describe('another version', () => {
  const CORRECTED: MadeSite = { ...SITE, '2019/problems/': '<title>存在问题｜示例县</title><main>33件</main>' };

  test('takes over what is the same and sound, and nothing else, however the one before came to it', async () => {
    const reader = await makeReader();
    await poison(reader, ['2019/', '_astro/page.a1.css']);
    reader.asked = [];
    await reader.update(CORRECTED);
    expect(await reader.listKept()).toEqual({ ...pick(PLANNED), '2019/problems/': CORRECTED['2019/problems/'] });
    expect(reader.asked.filter((path) => PLANNED.includes(path)).sort()).toEqual([
      '2019/',
      '2019/problems/',
      '_astro/page.a1.css',
    ]);
  });

  test.each(['match', 'put'] as const)(
    'comes although one that was kept cannot be read, or there is no room for it (%s)',
    async (method) => {
      const reader = await makeReader();
      const open = reader.caches.open.bind(reader.caches);
      vi.spyOn(reader.caches, 'open').mockImplementation(async (name) => {
        const cache = await open(name);
        const work = cache[method].bind(cache) as (...args: unknown[]) => Promise<Response | undefined>;
        let isFirst = true;
        vi.spyOn(cache, method).mockImplementation(async (...args: unknown[]) => {
          if (!isFirst) return await work(...args);
          isFirst = false;
          throw new DOMException('no room', 'QuotaExceededError');
        });
        return cache;
      });
      await reader.update(CORRECTED);
      vi.restoreAllMocks();
      await reader.visit('2019/');
      expect(await reader.listKept()).toEqual({ ...pick(PLANNED), '2019/problems/': CORRECTED['2019/problems/'] });
    },
  );

  test('has no old text, though its server still has; and that is shown, and not kept', async () => {
    const reader = await makeReader();
    reader.lie = (honest, path) =>
      path === '2019/problems/' ? new Response(SITE[path], { headers: honest.headers }) : honest;
    await reader.update(CORRECTED);
    expect(await reader.visit('2019/problems/')).toBe(SITE['2019/problems/']);
    expect((await reader.listKept())['2019/problems/']).toBeUndefined();
  });

  test('of the site alone leaves what the old worker has kept, until the new one comes', async () => {
    const reader = await makeReader();
    reader.site = CORRECTED;
    expect(await reader.visit('2019/problems/')).toBe(CORRECTED['2019/problems/']);
    expect((await reader.listKept())['2019/problems/']).toBe(SITE['2019/problems/']);
    await reader.update(CORRECTED);
    expect((await reader.listKept())['2019/problems/']).toBe(CORRECTED['2019/problems/']);
  });

  test('that has taken over is not disturbed by what the old worker has under way', async () => {
    const reader = await makeReader();
    const old = reader.keeper;
    const { afterwards } = await old.answerVisit(new Request(`${HOME}2019/`));
    await reader.update(CORRECTED);
    await afterwards();
    const loaded = await old.answerFile(new Request(`${HOME}_astro/chart.c3.js`));
    await loaded.afterwards();
    expect(await reader.caches.keys()).toEqual([reader.cacheOf()]);
  });
});
