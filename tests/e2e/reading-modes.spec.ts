import { sampleCases } from '../support/full-run.ts';
import { findAxeFaults } from '../support/find-axe-faults.ts';
import { KINDS_OF_PAGES } from '../support/kinds-of-pages.ts';
import { findSmallTargets, measureSurplus } from '../support/page-faults.ts';
import { expect, test } from '../support/quiet-page.ts';
import { applyMode, LEAST_TARGETS, openSettings, SIZES, THEMES, WIDTHS } from '../support/reading-modes.ts';

const DESK = { width: 1280, height: 720 };

for (const [index, address] of sampleCases(KINDS_OF_PAGES, 4).entries()) {
  test(`/${address} fits every window, is for fingers and has the contrast it needs, in all sizes and themes`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(address);
    expect.soft(await findAxeFaults(page), 'the settings closed, on a phone, dark').toEqual([]);
    await openSettings(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      for (const size of SIZES) {
        await applyMode(page, { size });
        expect.soft(await measureSurplus(page), `${size ?? 'usual'} type on ${width} px`).toBe(0);
      }
    }
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [size, least] of LEAST_TARGETS) {
      await applyMode(page, { size });
      expect.soft(await findSmallTargets(page, least), `${size ?? 'usual'} type`).toEqual([]);
    }
    await page.setViewportSize(DESK);
    // What a dark system shows was looked at above. Every theme has its turn, and in the full run on every page.
    const themes = THEMES.filter((name) => name !== undefined);
    for (const theme of sampleCases(themes, themes.length, index)) {
      await applyMode(page, { theme });
      expect.soft(await findAxeFaults(page, { rules: ['color-contrast'] }), `${theme} theme`).toEqual([]);
    }
    await applyMode(page, { theme: 'contrast', size: 'largest' });
    expect.soft(await findAxeFaults(page), 'largest type, high contrast').toEqual([]);
  });
}

test('larger type grows on top of what the browser is set to, and keeps its line height', async ({ page }) => {
  await page.goto('2019/dispute-resolution/');
  const read = (): Promise<number[]> =>
    page
      .locator('.prose p')
      .first()
      .evaluate((paragraph) => {
        const { fontSize, lineHeight, marginBottom } = getComputedStyle(paragraph);
        const size = parseFloat(fontSize);
        return [
          size,
          parseFloat(lineHeight) / size,
          (parseFloat(lineHeight) + parseFloat(marginBottom)) / parseFloat(lineHeight),
        ];
      });
  const measured = [];
  for (const size of SIZES) {
    await applyMode(page, { size });
    measured.push(await read());
  }
  expect(measured.map(([size]) => size)).toEqual([18, 21.6, 26.1]);
  for (const [, line = 0, gap = 0] of measured) {
    expect(line).toBeGreaterThanOrEqual(1.75);
    expect(gap).toBeGreaterThanOrEqual(1.3);
  }
});
