import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { WORKER_PATH } from '../../src/report/offline-paths.ts';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';
import { changeWording, correct, WORDING } from '../support/corrections.ts';
import { expect, listKeptPaths, listSiteCaches, test, waitUntilKept } from '../support/offline-reader.ts';
import { readPlan } from '../support/offline-plan.ts';
import { type FixtureSite, writeSite } from '../support/site.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { readSiteDir } from '../support/test.ts';

const BASE_PATH = '/zwgk/fazhi/';
const SUPERSEDED = `2019/problems/superseded/${WORDING.date}/`;

/** A made-up site of one report: as it was published, with a word of it corrected, and with pages kept no more. */
interface Editions {
  published: string;
  corrected: string;
  switchedOff: string;
}

const withEditions = test.extend<object, { editions: Editions }>({
  editions: [
    async ({}, use) => {
      using content = writeSite({ years: [2019] });
      content.freeze();
      using published = await buildBelow(content);
      changeWording(content);
      correct(content, 2019, [WORDING]);
      using corrected = await buildBelow(content);
      content.write('site.yml', `${content.read('site.yml')}offline: false\n`);
      using switchedOff = await buildBelow(content);
      await use({ published: published.dir, corrected: corrected.dir, switchedOff: switchedOff.dir });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

async function buildBelow(content: FixtureSite): Promise<BuiltSite> {
  return await buildSiteWith({ CONTENT_DIR: content.dir, BASE_PATH });
}

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

withEditions(
  'a correction is read at once, and nothing of the old text afterwards',
  async ({ page, context, startServer, editions }) => {
    const { published, corrected } = editions;
    const server = await startServer(published, BASE_PATH);
    const problems = `${server.url}2019/problems/`;
    await page.goto(problems);
    expect(await readWords(page)).toContain(WORDING.was);
    await waitUntilKept(page, published, BASE_PATH);

    const asked = recordWorkerRequests(context, server.url);
    await server.serve(corrected);
    await page.goto(problems);
    expect(await readWords(page), 'at the first visit').toContain(WORDING.is);
    await expect(page.locator('.offline')).toHaveCount(0);
    await waitUntilKept(page, corrected, BASE_PATH);

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
  },
);

withEditions(
  'a correction that was read on one page alone is in no cache in the old words',
  async ({ page, startServer, editions }) => {
    const { published, corrected } = editions;
    const server = await startServer(published, BASE_PATH);
    await page.goto(`${server.url}2019/problems/`);
    await waitUntilKept(page, published, BASE_PATH);
    await server.serve(corrected);
    await page.goto(`${server.url}about/`);
    await waitUntilKept(page, corrected, BASE_PATH);
    const texts = await page.evaluate(async () => {
      const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).matchAll()));
      return await Promise.all(kept.flat().map((response) => response.text()));
    });
    const stale = texts.filter((text) => text.includes(WORDING.was) && !text.includes(WORDING.is));
    expect(texts.length).toBeGreaterThan(10);
    expect(stale).toEqual([]);
  },
);

withEditions('a page that is gone is forgotten when it is asked for', async ({ page, startServer, editions }) => {
  using folder = makeTemporaryFolder();
  cpSync(editions.published, folder.dir, { recursive: true });
  const server = await startServer(folder.dir, BASE_PATH);
  await page.goto(`${server.url}2019/figures/`);
  await waitUntilKept(page, folder.dir, BASE_PATH);
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

withEditions(
  'below a path, what other sites of the same address keep is left alone',
  async ({ page, startServer, editions }) => {
    const server = await startServer(editions.published, BASE_PATH);
    const others = ['their-pages', 'offline:/:0123456789abcdef', 'offline:/zwgk/:0123456789abcdef'];
    await page.goto(server.url);
    await page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), others);
    await waitUntilKept(page, editions.published, BASE_PATH);
    expect(await page.evaluate(() => caches.keys())).toEqual(expect.arrayContaining(others));
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    );
    expect(scopes).toEqual([server.url]);
    await server.stop();
    await page.goto(`${server.url}2019/problems?from=timeline`);
    await expect(page.locator('.offline')).toBeVisible();
  },
);

withEditions('one setting frees readers of it', async ({ page, startServer, editions }) => {
  const server = await startServer(editions.corrected, BASE_PATH);
  await page.goto(server.url);
  await waitUntilKept(page, editions.corrected, BASE_PATH);
  await server.serve(editions.switchedOff);
  await page.goto(server.url);
  await expect.poll(() => listSiteCaches(page, BASE_PATH)).toEqual([]);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.goto(`${server.url}2019/problems/`);
  expect(await readWords(page)).toContain(WORDING.is);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
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
      writeFileSync(file, 'self.offlinePlan={"version":"1","pages":{"');
    },
  },
  {
    what: 'with a plan that is none',
    spoil: (file: string) => {
      writeFileSync(file, 'self.offlinePlan={};\n');
    },
  },
]) {
  test(`a service worker that is ${what} leaves every page readable, and nothing is said of it`, async ({
    page,
    startServer,
  }) => {
    using folder = makeTemporaryFolder();
    cpSync(readSiteDir(), folder.dir, { recursive: true });
    spoil(join(folder.dir, WORKER_PATH));
    const server = await startServer(folder.dir);
    for (const path of ['', '2019/problems/', '2019/full/', 'about/']) {
      await page.goto(server.url + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      // Longer than the page waits before it asks for the worker.
      await page.waitForTimeout(3000);
    }
  });
}
