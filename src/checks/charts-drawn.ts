import type { PanelProblem } from '../charts/chart.ts';
import { listPlaceholders, type Placeholder } from '../charts/statement.ts';
import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import { areYearsComplete } from '../report/ledger-entries.ts';
import type { AssembledContent } from '../report/report.ts';
import { type ChartOutcome, type ChartOutcomes, RANKED_KINDS, resolveCharts } from './placed-charts.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'charts/not-drawn': {
    severity: 'warning',
    meaning: '有一年缺数字，那一年不画这幅图',
    advice: '漏登的补上；真没有的不必改',
  },
  'charts/statement-blank': {
    severity: 'warning',
    meaning: '有一年缺数字，图下面那句话不显示',
    advice: '漏登的补上；真没有的不必改',
  },
  'charts/nothing-to-draw': { severity: 'error', meaning: '哪一年都画不出来', advice: '补数字，或删去这张图' },
});

/** Whether charts and their statements have the numbers they ask for. */
export const CHARTS_DRAWN: Subject = { rules: RULES.rules, checks: [checkChartsDrawn, checkChartBlanks] };

const CONTRADICTIONS: readonly PanelProblem['kind'][] = ['parts-differ', 'part-exceeds', 'share-differs'];

type Locate = NonNullable<AssembledContent['charts']>['locate'];

/**
 * Every chart can be drawn for some report; what could be drawn for an earlier one can be for the latest too. The latter
 * is only a warning: reports change. Left out while the years are incomplete.
 */
function checkChartsDrawn(content: AssembledContent): Finding[] {
  const { charts, reports } = content;
  if (!charts || reports.length === 0 || !areYearsComplete(content)) return [];
  return resolveCharts(content).flatMap((chart) =>
    chart.outcomes.some((outcome) => outcome.chart)
      ? listNotDrawn(chart, charts.locate)
      : listNothing(chart, charts.locate),
  );
}

function listNothing({ name, path, panels, outcomes }: ChartOutcomes, locate: Locate): Finding[] {
  const named = panels.flatMap(({ entries }) => entries.map(({ entry }) => entry.indicator));
  const kinds = outcomes.flatMap(({ problems }) => problems.map(({ problem }) => problem.kind));
  // Numbers that contradict one another are other checks'.
  if (kinds.some((kind) => CONTRADICTIONS.includes(kind)) || outcomes.some(({ isPending }) => named.some(isPending)))
    return [];
  const reasons = [...Map.groupBy(outcomes, explainOutcome)].map(
    ([reason, group]) => `${group.map(({ report }) => report.ledger.year).join('、')}年${reason}`,
  );
  const advice = kinds.includes('one-period') ? '历年变化要有两年的数字，还没有的先把 kind 改成 numbers；' : '';
  return [
    RULES.raise('charts/nothing-to-draw', locate(path), {
      message: `${name}在哪一年的报告里都画不出来：${reasons.join('；')}。`,
      hint: `若漏登了数字，在 figures.yml 里补上；${advice}若报告不写这些数字，删去这张图。`,
    }),
  ];
}

function explainOutcome({ problems }: ChartOutcome): string {
  const missing = problems.flatMap(({ problem }) => (problem.kind === 'nothing-to-draw' ? problem.missing : []));
  return [
    ...(missing.length > 0 ? [`没有${nameIndicators(missing)}的数字`] : []),
    ...(problems.some(({ problem }) => problem.kind === 'one-period') ? ['只有一年的数字，画不成历年变化'] : []),
  ].join('，');
}

function listNotDrawn({ panels, outcomes }: ChartOutcomes, locate: Locate): Finding[] {
  const latest = outcomes.at(-1);
  return (latest?.problems ?? []).flatMap(({ panel: index, problem }): Finding[] => {
    const drawn = outcomes.findLast(({ problems }) => problems.every(({ panel }) => panel !== index));
    const panel = panels[index];
    if (!latest || !drawn || !panel || problem.kind !== 'nothing-to-draw') return [];
    if (problem.missing.some(latest.isPending)) return [];
    const { figures, ledger } = latest.report;
    return [
      RULES.raise('charts/not-drawn', locate(panel.path), {
        message: `${panel.name}在最近的${ledger.year}年报告里画不出来，那一年的网页上没有它：${ledger.year}年没有${nameIndicators(problem.missing)}的数字。${drawn.report.ledger.year}年的还在。`,
        hint: `若漏登了数字，在 ${figures.path} 里补上；若报告确实不再写这些数字，可以不改。`,
      }),
    ];
  });
}

function nameIndicators(ids: readonly string[]): string {
  return `指标${[...new Set(ids)].map((id) => `“${id}”`).join('、')}`;
}

/**
 * The latest report has what every placeholder of a statement asks for. Only a warning: the chart stands without its
 * sentence. Left out while the years are incomplete.
 */
function checkChartBlanks(content: AssembledContent): Finding[] {
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
      RULES.raise('charts/statement-blank', charts.locate([...chart.path, 'statement']), {
        message: `${chart.name}的说明填不满，${ledger.year}年的网页上只有图、没有这句话：${[...reasons].join('；')}。`,
        hint: `若漏登了数字，在 ${figures.path} 里补上；若报告不写这些数字，改写 statement，只用报告有的数字。`,
      }),
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
