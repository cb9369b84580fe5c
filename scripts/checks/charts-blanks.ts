import { listPlaceholders, type Placeholder } from '../../src/charts/statement.ts';
import type { Finding } from '../../src/content/finding.ts';
import { RANKED_KINDS } from '../lib/chart-entries.ts';
import { areYearsComplete } from '../lib/ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';
import { type ChartOutcome, type ChartOutcomes, resolveCharts } from '../lib/resolved-charts.ts';

/**
 * The latest report has what every placeholder of a statement asks for. Only a warning: the chart stands without its
 * sentence. Left out while the years are incomplete.
 */
export function checkChartBlanks(content: ParsedContent): Finding[] {
  const { charts } = content;
  if (!charts || !areYearsComplete(content)) return [];
  return resolveCharts(content).flatMap((chart): Finding[] => {
    const latest = chart.outcomes.at(-1);
    // Without a drawing there is no sentence to miss.
    const blanks = latest?.chart ? latest.blanks.flatMap(listPlaceholders) : [];
    const reasons = new Set(blanks.flatMap((blank) => (latest && explainBlank(blank, chart, latest)) ?? []));
    if (!latest || reasons.size === 0) return [];
    const { figures, ledger } = latest.report;
    return [
      {
        ...charts.locate([...chart.path, 'statement']),
        rule: 'charts/statement-blank',
        severity: 'warning',
        message: `${chart.name}的说明填不满，${ledger.year}年的网页上只有图、没有这句话：${[...reasons].join('；')}。`,
        hint: `若漏登了数字，在 ${figures.path} 里补上；若报告不写这些数字，改写 statement，只用报告有的数字。`,
      },
    ];
  });
}

/** Why a placeholder stays blank; `undefined` where something else is found wrong with it. */
function explainBlank(
  { text, wish }: Placeholder,
  { panels: [first] }: ChartOutcomes,
  { report: { ledger }, isPending }: ChartOutcome,
): string | undefined {
  switch (wish?.kind) {
    case 'value':
    case 'change': {
      if (isPending(wish.indicator)) return undefined;
      const isGiven = ledger.figures.some(
        ({ indicator, period }) => indicator.id === wish.indicator && period === String(ledger.year),
      );
      return isGiven ? `“${text}”没有可以相比的上一个数` : `“${text}”没有${ledger.year}年的数字`;
    }
    case 'largest': {
      const isRanked = first && RANKED_KINDS.includes(first.panel.kind);
      if (!isRanked || first.entries.some(({ entry }) => isPending(entry.indicator))) return undefined;
      return `“${text}”没有数字可比，或者分不出哪一项最大`;
    }
    case 'year':
    case undefined:
      return undefined;
  }
}
