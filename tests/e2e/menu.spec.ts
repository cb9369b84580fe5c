import { expect, test } from '../support/quiet-page.ts';

const SECTION = '2019/dispute-resolution/';
const PHONE = { width: 390, height: 844 };

test('on a phone the menu has the ways about, says where the reader is, and goes away by itself', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(SECTION);
  const opener = page.locator('summary', { hasText: '菜单' });
  const ways = page.getByRole('navigation', { name: '菜单' });
  await expect(ways).toBeHidden();
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(ways.getByRole('link')).toHaveText(['目录', '全文', '数据', '一图读懂', '关于']);
  await expect(ways.locator('[aria-current]')).toHaveText('目录');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(ways).toBeHidden();
  await expect(opener).toBeFocused();

  await opener.click();
  await expect(ways).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click({ position: { x: 5, y: 5 } });
  await expect(ways).toBeHidden();
});

test('on a phone the reading settings are in the menu, and the focus goes to them and back to it', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(SECTION);
  const opener = page.locator('summary', { hasText: '菜单' });
  await opener.click();
  await page.getByRole('button', { name: '阅读设置' }).click();
  const settings = page.getByRole('group', { name: '阅读设置' });
  await expect(settings).toBeFocused();
  await expect(page.getByRole('navigation', { name: '菜单' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
  await expect(opener).toBeFocused();
});

test('the menu opens without JavaScript, and search is beside it', async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  await page.goto(SECTION);
  await page.locator('summary', { hasText: '菜单' }).click();
  await expect(page.getByRole('link', { name: '全文', exact: true })).toBeVisible();
  await page.locator('summary', { hasText: '菜单' }).click();
  await page.locator('header').getByRole('link', { name: '搜索' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('搜索');
  await context.close();
});
