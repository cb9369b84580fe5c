import type { Locator, Page } from '@playwright/test';
import { readContentFolder } from '../../src/content/content-folder.ts';
import type { BoundFigure } from '../../src/ledger/bound-figure.ts';
import { writeFigure } from '../../src/ledger/printed-figure.ts';
import { assembleContent } from '../../src/report/report.ts';
import {
  type ChartRow,
  drawCharts,
  listChartPages,
  listMisplacedBars,
  readBarInks,
  readChartTables,
  readInk,
} from '../support/drawn-charts.ts';
import { SUIXI_DIR } from '../support/fixture-content.ts';
import { expect, test } from '../support/quiet-page.ts';

const ALL_CHARTS = '2019/charts/';

const { reports } = assembleContent(await readContentFolder(SUIXI_DIR));
const figures = reports.flatMap(({ ledger }) => ledger?.figures ?? []);

/** The figure of the ledger that a row prints: the same indicator, the same words, the same value as printed. */
function findFigure({ href, quote, text }: ChartRow): BoundFigure | undefined {
  const found = figures.filter(
    (figure) =>
      href.endsWith(`/figures/${figure.indicator.id}/`) &&
      figure.observation.quote === quote &&
      writeFigure(figure) === text,
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The element of a chart, by its id in charts.yml. */
function chartOf(page: Page, id: string): Locator {
  return page.locator('chart-figure', { has: page.locator(`#chart-${id}`) });
}

/** Expect every row with a value to draw to show a static bar of its length, folded or not. */
async function expectStaticBars(page: Page): Promise<void> {
  const bars = await page.locator('chart-figure tr[data-value]').evaluateAll((rows: HTMLTableRowElement[]) =>
    rows.map((row) => {
      const marks = [...row.querySelectorAll('svg.bar .mark')];
      const table = row.closest('table');
      const length = marks.reduce((sum, mark) => sum + mark.getBoundingClientRect().width, 0);
      const scale = Number(table?.dataset['max']) / (table?.clientWidth ?? NaN);
      const isSeen = marks.every((mark) => getComputedStyle(mark).visibility === 'visible');
      // What a pixel stands for is how far the two may be apart.
      return isSeen && Math.abs(length * scale - Number(row.dataset['value'])) <= scale;
    }),
  );
  expect(bars.length).toBeGreaterThan(20);
  expect(bars.filter((isRight) => !isRight)).toEqual([]);
}

/** Words of the tables that a bar runs through. */
async function listCoveredWords(page: Page): Promise<string[]> {
  return page.locator('svg.bar').evaluateAll((bars) =>
    bars.flatMap((bar) => {
      const box = bar.getBoundingClientRect();
      const words = [...(bar.closest('table')?.querySelectorAll('[data-label], td a, td small') ?? [])];
      return words
        .filter((word) =>
          [...word.getClientRects()].some(({ top, bottom }) => top < box.bottom - 1 && bottom > box.top + 1),
        )
        .map((word) => word.textContent);
    }),
  );
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('every chart draws what its table says, and that is what the ledger says', async ({ page, site }) => {
  const pages = await listChartPages(page, site.addresses);
  expect(pages).toEqual(expect.arrayContaining(['', '2019/', ALL_CHARTS, '2019/dispute-resolution/']));
  for (const address of pages) {
    await page.goto(address);
    await drawCharts(page);
    const tables = await readChartTables(page);
    expect(tables.flat().filter(({ hasStaticBar }) => hasStaticBar).length, address).toBeGreaterThan(1);
    for (const table of tables) {
      const values = table.map((row) => findFigure(row)?.observation.value);
      table.forEach((row, index) => {
        const figure = findFigure(row);
        const drawn = row.hasStaticBar ? values[index] : undefined;
        expect.soft(row, `${address} ${row.label}`).toMatchObject({
          isApproximate: figure?.observation.qualifier !== undefined,
          value: drawn,
          drawnValue: drawn,
          drawnWhole: row.whole,
        });
        expect.soft(values[index], `${address} ${row.label} in the ledger`).toBeDefined();
        if (row.whole !== undefined) expect.soft(values, `${address} ${row.label} is a part of`).toContain(row.whole);
        if (/^\d{4}年$/.test(row.label)) expect.soft(row.label).toBe(`${figure?.period}年`);
      });
    }
  }
});

for (const width of [320, 768, 1280]) {
  test(`bars are drawn where the static ones lie, in a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(ALL_CHARTS);
    await drawCharts(page);
    expect(await listMisplacedBars(page.locator('chart-figure'))).toEqual([]);
    await expect(page.locator('svg.bar .mark').first()).toBeHidden();
  });
}

for (const fontSize of ['100%', '200%']) {
  test(`no bar runs through words, however many lines they take, on a phone with type of ${fontSize}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(ALL_CHARTS);
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, fontSize);
    expect(await listCoveredWords(page)).toEqual([]);
    // Where reports differ about a number, what the other one says stands below it.
    await page.locator('chart-figure tr[data-value] td').evaluateAll((cells) => {
      for (const cell of cells) cell.insertAdjacentHTML('beforeend', '<br><small>2021年度报告作140件</small>');
    });
    expect(await listCoveredWords(page)).toEqual([]);
    await drawCharts(page);
    // What was drawn before is drawn again once its size is seen to have changed.
    await expect.poll(() => listMisplacedBars(page.locator('chart-figure'))).toEqual([]);
  });
}

test('bars whose places change at the moment when they are drawn are drawn again', async ({ page }) => {
  await page.addInitScript(() => {
    const addLines = (drawn: readonly MutationRecord[]): void => {
      for (const { target } of drawn) {
        const cells = target instanceof Element ? target.querySelectorAll('tr[data-value] td') : [];
        for (const cell of cells) cell.insertAdjacentHTML('beforeend', '<br><small>2021年度报告作140件</small>');
      }
    };
    new MutationObserver(addLines).observe(document, { subtree: true, attributeFilter: ['data-drawn'] });
  });
  await page.goto(ALL_CHARTS);
  await drawCharts(page);
  await expect(page.locator('chart-figure tr[data-value] td small').first()).toBeAttached();
  await expect.poll(() => listMisplacedBars(page.locator('chart-figure'))).toEqual([]);
});

test('bars have the ink of their year, and those of approximate numbers are hatched with it', async ({ page }) => {
  await page.route(`**/${ALL_CHARTS}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('data-value="318"', 'data-value="318" data-approximate');
    await route.fulfill({ response, body });
  });
  await page.goto(ALL_CHARTS);
  await drawCharts(page);
  const [bar, quiet] = [await readInk(page, '--seal'), await readInk(page, '--quiet-bar')];
  const [last, now, hatched = [], ...others] = await readBarInks(chartOf(page, 'institutional-reform'));
  expect([last, now, ...others]).toEqual([[quiet], [bar], [bar]]);
  expect(hatched).toContain(quiet);
  expect(hatched).toContain('0,0,0,0');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`more contrast does not let earlier years outdo the latest, in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ contrast: 'more', colorScheme });
    await page.goto(ALL_CHARTS);
    await drawCharts(page);
    const [last, now] = await readBarInks(chartOf(page, 'institutional-reform'));
    expect(last).not.toEqual([await readInk(page, '--ink')]);
    expect(now).toEqual([await readInk(page, '--seal')]);
  });
}

test('a chart without a neighbour has its bars beside its words on a desk, and below them on a phone', async ({
  page,
}) => {
  await page.goto(ALL_CHARTS);
  const chart = chartOf(page, 'mediation');
  const measure = async (part: string): Promise<{ left: number; top: number; bottom: number }> =>
    chart.locator(part).evaluate((element) => element.getBoundingClientRect());
  await page.setViewportSize({ width: 1280, height: 800 });
  const [words, bars] = [await measure('[data-statement]'), await measure('.panels')];
  expect(bars.left).toBeGreaterThan(words.left + 400);
  expect(bars.top).toBeLessThan(words.bottom);
  await page.setViewportSize({ width: 360, height: 800 });
  const [wordsBelow, barsBelow] = [await measure('[data-statement]'), await measure('.panels')];
  expect(barsBelow.left).toBe(wordsBelow.left);
  expect(barsBelow.top).toBeGreaterThan(wordsBelow.bottom);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every value can be read, and has a bar of its length', async ({ page }) => {
    await page.goto(ALL_CHARTS);
    const rows = page.locator('chart-figure tr[data-quote]');
    expect(await rows.count()).toBeGreaterThan(40);
    for (const row of await rows.all()) {
      await expect(row.locator('[data-label]')).toBeVisible();
      await expect(row.getByRole('link')).toHaveText(/\d/);
      await expect(row.getByRole('link')).toBeVisible();
    }
    await expectStaticBars(page);
  });

  test('nothing is offered that needs it', async ({ page }) => {
    await page.goto(ALL_CHARTS);
    await expect(page.locator('chart-figure button:visible')).toHaveCount(0);
    await expect(page.locator('canvas')).toHaveCount(0);
  });
});

test('paper gets the static bars', async ({ page }) => {
  await page.goto(ALL_CHARTS);
  await drawCharts(page);
  await page.emulateMedia({ media: 'print' });
  for (const canvas of await page.locator('canvas').all()) await expect(canvas).toBeHidden();
  await expectStaticBars(page);
});

test('whoever forces colours keeps the static bars, and gets the drawn ones back without', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(ALL_CHARTS);
  const chart = chartOf(page, 'mediation');
  await chart.scrollIntoViewIfNeeded();
  // What a value says is loaded at the same time, and needs no colours.
  await chart.getByRole('link', { name: '241' }).focus();
  await expect(chart.getByRole('tooltip')).toBeVisible();
  await expect(chart.locator('canvas')).toHaveCount(0);
  await expectStaticBars(page);
  await page.emulateMedia({ forcedColors: 'none' });
  await expect(chart.locator('canvas')).toHaveCount(1);
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(chart.locator('canvas')).toHaveCount(0);
  await expectStaticBars(page);
});

test('whoever forces colours can tell approximate numbers from exact ones', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(ALL_CHARTS);
  const [hatched, plain] = await chartOf(page, 'legal-aid')
    .locator('.mark')
    .evaluateAll(([first, second]) => {
      first?.classList.add('approximate');
      return [first, second].map((mark) => mark && getComputedStyle(mark).fill);
    });
  const ink = await page
    .locator('.inks path')
    .evaluateAll((paths) => [
      ...new Set([...paths.map((path) => getComputedStyle(path).stroke), getComputedStyle(document.body).color]),
    ]);
  expect(hatched).toContain('#page-hatch');
  expect(ink).toEqual([plain]);
});
