import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import {
  type ChartElement,
  drawCharts,
  type DrawnBar,
  listMisplacedBars,
  readBarInks,
  readInk,
} from '../support/drawn-charts.ts';
import { expect, test } from '../support/quiet-page.ts';

const MAX_CHART_BYTES = 50_000;
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

test('Chart.js is asked for when a chart comes near, once, and is small with all that draws', async ({ page }) => {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  });
  const listSizes = async (): Promise<number[]> =>
    (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
  const isLibrary = (size: number): boolean => size > MIN_LIBRARY_BYTES;
  await openFarFromCharts(page);
  const early = await listSizes();
  expect(early.length).toBeGreaterThan(0);
  expect(early.filter(isLibrary)).toEqual([]);
  await expect(page.locator('canvas')).toHaveCount(0);
  await drawCharts(page);
  await page.waitForLoadState('networkidle');
  const sizes = await listSizes();
  expect(sizes.filter(isLibrary)).toHaveLength(1);
  expect(sizes.slice(early.length).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MAX_CHART_BYTES);
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
    await page.locator('footer').scrollIntoViewIfNeeded();
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
  test(`where the scripts ${how}, the static bars stay`, async ({ browser, site }) => {
    const context = await browser.newContext({ baseURL: site.url });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await openFarFromCharts(page);
    await page.route('**/*.js', (route) => (answer ? route.fulfill(answer) : route.abort()));
    const asked = page.waitForRequest('**/*.js');
    await page.locator('chart-figure').last().scrollIntoViewIfNeeded();
    await asked;
    await expect(page.locator('svg.bar .mark').first()).toBeVisible();
    await expect(page.locator('canvas')).toHaveCount(0);
    await page.locator('chart-figure').first().getByRole('button', { name: '存为图片' }).click();
    await expect(page.getByText('连不上网站，图片没有生成，请稍后再试。')).toBeVisible();
    expect(errors).toEqual([]);
    await context.close();
  });
}

test.describe('drawing', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('is done at once for readers who want no motion', async ({ page }) => {
    await page.goto('2019/charts/');
    const seen = await page.waitForFunction(() => {
      const charts = document.querySelector<ChartElement>('chart-figure')?.charts ?? [];
      const bars = charts.flatMap((chart) => chart.getDatasetMeta(0).data as DrawnBar[]);
      const read = (isFinal: boolean): number[] => bars.map((bar) => bar.getProps(['x'], isFinal).x);
      return bars.length > 0 ? { now: read(false), inTheEnd: read(true) } : undefined;
    });
    const lengths = await seen.jsonValue();
    expect(lengths?.now).toEqual(lengths?.inTheEnd);
  });

  test('follows the colours, the attributes of the page and the size of the type', async ({ page }) => {
    await page.goto('2019/charts/');
    await drawCharts(page);
    const charts = page.locator('chart-figure', { has: page.locator('#chart-mediation') });
    const listInks = async (): Promise<string[]> => [...new Set((await readBarInks(charts)).flat())];
    const light = await readInk(page, '--seal');
    expect(await listInks()).toEqual([light]);

    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await readInk(page, '--seal');
    expect(dark).not.toBe(light);
    await expect.poll(listInks).toEqual([dark]);

    await setRootStyle(page, '--seal', 'rgb(0, 0, 255)');
    await expect.poll(listInks).toEqual(['0,0,255,255']);

    await setRootStyle(page, 'font-size', '150%');
    await expect.poll(() => listMisplacedBars(page.locator('chart-figure'))).toEqual([]);
    await page.setViewportSize({ width: 500, height: 800 });
    await expect.poll(() => listMisplacedBars(page.locator('chart-figure'))).toEqual([]);
    await expect(charts.locator('canvas')).toHaveCount(1);
  });

  test('is taken away with its chart, and comes back with it', async ({ page }) => {
    await page.goto('2019/charts/');
    await drawCharts(page);
    const left = await page
      .locator('chart-figure')
      .first()
      .evaluate((element: ChartElement) => {
        element.remove();
        const counts = [element.charts.length, element.querySelectorAll('canvas, [data-drawn], [role=tooltip]').length];
        document.querySelector('main')?.prepend(element);
        return counts;
      });
    expect(left).toEqual([0, 0]);
    await page.locator('main > chart-figure').scrollIntoViewIfNeeded();
    await expect(page.locator('main > chart-figure canvas')).toHaveCount(1);
    await expect(page.locator('main > chart-figure [role=tooltip]')).toHaveCount(1);
  });
});

async function setRootStyle(page: Page, property: string, value: string): Promise<void> {
  await page.evaluate(
    ([name, setting]) => {
      document.documentElement.style.setProperty(name, setting);
    },
    [property, value] as const,
  );
}
