import { type SeriesReport, toSeriesReport } from '../../src/charts/series.ts';
import { listLedgerReports } from './ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** What the series of all indicators are built from: every report, drafts too, whose figures.yml can be read. */
export function listSeriesReports(content: ParsedContent): SeriesReport[] {
  return listLedgerReports(content).map(({ report, figures, ledger }) =>
    toSeriesReport({ ledger, figures: figures.data, outline: content.outlines?.data?.[report?.data?.outline ?? ''] }),
  );
}
