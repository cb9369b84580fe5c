import type { ChartPanel, ChartSeries } from './chart.ts';
import { chooseInk, type Ink } from './inks.ts';
import { cutLine, isCutOff } from './marks.ts';
import { figureOf } from './series.ts';

/**
 * Lines over the years as they are laid out, from zero. Places are in percent of a box, from its left and from its top:
 * it is as wide as there is room, and the column of each period is as wide as any other.
 */
export interface Plot {
  size: PlotSize;
  columns: number;
  /** Values at the foot and at the top of the box. */
  min: number;
  max: number;
  /** Height of zero. */
  base: number;
  lines: PlotLine[];
  /** Where what follows cannot be compared with what is before, and the period that begins there. */
  breaks: { x: number; period: string }[];
}

/** A series in a plot. */
export interface PlotLine {
  series: ChartSeries;
  ink: Ink | undefined;
  points: PlotPoint[];
  /** Points that a line joins. */
  pieces: PlotPoint[][];
}

/** A value in a plot. */
export interface PlotPoint {
  period: string;
  column: number;
  x: number;
  y: number;
  /** Whether the report says about, more than, and the like: it is drawn hollow. */
  isQualified: boolean;
}

/**
 * Kinds of plots, and their heights in the size of their words: one that stands alone, one of several beside one another,
 * and a mark in a row, which has no words.
 */
export const PLOT_HEIGHTS = { wide: 8, small: 5, mark: 1.5 };
export type PlotSize = keyof typeof PLOT_HEIGHTS;

/** Room above the highest point for its words, in their size; what the words of a break take more; and without words. */
const TOP = { words: 1.75, break: 1.25, mark: 0.2 };

/**
 * Lay out lines of a panel.
 *
 * @param series Those that are drawn together; they have one scale.
 */
export function layOutPlot(panel: ChartPanel, series: readonly ChartSeries[], size: PlotSize): Plot {
  const columns = series[0]?.points.length ?? 0;
  const values = series.flatMap(({ points }) => points.flatMap((point) => figureOf(point)?.observation.value ?? []));
  const [min, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const breaks = listBreaks(series, columns);
  const words = TOP.words + (breaks.length > 0 ? TOP.break : 0);
  const top = ((size === 'mark' ? TOP.mark : words) / PLOT_HEIGHTS[size]) * 100;
  const heightOf = (value: number): number => (most > min ? ((value - min) / (most - min)) * (100 - top) : 0);
  return {
    size,
    columns,
    min,
    max: most > min ? min + ((most - min) * 100) / (100 - top) : 1,
    base: round(100 - heightOf(0)),
    lines: series.map((one) => layOutLine(one, panel, columns, heightOf)),
    breaks,
  };
}

function layOutLine(
  series: ChartSeries,
  panel: ChartPanel,
  columns: number,
  heightOf: (value: number) => number,
): PlotLine {
  const points = series.points.flatMap((point, column) => {
    const observation = figureOf(point)?.observation;
    if (!observation) return [];
    const { value, qualifier } = observation;
    return [
      {
        period: point.period,
        column,
        x: round(((column + 0.5) / columns) * 100),
        y: round(100 - heightOf(value)),
        isQualified: qualifier !== undefined,
        isCut: isCutOff(series.points, column),
      },
    ];
  });
  return { series, ink: chooseInk(series, '', panel), points, pieces: cutLine(points) };
}

function listBreaks(series: readonly ChartSeries[], columns: number): Plot['breaks'] {
  const broken = series.flatMap(({ points }) =>
    points.flatMap((point, column) =>
      point.break === undefined ? [] : [{ x: round((column / columns) * 100), period: point.period }],
    ),
  );
  return broken.filter(({ period }, index) => index === broken.findIndex((other) => other.period === period));
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
