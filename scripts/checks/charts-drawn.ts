import type { PanelProblem } from '../../src/charts/chart.ts';
import type { Finding } from '../../src/content/finding.ts';
import { areYearsComplete } from '../lib/ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';
import { type ChartOutcome, type ChartOutcomes, resolveCharts } from '../lib/resolved-charts.ts';

const CONTRADICTIONS: readonly PanelProblem['kind'][] = ['parts-differ', 'part-exceeds', 'share-differs'];

type Locate = NonNullable<ParsedContent['charts']>['locate'];

/**
 * Every chart can be drawn for some report; what could be drawn for an earlier one can be for the latest too. The latter
 * is only a warning: reports change. Left out while the years are incomplete.
 */
export function checkChartsDrawn(content: ParsedContent): Finding[] {
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
    {
      ...locate(path),
      rule: 'charts/nothing-to-draw',
      severity: 'error',
      message: `${name}在哪一年的报告里都画不出来：${reasons.join('；')}。`,
      hint: `若漏登了数字，在 figures.yml 里补上；${advice}若报告不写这些数字，删去这张图。`,
    },
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
      {
        ...locate(panel.path),
        rule: 'charts/not-drawn',
        severity: 'warning',
        message: `${panel.name}在最近的${ledger.year}年报告里画不出来，那一年的网页上没有它：${ledger.year}年没有${nameIndicators(problem.missing)}的数字。${drawn.report.ledger.year}年的还在。`,
        hint: `若漏登了数字，在 ${figures.path} 里补上；若报告确实不再写这些数字，可以不改。`,
      },
    ];
  });
}

function nameIndicators(ids: readonly string[]): string {
  return `指标${[...new Set(ids)].map((id) => `“${id}”`).join('、')}`;
}
