import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { WORKER_PATH } from '../../src/report/offline-paths.ts';
import { WORDING } from '../support/corrections.ts';
import { readPlan } from '../support/offline-plan.ts';
import { endRest, expect, listKeptPaths, listSiteCaches, test, waitUntilKept } from '../support/offline-reader.ts';
import { EDITIONS_PATH } from '../support/served-sites.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const SUPERSEDED = `2019/problems/superseded/${WORDING.date}/`;

/** Paths that the service workers ask for from now on. */
function recordWorkerRequests(context: BrowserContext, siteUrl: string): string[] {
  const paths: string[] = [];
  context.on('request', (request) => {
    if (request.serviceWorker()) paths.push(request.url().slice(siteUrl.length));
  });
  return paths;
}

/** The report's words on a page, without what the site sets among them: a correction's note repeats what was wrong. */
async function readWords(page: Page): Promise<string> {
  return await page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const note of copy.querySelectorAll('[data-editorial]')) note.remove();
    return Array.from(copy.querySelectorAll('[data-verbatim]'), ({ textContent }) => textContent).join('\n');
  });
}

test('a correction is read at once, and nothing of the old text afterwards', async ({
  page,
  context,
  startServer,
  editions,
}) => {
  const { published, corrected } = editions;
  const server = await startServer(published, EDITIONS_PATH);
  const problems = `${server.url}2019/problems/`;
  await page.goto(problems);
  expect(await readWords(page)).toContain(WORDING.was);
  await waitUntilKept(page, published, EDITIONS_PATH);

  const asked = recordWorkerRequests(context, server.url);
  await server.serve(corrected);
  await page.goto(problems);
  expect(await readWords(page), 'at the first visit').toContain(WORDING.is);
  await expect(page.locator('.offline')).toHaveCount(0);
  await waitUntilKept(page, corrected, EDITIONS_PATH);

  const [before, after] = [readPlan(published)?.pages ?? {}, readPlan(corrected)?.pages ?? {}];
  const changed = Object.keys(after).filter((path) => before[path] !== after[path]);
  expect(changed).toContain('2019/problems/');
  expect(changed.length).toBeLessThan(Object.keys(after).length / 2);
  const fetched = asked.filter((path) => path in after);
  expect(
    fetched.filter((path) => !changed.includes(path)),
    'fetched though it is the same',
  ).toEqual([]);

  await page.goto(`${server.url}${SUPERSEDED}`);
  await server.stop();
  await page.goto(problems);
  await expect(page.locator('.offline')).toContainText('可能已有更正');
  expect(await readWords(page), 'without a network').toContain(WORDING.is);
  for (const path of Object.keys(after)) {
    await page.goto(server.url + path);
    expect(await readWords(page), path).not.toContain(WORDING.was);
  }
  await page.goto(`${server.url}${SUPERSEDED}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有连上网络');
});

test('a correction that was read on one page alone is in no cache in the old words', async ({
  page,
  startServer,
  editions,
}) => {
  const { published, corrected } = editions;
  const server = await startServer(published, EDITIONS_PATH);
  await page.goto(`${server.url}2019/problems/`);
  await waitUntilKept(page, published, EDITIONS_PATH);
  await server.serve(corrected);
  await page.goto(`${server.url}about/`);
  await waitUntilKept(page, corrected, EDITIONS_PATH);
  const texts = await page.evaluate(async () => {
    const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).matchAll()));
    return await Promise.all(kept.flat().map((response) => response.text()));
  });
  const stale = texts.filter((text) => text.includes(WORDING.was) && !text.includes(WORDING.is));
  expect(texts.length).toBeGreaterThan(10);
  expect(stale).toEqual([]);
});

test('a page that is gone is forgotten when it is asked for', async ({ page, startServer, editions }) => {
  using folder = makeTemporaryFolder();
  cpSync(editions.published, folder.dir, { recursive: true });
  const server = await startServer(folder.dir, EDITIONS_PATH);
  await page.goto(`${server.url}2019/figures/`);
  await waitUntilKept(page, folder.dir, EDITIONS_PATH);
  await expect.poll(() => listKeptPaths(page, server.url)).toContain('2019/figures/');
  rmSync(join(folder.dir, '2019/figures'), { recursive: true });
  const gone = await page.request.get(`${server.url}2019/figures/`);
  expect(gone.status()).toBe(404);
  await page.evaluate((address) => {
    // A visit in a frame, because a page that is missing is said on the page's console.
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }, `${server.url}2019/figures/`);
  await expect.poll(() => listKeptPaths(page, server.url)).not.toContain('2019/figures/');
});

test('below a path, what other sites of the same address keep is left alone', async ({
  page,
  startServer,
  editions,
}) => {
  const server = await startServer(editions.published, EDITIONS_PATH);
  const others = ['their-pages', 'offline:/:0123456789abcdef', 'offline:/zwgk/:0123456789abcdef'];
  await page.goto(server.url);
  await page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), others);
  await waitUntilKept(page, editions.published, EDITIONS_PATH);
  expect(await page.evaluate(() => caches.keys())).toEqual(expect.arrayContaining(others));
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  );
  expect(scopes).toEqual([server.url]);
  await server.stop();
  await page.goto(`${server.url}2019/problems?from=timeline`);
  await expect(page.locator('.offline')).toBeVisible();
});

test('one setting frees readers of it', async ({ page, startServer, editions }) => {
  const server = await startServer(editions.corrected, EDITIONS_PATH);
  await page.goto(server.url);
  await waitUntilKept(page, editions.corrected, EDITIONS_PATH);
  await server.serve(editions.switchedOff);
  await page.goto(server.url);
  await endRest(page);
  await expect.poll(() => listSiteCaches(page, EDITIONS_PATH)).toEqual([]);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.goto(`${server.url}2019/problems/`);
  expect(await readWords(page)).toContain(WORDING.was);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

test('a maintenance page of status 200 is shown, not kept, and replaces nothing; gone for good (410), a site frees its readers', async ({
  page,
  startServer,
  editions,
}) => {
  const { published } = editions;
  const server = await startServer(published, EDITIONS_PATH);
  const problems = `${server.url}2019/problems/`;
  await page.goto(problems);
  await waitUntilKept(page, published, EDITIONS_PATH);
  const kept = await listKeptPaths(page, server.url);
  await server.answerAll(200, '<!doctype html><title>系统维护</title><h1>系统维护</h1>');
  for (const address of [problems, server.url]) {
    await page.goto(address);
    await expect(page.getByRole('heading')).toHaveText('系统维护');
  }
  await server.stop();
  await page.goto(problems);
  await expect(page.locator('.offline')).toBeVisible();
  expect(await readWords(page)).toContain(WORDING.was);
  const looks = await page.locator('.offline').evaluate((notice) => getComputedStyle(notice).backgroundColor);
  expect(looks, 'styled').not.toBe('rgba(0, 0, 0, 0)');
  expect((await listKeptPaths(page, server.url)).filter((path) => !path.endsWith('doubted')).sort()).toEqual(
    kept.sort(),
  );

  await server.answerAll(410, '<!doctype html><title>已关闭</title><h1>网站已关闭</h1>');
  await page.goto(problems);
  await expect.poll(() => listSiteCaches(page, EDITIONS_PATH)).toEqual([]);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

for (const { what, spoil } of [
  {
    what: 'missing',
    spoil: (file: string) => {
      rmSync(file);
    },
  },
  {
    what: 'empty',
    spoil: (file: string) => {
      writeFileSync(file, '');
    },
  },
  {
    what: 'cut off in the middle',
    spoil: (file: string) => {
      writeFileSync(file, '{self.offlinePlan={"version":"1","pages":{"');
    },
  },
  {
    what: 'with a plan that is none',
    spoil: (file: string) => {
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^\{self\.offlinePlan=.*\n/, '{self.offlinePlan={};\n'));
    },
  },
]) {
  test(`a service worker that is ${what} leaves every page readable, and nothing is said of it`, async ({
    page,
    site,
    startServer,
  }) => {
    using folder = makeTemporaryFolder();
    cpSync(site.dir, folder.dir, { recursive: true });
    spoil(join(folder.dir, WORKER_PATH));
    const server = await startServer(folder.dir);
    await page.addInitScript(() => {
      const { serviceWorker } = navigator;
      const register = serviceWorker.register.bind(serviceWorker);
      serviceWorker.register = async (...args) => {
        try {
          return await register(...args);
        } finally {
          Object.assign(window, { isAnswered: true });
        }
      };
    });
    for (const path of ['', '2019/problems/', '2019/full/', 'about/']) {
      await page.goto(server.url + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await endRest(page);
      await expect.poll(() => page.evaluate(() => 'isAnswered' in window)).toBe(true);
    }
  });
}
