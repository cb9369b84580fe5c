import type { ChartPanelDefinition, ChartSeriesEntry } from '../../schemas/charts.ts';
import type { Indicator } from '../../schemas/indicators.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import { addIntervals, doOverlap, readInterval } from '../ledger/interval.ts';
import { chooseAxis } from './axis.ts';
import type { ChartPanel, ChartPoint, ChartSeries, PanelProblem } from './chart.ts';
import { chooseReportYears, type ChosenPeriods, chooseTrendPeriods } from './choose-periods.ts';
import {
  buildSeries,
  figureOf,
  findFigure,
  isGiven,
  selectPeriods,
  type SeriesPoint,
  type SeriesReport,
} from './series.ts';

/** What a panel is resolved against. */
export interface ChartSources {
  indicators: readonly Indicator[];
  /** Reports up to the chart's own, in any order. */
  reports: readonly SeriesReport[];
  /** Year of the chart's own report. */
  year: number;
  /** How many periods to draw at most, the latest ones. */
  maxPeriods: number;
}

/** A definition's entry with its indicator and everything the reports say of it. */
interface Member {
  role: 'drawn' | 'printed' | 'whole';
  label: string;
  indicator: Indicator;
  points: SeriesPoint[];
}

/** Find the marks of a panel, or why the report gives none. Entries of unknown indicators are left out. */
export function resolvePanel(definition: ChartPanelDefinition, sources: ChartSources): ChartPanel | PanelProblem {
  const members = listMembers(definition, sources);
  const { periods, absent } = choosePeriods(definition, members, sources);
  const problem = findProblem(definition, members, periods, String(sources.year));
  if (problem) return problem;
  const series = members
    .map((member) => toSeries(member, definition, members, periods))
    .filter(({ points }) => points.some(({ value }) => isGiven(value)));
  return { kind: definition.kind, title: definition.title, series, periods, absent, axis: chooseScale(series) };
}

/** Entries of a panel in the order of its table: what the others are a part of first for a share, last for parts. */
export function listEntries(definition: ChartPanelDefinition): { role: Member['role']; entry: ChartSeriesEntry }[] {
  const drawn = (entry: ChartSeriesEntry): { role: 'drawn'; entry: ChartSeriesEntry } => ({ role: 'drawn', entry });
  switch (definition.kind) {
    case 'parts':
      return [...definition.series.map(drawn), { role: 'printed', entry: definition.total }];
    case 'share':
      return [
        { role: 'whole', entry: definition.whole },
        drawn(definition.part),
        ...(definition.share ? [{ role: 'printed' as const, entry: definition.share }] : []),
      ];
    case 'compare':
    case 'trend':
      return definition.series.map(drawn);
    case 'numbers':
      return definition.series.map((entry) => ({ role: 'printed', entry }));
  }
}

function listMembers(definition: ChartPanelDefinition, { indicators, reports }: ChartSources): Member[] {
  return listEntries(definition).flatMap(({ role, entry }) => {
    const indicator = indicators.find(({ id }) => id === entry.indicator);
    if (!indicator) return [];
    return [{ role, label: entry.label ?? indicator.name, indicator, points: buildSeries(indicator, reports) }];
  });
}

function choosePeriods(
  { kind }: ChartPanelDefinition,
  members: readonly Member[],
  { reports, maxPeriods }: ChartSources,
): ChosenPeriods {
  const courses = members.map(({ points }) => points);
  if (kind === 'trend') return chooseTrendPeriods(courses, maxPeriods);
  return chooseReportYears(
    courses,
    reports.map(({ year }) => year),
    maxPeriods,
  );
}

function findProblem(
  definition: ChartPanelDefinition,
  members: readonly Member[],
  periods: readonly string[],
  year: string,
): PanelProblem | undefined {
  const given = members.filter(({ points }) => findFigure(points, year));
  const missing = members.filter((member) => !given.includes(member));
  const isThere = (role: Member['role']): boolean => given.some((member) => member.role === role);
  const nothing = { kind: 'nothing-to-draw' as const, missing: missing.map(({ indicator }) => indicator.id) };
  switch (definition.kind) {
    case 'parts':
      return isThere('printed') && given.length > 2 ? compareParts(given, year) : nothing;
    case 'share':
      return isThere('whole') && isThere('drawn') ? undefined : nothing;
    case 'compare':
      return given.length > 1 ? undefined : nothing;
    case 'trend':
      if (given.length === 0) return nothing;
      return members.some(({ points }) => periods.filter((period) => findFigure(points, period)).length > 1)
        ? undefined
        : { kind: 'one-period' };
    case 'numbers':
      return given.length > 0 ? undefined : nothing;
  }
}

/** Parts that a report does not mention count as none: what is there must make up the total. */
function compareParts(members: readonly Member[], year: string): PanelProblem | undefined {
  const figuresOf = (role: Member['role']): BoundFigure[] =>
    members.filter((member) => member.role === role).flatMap(({ points }) => findFigure(points, year) ?? []);
  const parts = figuresOf('drawn');
  const [total] = figuresOf('printed');
  const sum = addIntervals(parts.map(({ quantity }) => readInterval(quantity)));
  if (!total || doOverlap(sum, readInterval(total.quantity))) return undefined;
  return {
    kind: 'parts-differ',
    total: total.observation.value,
    sum: parts.reduce((value, { observation }) => value + observation.value, 0),
  };
}

function toSeries(
  { role, label, indicator, points }: Member,
  { kind }: ChartPanelDefinition,
  members: readonly Member[],
  periods: readonly string[],
): ChartSeries {
  const wholeRole = kind === 'parts' ? 'printed' : 'whole';
  const whole = role === 'drawn' ? members.find((member) => member.role === wholeRole) : undefined;
  return {
    indicator,
    label,
    isDrawn: role !== 'printed',
    isWhole: role === 'whole',
    points: selectPeriods(points, indicator, periods).map((point): ChartPoint => ({
      ...point,
      whole: whole && findFigure(whole.points, point.period)?.observation.value,
    })),
  };
}

/** Bars that are parts of a whole are drawn to its scale, shares to that of 100 %, and never folded. */
function chooseScale(series: readonly ChartSeries[]): ChartPanel['axis'] {
  const drawn = series.filter(({ isDrawn }) => isDrawn);
  if (drawn.length === 0) return undefined;
  const wholes = drawn.flatMap(({ indicator: { kind, unit }, points }) => [
    ...(kind === 'share' && unit === '%' ? [100] : []),
    ...points.flatMap(({ whole }) => whole ?? []),
  ]);
  const peaks = drawn.map(({ points }) =>
    Math.max(0, ...points.map((point) => figureOf(point)?.observation.value ?? 0)),
  );
  return wholes.length > 0 ? { max: Math.max(...wholes, ...peaks), lines: 1 } : chooseAxis(peaks);
}
