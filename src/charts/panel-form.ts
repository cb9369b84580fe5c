import type { BoundFigure } from '../ledger/bound-figure.ts';
import type { ChartPanel, ChartSeries } from './chart.ts';
import { figureOf, isGiven } from './series.ts';

/**
 * How a panel is drawn, after what it asks:
 *
 * - `units`: one square or dot for each thing counted, where they are few enough to be counted;
 * - `bar`: one bar, for the parts of a whole;
 * - `most`: a number and its rest, where one part is nearly all;
 * - `bars`: a bar each, for a ranking, and for before and after;
 * - `years`: a table of bars with a column for each year, for parts;
 * - `line`: a line over the years, from zero, or two;
 * - `multiples`: a small line each, where there are more or where they are only set beside one another;
 * - `list`: numbers that no scale can hold.
 */
export type PanelForm = 'units' | 'bar' | 'most' | 'bars' | 'years' | 'line' | 'multiples' | 'list';

/** Nobody counts more than these, and no row has room for more. */
const MOST_UNITS = 400;

/** From this share of the whole on nothing of the rest can be seen beside a part. */
const NEARLY_ALL = 0.95;

/** More lines than these run through one another's words. */
const MOST_LINES = 2;

/** Whether a panel is drawn as lines over the years. */
export function isCourse({ form }: Pick<ChartPanel, 'form'>): boolean {
  return form === 'line' || form === 'multiples';
}

/** Choose how a panel is drawn. */
export function chooseForm({ kind, series, periods }: Pick<ChartPanel, 'kind' | 'series' | 'periods'>): PanelForm {
  const drawn = series.filter(({ role }) => role !== 'printed');
  if (drawn.length === 0) return 'list';
  if (periods.length > 1) return chooseOverYears(kind, drawn);
  if (kind === 'compare') return areCountable(drawn) ? 'units' : 'bars';
  const values = drawn.map(valueOf);
  if (values.some((value) => value < 0)) return 'bars';
  if (kind === 'share') return 'bar';
  if (Math.max(...values) >= NEARLY_ALL * values.reduce((sum, value) => sum + value, 0)) return 'most';
  return areCountable(drawn) ? 'units' : 'bar';
}

function chooseOverYears(kind: ChartPanel['kind'], drawn: readonly ChartSeries[]): PanelForm {
  const isCourse = drawn.some(({ points }) => points.filter((point) => figureOf(point)).length > 1);
  if (kind === 'parts' || !isCourse) return 'years';
  // What one report says of the year before it is before and after, and no course.
  if (areOfOneReport(drawn)) return drawn.length === 1 ? 'bars' : 'years';
  return kind !== 'compare' && drawn.length <= MOST_LINES ? 'line' : 'multiples';
}

function areOfOneReport(drawn: readonly ChartSeries[]): boolean {
  const values = drawn.flatMap(({ points }) => points.map(({ value }) => value)).filter(isGiven);
  return values.every(({ report }) => report === values[0]?.report);
}

/** Whether every value is a number of things, known to the last one. */
function areCountable(drawn: readonly ChartSeries[]): boolean {
  const figures = drawn.flatMap(({ points }) => points.flatMap((point) => figureOf(point) ?? []));
  return (
    figures.every(isCountable) && figures.reduce((sum, { observation }) => sum + observation.value, 0) <= MOST_UNITS
  );
}

/** Whether a figure is a number of things, known to the last one. */
export function isCountable({ indicator, observation: { value, qualifier } }: BoundFigure): boolean {
  return indicator.kind === 'count' && Number.isInteger(value) && value >= 0 && qualifier === undefined;
}

function valueOf({ points }: ChartSeries): number {
  return figureOf(points[0])?.observation.value ?? 0;
}
