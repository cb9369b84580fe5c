import { BarController, BarElement, Chart, LinearScale, type ChartDataset, type ChartOptions } from 'chart.js';
import { type Axis, layOutBar, offsetLine } from '../../charts/axis.ts';
import { type ChartInks, makeHatch } from './chart-inks.ts';
import type { RowRecord } from './read-table.ts';

Chart.register(BarController, BarElement, LinearScale);

/** One line of a bar. */
export interface BarPoint {
  /** Its length in the panel's unit. The lengths of a row's points add up to the row's value. */
  x: number;
  /** Its middle, in CSS pixels from the top of the canvas. */
  y: number;
  /** Its row: `table.rows[row]`. */
  row: number;
}

/** The bars of one panel: the first dataset has the values, the second what they are parts of. */
export type BarChart = Chart<'bar', BarPoint[]>;

/** Where the bars of a panel are to lie, in CSS pixels of the canvas. */
export interface BarSlots {
  /** Length of a whole line of a bar. */
  width: number;
  height: number;
  /** Height of one line of a bar. */
  lineHeight: number;
  /** Rows with a bar, and the upper edge of each. */
  slots: readonly { row: RowRecord; top: number }[];
}

/** How bars are drawn. */
export interface BarStyle {
  inks: ChartInks;
  /** Pixels of the canvas for a CSS pixel. */
  ratio: number;
  /** Whether the bars grow from zero. */
  isAnimated: boolean;
}

const GROWING_MS = 500;

/** Draw the bars of one panel on a canvas that has no chart. */
export function drawBars(canvas: HTMLCanvasElement, slots: BarSlots, axis: Axis, style: BarStyle): BarChart {
  // Chart.js takes the size of an element in whole pixels; set after the fact it is exact.
  const chart: BarChart = new Chart(canvas, {
    type: 'bar',
    data: { datasets: [] },
    options: chooseOptions(slots, axis, style),
  });
  chart.resize(slots.width, slots.height);
  chart.data = { datasets: [layOutValues(slots, axis, style), layOutWholes(slots, axis, style)] };
  chart.update();
  return chart;
}

/** Let the bar of one row stand out, or of none. */
export function highlightRow(chart: BarChart, row: number | undefined): void {
  const points = chart.data.datasets[0]?.data ?? [];
  chart.setActiveElements(points.flatMap((point, index) => (point.row === row ? [{ datasetIndex: 0, index }] : [])));
  chart.render();
}

function layOutValues(slots: BarSlots, axis: Axis, { inks, ratio }: BarStyle): ChartDataset<'bar', BarPoint[]> {
  const bars = slots.slots.flatMap(({ row, top }) =>
    layOutLines(row.index, row.value ?? 0, top, slots.lineHeight, axis).map((point) => ({ row, point })),
  );
  const fill = ({ isApproximate }: RowRecord, ink: string): CanvasPattern | string =>
    isApproximate ? makeHatch(ink, ratio) : ink;
  const inkOf = ({ isQuiet }: RowRecord): string => (isQuiet ? inks.quietBar : inks.bar);
  return {
    data: bars.map(({ point }) => point),
    backgroundColor: bars.map(({ row }) => fill(row, inkOf(row))),
    borderColor: bars.map(({ row }) => inkOf(row)),
    borderWidth: bars.map(({ row }) => (row.isApproximate ? 1 : 0)),
    hoverBackgroundColor: bars.map(({ row }) => fill(row, inks.text)),
    hoverBorderColor: inks.text,
  };
}

function layOutWholes(slots: BarSlots, axis: Axis, { inks }: BarStyle): ChartDataset<'bar', BarPoint[]> {
  return {
    data: slots.slots.flatMap(({ row, top }) =>
      row.whole === undefined ? [] : layOutLines(row.index, row.whole, top, slots.lineHeight, axis),
    ),
    backgroundColor: inks.track,
    animation: false,
  };
}

function layOutLines(row: number, value: number, top: number, lineHeight: number, axis: Axis): BarPoint[] {
  const lines = layOutBar(value, axis);
  return lines.map((_, line) => ({
    x: line < lines.length - 1 ? axis.max : value - line * axis.max,
    y: top + (offsetLine(line) + 0.5) * lineHeight,
    row,
  }));
}

function chooseOptions({ height, lineHeight }: BarSlots, { max }: Axis, style: BarStyle): ChartOptions<'bar'> {
  return {
    indexAxis: 'y',
    responsive: false,
    maintainAspectRatio: false,
    devicePixelRatio: style.ratio,
    // The pointer is followed on the rows, which are larger than their bars.
    events: [],
    animation: style.isAnimated && { duration: GROWING_MS, easing: 'easeOutQuart' },
    transitions: { active: { animation: { duration: 0 } } },
    layout: { padding: 0, autoPadding: false },
    scales: {
      x: { type: 'linear', display: false, bounds: 'data', min: 0, max },
      y: { type: 'linear', display: false, bounds: 'data', min: 0, max: height, reverse: true, offset: false },
    },
    datasets: { bar: { grouped: false, barThickness: lineHeight, inflateAmount: 0, borderSkipped: false } },
  };
}
