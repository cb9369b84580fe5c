import type { KnownReport } from '../../../src/report/proposals/propose-ledger.ts';
import { listLedgerReports } from '../ledger-entries.ts';
import type { ParsedContent } from '../parsed-content.ts';

/** The latest report before a year whose ledger is known, to look for its figures in the new one's text. */
export function findKnownReport(content: ParsedContent, year: number): KnownReport | undefined {
  const [last] = listLedgerReports(content)
    .filter(({ ledger }) => ledger.year < year)
    .toSorted((a, b) => b.ledger.year - a.ledger.year);
  if (!last) return undefined;
  const { ledger, sections, figures } = last;
  return { year: ledger.year, sections, figures: ledger.figures, excused: figures.data.excused ?? [] };
}
