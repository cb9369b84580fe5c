import type { ChartPanelDefinition } from '../content/schemas/charts.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import type { Axis } from './axis.ts';
import { type Absence, isGiven, type SeriesPoint, type SourcedFigure } from './series.ts';

/** A chart of one report, with everything that its marks, its table, its description and its data file are made from. */
export interface Chart {
  id: string;
  title: string;
  /** What it shows to be true; `undefined` where the report does not give a number that the sentence needs. */
  statement: string | undefined;
  /** At least one. */
  panels: ChartPanel[];
}

/** One drawing of a chart. */
export interface ChartPanel {
  kind: ChartPanelDefinition['kind'];
  title: string | undefined;
  /** Only those with a value in one of the periods. */
  series: ChartSeries[];
  /** Periods of its points, the earliest first; with one the panel compares series, with more it goes over the years. */
  periods: string[];
  /** Other years that have no number at all for it, because their report gives none or because there is no report. */
  absent: { period: string; absence: Absence }[];
  /** Scale of its bars; `undefined` where nothing is drawn. */
  axis: Axis | undefined;
}

/** One indicator of a panel. */
export interface ChartSeries {
  indicator: Indicator;
  label: string;
  /** Whether it has bars; the total of parts, a rate and plain numbers are printed only. */
  isDrawn: boolean;
  /** Whether the others are a part of it: it is drawn to measure them by. */
  isWhole: boolean;
  points: ChartPoint[];
}

/** One period of a series. */
export interface ChartPoint extends SeriesPoint {
  /** What the value is a part of, drawn behind it. */
  whole: number | undefined;
}

/** Why a panel of a chart is not drawn for a report. */
export type PanelProblem =
  /** The report has no figures for these of its indicators, and without them there is nothing to draw. */
  | { kind: 'nothing-to-draw'; missing: string[] }
  /** Only one period has a value, which is no course over years. */
  | { kind: 'one-period' }
  /** What was observed of the parts does not come to the total. */
  | { kind: 'parts-differ'; total: number; sum: number }
  /** The part is more than its whole. */
  | { kind: 'part-exceeds' }
  /** The rate is not that of the part and the whole. */
  | { kind: 'share-differs' };

/** Figures that a chart draws or prints, in its order; one that stands in two panels is listed once. */
export function listChartFigures({ panels }: Pick<Chart, 'panels'>): SourcedFigure[] {
  const values = panels.flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ value }) => value)));
  const given = values.filter(isGiven);
  return given.filter(({ figure }, index) => index === given.findIndex((other) => other.figure === figure));
}
