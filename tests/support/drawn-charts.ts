import { expect, type Locator, type Page } from '@playwright/test';
import type { Element as ChartPart } from 'chart.js';
import type { BarChart } from '../../src/client/charts/draw-bars.ts';

/** A chart of a page, as its script makes it. */
export interface ChartElement extends HTMLElement {
  readonly charts: readonly BarChart[];
}

/** A row of a chart's table with a value, and what Chart.js has for it. */
export interface ChartRow {
  label: string;
  /** The value as it is printed. */
  text: string;
  href: string;
  quote: string;
  isApproximate: boolean;
  /** Attributes of the row; `undefined` where nothing is drawn. */
  value: number | undefined;
  whole: number | undefined;
  hasStaticBar: boolean;
  /** What its points add up to, in the datasets of values and of wholes; `undefined` where it has none. */
  drawnValue: number | undefined;
  drawnWhole: number | undefined;
}

/** One line of a bar, or of what is behind it, in CSS pixels of the window. */
type BarBox = Record<(typeof SIDES)[number], number>;

const SIDES = ['left', 'top', 'right', 'bottom'] as const;

/** One line of a bar, as Chart.js has it. */
export type DrawnBar = ChartPart<Record<'x' | 'y' | 'base' | 'height', number>>;

/** Addresses of the pages that have charts. */
export async function listChartPages(page: Page, addresses: readonly string[]): Promise<string[]> {
  const pages = await Promise.all(
    addresses.map(async (address) => {
      const html = await (await page.request.get(address)).text();
      return html.includes('<chart-figure') ? [address] : [];
    }),
  );
  return pages.flat();
}

/** Bring every chart of a page near, one after another, until all with bars are drawn. */
export async function drawCharts(page: Page): Promise<void> {
  for (const chart of await page
    .locator('chart-figure')
    .filter({ has: page.locator('svg.bar') })
    .all()) {
    await chart.scrollIntoViewIfNeeded();
    await expect.poll(() => chart.evaluate((element: ChartElement) => element.charts.length)).toBeGreaterThan(0);
  }
}

/** The tables of a page's charts, row by row. */
export async function readChartTables(page: Page): Promise<ChartRow[][]> {
  return page.locator('chart-figure').evaluateAll((elements: ChartElement[]) =>
    elements.flatMap((element) => {
      const charts = [...element.charts];
      return [...element.querySelectorAll('table')].map((table) => {
        const chart = table.querySelector('svg.bar') ? charts.shift() : undefined;
        const addUp = (dataset: number, row: number): number | undefined => {
          const points = chart?.data.datasets[dataset]?.data.filter((point) => point.row === row) ?? [];
          return points.length > 0 ? points.reduce((sum, { x }) => sum + x, 0) : undefined;
        };
        return [...table.querySelectorAll<HTMLTableRowElement>('tr[data-quote]')].map((row) => ({
          label: row.querySelector('[data-label]')?.textContent ?? '',
          text: row.querySelector('td a')?.textContent ?? '',
          href: row.querySelector('td a')?.getAttribute('href') ?? '',
          quote: row.dataset['quote'] ?? '',
          isApproximate: row.dataset['approximate'] !== undefined,
          value: row.dataset['value'] === undefined ? undefined : Number(row.dataset['value']),
          whole: row.dataset['whole'] === undefined ? undefined : Number(row.dataset['whole']),
          hasStaticBar: row.querySelector('svg.bar') !== null,
          drawnValue: addUp(0, row.rowIndex),
          drawnWhole: addUp(1, row.rowIndex),
        }));
      });
    }),
  );
}

/** Where Chart.js draws bars in the end, panel by panel: the values, then what they are parts of. */
async function listDrawnBars(charts: Locator): Promise<BarBox[]> {
  return charts.evaluateAll((elements: ChartElement[]) =>
    elements.flatMap((element) =>
      element.charts.flatMap((chart) => {
        const { left, top } = chart.canvas.getBoundingClientRect();
        return [0, 1].flatMap((dataset) =>
          (chart.getDatasetMeta(dataset).data as DrawnBar[]).map((bar): BarBox => {
            const { x, y, base, height } = bar.getProps(['x', 'y', 'base', 'height'], true);
            return { left: left + base, top: top + y - height / 2, right: left + x, bottom: top + y + height / 2 };
          }),
        );
      }),
    ),
  );
}

/** Where the bars of the static form lie, hidden or not, in the same order. */
async function listStaticBars(charts: Locator): Promise<BarBox[]> {
  return charts.locator('.plot').evaluateAll((plots) =>
    plots.flatMap((plot) =>
      ['.mark', '.track'].flatMap((name) =>
        [...plot.querySelectorAll(`svg.bar ${name}`)].map((mark): BarBox => {
          const { left, top, right, bottom } = mark.getBoundingClientRect();
          return { left, top, right, bottom };
        }),
      ),
    ),
  );
}

/** Distances of Chart.js's bars from the static ones, those of more than a pixel. A bar without the other is infinitely far. */
export async function listMisplacedBars(charts: Locator): Promise<number[]> {
  const [drawn, still] = [await listDrawnBars(charts), await listStaticBars(charts)];
  if (still.length === 0) throw new Error('no chart has a bar');
  return Array.from({ length: Math.max(drawn.length, still.length) }, (_, bar) =>
    Math.max(...SIDES.map((side) => Math.abs((drawn[bar]?.[side] ?? Infinity) - (still[bar]?.[side] ?? 0)))),
  ).filter((distance) => distance > 1);
}

/** Colours of the canvas along the middle of each bar, each once: `150,40,31,255`. */
export async function readBarInks(charts: Locator): Promise<string[][]> {
  return charts.evaluateAll((elements: ChartElement[]) =>
    elements.flatMap((element) =>
      element.charts.flatMap((chart) => {
        const copy = new OffscreenCanvas(chart.canvas.width, chart.canvas.height);
        const context = copy.getContext('2d', { willReadFrequently: true });
        context?.drawImage(chart.canvas, 0, 0);
        return (chart.getDatasetMeta(0).data as DrawnBar[]).map((bar) => {
          const { x, y, base } = bar.getProps(['x', 'y', 'base']);
          const data = context?.getImageData(Math.ceil(base), Math.floor(y), Math.floor(x - base), 1).data ?? [];
          const pixels = Array.from({ length: data.length / 4 }, (_, at) => data.slice(at * 4, at * 4 + 4).join());
          return [...new Set(pixels)];
        });
      }),
    ),
  );
}

/** A colour of the page as canvases have it. */
export async function readInk(page: Page, property: string): Promise<string> {
  return page.locator('html').evaluate((root, name) => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = getComputedStyle(root).getPropertyValue(name).trim();
    context.fillRect(0, 0, 1, 1);
    return context.getImageData(0, 0, 1, 1).data.join();
  }, property);
}
