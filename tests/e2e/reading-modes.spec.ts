import { findAxeFaults } from '../support/find-axe-faults.ts';
import { expect, test } from '../support/quiet-page.ts';
import { applyMode, openTools, SIZES, THEMES } from '../support/reading-modes.ts';

/** Time for one page in one mode; there is a page for every indicator, so that the sum grows with the reports. */
const MAX_AXE_MS = 5000;

const TARGETS =
  'nav a:visible, .pager a, .actions a, .anchor:visible, .contents a:visible, .areas a, summary:visible, ' +
  'button:visible, select:visible, input:visible, .files a, .reading-tools label:visible';

for (const theme of THEMES) {
  test(`axe finds nothing on any page in any size, the tools open, ${theme ?? 'system'} theme`, async ({
    page,
    addresses,
  }) => {
    test.setTimeout(addresses.length * SIZES.length * MAX_AXE_MS);
    for (const address of addresses) {
      await page.goto(address);
      await openTools(page);
      for (const size of SIZES) {
        await applyMode(page, { theme, size });
        expect.soft(await findAxeFaults(page), `${address} ${size ?? 'usual'}`).toEqual([]);
      }
    }
    console.log(`axe: ${addresses.length} pages × ${SIZES.length} sizes, ${theme ?? 'system'} theme`);
  });
}

for (const { name, width, zoom } of [
  { name: 'a screen of 320 px', width: 320, zoom: 1 },
  { name: 'a desk’s window at 200 %', width: 1280, zoom: 2 },
  { name: 'a tablet', width: 768, zoom: 1 },
  { name: 'a desk', width: 1280, zoom: 1 },
  { name: 'a wide desk', width: 1920, zoom: 1 },
]) {
  test(`no page scrolls sideways in larger type, the tools open, on ${name}`, async ({ page, addresses }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: width / zoom, height: 800 });
    for (const address of addresses) {
      await page.goto(address);
      await openTools(page);
      for (const size of SIZES) {
        await applyMode(page, { size });
        const surplus = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(surplus, `${address} ${size ?? 'usual'}`).toBe(0);
      }
    }
    console.log(`sideways: ${addresses.length} pages × ${SIZES.length} sizes at ${width / zoom} px`);
  });
}

for (const { size, least } of [
  { size: undefined, least: 44 },
  { size: 'large', least: 44 },
  { size: 'largest', least: 60 },
] as const) {
  test(`targets are at least ${least} px in ${size ?? 'usual'} type`, async ({ page, addresses }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const address of addresses) {
      await page.goto(address);
      await openTools(page);
      await applyMode(page, { size });
      const small = await page.locator(TARGETS).evaluateAll(
        (targets, side) =>
          targets
            .map((target) => ({ box: target.getBoundingClientRect(), text: target.textContent || target.outerHTML }))
            .filter(({ box }) => box.width < side || box.height < side - 0.5)
            .map(({ box, text }) => `${text.trim()} ${box.width.toFixed(1)}×${box.height.toFixed(1)}`),
        least,
      );
      expect.soft(small, address).toEqual([]);
    }
    console.log(`targets: ${addresses.length} pages in ${size ?? 'usual'} type`);
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
