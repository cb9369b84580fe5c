import { layOutBar, measureLines } from '../../charts/axis.ts';
import { readInks } from './chart-inks.ts';
import { type BarChart, type BarSlots, drawBars, highlightRow } from './draw-bars.ts';
import { type PanelRecord, readPanels } from './read-table.ts';

/** Drawings in the place of a chart's static bars. */
export interface FigureDrawing {
  /** One for each panel that has bars, in the order of the page. */
  readonly charts: readonly BarChart[];
  /** Let the bar of one row stand out, or of none. */
  highlight: (row: HTMLTableRowElement | undefined) => void;
  /** Take the drawings away; the static bars are seen again. */
  remove: () => void;
}

/** Draw the bars of a chart where its static bars lie, and again whenever their places or inks change. */
export function drawFigure(host: HTMLElement): FigureDrawing {
  const drawings = readPanels(host).flatMap((panel) => (panel.axis ? [drawPanel(panel, panel.axis)] : []));
  return {
    get charts() {
      return drawings.flatMap(({ charts }) => charts);
    },
    highlight: (row) => {
      for (const drawing of drawings) drawing.highlight(row);
    },
    remove: () => {
      for (const drawing of drawings) drawing.remove();
    },
  };
}

function drawPanel(panel: PanelRecord, axis: NonNullable<PanelRecord['axis']>): FigureDrawing {
  const { plot, table } = panel;
  const canvas = document.createElement('canvas');
  canvas.className = 'chart-canvas';
  canvas.setAttribute('aria-hidden', 'true');
  plot.prepend(canvas);
  const draw = (isAnimated: boolean): BarChart => {
    const places = measurePlot(panel);
    canvas.style.left = `${places.left}px`;
    return drawBars(canvas, places, axis, { inks: readInks(plot), ratio: devicePixelRatio, isAnimated });
  };
  let chart = draw(!matchMedia('(prefers-reduced-motion: reduce)').matches);
  let highlighted: number | undefined;
  plot.dataset['drawn'] = '';
  const stopWatching = watchChanges(plot, () => {
    chart.destroy();
    chart = draw(false);
    highlightRow(chart, highlighted);
  });
  return {
    get charts() {
      return [chart];
    },
    highlight: (row) => {
      highlighted = row?.closest('table') === table ? row.rowIndex : undefined;
      highlightRow(chart, highlighted);
    },
    remove: () => {
      stopWatching();
      chart.destroy();
      canvas.remove();
      delete plot.dataset['drawn'];
    },
  };
}

/** Where a plot's static bars lie now, so that others can be drawn in their places. */
export interface PlotPlaces extends BarSlots {
  /** Distance of the bars from the plot's left edge, in CSS pixels. */
  left: number;
}

/** Measure the static bars of a panel. Those hidden by `visibility` have their places too. */
export function measurePlot({ plot, table, rows, axis }: PanelRecord): PlotPlaces {
  const plotBox = plot.getBoundingClientRect();
  const bars = rows.flatMap((row) => {
    const box = table.rows[row.index]?.querySelector('svg.bar')?.getBoundingClientRect();
    return box && row.value !== undefined ? [{ row, value: row.value, box }] : [];
  });
  const [first] = bars;
  return {
    left: first ? first.box.left - plotBox.left : 0,
    width: first?.box.width ?? 0,
    height: plotBox.height,
    lineHeight: first && axis ? first.box.height / measureLines(layOutBar(first.value, axis).length) : 0,
    slots: bars.map(({ row, box }) => ({ row, top: box.top - plotBox.top })),
  };
}

const SCHEMES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'];

/**
 * Watch for whatever changes the geometry or the inks of an element: its size, the colours and the contrast the reader
 * prefers, the size of a pixel, and attributes of the root element, where themes and sizes of type are switched.
 *
 * @returns what stops it.
 */
export function watchChanges(element: Element, onChange: () => void): () => void {
  const queries = SCHEMES.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  const attributes = new MutationObserver(onChange);
  attributes.observe(document.documentElement, { attributes: true });
  const stopSize = watchSize(element, onChange);
  const stopRatio = watchRatio(onChange);
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
    attributes.disconnect();
    stopSize();
    stopRatio();
  };
}

/** The first report comes a frame later: the size may have changed by then, or be the one that was there. */
function watchSize(element: Element, onChange: () => void): () => void {
  let known = element.getBoundingClientRect();
  const observer = new ResizeObserver(() => {
    const { width, height } = known;
    known = element.getBoundingClientRect();
    if (known.width !== width || known.height !== height) onChange();
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
  };
}

/** Zooming changes it, and moving the window to another screen. */
function watchRatio(onChange: () => void): () => void {
  let ratio = devicePixelRatio;
  const compare = (): void => {
    if (devicePixelRatio === ratio) return;
    ratio = devicePixelRatio;
    onChange();
  };
  addEventListener('resize', compare);
  return () => {
    removeEventListener('resize', compare);
  };
}
