import { expect, test } from '../support/test.ts';

test('the text is set for reading: size, line height, indent, measure', async ({ page }) => {
  await page.goto('2019/dispute-resolution/');
  const paragraph = page.locator('.prose p').first();
  const style = await paragraph.evaluate((element) => {
    const { fontSize, lineHeight, textIndent, textAlign } = getComputedStyle(element);
    return { fontSize, lineHeight, textIndent, textAlign };
  });
  expect(style).toEqual({ fontSize: '18px', lineHeight: '35.1px', textIndent: '36px', textAlign: 'justify' });
  const spacing = await paragraph.evaluate((element) => {
    const styles = getComputedStyle(element);
    return ['text-autospace', 'text-spacing-trim'].map((name) => styles.getPropertyValue(name));
  });
  expect(spacing).toEqual(['normal', 'trim-start']);
  const width = await paragraph.evaluate((element) => element.getBoundingClientRect().width);
  expect(width / 18).toBeGreaterThanOrEqual(30);
  expect(width / 18).toBeLessThanOrEqual(38);
});

test('a contents link lands on its heading, below the top of the window', async ({ page }) => {
  await page.goto('2019/dispute-resolution/');
  await page.getByRole('navigation', { name: '本节内容' }).getByRole('link').nth(1).click();
  const heading = page.locator(':target');
  await expect(heading).toHaveText('二是创新社会矛盾纠纷化解机制。');
  await expect(heading).toBeInViewport({ ratio: 1 });
});

test('a heading’s link is copied with a click, and says so until the next', async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.url, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto('2019/dispute-resolution/');
  const link = page.getByRole('link', { name: '链接到“一是加强行政复议工作”' });
  await link.click();
  await expect(link).toHaveAttribute('data-copied', '');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(decodeURIComponent(copied)).toBe(`${site.url}2019/dispute-resolution/#一是加强行政复议工作`);
  await page.getByRole('heading', { level: 1 }).click();
  await expect(link).not.toHaveAttribute('data-copied');
  await context.close();
});

test('paper gets the text and its source, not the ways about the site', async ({ page }) => {
  await page.goto('2019/dispute-resolution/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('来源：濉溪县司法局')).toBeVisible();
  await expect(page.locator('.prose')).toBeVisible();
  for (const navigation of await page.locator('nav, .anchor').all()) await expect(navigation).toBeHidden();
});

test('what is not there says so and leads on', async ({ page }) => {
  const response = await page.goto('2019/no-such-section/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
  await page.getByRole('link', { name: '回到首页' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2019年度');
});
