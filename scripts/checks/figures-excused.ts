import type { Finding } from '../../src/content/finding.ts';
import { locateQuote } from '../../src/ledger/quotes.ts';
import { findReadableSection, type LedgerReport, listLedgerReports } from '../lib/ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** Every numeral excused by an entry needs it; quotes that lead nowhere are another check's. */
export function checkExcused(content: ParsedContent): Finding[] {
  return listLedgerReports(content).flatMap(checkReport);
}

function checkReport(report: LedgerReport): Finding[] {
  const { figures, ledger, sections } = report;
  const needed = ledger.numerals.flatMap(({ by }) => (by && 'excused' in by ? [by.excused] : []));
  return (figures.data.excused ?? []).flatMap((entry, index): Finding[] => {
    const isPlaced = 'range' in locateQuote(entry.quote, entry.section, sections);
    if (needed.includes(entry) || !isPlaced || !findReadableSection(report, entry.section)) return [];
    return [
      {
        ...figures.locate(['excused', index, 'quote']),
        rule: 'figures/needless-excuse',
        severity: 'error',
        message: `“${entry.quote}”里没有需要这样说明的数字：里面没有阿拉伯数字，或者数字已登记为数据，或者是年份、文号等不必说明的。`,
        hint: '删去这一条。',
      },
    ];
  });
}
