import { readInks } from './chart-inks.ts';
import { type BarChart, drawBars, highlightRow } from './draw-bars.ts';
import { measurePlot } from './measure-plot.ts';
import { type PanelRecord, readPanels } from './read-table.ts';
import { watchChanges } from './watch-changes.ts';

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
