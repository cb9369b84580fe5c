import { PLAIN_REASON } from '../content/schemas/figures.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import { figuresOfIndicator } from '../ledger/figures-of-indicator.ts';
import type { ReportWithLedger } from '../ledger/ledger.ts';
import { oncePer, oncePerValue } from '../once-per.ts';

/** A figure and the report that prints it. */
export interface SourcedFigure {
  /** Year of the report. */
  report: number;
  figure: BoundFigure;
}

/** Why a series has no value for a period. It is never drawn as nothing, or as zero. */
export type Absence =
  /** The report follows an outline that has no duty area for this indicator. */
  | { kind: 'no-counterpart' }
  /** The report does not give the number; `reason` is what its ledger says of that beyond the fact. */
  | { kind: 'not-given'; reason: string | undefined }
  /** The numbers of the report do not agree with one another, so that none of them is drawn. */
  | { kind: 'contradictory' }
  /** The site has no report of the years from the period to `until`. */
  | { kind: 'no-report'; until: string };

/** One period of a series: its value, or why it has none. */
export interface SeriesPoint {
  period: string;
  value: SourcedFigure | Absence;
  /** Other reports that print another value for the period. */
  restated: readonly SourcedFigure[];
  /** Why this value and those after it cannot be compared with those before it. */
  break: string | undefined;
}

/** Whether a period has a value. */
export function isGiven(value: SeriesPoint['value']): value is SourcedFigure {
  return 'figure' in value;
}

/** The figure of a point; `undefined` where there is no point or no value. */
export function figureOf(point: SeriesPoint | undefined): BoundFigure | undefined {
  return point && isGiven(point.value) ? point.value.figure : undefined;
}

/** The figure of a series for a period. */
export function findFigure(points: readonly SeriesPoint[], period: string): BoundFigure | undefined {
  return figureOf(points.find((point) => point.period === period));
}

const lookUp = oncePer((reports: readonly ReportWithLedger[]) =>
  oncePerValue((id: string): readonly SourcedFigure[] =>
    reports.flatMap(({ year, ledger }) => figuresOfIndicator(ledger, id).map((figure) => ({ report: year, figure }))),
  ),
);

/** What reports print of an indicator, in their order; of the same list of reports it is looked up once. */
export function listPrinted(reports: readonly ReportWithLedger[], id: string): readonly SourcedFigure[] {
  return lookUp(reports)(id);
}

/**
 * Line up what the reports say of an indicator, by period: years of reports, and the years that reports compare with. Of
 * several values for a period the one of its own report counts, else the one printed last.
 *
 * @param reports In any order.
 * @returns Empty when no report has a figure for it.
 */
export function buildSeries(indicator: Indicator, reports: readonly ReportWithLedger[]): SeriesPoint[] {
  const printed = listPrinted(reports, indicator.id);
  if (printed.length === 0) return [];
  const byPeriod = Map.groupBy(printed, ({ figure }) => figure.period);
  const reportOf = new Map(reports.map((report) => [String(report.year), report]));
  const periods = new Set([...reportOf.keys(), ...byPeriod.keys()]);
  const points = [...periods].sort().map((period) => {
    const [value = explainAbsence(indicator, reportOf.get(period)), ...others] = (byPeriod.get(period) ?? []).toSorted(
      (a, b) => Number(isOwn(b)) - Number(isOwn(a)) || b.report - a.report,
    );
    const restated = isGiven(value) ? others.filter(({ figure }) => !printsSame(figure, value.figure)) : [];
    return { period, value, restated, break: undefined };
  });
  return markBreaks(fillGaps(points), indicator);
}

/**
 * Keep the points of some periods, so that those of several series stand beside one another; a break between two of them
 * stays.
 *
 * @param periods Years of reports, and others that one series or another has.
 */
export function selectPeriods(
  points: readonly SeriesPoint[],
  indicator: Indicator,
  periods: readonly string[],
): SeriesPoint[] {
  const pointOf = new Map(points.map((point) => [point.period, point]));
  return markBreaks(
    periods.map((period): SeriesPoint => {
      const value: Absence = { kind: 'no-report', until: period };
      return pointOf.get(period) ?? { period, value, restated: [], break: undefined };
    }),
    indicator,
  );
}

/** The years between two periods, if there are any. */
export function findGap(before: string | undefined, period: string): { period: string; absence: Absence } | undefined {
  if (before === undefined || Number(period) - Number(before) < 2) return undefined;
  return { period: String(Number(before) + 1), absence: { kind: 'no-report', until: String(Number(period) - 1) } };
}

function isOwn({ report, figure }: SourcedFigure): boolean {
  return figure.period === String(report);
}

/** Whether two figures are the same number: a report may print another unit of the same meaning. */
export function printsSame(a: BoundFigure, b: BoundFigure): boolean {
  return a.observation.value === b.observation.value && a.observation.qualifier === b.observation.qualifier;
}

/** @param report That of the period; `undefined` where the site has none. */
function explainAbsence({ id, dutyArea }: Indicator, report: ReportWithLedger | undefined): Absence {
  if (report && !report.outline?.areas.some((area) => area.id === dutyArea)) return { kind: 'no-counterpart' };
  const reason = report?.figures?.data?.dropped?.find(({ indicator }) => indicator === id)?.reason;
  return { kind: 'not-given', reason: reason === PLAIN_REASON ? undefined : reason };
}

/** Put a point in the place of the years between two periods, so that an axis of years does not hide them. */
function fillGaps(points: readonly SeriesPoint[]): SeriesPoint[] {
  return points.flatMap((point, index) => {
    const gap = findGap(points[index - 1]?.period, point.period);
    return gap ? [{ period: gap.period, value: gap.absence, restated: [], break: undefined }, point] : [point];
  });
}

/** A break stands at the first value from its period on, if there is one before it. */
function markBreaks(points: readonly SeriesPoint[], { breaks = [] }: Indicator): SeriesPoint[] {
  let before: SeriesPoint | undefined;
  return points.map((point) => {
    if (!isGiven(point.value)) return { ...point, break: undefined };
    const since = before?.period;
    const reasons = breaks.filter(({ period }) => since !== undefined && since < period && period <= point.period);
    before = point;
    return { ...point, break: reasons.map(({ reason }) => reason).join('；') || undefined };
  });
}
