import type { ChartDefinition, ChartPanelDefinition } from '../content/schemas/charts.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import type { ReportWithLedger } from '../ledger/ledger.ts';
import type { Chart, ChartPanel, ChartPoint, ChartSeries, PanelProblem } from './chart.ts';
import { chooseForm, type PanelForm } from './panel-form.ts';
import {
  type ChartSources,
  findContradiction,
  findPanelProblem,
  listMembers,
  type PanelMember,
} from './panel-members.ts';
import {
  type Absence,
  buildSeries,
  figureOf,
  findFigure,
  findGap,
  isGiven,
  selectPeriods,
  type SeriesPoint,
} from './series.ts';
import { workOutShare } from './share.ts';
import { fillStatement, listSpokenOf } from './statement.ts';

/** Periods that a chart shows at most: a phone has room for so many columns. The pages of the indicators have them all. */
const MAX_COLUMNS = 3;
const MAX_POINTS = 12;

/** A chart as it comes out for one report. */
export interface ResolvedChart {
  /** `undefined` where the report has nothing to draw. */
  chart: Chart | undefined;
  /** Panels that are not drawn, by their index in the definition. */
  problems: { panel: number; problem: PanelProblem }[];
  /** Placeholders of the statement that the report has nothing for; the statement is then left out. */
  blanks: string[];
}

/**
 * Find what a chart of charts.yml shows for one report.
 *
 * @param sources All reports may be among them: those after its year are left out, so that it says what was known then.
 * @param maxPeriodsOf How many periods a panel draws at most, the latest ones; as many as a page has room for when left out.
 */
export function resolveChart(
  definition: ChartDefinition,
  sources: ChartSources,
  maxPeriodsOf = countPeriods,
): ResolvedChart {
  const known = { ...sources, reports: sources.reports.filter(({ year }) => year <= sources.year) };
  const filled = fillStatement(definition, known);
  const { id, title } = definition;
  const statement = 'filled' in filled ? filled.filled : undefined;
  const spokenOf = statement === undefined ? [] : listSpokenOf(definition, known);
  const resolved = definition.panels.map((panel) =>
    resolvePanel(panel, { ...known, spokenOf, maxPeriods: maxPeriodsOf(panel) }),
  );
  const panels = resolved.filter((panel): panel is ChartPanel => 'series' in panel);
  return {
    chart: panels.length > 0 ? { id, title, statement, panels } : undefined,
    problems: resolved.flatMap((problem, panel) => ('series' in problem ? [] : [{ panel, problem }])),
    blanks: 'blanks' in filled ? filled.blanks : [],
  };
}

/** The course of one indicator over all years, as a chart; `undefined` with fewer than two values. */
export function resolveHistory(indicator: Indicator, reports: readonly ReportWithLedger[]): Chart | undefined {
  const { id, name } = indicator;
  const latest = buildSeries(indicator, reports).findLast(({ value }) => isGiven(value));
  const panel = resolvePanel(
    { kind: 'trend', series: [{ indicator: id }] },
    { indicators: [indicator], reports, year: Number(latest?.period), spokenOf: [], maxPeriods: Infinity },
  );
  if (!('series' in panel)) return undefined;
  return { id, title: `${name}，历年`, statement: undefined, panels: [panel] };
}

/** What a panel is resolved against. */
export interface PanelSources extends ChartSources {
  /** Indicators that the chart's statement speaks of. */
  spokenOf: readonly string[];
  /** How many periods to draw at most, the latest ones. */
  maxPeriods: number;
}

/** Find the marks of a panel, or why the report gives none. Entries of unknown indicators are left out. */
export function resolvePanel(definition: ChartPanelDefinition, sources: PanelSources): ChartPanel | PanelProblem {
  const members = listMembers(definition, sources);
  const { periods, absent } = choosePeriods(definition, members, sources);
  const problem = findPanelProblem(definition, members, periods, String(sources.year));
  if (problem) return problem;
  const { kind, title } = definition;
  const all = members
    .map((member) => toSeries(member, members, periods))
    .filter(({ points }) => points.some(({ value }) => isGiven(value)));
  const series = rank(kind, markSpokenOf(all, sources.spokenOf), periods);
  const form = chooseForm({ kind, series, periods });
  const periodNames = definition.kind === 'trend' ? dropOwnYears(definition.periods, series) : {};
  return { kind, form, title, series, periods, periodNames, absent, max: chooseMax(form, series) };
}

/** A name is for a year that a later report compares with: once it has a report of its own, it is called by its year. */
function dropOwnYears(
  names: ChartPanel['periodNames'] = {},
  series: readonly ChartSeries[],
): ChartPanel['periodNames'] {
  const values = series.flatMap(({ points }) => points.map(({ value }) => value)).filter(isGiven);
  const isOwn = (period: string): boolean =>
    values.some(({ report, figure }) => figure.period === period && String(report) === period);
  return Object.fromEntries(Object.entries(names).filter(([period]) => !isOwn(period)));
}

/** What is drawn as lines over the years has room for more of them. */
function countPeriods({ kind }: ChartPanelDefinition): number {
  return kind === 'parts' || kind === 'numbers' ? MAX_COLUMNS : MAX_POINTS;
}

/** Periods of a picture of one year alone: what shows a course has its years, all else that year. */
export function countOwnPeriods({ kind }: ChartPanelDefinition): number {
  return kind === 'trend' ? MAX_POINTS : 1;
}

function choosePeriods(
  definition: ChartPanelDefinition,
  members: readonly PanelMember[],
  { reports, maxPeriods }: PanelSources,
): ChosenPeriods {
  const courses = members.map(({ points }) => points);
  if (definition.kind === 'trend') return chooseTrendPeriods(courses, maxPeriods);
  const years = reports.map(({ year }) => year);
  const chosen = leaveOutContradictions(chooseReportYears(courses, years, maxPeriods), definition, members);
  return definition.kind === 'share' ? keepGaps(chosen) : chosen;
}

/** A line has a place for the years between that it has nothing for. */
function keepGaps({ periods, absent }: ChosenPeriods): ChosenPeriods {
  const [first = '', second] = periods;
  const gaps = absent.filter(
    ({ period, absence }) => second !== undefined && period > first && absence.kind !== 'contradictory',
  );
  return {
    periods: [...periods, ...gaps.map(({ period }) => period)].sort(),
    absent: absent.filter((one) => !gaps.includes(one)),
  };
}

/** What its own report would not draw is not drawn beside later years either. */
function leaveOutContradictions(
  { periods, absent }: ChosenPeriods,
  definition: ChartPanelDefinition,
  members: readonly PanelMember[],
): ChosenPeriods {
  const isSound = (period: string): boolean => findContradiction(definition, members, period) === undefined;
  const unsound = periods
    .filter((period) => !isSound(period))
    .map((period) => ({ period, absence: { kind: 'contradictory' as const } }));
  return {
    periods: periods.filter(isSound),
    absent: [...absent, ...unsound].sort((a, b) => a.period.localeCompare(b.period)),
  };
}

function toSeries(
  { role, label, indicator, isOpen, points }: PanelMember,
  members: readonly PanelMember[],
  periods: readonly string[],
): ChartSeries {
  const measures = role === 'drawn' ? members.filter((member) => member.role !== 'drawn') : [];
  return {
    indicator,
    label,
    role,
    isOpen,
    isSpokenOf: false,
    points: selectPeriods(points, indicator, periods).map((point): ChartPoint => {
      const [part, whole] = [figureOf(point), findOnlyWhole(measures, point.period)];
      return { ...point, share: part && whole ? workOutShare(part, whole) : undefined };
    }),
  };
}

/** What the drawn are parts of, unless the report prints their share itself. */
function findOnlyWhole(measures: readonly PanelMember[], period: string): BoundFigure | undefined {
  const [whole, ...others] = measures.flatMap(({ points }) => findFigure(points, period) ?? []);
  return others.length === 0 && whole?.indicator.kind === 'count' ? whole : undefined;
}

/** Where all are spoken of, or none, nothing is set apart. */
function markSpokenOf(series: readonly ChartSeries[], spokenOf: readonly string[]): ChartSeries[] {
  const isSpokenOf = ({ role, indicator: { id } }: ChartSeries): boolean => role === 'drawn' && spokenOf.includes(id);
  const isSetApart = series.some((one) => one.role === 'drawn' && !isSpokenOf(one));
  return series.map((one) => ({ ...one, isSpokenOf: isSetApart && isSpokenOf(one) }));
}

/** What is compared in one year stands in its order. */
function rank(kind: ChartPanel['kind'], series: ChartSeries[], periods: readonly string[]): ChartSeries[] {
  if (kind !== 'compare' || periods.length > 1) return series;
  const valueOf = ({ points }: ChartSeries): number => figureOf(points[0])?.observation.value ?? 0;
  return series.toSorted((a, b) => valueOf(b) - valueOf(a));
}

/** One bar holds the whole of its parts; others are drawn to the largest value, those of rates to 100 %. */
function chooseMax(form: PanelForm, series: readonly ChartSeries[]): number | undefined {
  const drawn = series.filter(({ role }) => role !== 'printed');
  if (drawn.length === 0) return undefined;
  const values = (form === 'bar' ? series : drawn).flatMap(({ role, indicator, points }) => [
    ...(role !== 'printed' && indicator.kind === 'share' && indicator.unit === '%' ? [100] : []),
    ...points.map((point) => figureOf(point)?.observation.value ?? 0),
  ]);
  const parts = form === 'bar' ? drawn.filter(({ role }) => role === 'drawn') : [];
  const sum = parts
    .flatMap(({ points }) => points)
    .reduce((all, point) => all + (figureOf(point)?.observation.value ?? 0), 0);
  return Math.max(0, sum, ...values);
}

/** A panel's periods, and the years between them or before them that it has nothing for. */
export type ChosenPeriods = Pick<ChartPanel, 'periods' | 'absent'>;

/** A trend has every period of its series; gaps stand between them, and do not count. */
export function chooseTrendPeriods(courses: readonly (readonly SeriesPoint[])[], maxPeriods: number): ChosenPeriods {
  const points = courses.flat();
  const [earliest = ''] = listPeriods(points.filter((point) => !isGap(point))).slice(-maxPeriods);
  return { periods: listPeriods(points).filter((period) => period >= earliest), absent: [] };
}

/**
 * Any other panel has the years of those reports that give a number for it. A year without one is said in words, once
 * for all series.
 */
export function chooseReportYears(
  courses: readonly (readonly SeriesPoint[])[],
  years: readonly number[],
  maxPeriods: number,
): ChosenPeriods {
  const latest = years.map(String).sort().slice(-maxPeriods);
  const isCovered = (year: string): boolean => courses.some((points) => findFigure(points, year));
  return {
    periods: latest.filter(isCovered),
    absent: latest.flatMap((period, index) => {
      const gap = findGap(latest[index - 1], period);
      const own = isCovered(period) ? [] : [{ period, absence: sumUpAbsences(courses, period) }];
      return gap ? [gap, ...own] : own;
    }),
  };
}

function isGap({ value }: SeriesPoint): boolean {
  return !isGiven(value) && value.kind === 'no-report';
}

function listPeriods(points: readonly SeriesPoint[]): string[] {
  return [...new Set(points.map(({ period }) => period))].sort();
}

/** What is true of every series in a period for which none has a value. */
function sumUpAbsences(courses: readonly (readonly SeriesPoint[])[], period: string): Absence {
  const absences = courses.flatMap((points) => {
    const value = points.find((point) => point.period === period)?.value;
    return value && !isGiven(value) ? [value] : [];
  });
  if (absences.every(({ kind }) => kind === 'no-counterpart')) return { kind: 'no-counterpart' };
  const reasons = new Set(absences.map((absence) => (absence.kind === 'not-given' ? absence.reason : undefined)));
  const [reason] = reasons;
  return { kind: 'not-given', reason: reasons.size === 1 ? reason : undefined };
}
