import { gzipSync } from 'node:zlib';
import type { Page, Route } from '@playwright/test';
import { SUIXI_DIR } from '../support/fixture-content.ts';
import { isFullRun, sampleCases } from '../support/full-run.ts';
import { ask, listIn, resultsOf, statusOf } from '../support/search-page.ts';
import { readSearchedTexts } from '../support/searched-texts.ts';
import { expect, test } from '../support/test.ts';

const MAX_FIRST_BYTES = 115_000;
/** What is not found by its own words may load what the search knows beside its index. */
const MAX_LED_BYTES = 150_000;
const MAX_LATER_BYTES = 30_000;

const NOT_LOADED =
  '搜索用的文件没有加载成功，可能是网络中断，或网站刚刚更新。请检查网络，再试一次；仍然不行，请刷新网页。';

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
    how: 'is the answer in JSON of a network that wants a password',
    answer: (route) => route.fulfill({ contentType: 'application/json', body: '{"code":401}' }),
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

/** Queries of all lengths: of one character, of words, of 200 characters from the longest passage. */
async function listQueries(): Promise<string[]> {
  const texts = await readSearchedTexts(SUIXI_DIR);
  const [longest = ''] = texts
    .flatMap(({ kind, runs }) => (kind === 'passage' ? runs : []))
    .sort((a, b) => b.length - a.length);
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

test('a first query loads at most 115 kB, and later ones at most 30 kB each, compressed', async ({ browser, site }) => {
  const queries = await listQueries();
  for (const first of sampleCases(queries, 3)) {
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

test('an address with a query loads at most 115 kB with the page and all, compressed', async ({ page }) => {
  const readWeight = weigh(page);
  await page.goto('search/?q=法律援助');
  await expect(listIn(page, 'done')).toBeAttached();
  expect(await readWeight()).toBeLessThanOrEqual(MAX_FIRST_BYTES);
});

test('what the search knows beside its index is loaded only for what is not found, and all is at most 150 kB', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const readWeight = weigh(page);
  await page.goto('search/?q=法律援助');
  await expect(listIn(page, 'done')).toBeAttached();
  expect(requests.filter((url) => /words\.json|everyday\.json/.test(url))).toEqual([]);
  await readWeight();
  for (const query of sampleCases(['投诉', '行政付议', 'xinfang', '火星移民'], 2)) {
    const visitor = await page.context().browser()?.newContext();
    const other = await visitor?.newPage();
    if (!visitor || !other) throw new Error('there is no browser');
    const readOther = weigh(other);
    await other.goto(new URL(`?q=${query}`, page.url()).href);
    await expect(listIn(other, 'done')).toBeAttached();
    expect.soft(await readOther(), query).toBeLessThanOrEqual(MAX_LED_BYTES);
    await visitor.close();
  }
});

test('without what it knows beside its index the search says what it finds, and that it finds nothing', async ({
  page,
}) => {
  await page.route('**/search/*.json', (route) => route.abort());
  await page.goto('search/?q=投诉');
  await expect(statusOf(page)).toContainText('没有找到“投诉”');
  await page.unroute('**/search/*.json');
  await ask(page, '投诉');
  await expect(statusOf(page)).toContainText('报告里的说法是：信访');
});

for (const [way, { how, answer }] of FAILURES.entries()) {
  const parts = sampleCases(PARTS, PARTS.length, 2 * way + 1);

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

/** What an answer says where WebAssembly does not run, by what is in the way. */
const OBSTACLES: readonly { how: string; worker: string; says: RegExp; canRetry: boolean }[] = [
  { how: 'the browser has none', worker: 'delete self.WebAssembly;', says: /这个浏览器太旧/, canRetry: false },
  {
    how: 'the browser has an old one',
    worker:
      'WebAssembly.validate = () => false; WebAssembly.instantiate = WebAssembly.instantiateStreaming = () => Promise.reject(new Error("old"));',
    says: /这个浏览器太旧/,
    canRetry: false,
  },
  {
    how: 'a policy forbids it',
    worker:
      'WebAssembly.Module = function () { throw new Error("forbidden"); }; WebAssembly.instantiate = WebAssembly.instantiateStreaming = () => Promise.reject(new Error("forbidden"));',
    says: /安全设置不让搜索程序运行/,
    canRetry: true,
  },
];

for (const { how, worker, says, canRetry } of OBSTACLES) {
  test(`where ${how}, the page says so and what to do`, async ({ page }) => {
    await page.route('**/*search-worker*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: worker + (await response.text()) });
    });
    await page.goto('search/');
    await ask(page, '法律援助');
    await expect(statusOf(page)).toHaveText(says);
    await expect(page.getByRole('button', { name: '再试一次' })).toBeVisible({ visible: canRetry });
  });
}

test('a program that was loaded and is not what it should be is no fault of the browser', async ({ page }) => {
  await page.route('**/wasm.unknown.pagefind', async (route) => {
    const program = Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from('not a program')]);
    await route.fulfill({ contentType: 'application/octet-stream', body: gzipSync(program) });
  });
  await page.goto('search/');
  await ask(page, '法律援助');
  await expect(statusOf(page)).toHaveText(/文件损坏，或与网站不是同一版/);
  await expect(statusOf(page)).not.toContainText('太旧');
  await page.unroute('**/wasm.unknown.pagefind');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(resultsOf(page).first()).toContainText('法律援助');
});
