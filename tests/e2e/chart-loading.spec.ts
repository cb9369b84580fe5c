import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { type ChartElement, drawCharts } from '../support/drawn-charts.ts';
import { expect, test } from '../support/quiet-page.ts';

/** All that a first visit to the home page takes with its charts drawn, compressed. */
const MAX_HOME_BYTES = 75_000;
/** No other script of the site comes near this. */
const MIN_LIBRARY_BYTES = 20_000;

/** Distance from the window at which charts are drawn, in CSS pixels. */
const NEAR = 300;

/** Open the home page in a window so low that no chart is near. */
async function openFarFromCharts(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 300 });
  await page.goto('', { waitUntil: 'networkidle' });
  const top = await page
    .locator('chart-figure')
    .first()
    .evaluate((chart) => chart.getBoundingClientRect().top);
  expect(top).toBeGreaterThan(300 + NEAR);
}

test('Chart.js is asked for when a chart comes near, once', async ({ page }) => {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  });
  const listLibraries = async (): Promise<Buffer[]> =>
    (await Promise.all(bodies)).filter((body) => gzipSync(body).length > MIN_LIBRARY_BYTES);
  await openFarFromCharts(page);
  expect(bodies.length).toBeGreaterThan(0);
  expect(await listLibraries()).toEqual([]);
  await expect(page.locator('canvas')).toHaveCount(0);
  await drawCharts(page);
  await page.waitForLoadState('networkidle');
  expect(await listLibraries()).toHaveLength(1);
});

test('the home page is light with its charts drawn', async ({ page }) => {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => bodies.push(response.body()));
  await page.goto('', { waitUntil: 'networkidle' });
  await drawCharts(page);
  await page.waitForLoadState('networkidle');
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MAX_HOME_BYTES);
});

for (const address of ['', '2019/charts/', '2019/dispute-resolution/']) {
  test(`nothing moves when the scripts come, nor while a reader scrolls down /${address}`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // On a slow line the page is seen before its scripts are there.
    const seen = Promise.withResolvers<undefined>();
    await page.route('**/*.js', async (route) => {
      await seen.promise;
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    seen.resolve(undefined);
    await drawCharts(page);
    await page.locator('.site-footer').scrollIntoViewIfNeeded();
    // Shifts are told of after the frame they are in.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });
}

for (const { how, answer } of [
  { how: 'cannot be had', answer: undefined },
  { how: 'are not there', answer: { status: 404, contentType: 'text/html', body: '<h1>404</h1>' } },
  { how: 'are the page of a network that wants a password', answer: { contentType: 'text/html', body: '请登录' } },
  {
    how: 'were cut off on their way',
    answer: { contentType: 'text/javascript', body: 'export const Chart = class {' },
  },
]) {
  test(`where the scripts ${how}, the static marks stay`, async ({ browser, site }) => {
    const context = await browser.newContext({ baseURL: site.url });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await openFarFromCharts(page);
    await page.route('**/*.js', (route) => (answer ? route.fulfill(answer) : route.abort()));
    const asked = page.waitForRequest('**/*.js');
    await page.locator('chart-figure').last().scrollIntoViewIfNeeded();
    await asked;
    await expect(page.locator('chart-figure svg').first()).toBeVisible();
    await expect(page.locator('canvas')).toHaveCount(0);
    await page.locator('chart-figure').first().getByRole('button', { name: '存为图片' }).click();
    await expect(page.getByText('连不上网站，图片没有生成，请稍后再试')).toBeVisible();
    expect(errors).toEqual([]);
    await context.close();
  });
}

test.describe('drawing', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('is done at once for readers who want no motion', async ({ page }) => {
    await page.goto('');
    await page.locator('chart-figure').last().scrollIntoViewIfNeeded();
    const isStill = await page.waitForFunction(() => {
      const charts = [...document.querySelectorAll<ChartElement>('chart-figure')].flatMap((chart) => chart.charts);
      return charts.length > 0 ? charts.every((chart) => chart.options.animation === false) : undefined;
    });
    expect(await isStill.jsonValue()).toBe(true);
  });

  test('is taken away with its chart, and comes back with it', async ({ page }) => {
    await page.goto('');
    await drawCharts(page);
    const left = await page
      .locator('chart-figure')
      .first()
      .evaluate((element: ChartElement) => {
        element.remove();
        const counts = [
          element.charts.length,
          element.querySelectorAll('canvas, [data-drawn], .chart-tip, [tabindex]').length,
        ];
        document.querySelector('main')?.prepend(element);
        return counts;
      });
    expect(left).toEqual([0, 0]);
    await page.locator('main > chart-figure').scrollIntoViewIfNeeded();
    await expect(page.locator('main > chart-figure canvas').first()).toBeVisible();
    await expect(page.locator('main > chart-figure .chart-tip')).toHaveCount(1);
  });
});
