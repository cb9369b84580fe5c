import type { Indicator } from '../content/schemas/indicators.ts';
import type { FigureRow } from '../ledger/figure-rows.ts';

/** A year's figures as its report gives them. */
export interface ReportRows {
  /** Year of the report. */
  year: number;
  rows: readonly FigureRow[];
}

/** One value of an indicator, and the report that prints it: the same period may stand in two. */
export type ObservationRecord = Pick<
  FigureRow,
  'period' | 'value' | 'unit' | 'qualifier' | 'printed' | 'byHand' | 'section' | 'quote' | 'url' | 'claims'
> & { report: number };

/** One indicator of `indicators.json`. `indicator` is its id; `url` is `null` where no report has a figure for it. */
export interface IndicatorRecord extends Pick<Indicator, 'name' | 'unit' | 'kind' | 'measure' | 'definition'> {
  indicator: string;
  dutyAreaId: string;
  /** Title of the duty area in the latest outline that has it. */
  dutyArea: string | null;
  comparability: string | null;
  headline: boolean;
  url: string | null;
  /** By period, then by report. */
  observations: ObservationRecord[];
}

/** Describe every indicator with all its values. */
export function describeIndicators(
  indicators: readonly Indicator[],
  reports: readonly ReportRows[],
  context: { titleOfArea: (dutyAreaId: string) => string | undefined; urlOf: (indicatorId: string) => string },
): IndicatorRecord[] {
  return indicators.map(({ id, name, unit, dutyArea, kind, measure, definition, comparability, headline }) => {
    const observations = listObservations(id, reports);
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
      url: observations.length > 0 ? context.urlOf(id) : null,
      observations,
    };
  });
}

function listObservations(id: string, reports: readonly ReportRows[]): ObservationRecord[] {
  return reports
    .flatMap(({ year, rows }) => rows.filter(({ indicator }) => indicator === id).map((row) => ({ year, row })))
    .map(({ year, row: { period, value, unit, qualifier, printed, byHand, section, quote, url, claims } }) => ({
      period,
      report: year,
      value,
      unit,
      qualifier,
      printed,
      byHand,
      section,
      quote,
      url,
      claims,
    }))
    .sort((a, b) => Number(a.period) - Number(b.period) || a.report - b.report);
}
