import { listLedgerReports } from '../../scripts/lib/ledger-entries.ts';
import type { Report } from '../content/schemas/report.ts';
import type { ParsedContent } from '../report/parsed-content.ts';
import type { KnownReport } from './proposals/propose-ledger.ts';

/** The latest report before a year whose ledger is known, to look for its figures in the new one's text. */
export function findKnownReport(content: ParsedContent, year: number): KnownReport | undefined {
  const [last] = listLedgerReports(content)
    .filter(({ ledger }) => ledger.year < year)
    .toSorted((a, b) => b.ledger.year - a.ledger.year);
  if (!last) return undefined;
  const { ledger, sections, figures } = last;
  return { year: ledger.year, sections, figures: ledger.figures, excused: figures.data.excused ?? [] };
}

/** The latest report before a year, to take over what hardly changes. */
export function findLatestReport({ reports }: ParsedContent, year: number): Report | undefined {
  return reports
    .flatMap(({ report }) => report?.data ?? [])
    .filter((report) => report.year < year)
    .toSorted((a, b) => b.year - a.year)[0];
}
