import type { Indicator } from '../content/schemas/indicators.ts';
import type { RewordingRow } from './rewordings-table.ts';
import type { HistoryRow } from './history-rows.ts';

/** What all values of an indicator have in common, or its record says. */
const SHARED = ['indicator', 'name', 'dutyArea', 'comparability'] as const;

/** One value of an indicator, and the report that prints it: the same period may stand in two, or have been corrected. */
export type ObservationRecord = Omit<HistoryRow, (typeof SHARED)[number]>;

/** One indicator of `indicators.json`. `indicator` is its id; `url` is `null` where no report has a figure for it. */
export interface IndicatorRecord extends Pick<Indicator, 'name' | 'unit' | 'kind' | 'measure' | 'definition'> {
  indicator: string;
  dutyAreaId: string;
  /** Title of the duty area in the latest outline that has it. */
  dutyArea: string | null;
  comparability: string | null;
  headline: boolean;
  url: string | null;
  /** What was said otherwise of it when it was published, in the order in which it was changed. */
  reworded: RewordedRecord[];
  /** By period, then by report; what was corrected before what it became. */
  observations: ObservationRecord[];
}

/** One thing that was said otherwise: what it is of, what it was and became, when and why; `url` is of what tells of it. */
export type RewordedRecord = Pick<RewordingRow, 'date' | 'what' | 'was' | 'is' | 'why' | 'url'>;

/** Describe every indicator with all its values. */
export function describeIndicators(
  indicators: readonly Indicator[],
  rows: readonly HistoryRow[],
  context: {
    titleOfArea: (dutyAreaId: string) => string | undefined;
    urlOf: (indicatorId: string) => string;
    rewordings?: readonly RewordingRow[];
  },
): IndicatorRecord[] {
  return indicators.map(({ id, name, unit, dutyArea, kind, measure, definition, comparability, headline }) => {
    const observations = rows.filter(({ indicator }) => indicator === id).map(takeOwn);
    return {
      indicator: id,
      name,
      unit,
      dutyAreaId: dutyArea,
      dutyArea: context.titleOfArea(dutyArea) ?? null,
      kind,
      measure,
      definition,
      comparability: comparability ?? null,
      headline: headline ?? false,
      url: observations.some(({ status }) => status !== 'corrected') ? context.urlOf(id) : null,
      reworded: (context.rewordings ?? [])
        .filter((row) => row.kind === '指标' && row.id === id)
        .map(({ date, what, was, is, why, url }) => ({ date, what, was, is, why, url })),
      observations,
    };
  });
}

function takeOwn(row: HistoryRow): ObservationRecord {
  const own = Object.entries(row).filter(([key]) => !(SHARED as readonly string[]).includes(key));
  return Object.fromEntries(own) as ObservationRecord;
}
