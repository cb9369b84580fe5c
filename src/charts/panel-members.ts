import type { ChartPanelDefinition, ChartSeriesEntry } from '../content/schemas/charts.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import { addIntervals, doOverlap, type Interval, readInterval, takePercentage } from '../ledger/interval.ts';
import type { ReportWithLedger } from '../ledger/ledger.ts';
import type { PanelProblem } from './chart.ts';
import { buildSeries, findFigure, isGiven, type SeriesPoint } from './series.ts';

/** What a panel is resolved against. */
export interface ChartSources {
  indicators: readonly Indicator[];
  /** Reports up to the chart's own, in any order. */
  reports: readonly ReportWithLedger[];
  /** Year of the chart's own report. */
  year: number;
}

/** A definition's entry with its indicator and everything the reports say of it. */
export interface PanelMember {
  role: 'drawn' | 'printed' | 'whole';
  label: string;
  /** Whether it is what has no outcome yet. */
  isOpen: boolean;
  indicator: Indicator;
  points: SeriesPoint[];
}

/** Entries of a panel in the order of its table: what the others are a part of first for a share, last for parts. */
export function listEntries(
  definition: ChartPanelDefinition,
): { role: PanelMember['role']; entry: ChartSeriesEntry }[] {
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

/** Give each entry of a panel what the reports say of its indicator. Entries of unknown indicators are left out. */
export function listMembers(definition: ChartPanelDefinition, { indicators, reports }: ChartSources): PanelMember[] {
  return listEntries(definition).flatMap(({ role, entry }) => {
    const indicator = indicators.find(({ id }) => id === entry.indicator);
    if (!indicator) return [];
    const { label = indicator.name, open: isOpen = false } = entry;
    return [{ role, label, isOpen, indicator, points: buildSeries(indicator, reports) }];
  });
}

/**
 * Find why a panel is not drawn for a report.
 *
 * @param periods What it would draw.
 * @param year Year of the report.
 */
export function findPanelProblem(
  definition: ChartPanelDefinition,
  members: readonly PanelMember[],
  periods: readonly string[],
  year: string,
): PanelProblem | undefined {
  const given = members.filter(({ points }) => findFigure(points, year));
  const missing = members.filter((member) => !given.includes(member));
  const isThere = (role: PanelMember['role']): boolean => given.some((member) => member.role === role);
  const nothing = { kind: 'nothing-to-draw' as const, missing: missing.map(({ indicator }) => indicator.id) };
  switch (definition.kind) {
    case 'parts':
      return isThere('printed') && given.length > 2 ? findContradiction(definition, members, year) : nothing;
    case 'share':
      return isThere('whole') && isThere('drawn') ? findContradiction(definition, members, year) : nothing;
    case 'compare':
      return given.length > 1 ? undefined : nothing;
    case 'trend':
      if (given.length === 0) return nothing;
      return members.some(({ points }) => countGiven(points, new Set(periods)) > 1)
        ? undefined
        : { kind: 'one-period' };
    case 'numbers':
      return given.length > 0 ? undefined : nothing;
  }
}

function countGiven(points: readonly SeriesPoint[], periods: ReadonlySet<string>): number {
  return points.filter(({ period, value }) => periods.has(period) && isGiven(value)).length;
}

/** Find what a panel's numbers of one period say against one another; nothing where they are too few to say it. */
export function findContradiction(
  { kind }: ChartPanelDefinition,
  members: readonly PanelMember[],
  period: string,
): PanelProblem | undefined {
  const figuresOf = (role: PanelMember['role']): BoundFigure[] =>
    members.filter((member) => member.role === role).flatMap(({ points }) => findFigure(points, period) ?? []);
  const [drawn, printed, wholes] = [figuresOf('drawn'), figuresOf('printed'), figuresOf('whole')];
  if (kind === 'parts') return printed[0] && drawn.length > 1 ? compareParts(drawn, printed[0]) : undefined;
  if (kind === 'share') return drawn[0] && wholes[0] ? compareShare(drawn[0], wholes[0], printed[0]) : undefined;
  return undefined;
}

/** Parts that a report does not mention count as none: what is there must make up the total. */
function compareParts(parts: readonly BoundFigure[], total: BoundFigure): PanelProblem | undefined {
  if (doOverlap(addIntervals(parts.map(intervalOf)), intervalOf(total))) return undefined;
  return {
    kind: 'parts-differ',
    total: total.observation.value,
    sum: parts.reduce((value, { observation }) => value + observation.value, 0),
  };
}

/** A part is no more than its whole, and the rate printed beside them is theirs. */
function compareShare(part: BoundFigure, whole: BoundFigure, share: BoundFigure | undefined): PanelProblem | undefined {
  const [partInterval, wholeInterval] = [intervalOf(part), intervalOf(whole)];
  if (!doOverlap(partInterval, { min: -Infinity, max: wholeInterval.max })) return { kind: 'part-exceeds' };
  if (!share || doOverlap(intervalOf(share), takePercentage(partInterval, wholeInterval))) return undefined;
  return { kind: 'share-differs' };
}

function intervalOf({ quantity }: BoundFigure): Interval {
  return readInterval(quantity);
}
