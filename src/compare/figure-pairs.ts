import {
  type Absence,
  buildSeries,
  isGiven,
  selectPeriods,
  type SeriesPoint,
  type SourcedFigure,
} from '../charts/series.ts';
import { type DutyArea, NO_AREA_TITLE } from '../content/schemas/duty-areas.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import type { ReportWithLedger } from '../ledger/ledger.ts';
import { type Change, measureChange } from './change.ts';

/** An indicator with a value for both years. */
export interface FigurePair {
  indicator: Indicator;
  /** The earlier year's value: the earlier report's own, or the later report's where only that gives one. */
  before: SourcedFigure;
  after: SourcedFigure;
  change: Change;
  /** What else the later report makes of the earlier year, and how the value moved by that. */
  restated: { before: SourcedFigure; change: Change } | undefined;
  /** What the report before both gives, or the earlier one of its year, where that is asked for. */
  yearBefore?: YearBefore | undefined;
}

/** A value that two years' are seen beside. */
interface YearBefore {
  value: SeriesPoint['value'];
  /** Why those after it cannot be compared with it. */
  broken: string | undefined;
}

/** An indicator with a value for one of the years only. */
export interface LoneFigure {
  indicator: Indicator;
  figure: SourcedFigure;
  /** Why the other year has none. */
  absence: Absence;
}

/** The figures of two reports side by side, each list in the order of the indicators. */
export interface FigureComparison {
  both: FigurePair[];
  onlyBefore: LoneFigure[];
  onlyAfter: LoneFigure[];
}

/**
 * Set the figures of two reports side by side. Figures of years other than the two reports' own are left out.
 *
 * @param yearBefore A report before both, whose year's values are to be seen beside theirs.
 */
export function compareFigures(
  indicators: readonly Indicator[],
  earlier: ReportWithLedger,
  later: ReportWithLedger,
  yearBefore?: ReportWithLedger,
): FigureComparison {
  const comparison: FigureComparison = { both: [], onlyBefore: [], onlyAfter: [] };
  for (const indicator of indicators) {
    const [before, after] = selectPeriods(buildSeries(indicator, [earlier, later]), indicator, [
      String(earlier.year),
      String(later.year),
    ]);
    if (!before || !after) continue;
    const pair = pairPoints(indicator, before, after);
    if (pair) {
      comparison.both.push({ ...pair, yearBefore: yearBefore && findYearBefore(indicator, yearBefore, earlier) });
    } else if (isGiven(before.value) && !isGiven(after.value)) {
      comparison.onlyBefore.push({ indicator, figure: before.value, absence: after.value });
    } else if (isGiven(after.value) && !isGiven(before.value)) {
      comparison.onlyAfter.push({ indicator, figure: after.value, absence: before.value });
    }
  }
  return comparison;
}

/** Set two values of a series side by side, between which it has none; `undefined` where one of them is not given. */
export function pairPoints(indicator: Indicator, before: SeriesPoint, after: SeriesPoint): FigurePair | undefined {
  const [from, to] = [before.value, after.value];
  if (!isGiven(from) || !isGiven(to)) return undefined;
  const measure = (earlier: SourcedFigure): Change => {
    if (after.break !== undefined) return { kind: 'broken', reason: after.break };
    if (indicator.kind === 'rate-of-change') return { kind: 'of-change' };
    const isRange = [earlier, to].some(({ figure }) => figure.quantity.isRangeEnd);
    return isRange ? { kind: 'range' } : measureChange(earlier.figure, to.figure);
  };
  const [restated] = before.restated;
  return {
    indicator,
    before: from,
    after: to,
    change: measure(from),
    restated: restated && { before: restated, change: measure(restated) },
  };
}

function findYearBefore(
  indicator: Indicator,
  first: ReportWithLedger,
  second: ReportWithLedger,
): YearBefore | undefined {
  const years = [String(first.year), String(second.year)];
  const [point, next] = selectPeriods(buildSeries(indicator, [first, second]), indicator, years);
  return point && { value: point.value, broken: next?.break };
}

/** A duty area and what belongs to it. */
export interface AreaGroup<Item> {
  title: string;
  items: Item[];
}

/** Group what indicators have by the duty areas of an outline, in its order; what is of none of them comes last. */
export function groupByArea<Item extends { indicator: Indicator }>(
  items: readonly Item[],
  areas: readonly DutyArea[],
): AreaGroup<Item>[] {
  const groups = areas.map(({ id, title }) => ({
    title,
    items: items.filter(({ indicator }) => indicator.dutyArea === id),
  }));
  const others = items.filter(({ indicator }) => areas.every(({ id }) => id !== indicator.dutyArea));
  return [...groups, { title: NO_AREA_TITLE, items: others }].filter((group) => group.items.length > 0);
}
