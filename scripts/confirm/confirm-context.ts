import type { Indicator } from '../../src/content/schemas/indicators.ts';
import type { AssembledContent, AssembledReport } from '../../src/report/report.ts';

/** What is known of the report that a person looks at. */
export interface ConfirmContext {
  report: AssembledReport;
  /** Those that there are; a new one is added. */
  indicators: Indicator[];
  /** Titles of the duty areas by id, in the outline's order. */
  areaTitles: ReadonlyMap<string, string>;
}

export function createContext({ outlines, indicators }: AssembledContent, report: AssembledReport): ConfirmContext {
  const areas = outlines?.[report.report?.data?.outline ?? '']?.areas ?? [];
  return {
    report,
    indicators: [...(indicators?.data?.indicators ?? [])],
    areaTitles: new Map(areas.map(({ id, title }) => [id, title])),
  };
}
