import { drawCharts, findDrawn, listDrawnValues } from '../../support/drawn-charts.ts';
import { findAxeFaults } from '../../support/find-axe-faults.ts';
import { expect, test } from '../../support/quiet-page.ts';
import { readCsvRows } from '../../support/spreadsheets.ts';

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

test('every chart of three years draws what its file has from the ledger', async ({ page, request, threeYears }) => {
  test.setTimeout(600_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  let count = 0;
  for (const address of threeYears.addresses) {
    await page.goto(threeYears.url + address);
    await drawCharts(page);
    for (const chart of await findDrawn(page).all()) {
      const file = await chart.getByRole('link', { name: '下载数据' }).evaluate(({ href }: HTMLAnchorElement) => href);
      const figures = readCsvRows(await (await request.get(file)).body()).map((row) => Number(row['数值']));
      const drawn = await listDrawnValues(chart);
      expect(await chart.locator('td[data-value]').count(), address).toBe(drawn.length);
      const missing = drawn.filter((value) => {
        const at = figures.indexOf(value);
        if (at >= 0) figures.splice(at, 1);
        return at < 0;
      });
      expect(missing, address).toEqual([]);
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(20);
});
