import type { SeriesReport } from '../../src/report/charts/series.ts';
import { listLedgerReports } from './ledger-entries.ts';
import type { ParsedContent } from './parsed-content.ts';

/** What the series of all indicators are built from: every report, drafts too, whose figures.yml can be read. */
export function listSeriesReports(content: ParsedContent): SeriesReport[] {
  return listLedgerReports(content).map(({ report, figures, ledger }) => ({
    year: ledger.year,
    figures: ledger.figures,
    areas: content.outlines?.data?.[report?.data?.outline ?? '']?.areas.map(({ id }) => id) ?? [],
    dropped: figures.data.dropped ?? [],
  }));
}
