import type { ChartPanelDefinition } from '../../schemas/charts.ts';
import { chooseAxis } from './axis.ts';
import type { ChartPanel, ChartPoint, ChartSeries, PanelProblem } from './chart.ts';
import { chooseReportYears, type ChosenPeriods, chooseTrendPeriods } from './choose-periods.ts';
import { type ChartSources, listMembers, type PanelMember } from './panel-members.ts';
import { findContradiction, findPanelProblem } from './panel-problems.ts';
import { figureOf, findFigure, isGiven, selectPeriods } from './series.ts';

/** Find the marks of a panel, or why the report gives none. Entries of unknown indicators are left out. */
export function resolvePanel(definition: ChartPanelDefinition, sources: ChartSources): ChartPanel | PanelProblem {
  const members = listMembers(definition, sources);
  const { periods, absent } = choosePeriods(definition, members, sources);
  const problem = findPanelProblem(definition, members, periods, String(sources.year));
  if (problem) return problem;
  const series = members
    .map((member) => toSeries(member, definition, members, periods))
    .filter(({ points }) => points.some(({ value }) => isGiven(value)));
  return { kind: definition.kind, title: definition.title, series, periods, absent, axis: chooseScale(series) };
}

function choosePeriods(
  definition: ChartPanelDefinition,
  members: readonly PanelMember[],
  { reports, maxPeriods }: ChartSources,
): ChosenPeriods {
  const courses = members.map(({ points }) => points);
  if (definition.kind === 'trend') return chooseTrendPeriods(courses, maxPeriods);
  const years = reports.map(({ year }) => year);
  return leaveOutContradictions(chooseReportYears(courses, years, maxPeriods), definition, members);
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
  { role, label, indicator, points }: PanelMember,
  { kind }: ChartPanelDefinition,
  members: readonly PanelMember[],
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
