import type { DataFile, ReportFolder } from '../../src/files/content-folder.ts';
import { buildLedger, type Ledger } from '../../src/report/ledger/build-ledger.ts';
import type { SectionText } from '../../src/report/ledger/bound-figure.ts';
import type { Indicators } from '../../src/schemas/indicators.ts';

/**
 * Build a report's ledger by the code that makes the pages. Files that are missing count as empty, so that every numeral
 * is seen to be unaccounted for.
 *
 * @returns `undefined` where the report's year or its figures.yml cannot be read: that has its own finding.
 */
export function buildReportLedger(
  { report, name, figures }: Pick<ReportFolder, 'report' | 'name' | 'figures'>,
  sections: readonly SectionText[],
  indicators: DataFile<Indicators> | undefined,
): Ledger | undefined {
  const year = findYear({ report, name });
  if (year === undefined || (figures && !figures.data)) return undefined;
  return buildLedger(indicators?.data ?? { indicators: [] }, figures?.data ?? { observations: [] }, sections, year);
}

/** A report's year, or its folder's name read as one. `undefined` where neither says. */
export function findYear({ name, report }: Pick<ReportFolder, 'name' | 'report'>): number | undefined {
  return report?.data?.year ?? (/^\d{4}$/.test(name) ? Number(name) : undefined);
}
