import { gzipSync } from 'node:zlib';
import type { Page, Route } from '@playwright/test';
import { SUIXI_DIR } from '../support/fixture-content.ts';
import { isFullRun, sampleCases } from '../support/full-run.ts';
import { ask, listIn, resultsOf, statusOf } from '../support/search-page.ts';
import { readSearchedTexts } from '../support/searched-texts.ts';
import { expect, test } from '../support/test.ts';

const MAX_FIRST_BYTES = 110_000;
const MAX_LATER_BYTES = 30_000;

const NOT_LOADED = '搜索用的索引没有加载成功，可能是网络中断。';

/** Parts of the search, each of which may fail to load. */
const PARTS = ['search-worker', 'pagefind-worker', 'pagefind-entry', 'pf_meta', 'wasm', 'pf_index', 'pf_fragment'];

/** Ways in which they may. */
const FAILURES: readonly { how: string; answer: (route: Route) => Promise<void> }[] = [
  { how: 'cannot be reached', answer: (route) => route.abort() },
  { how: 'is not there', answer: (route) => route.fulfill({ status: 404, body: '' }) },
  {
    how: 'is the page of a network that wants a password',
    answer: (route) => route.fulfill({ contentType: 'text/html', body: '请登录' }),
  },
  {
    how: 'is cut off',
    answer: async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
    },
  },
];

/** Weigh what a page loads, compressed, from one call of the answer to the next. */
function weigh(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => bodies.push(response.body()));
  return async () => (await Promise.all(bodies.splice(0))).reduce((sum, body) => sum + gzipSync(body).length, 0);
}

/** Queries of all lengths: of one character, of words, of 200 characters from the longest section. */
async function listQueries(): Promise<string[]> {
  const texts = await readSearchedTexts(SUIXI_DIR);
  const [longest = ''] = texts.flatMap(({ runs }) => runs).sort((a, b) => b.length - a.length);
  return ['的', '1', '1408', '法律援助', '行政 执法 人员', longest.slice(100, 150), longest.slice(-200)];
}

test('nothing of the search is loaded with other pages', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (/pagefind|search/.test(request.url())) requests.push(`${page.url()}: ${request.url()}`);
  });
  for (const address of ['', '2019/', '2019/problems/', '2019/figures/', 'figures/litigation-cases/', 'about/']) {
    await page.goto(address, { waitUntil: 'networkidle' });
  }
  expect(requests).toEqual([]);
  await page.goto('search/');
  await ask(page, '法治');
  expect(requests.length).toBeGreaterThan(3);
});

test('a first query loads at most 110 kB, and later ones at most 30 kB each, compressed', async ({ browser, site }) => {
  const queries = await listQueries();
  for (const first of queries) {
    const visitor = await browser.newContext({ baseURL: site.url });
    const page = await visitor.newPage();
    const readWeight = weigh(page);
    await page.goto('search/');
    await readWeight();
    await ask(page, first);
    await expect(listIn(page, 'done')).toBeAttached();
    const firstWeight = await readWeight();
    expect(firstWeight, first).toBeGreaterThan(0);
    expect.soft(firstWeight, first).toBeLessThanOrEqual(MAX_FIRST_BYTES);
    // What one visit loads later is what any does.
    for (const later of isFullRun || first === queries[0] ? queries : []) {
      await ask(page, later);
      await expect(listIn(page, 'done')).toBeAttached();
      expect.soft(await readWeight(), `${first}, then ${later}`).toBeLessThanOrEqual(MAX_LATER_BYTES);
    }
    await visitor.close();
  }
});

test('an address with a query loads at most 110 kB with the page and all, compressed', async ({ page }) => {
  const readWeight = weigh(page);
  await page.goto('search/?q=法律援助');
  await expect(listIn(page, 'done')).toBeAttached();
  expect(await readWeight()).toBeLessThanOrEqual(MAX_FIRST_BYTES);
});

for (const [way, { how, answer }] of FAILURES.entries()) {
  const parts = sampleCases(PARTS, FAILURES.length, way);

  test(`where a part of the index ${how}, the page says so and tries again when asked`, async ({ page }) => {
    for (const part of parts) {
      await page.goto('search/');
      const url = `**/*${part}*`;
      await page.route(url, answer);
      await ask(page, '法律援助');
      await expect(listIn(page, 'error'), part).toHaveAttribute('aria-busy', 'false');
      await expect(statusOf(page), part).toHaveText(NOT_LOADED);
      await expect(resultsOf(page)).toHaveCount(0);
      await page.unroute(url);
      const retry = page.getByRole('button', { name: '再试一次' });
      await retry.click();
      await expect(listIn(page, 'done'), part).toBeAttached();
      await expect(resultsOf(page).first()).toContainText('法律援助');
      await expect(retry).toBeHidden();
    }
  });
}

test('where more results cannot be loaded, the page says so and tries again when asked', async ({ page }) => {
  await page.goto('search/');
  await ask(page, '的');
  await expect(resultsOf(page)).toHaveCount(10);
  await page.route('**/*pf_fragment*', (route) => route.abort());
  await page.getByRole('button', { name: '更多结果' }).click();
  await expect(statusOf(page)).toHaveText(NOT_LOADED);
  await page.unroute('**/*pf_fragment*');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(listIn(page, 'done')).toBeAttached();
  await expect(resultsOf(page).first().locator('mark').first()).toHaveText('的');
});
