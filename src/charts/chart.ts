import type { ChartPanelDefinition } from '../content/schemas/charts.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import type { PanelForm } from './panel-form.ts';
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
  /** How it is drawn. */
  form: PanelForm;
  title: string | undefined;
  /** Only those with a value in one of the periods. */
  series: ChartSeries[];
  /** Periods of its points, the earliest first; with one the panel compares series, with more it goes over the years. */
  periods: string[];
  /** What readers call a period that is not simply a year, `{ 2018: '印发前' }`. */
  periodNames: Readonly<Record<string, string>>;
  /** Other years that have no number at all for it, because their report gives none or because there is no report. */
  absent: { period: string; absence: Absence }[];
  /** What the length of a whole bar stands for, in the panel's unit; `undefined` where nothing is drawn. */
  max: number | undefined;
}

/** One indicator of a panel. */
export interface ChartSeries {
  indicator: Indicator;
  label: string;
  /** Drawn as a mark, or the whole that the others are measured by, or printed only: a total, a rate, plain numbers. */
  role: 'drawn' | 'whole' | 'printed';
  /** Whether it is what has no outcome yet. */
  isOpen: boolean;
  /** Whether the chart's statement speaks of it, and not of every other as well. */
  isSpokenOf: boolean;
  points: ChartPoint[];
}

/** One period of a series. */
export interface ChartPoint extends SeriesPoint {
  /** The value as a share of its whole, worked out: `31%`; `undefined` where there is none, or no exact one. */
  share: string | undefined;
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
