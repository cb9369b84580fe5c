import type { Finding } from '../../src/content/finding.ts';
import { type LedgerReport, listLedgerReports } from '../lib/ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** A report says what was, not what will be: no figure speaks of a year after its own. */
export function checkFigurePeriods(content: ParsedContent): Finding[] {
  return listLedgerReports(content).flatMap(checkReport);
}

function checkReport({ figures, ledger }: LedgerReport): Finding[] {
  return figures.data.observations.flatMap(({ indicator, period }, index): Finding[] =>
    period === undefined || Number(period) <= ledger.year
      ? []
      : [
          {
            ...figures.locate(['observations', index, 'period']),
            rule: 'figures/period-after-report',
            severity: 'error',
            message: `${ledger.year}年度报告的数字“${indicator}”记在了${period}年，那一年还没有结束，历年图会把它当成已经发生的事。`,
            hint: '年份若写错了，改正 period；若是下一年的计划或目标，不是数据，移到 excused 里并写明 reason。',
          },
        ],
  );
}
