import type { Locator, Page } from '@playwright/test';
import {
  type ChartElement,
  drawCharts,
  findDrawn,
  listDrawnValues,
  readInk,
  readInks,
} from '../support/drawn-charts.ts';
import { expect, test } from '../support/quiet-page.ts';

const ALL_CHARTS = '2019/charts/';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Values of a chart's table that a script draws. */
async function listValues(chart: Locator): Promise<number[]> {
  return chart
    .locator('tr:not(.whole) > td[data-value]')
    .evaluateAll((cells: HTMLElement[]) => cells.map(({ dataset }) => Number(dataset['value'])));
}

/** Expect every static mark of a page to be seen. */
async function expectStaticMarks(page: Page): Promise<void> {
  const looks = await page
    .locator('chart-figure svg')
    .evaluateAll((marks) =>
      marks.map((mark) => [
        mark.getBoundingClientRect().width > 0,
        ...[...mark.querySelectorAll('rect, path')].map((shape) => getComputedStyle(shape).visibility),
      ]),
    );
  expect(looks.length).toBeGreaterThan(1);
  expect([...new Set(looks.flat())]).toEqual([true, 'visible']);
}

test('what is drawn is what the table says', async ({ page }) => {
  await page.goto('');
  await drawCharts(page);
  for (const chart of await findDrawn(page).all()) {
    const values = await listValues(chart);
    expect(values.length).toBeGreaterThan(0);
    expect(await listDrawnValues(chart)).toEqual(values);
    for (const value of values) await expect(chart.locator('table').first()).toContainText(String(value));
  }
});

test('a section shows its charts without any script', async ({ page }) => {
  await page.goto('2019/dispute-resolution/');
  await page.locator('.site-footer').scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('canvas')).toHaveCount(0);
  await expectStaticMarks(page);
});

test('a value has as many squares as it says, each of the size of any other', async ({ page }) => {
  await page.goto(ALL_CHARTS);
  const rows = await page.locator('#chart-reconsideration-by-outcome tr:has(svg)').evaluateAll((all) =>
    all.map((row) => ({
      count: Number.parseInt(row.querySelector('td')?.textContent ?? '', 10),
      width: row.querySelector('path')?.getBBox().width ?? 0,
    })),
  );
  expect(rows.length).toBeGreaterThan(3);
  const [{ count, width } = { count: 0, width: 0 }] = rows;
  // A gap is missing behind the last one.
  const step = width / (count - 3 / 20);
  for (const row of rows) expect(row.width / step + 3 / 20).toBeCloseTo(row.count, 1);
});

for (const width of [320, 390]) {
  for (const fontSize of ['100%', '200%']) {
    test(`no mark runs through words on a phone of ${width} px with type of ${fontSize}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(ALL_CHARTS);
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, fontSize);
      const covered = await page.locator('chart-figure tr:has(svg)').evaluateAll((rows) =>
        rows.flatMap((row) => {
          const mark = row.querySelector('svg')?.getBoundingClientRect();
          const words = [...row.querySelectorAll('.label, td')];
          return words
            .filter((word) => {
              const range = document.createRange();
              range.selectNodeContents(word);
              return [...range.getClientRects()].some(
                (box) =>
                  mark &&
                  box.left < mark.right - 1 &&
                  box.right > mark.left + 1 &&
                  box.top < mark.bottom - 1 &&
                  box.bottom > mark.top + 1,
              );
            })
            .map((word) => word.textContent);
        }),
      );
      expect(covered).toEqual([]);
      expect(await page.locator('html').evaluate((root) => root.scrollWidth <= root.clientWidth)).toBe(true);
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the inks of a drawing are those of the page, in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    await page.goto('');
    await drawCharts(page);
    const chart = page.locator('chart-figure', { has: page.locator('#chart-reconsideration-by-outcome') });
    const inks = await readInks(chart);
    expect(inks).toContain(await readInk(page, '--seal'));
    expect(inks).toContain(await readInk(page, '--quiet-bar'));
    await page.emulateMedia({ colorScheme: colorScheme === 'light' ? 'dark' : 'light' });
    await expect.poll(async () => (await readInks(chart)).includes(await readInk(page, '--seal'))).toBe(true);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every value can be read, and has its mark', async ({ page }) => {
    await page.goto(ALL_CHARTS);
    const values = page.locator('chart-figure td');
    expect(await values.count()).toBeGreaterThan(40);
    for (const value of await values.all()) {
      await expect(value).toHaveText(/\d/);
      await expect(value).toBeVisible();
    }
    await expectStaticMarks(page);
  });

  test('nothing is offered that needs it, and a citation can be read', async ({ page }) => {
    await page.goto(ALL_CHARTS);
    await expect(page.locator('chart-figure button:visible')).toHaveCount(0);
    const chart = page.locator('chart-figure').first();
    await chart.getByText('引用格式').click();
    await expect(chart.locator('[data-citation]')).toContainText('[R/OL]');
  });
});

test('paper gets the static marks', async ({ page }) => {
  await page.goto('');
  await drawCharts(page);
  await page.emulateMedia({ media: 'print' });
  for (const canvas of await page.locator('canvas').all()) await expect(canvas).toBeHidden();
  await expectStaticMarks(page);
});

test('whoever forces colours keeps the static marks, and gets the drawn ones back without', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('');
  const chart = findDrawn(page).first();
  await chart.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('canvas')).toHaveCount(0);
  await expectStaticMarks(page);
  await page.emulateMedia({ forcedColors: 'none' });
  await expect(chart.locator('canvas').first()).toBeVisible();
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(chart.locator('canvas')).toHaveCount(0);
  await expectStaticMarks(page);
});

test('over the years a line goes through its values, each above its year', async ({ page, threeYears: { url } }) => {
  await page.goto(`${url}figures/law-enforcement-checks-1/`);
  await drawCharts(page);
  const chart = findDrawn(page).first();
  expect(await listDrawnValues(chart)).toEqual([143, 150, 157]);
  await chart.locator('.panel').press('ArrowRight');
  await expect(chart.locator('.chart-tip')).toContainText('2019年 143次');
  const distances = await chart.evaluate((element: ChartElement) => {
    const [drawn] = element.charts;
    const points = drawn?.getDatasetMeta(0).data.map(({ x }) => drawn.canvas.getBoundingClientRect().left + x) ?? [];
    return [...element.querySelectorAll('.plot .tick')].map((year, index) => {
      const { left, width } = year.getBoundingClientRect();
      return Math.abs(left + width / 2 - (points[index] ?? NaN));
    });
  });
  expect(distances).toHaveLength(3);
  for (const distance of distances) expect(distance).toBeLessThan(2);
});

test('over the years each value of a table is drawn in its place, no other is, and one that is not exact is hollow', async ({
  page,
  threeYears: { url },
}) => {
  for (const path of [
    '2021/charts/',
    'figures/government-functions-rate-1/',
    'figures/government-functions-checks-1/',
  ]) {
    await page.goto(url + path);
    await drawCharts(page);
    const charts = await findDrawn(page).all();
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) {
      const values = await listTableValues(chart);
      expect(values.length, path).toBeGreaterThan(1);
      expect((await listLinePoints(chart)).sort(), path).toEqual(values.sort());
    }
  }
});

/** Points of a chart's lines as Chart.js has them, by panel, series and year, counted from 0: `0 0 2 80.5 hollow`. */
async function listLinePoints(chart: Locator): Promise<string[]> {
  return chart.evaluate((element: ChartElement) => {
    const panels = [...element.querySelectorAll('.panel')];
    return element.charts.flatMap((drawn) => {
      const place = drawn.canvas.parentElement;
      const panel = panels.findIndex((one) => one.contains(place));
      return drawn.data.datasets.flatMap(({ data }, index) =>
        (data as { y: number }[]).flatMap(({ y }, period) => {
          const { backgroundColor, borderColor } = drawn.getDatasetMeta(index).data[period]?.options ?? {};
          const series = Number(place?.dataset['series'] ?? 0) + index;
          return Number.isNaN(y)
            ? []
            : [[panel, series, period, y, ...(backgroundColor === borderColor ? [] : ['hollow'])].join(' ')];
        }),
      );
    });
  });
}

/** The same as the tables have them: their years are columns, or rows. */
async function listTableValues(chart: Locator): Promise<string[]> {
  return chart.locator('.panel').evaluateAll((panels) =>
    panels.flatMap((panel, at) =>
      [...panel.querySelectorAll<HTMLTableCellElement>('td[data-value]')].map((cell) => {
        const row = (cell.parentElement as HTMLTableRowElement).sectionRowIndex;
        const column = cell.cellIndex - 1;
        const place = cell.closest('.course') ? [column, row] : [row, column];
        const [words = ''] = cell.textContent.trim().split(/\s/);
        const isExact = !/[约近余多]|左右|以[上下内]/.test(words);
        return [at, ...place, cell.dataset['value'], ...(isExact ? [] : ['hollow'])].join(' ');
      }),
    ),
  );
}
