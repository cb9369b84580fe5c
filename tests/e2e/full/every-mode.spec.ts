import { findAxeFaults } from '../../support/find-axe-faults.ts';
import { findSmallTargets, measureSurplus } from '../../support/page-faults.ts';
import { expect, test as base } from '../../support/quiet-page.ts';
import { applyMode, LEAST_TARGETS, openSettings, SIZES, THEMES, WIDTHS } from '../../support/reading-modes.ts';

/** What `reading-modes.spec.ts` asks of a page of each kind, and more, asked of all pages of the site of `content/`. */
const test = base.extend({
  baseURL: async ({ living }, use) => {
    await use(living.url);
  },
});

/** Time for one page in one mode; there is a page for every indicator, so that the sum grows with the reports. */
const MAX_MODE_MS = 5000;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, the settings closed, ${colorScheme}`, async ({
    page,
    living: { addresses },
  }) => {
    test.setTimeout(addresses.length * MAX_MODE_MS);
    await page.emulateMedia({ colorScheme });
    for (const address of addresses) {
      await page.goto(address);
      expect.soft(await findAxeFaults(page), address).toEqual([]);
    }
  });
}

for (const theme of THEMES) {
  test(`axe finds nothing on any page in any size, the settings open, ${theme ?? 'system'} theme`, async ({
    page,
    living: { addresses },
  }) => {
    test.setTimeout(addresses.length * SIZES.length * MAX_MODE_MS);
    for (const address of addresses) {
      await page.goto(address);
      await openSettings(page);
      for (const size of SIZES) {
        await applyMode(page, { theme, size });
        expect.soft(await findAxeFaults(page), `${address} ${size ?? 'usual'}`).toEqual([]);
      }
    }
  });
}

test('no page scrolls sideways in any window and in any size, the settings open', async ({
  page,
  living: { addresses },
}) => {
  test.setTimeout(addresses.length * MAX_MODE_MS);
  for (const address of addresses) {
    // From narrow to wide: a chart that was drawn follows a smaller window a moment later.
    await page.setViewportSize({ width: WIDTHS[0], height: 800 });
    await page.goto(address);
    await openSettings(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      for (const size of SIZES) {
        await applyMode(page, { size });
        expect.soft(await measureSurplus(page), `${address} ${size ?? 'usual'} on ${width} px`).toBe(0);
      }
    }
  }
});

test('targets are large enough for a finger on every page, in any size', async ({ page, living: { addresses } }) => {
  test.setTimeout(addresses.length * MAX_MODE_MS);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of addresses) {
    await page.goto(address);
    await openSettings(page);
    for (const [size, least] of LEAST_TARGETS) {
      await applyMode(page, { size });
      expect.soft(await findSmallTargets(page, least), `${address} ${size ?? 'usual'}`).toEqual([]);
    }
  }
});
