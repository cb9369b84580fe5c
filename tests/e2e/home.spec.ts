import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

const PHONE = { width: 390, height: 844 };
/** Pixels: what is further down, few readers ever see. */
const LONGEST = 3600;

test.use({ viewport: PHONE });

function measureHeight(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight);
}

test('home is no longer than a few screens of a phone, of one report and of three', async ({ page, threeYears }) => {
  await page.goto('');
  expect(await measureHeight(page)).toBeLessThanOrEqual(LONGEST);
  await page.goto(threeYears.url);
  expect(await measureHeight(page)).toBeLessThanOrEqual(LONGEST);
});

test('all that was done in the year is said within a screen and a half', async ({ page }) => {
  await page.goto('');
  const rows = page.getByRole('region', { name: '一年的工作' }).getByRole('list').first().getByRole('link');
  await expect(rows).toHaveCount(8);
  await expect(rows.last()).toContainText('健全组织保障工作机制');
  const box = await rows.last().boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.height * 1.5);
});

test('a number of home leads to its sentence by two touches', async ({ page }) => {
  await page.goto('');
  const figures = page.getByRole('region', { name: '主要数据' });
  await figures.getByRole('link', { name: '县法律援助中心审批指派案件数' }).click();
  await page.getByRole('main').locator('a[href$="#figure-legal-aid-cases-assigned"]').first().click();
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page.locator(':target')).toContainText('1408');
});

test('home leads to all figures of a part by two touches', async ({ page }) => {
  await page.goto('');
  await page.getByRole('link', { name: '依法有效化解社会矛盾纠纷' }).click();
  const figures = page.getByRole('link', { name: /^\d+项数据$/ });
  await expect(figures).toBeInViewport();
  await figures.click();
  await expect(page).toHaveURL(/\/2019\/figures\/\?part=dispute-resolution$/);
});

test('what stands beside a part is not repeated among the key figures', async ({ page }) => {
  await page.goto('');
  const addresses = await page
    .getByRole('region', { name: '主要数据' })
    .locator('.keys a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses).toHaveLength(4);
  expect(new Set(addresses).size).toBe(4);
});
