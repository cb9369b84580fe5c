import type { ChartPanelDefinition, ChartSeriesEntry } from '../../schemas/charts.ts';
import type { Indicator } from '../../schemas/indicators.ts';
import { buildSeries, type SeriesPoint, type SeriesReport } from './series.ts';

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
export interface PanelMember {
  role: 'drawn' | 'printed' | 'whole';
  label: string;
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
    return [{ role, label: entry.label ?? indicator.name, indicator, points: buildSeries(indicator, reports) }];
  });
}
