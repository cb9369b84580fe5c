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
  const outline = page.getByRole('navigation', { name: '本部分内容' });
  await outline.getByRole('link').nth(1).click();
  const heading = page.locator(':target');
  await expect(heading).toHaveText('二是创新社会矛盾纠纷化解机制。');
  await expect(heading).toBeInViewport({ ratio: 1 });
  await expect(outline.getByRole('link').nth(1)).toHaveAttribute('aria-current', 'true');
});

test('on a phone the text of a part begins on the first screen, below two folds: all parts, and its outline', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('2019/dispute-resolution/');
  const top = await page
    .locator('.prose p')
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeLessThan(844 / 2);
  const outline = page.getByRole('navigation', { name: '本部分内容' });
  await expect(outline).toBeHidden();
  await page.getByText('本部分内容').click();
  await expect(outline.getByRole('link', { name: '创新信访工作模式' })).toBeVisible();
  await page.getByText('第6部分，共8部分').click();
  await page.getByRole('link', { name: '（八）健全组织保障工作机制' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('（八）健全组织保障工作机制');
});

test('a chart stands below the heading that tells its numbers, and before the next', async ({ page }) => {
  await page.goto('2019/government-functions/');
  const order = await page
    .locator('article')
    .locator('h2, chart-figure')
    .evaluateAll((elements) => elements.map((element) => element.querySelector('[id^=chart-]')?.id ?? element.id));
  const ofHeading = order.slice(order.indexOf('九是着力优化公共服务') + 1, order.indexOf('十是强化生态环境保护'));
  expect(ofHeading).toContain('chart-legal-aid');
  expect(ofHeading.every((id) => id.startsWith('chart-'))).toBe(true);
});

test('the stop of a heading is hidden from the eye, and copied with the words', async ({ page }) => {
  await page.goto('2019/dispute-resolution/');
  const heading = page.locator('.prose h2').first();
  const copied = await heading.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return String(getSelection());
  });
  expect(copied).toBe('一是加强行政复议工作。');
  const width = await heading.locator('.stop').evaluate((element) => element.getBoundingClientRect().width);
  expect(width).toBe(0);
});

test('paper gets the text and its source, not the ways about the site', async ({ page }) => {
  await page.goto('2019/dispute-resolution/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('来源：濉溪县司法局')).toBeVisible();
  await expect(page.locator('.prose').first()).toBeVisible();
  for (const navigation of await page.locator('nav, .anchor').all()) await expect(navigation).toBeHidden();
});

test('what is not there says so and leads on', async ({ page }) => {
  const response = await page.goto('2019/no-such-section/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
  await page.getByRole('link', { name: '回到首页' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2019年度');
});
