import type { Locator, Page } from '@playwright/test';
import type { ChartElement } from '../support/drawn-charts.ts';
import { findAxeFaults } from '../support/find-axe-faults.ts';
import { expect, test } from '../support/quiet-page.ts';

const VALUE = '审批指派 1408件';
const QUOTE = '“县法律援助中心共审批指派各类案件1408件”';

/** The chart of legal aid on the page of all charts, with what its values say loaded. */
async function openChart(page: Page): Promise<Locator> {
  await page.goto('2019/charts/');
  const chart = page.locator('chart-figure', { has: page.locator('#chart-legal-aid') });
  await expect(chart.locator('[role=tooltip]')).toHaveCount(1);
  await expect(chart.locator('canvas')).toHaveCount(1);
  return chart;
}

/** Rows whose bars stand out, each line of a bar once. */
async function listActiveRows(chart: Locator): Promise<string[]> {
  return chart.evaluate((element: ChartElement) =>
    element.charts.flatMap((drawn) => {
      const rows = drawn.canvas.parentElement?.querySelector('table')?.rows;
      return drawn
        .getActiveElements()
        .map(({ index }) => drawn.data.datasets[0]?.data[index]?.row ?? -1)
        .map((row) => rows?.[row]?.querySelector('[data-label]')?.textContent ?? '');
    }),
  );
}

test('a keyboard reaches every value, hears its words, puts them away and follows it', async ({ page }) => {
  const chart = await openChart(page);
  const tip = chart.getByRole('tooltip');
  await chart.locator('.anchor').focus();
  await page.keyboard.press('Tab');
  const value = chart.getByRole('link', { name: '1408件' });
  await expect(value).toBeFocused();
  await expect(tip).toBeVisible();
  await expect(tip).toContainText(VALUE);
  await expect(tip).toContainText(QUOTE);
  await expect(value).toHaveAccessibleDescription(`${VALUE} ${QUOTE}`);
  expect(await listActiveRows(chart)).toEqual(['审批指派']);

  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await expect(value).toBeFocused();
  await expect(value).toHaveAccessibleDescription('');
  expect(await listActiveRows(chart)).toEqual([]);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(tip).toContainText('结案率 约88.28%');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/figures\/legal-aid-closure-rate\/$/);
});

test('a pointer brings a value’s words, can go onto them, and takes them away', async ({ page }) => {
  const chart = await openChart(page);
  const tip = chart.getByRole('tooltip');
  await chart.getByText('审批指派', { exact: true }).hover();
  await expect(tip).toContainText(QUOTE);
  expect(await listActiveRows(chart)).toEqual(['审批指派']);
  const [from, to] = [await chart.getByRole('link', { name: '1408件' }).boundingBox(), await tip.boundingBox()];
  await page.mouse.move((from?.x ?? 0) + 20, (from?.y ?? 0) + 10);
  await page.mouse.move((to?.x ?? 0) + (to?.width ?? 0) - 40, (to?.y ?? 0) + 10, { steps: 20 });
  await expect(tip).toContainText(QUOTE);
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await chart.getByText('其中结案', { exact: true }).hover();
  await expect(tip).toContainText('“结案1243件”');
  await page.locator('h1').hover();
  await expect(tip).toBeHidden();
  expect(await listActiveRows(chart)).toEqual([]);
});

test('axe finds nothing in a chart with all that can be shown', async ({ page }) => {
  const chart = await openChart(page);
  await chart.getByRole('button', { name: '存为图片' }).click();
  await expect(chart.getByRole('img')).toBeVisible();
  await chart.getByRole('link', { name: '1408件' }).focus();
  await expect(chart.getByRole('tooltip')).toBeVisible();
  expect(await findAxeFaults(page, { within: 'chart-figure' })).toEqual([]);
});

test.describe('on a phone of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('a tap brings a value’s words, and one beside it takes them away', async ({ page }) => {
    const chart = await openChart(page);
    await chart.getByText('其中结案', { exact: true }).tap();
    await expect(chart.getByRole('tooltip')).toContainText('“结案1243件”');
    await page.locator('h1').tap();
    await expect(chart.getByRole('tooltip')).toBeHidden();
  });

  test('the words of every value stay within the window', async ({ page }) => {
    await openChart(page);
    const values = page.locator('chart-figure tr[data-quote]').getByRole('link');
    expect(await values.count()).toBeGreaterThan(40);
    for (const value of await values.all()) {
      await value.focus();
      const tip = page.getByRole('tooltip');
      await expect(tip).toHaveCount(1);
      const box = await tip.boundingBox();
      const edges = { left: box?.x ?? -1, top: box?.y ?? -1, right: (box?.x ?? 0) + (box?.width ?? 999) };
      expect.soft(edges.left, await tip.innerText()).toBeGreaterThanOrEqual(0);
      expect.soft(edges.right, await tip.innerText()).toBeLessThanOrEqual(320);
      expect.soft(edges.top, await tip.innerText()).toBeGreaterThanOrEqual(0);
      const { scrollWidth, clientWidth } = await page.locator('html').evaluate((root) => root);
      expect.soft(scrollWidth, await tip.innerText()).toBe(clientWidth);
    }
  });
});
