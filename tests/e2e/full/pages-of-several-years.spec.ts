import { findAxeFaults } from '../../support/find-axe-faults.ts';
import { expect, test } from '../../support/quiet-page.ts';

/** What `compare.spec.ts` and `corrections.spec.ts` ask of these pages, in every window and scheme of colours. */
for (const { name, width } of [
  { name: 'desk', width: 1280 },
  { name: 'phone', width: 390 },
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on pages of three years, nor on those with corrections, ${name}, ${colorScheme}`, async ({
      page,
      threeYears,
      corrected,
    }) => {
      test.setTimeout(600_000);
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      for (const { url, addresses } of [threeYears, corrected]) {
        // Pages of one figure are alike.
        for (const address of addresses.filter((path) => !path.startsWith('figures/'))) {
          await page.goto(url + address);
          expect.soft(await findAxeFaults(page), url + address).toEqual([]);
        }
      }
    });
  }
}
