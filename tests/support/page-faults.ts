import type { Page } from '@playwright/test';

/** What a finger is to hit around the text. */
const TARGETS =
  'nav a:visible, .pager a, .anchor:visible, .contents a:visible, .work a, .keys a, .links a, .years a, summary:visible, ' +
  'button:visible, select:visible, input:visible, .files a, .reading-settings label:visible';

/** What is wrong with the order of the open page's headings: one h1, and each at most one level deeper than the one before. */
export async function findHeadingFaults(page: Page): Promise<string[]> {
  const levels = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
  const count = levels.filter((level) => level === 1).length;
  const skips = levels.filter((level, index) => level > (levels[index - 1] ?? level) + 1);
  return [...(count === 1 ? [] : [`${count} h1`]), ...skips.map((level) => `h${level} skips a level`)];
}

/**
 * By how many CSS pixels the open page is wider than its window.
 *
 * @param fontSize Size of the browser's type, `200%`; it is left as it was.
 */
export async function measureSurplus(page: Page, fontSize = ''): Promise<number> {
  return await page.evaluate((size) => {
    const root = document.documentElement;
    const before = root.style.fontSize;
    root.style.fontSize = size || before;
    const surplus = root.scrollWidth - root.clientWidth;
    root.style.fontSize = before;
    return surplus;
  }, fontSize);
}

/** Targets of the open page that are smaller than `least` CSS pixels either way: `下载 30.0×44.0`. */
export async function findSmallTargets(page: Page, least: number): Promise<string[]> {
  return await page.locator(TARGETS).evaluateAll(
    (targets, side) =>
      targets
        .map((target) => ({ box: target.getBoundingClientRect(), text: target.textContent || target.outerHTML }))
        .filter(({ box }) => box.width < side || box.height < side - 0.5)
        .map(({ box, text }) => `${text.trim()} ${box.width.toFixed(1)}×${box.height.toFixed(1)}`),
    least,
  );
}
