import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { fromHtml } from 'hast-util-from-html';
import { readPlan } from '../support/offline-plan.ts';
import { expect, listKeptPaths, test, waitUntilKept } from '../support/offline-reader.ts';
import { resultsOf } from '../support/search-page.ts';
import { readVerbatim } from '../support/verbatim.ts';

/** What a browser loads once, after the first page was there, so that the report can be read without a network. */
const MAX_REQUESTS = 26;
const MAX_GZIP_BYTES = 200_000;

/** Pages and files that are kept beside those of the plan. */
const MAX_VISITED = 60;

const NOTICE = /^离线阅读：这是\d{4}年\d{1,2}月\d{1,2}日.?\d{2}:\d{2}保存在本机的版本，可能已有更正。联网后重新打开$/;

function listPlanned(siteDir: string): string[] {
  return Object.keys(readPlan(siteDir)?.pages ?? {}).filter((path) => path !== 'offline/');
}

/** The report's words on a page as it was built. */
function readBuiltWords(siteDir: string, path: string): string {
  return readVerbatim(fromHtml(readFileSync(join(siteDir, path, 'index.html'), 'utf8')));
}

async function readShownWords(page: Page): Promise<string> {
  return readVerbatim(fromHtml(await page.content()));
}

test('after one visit the latest report is read by its links without a network, and each page says it is a copy', async ({
  page,
  site,
  startServer,
}) => {
  const server = await startServer(site.dir);
  await page.goto(`${server.url}2019/problems/`);
  await waitUntilKept(page, site.dir);
  await server.stop();

  await page.goto(server.url);
  const planned = listPlanned(site.dir);
  const unread = new Set(planned);
  for (const path of planned) {
    await page.goto(server.url + path);
    await expect(page.locator('.offline'), path).toHaveText(NOTICE);
    await expect(page.getByRole('status').filter({ hasText: '离线阅读' }), path).toBeVisible();
    expect(await readShownWords(page), path).toEqual(readBuiltWords(site.dir, path));
    const links = await page
      .locator('a[href]')
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) unread.delete(link.slice(server.url.length).replace(/#.*/, ''));
  }
  expect(planned.length).toBeGreaterThan(15);
  expect([...unread], 'led to by no link').toEqual([]);
  const looks = await page.locator('.offline').evaluate((notice) => getComputedStyle(notice).backgroundColor);
  expect(looks, 'styled').not.toBe('rgba(0, 0, 0, 0)');
});

test('a page that is not kept is stood in for by one that leads to those that are', async ({
  page,
  site,
  startServer,
}) => {
  const server = await startServer(site.dir);
  await page.goto(server.url);
  await waitUntilKept(page, site.dir);
  await server.stop();

  await page.goto(`${server.url}search/?q=法律`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有连上网络');
  const links = page.locator('#kept-pages a');
  await expect(links).toHaveCount(listPlanned(site.dir).length);
  await expect(links.first()).toHaveText('首页');
  for (const link of await links.all()) {
    await expect(link).toHaveText(/\S/);
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  await links.filter({ hasText: '存在问题' }).click();
  await expect(page.locator('.offline')).toHaveText(NOTICE);

  await server.serve(site.dir);
  await page.getByRole('link', { name: '联网后重新打开' }).click();
  await expect(page.locator('.offline')).toHaveCount(0);
});

test('what was visited is kept as well, whatever is asked of it; data files and the search are not', async ({
  page,
  site,
  startServer,
}) => {
  const server = await startServer(site.dir);
  await page.goto(`${server.url}2019/figures/`);
  await waitUntilKept(page, site.dir);
  await page.goto(`${server.url}2019/charts/`);
  await page.goto(`${server.url}search/?q=法律援助`);
  await expect(resultsOf(page).first()).toContainText('法律援助');
  await page.evaluate(() => fetch('/data/2019/figures.json'));
  await expect.poll(() => listKeptPaths(page, server.url)).toContain('2019/charts/');

  const kept = await listKeptPaths(page, server.url);
  expect(kept).toContain('2019/figures/');
  expect(kept.filter((path) => /^(?:data|search|pagefind|qr)\b|superseded/.test(path))).toEqual([]);
  await server.stop();
  await page.goto(`${server.url}2019/charts/?from=singlemessage#page-main`);
  await expect(page.locator('.offline')).toHaveText(NOTICE);
});

test('it costs little, once, after the first page was there', async ({ page, context, site, startServer }) => {
  const server = await startServer(site.dir);
  const bodies: Promise<Buffer>[] = [];
  let isThere = false;
  context.on('response', (response) => {
    if (response.request().serviceWorker() === null) return;
    expect(isThere, 'before the page was there').toBe(true);
    bodies.push(response.body());
  });
  await page.goto(`${server.url}2019/problems/`, { waitUntil: 'load' });
  isThere = true;
  await waitUntilKept(page, site.dir);
  const gzipBytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  console.log(`kept for reading without a network: ${bodies.length} requests, ${gzipBytes} bytes, compressed`);
  expect(bodies.length).toBeGreaterThanOrEqual(listPlanned(site.dir).length);
  expect(bodies.length).toBeLessThanOrEqual(MAX_REQUESTS);
  expect(gzipBytes).toBeLessThanOrEqual(MAX_GZIP_BYTES);

  bodies.length = 0;
  await page.goto(server.url);
  await page.goto(`${server.url}2019/full/`);
  expect(bodies.length - 2, 'what two more visits cost beside the two pages').toBeLessThanOrEqual(2);
});

test('what is kept has a bound: what was visited longest ago goes, the report stays', async ({
  page,
  site,
  startServer,
}) => {
  const server = await startServer(site.dir);
  await page.goto(server.url);
  await waitUntilKept(page, site.dir);
  const addresses = site.addresses.filter((path) => path.startsWith('figures/'));
  expect(addresses.length).toBeGreaterThan(MAX_VISITED);
  for (const address of addresses) await page.goto(server.url + address, { waitUntil: 'commit' });
  const last = addresses.at(-1) ?? '';
  await expect.poll(() => listKeptPaths(page, server.url)).toContain(last);
  const { pages = {}, files = {} } = readPlan(site.dir) ?? {};
  const planned = [...Object.keys(pages), ...Object.keys(files), 'filled'];
  const kept = await listKeptPaths(page, server.url);
  expect(kept.filter((path) => !planned.includes(path)).length).toBe(MAX_VISITED);
  expect(kept).toEqual(expect.arrayContaining(planned));
  expect(kept).not.toContain(addresses[0]);
});
