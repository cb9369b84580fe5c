import { expect, type Locator, type Page } from '@playwright/test';
import type { Chart } from 'chart.js';

/** A chart of a page, as its script makes it. */
export interface ChartElement extends HTMLElement {
  readonly charts: readonly Chart[];
}

/** Charts of a page that a script draws. */
export function findDrawn(page: Page): Locator {
  return page.locator('chart-figure[data-draw]');
}

/** Bring every chart of a page near, one after another, until all that a script draws are drawn. */
export async function drawCharts(page: Page): Promise<void> {
  await page.waitForLoadState('domcontentloaded');
  for (const chart of await findDrawn(page).all()) {
    await chart.scrollIntoViewIfNeeded();
    // Until its script has come it is an element like any other.
    const count = (): Promise<number> =>
      chart.evaluate((element: HTMLElement & Partial<ChartElement>) => element.charts?.length ?? 0);
    await expect.poll(count).toBeGreaterThan(0);
  }
}

/** Values of a chart as Chart.js has them; of units their number. */
export async function listDrawnValues(chart: Locator): Promise<number[]> {
  return chart.evaluate((element: ChartElement) =>
    element.charts.flatMap(({ data, canvas }) =>
      data.datasets.flatMap((dataset) => {
        if (canvas.parentElement?.dataset['mark'] === 'units') return [dataset.data.length];
        const points = dataset.data as { x: number; y: number }[];
        const isLine = canvas.parentElement?.dataset['mark'] === 'line';
        return points.map(({ x, y }) => (isLine ? y : x)).filter((value) => !Number.isNaN(value));
      }),
    ),
  );
}

/** Inks of a chart's canvases in the middle of their drawing, each once: `150,40,31,255`. */
export async function readInks(chart: Locator): Promise<string[]> {
  return chart.evaluate((element: ChartElement) => [
    ...new Set(
      element.charts.flatMap(({ canvas }) => {
        const copy = new OffscreenCanvas(canvas.width, canvas.height);
        const context = copy.getContext('2d', { willReadFrequently: true });
        context?.drawImage(canvas, 0, 0);
        const row = context?.getImageData(0, Math.floor(canvas.height / 2), canvas.width, 1).data ?? [];
        const pixels = Array.from({ length: row.length / 4 }, (_, at) => row.slice(at * 4, at * 4 + 4).join());
        return pixels.filter((pixel) => pixel.endsWith(',255'));
      }),
    ),
  ]);
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
