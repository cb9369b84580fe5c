import type { Locator, Page } from '@playwright/test';
import { drawCharts } from '../support/drawn-charts.ts';
import { findAxeFaults } from '../support/find-axe-faults.ts';
import { expect, test } from '../support/quiet-page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The chart of legal aid on the home page, drawn. */
async function openChart(page: Page, id: string): Promise<Locator> {
  await page.goto('');
  await drawCharts(page);
  return page.locator('chart-figure', { has: page.locator(`#chart-${id}`) });
}

test('a keyboard goes through the values of a chart, hears their words and puts them away', async ({ page }) => {
  const chart = await openChart(page, 'reconsideration-by-outcome');
  const tip = chart.locator('.chart-tip');
  const group = chart.getByRole('group', { name: '图，用方向键逐项查看' });
  await group.focus();
  await expect(tip).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(tip).toHaveRole('status');
  await expect(tip).toContainText('维持 3件 19%');
  await expect(tip).toContainText('“维持3件”');
  await page.keyboard.press('ArrowDown');
  await expect(tip).toContainText('驳回 3件');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(tip).toContainText('正在审理 1件');
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(tip).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(tip).toBeHidden();
});

test('a pointer brings a value’s words, and takes them away', async ({ page }) => {
  const chart = await openChart(page, 'legal-aid');
  const tip = chart.locator('.chart-tip');
  await chart.locator('canvas').hover();
  await expect(tip).toContainText('其中结案 1243件');
  await expect(tip).toContainText('“结案1243件”');
  await page.mouse.move(1, 1);
  await expect(tip).toBeHidden();
});

test('axe finds nothing in a chart with all that can be shown', async ({ page }) => {
  const chart = await openChart(page, 'legal-aid');
  await chart.getByRole('button', { name: '存为图片' }).click();
  await expect(chart.getByRole('img')).toBeVisible();
  await chart.getByText('引用格式').click();
  await chart.locator('.panel').press('ArrowDown');
  await expect(chart.locator('.chart-tip')).toBeVisible();
  expect(await findAxeFaults(page, { within: 'chart-figure' })).toEqual([]);
});

test.describe('on a phone of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('a tap brings a value’s words, and one beside it takes them away', async ({ page }) => {
    const chart = await openChart(page, 'legal-aid');
    await chart.locator('canvas').tap();
    await expect(chart.locator('.chart-tip')).toContainText('“结案1243件”');
    await page.locator('h1').tap({ position: { x: 2, y: 2 } });
    await expect(chart.locator('.chart-tip')).toBeHidden();
  });

  test('the words of every value stay within the window', async ({ page }) => {
    const chart = await openChart(page, 'reconsideration-by-outcome');
    await chart.locator('.panel').focus();
    for (let value = 0; value < 5; value++) {
      await page.keyboard.press('ArrowDown');
      const tip = chart.locator('.chart-tip');
      await expect(tip).toBeVisible();
      const box = await tip.boundingBox();
      expect.soft(box?.x ?? -1, await tip.innerText()).toBeGreaterThanOrEqual(0);
      expect.soft((box?.x ?? 0) + (box?.width ?? 999), await tip.innerText()).toBeLessThanOrEqual(320);
      const { scrollWidth, clientWidth } = await page.locator('html').evaluate((root) => root);
      expect.soft(scrollWidth, await tip.innerText()).toBe(clientWidth);
    }
  });
});
