import type { Page } from '@playwright/test';

/** Where words stand in the window, in CSS pixels. */
interface WordsPlace {
  top: number;
  /** Middle of the first line's left edge, and of the last line's right edge. */
  start: { x: number; y: number };
  end: { x: number; y: number };
  isInView: boolean;
}

/** Find words of the report's text, which may be cut by mark-up. */
export async function findWords(page: Page, words: string): Promise<WordsPlace> {
  return page.evaluate((wanted) => {
    for (const block of document.querySelectorAll('.prose p, .prose h2, .prose h3, .prose h4')) {
      const index = block.textContent.indexOf(wanted);
      if (index === -1) continue;
      const range = document.createRange();
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let before = 0;
      let hasStart = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node as Text;
        if (!hasStart && index < before + length) {
          range.setStart(node, index - before);
          hasStart = true;
        }
        if (index + wanted.length <= before + length) {
          range.setEnd(node, index + wanted.length - before);
          break;
        }
        before += length;
      }
      const { top, bottom } = range.getBoundingClientRect();
      const rects = [...range.getClientRects()];
      const first = rects[0];
      const last = rects[rects.length - 1];
      if (!first || !last) break;
      return {
        top,
        start: { x: first.left, y: first.top + first.height / 2 },
        end: { x: last.right, y: last.top + last.height / 2 },
        isInView: top >= 0 && bottom <= innerHeight,
      };
    }
    throw new Error(`the page has no ${wanted}`);
  }, words);
}

/** Select with the mouse from the beginning of some words to the end of others, both in the window at once. */
export async function dragOver(
  page: Page,
  from: string,
  to: string,
  beforeEnd: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { top } = await findWords(page, from);
  await page.evaluate((y) => {
    scrollBy(0, y - innerHeight / 4);
  }, top);
  await page.mouse.move(2, 2);
  const { start } = await findWords(page, from);
  const { end } = await findWords(page, to);
  await page.mouse.move(start.x + 1, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x - 1, end.y, { steps: 5 });
  await beforeEnd();
  await page.mouse.up();
}

export async function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The browser's own day, `2026-11-24`. */
export async function todayOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  });
}

/** Wait until the page offers to cite what is pointed at or selected. */
export async function waitForControls(page: Page): Promise<void> {
  await page.locator('.cite').first().waitFor({ state: 'attached' });
}
