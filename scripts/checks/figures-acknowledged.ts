import type { Finding } from '../../src/content/finding.ts';
import { findNearest } from '../../src/text/nearest.ts';
import { type LedgerReport, listLedgerReports } from '../lib/ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** Relations acknowledged to be broken by the source are there, and broken. */
export function checkAcknowledged(content: ParsedContent): Finding[] {
  const known = content.indicators?.data && (content.indicators.data.relations ?? []).map(({ id }) => id);
  return known ? listLedgerReports(content).flatMap((report) => checkReport(report, known)) : [];
}

function checkReport({ figures, ledger }: LedgerReport, known: readonly string[]): Finding[] {
  return (figures.data.acknowledged ?? []).flatMap(({ relation }, index): Finding[] => {
    const place = figures.locate(['acknowledged', index, 'relation']);
    if (!known.includes(relation)) {
      const nearest = findNearest(relation, known);
      return [
        {
          ...place,
          rule: 'figures/unknown-relation',
          severity: 'error',
          message: `indicators.yml 里没有数量关系“${relation}”，这条说明不会起作用。`,
          hint: nearest ? `是不是“${nearest}”？` : `可以写的有：${known.join('、') || '无'}。`,
        },
      ];
    }
    const result = ledger.relations.find((candidate) => candidate.relation.id === relation);
    // Not to be worked out while a figure has a finding of its own.
    if (result ? !result.holds : ledger.unbound.length > 0) return [];
    return [
      {
        ...place,
        rule: 'figures/needless-acknowledgement',
        severity: 'error',
        message: `数量关系“${relation}”${result ? '是相符的' : '在这份报告里无从核算，几个数没有登记全'}，这条说明会误导读者。`,
        hint: '删去这一条。',
      },
    ];
  });
}
