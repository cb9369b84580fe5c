import { findAxeFaults } from '../support/find-axe-faults.ts';
import { expect, test } from '../support/test.ts';

/** Time for one page; there is one for every indicator, so that the sum grows with the reports. */
const MAX_AXE_MS = 5000;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ page, addresses }) => {
    test.setTimeout(addresses.length * MAX_AXE_MS);
    await page.emulateMedia({ colorScheme });
    for (const address of addresses) {
      await page.goto(address);
      expect.soft(await findAxeFaults(page), address).toEqual([]);
    }
  });
}

test('every page has one h1 and skips no level', async ({ page, addresses }) => {
  for (const address of addresses) {
    await page.goto(address);
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
    expect
      .soft(
        levels.filter((level) => level === 1),
        address,
      )
      .toHaveLength(1);
    // In the order of the document a heading goes at most one level deeper than the one before.
    const skips = levels.filter((level, index) => level > (levels[index - 1] ?? level) + 1);
    expect.soft(skips, address).toEqual([]);
  }
});

test('a keyboard reaches the text at once, and what has the focus shows it', async ({ page }) => {
  await page.goto('2019/dispute-resolution/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect(focused).toHaveText('首页');
  expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
});

test('the links around the text are large enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of [
    '',
    '2019/',
    '2019/dispute-resolution/',
    '2019/full/',
    '2019/figures/',
    'figures/litigation-cases/',
  ]) {
    await page.goto(address);
    const small = await page
      .locator(
        'nav a:visible, .pager a, .actions a, .anchor:visible, .contents a:visible, .areas a, summary, button, input, select, .files a',
      )
      .evaluateAll((links) =>
        links
          .map((link) => ({ box: link.getBoundingClientRect(), text: link.textContent || link.getAttribute('href') }))
          .filter(({ box }) => box.width < 44 || box.height < 43.5)
          .map(({ box, text }) => `${text?.trim()} ${box.width.toFixed(1)}×${box.height.toFixed(1)}`),
      );
    expect.soft(small, address).toEqual([]);
  }
});
