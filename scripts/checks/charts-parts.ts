import type { PanelProblem } from '../../src/charts/chart.ts';
import type { Finding } from '../../src/content/finding.ts';
import type { BoundFigure } from '../../src/ledger/bound-figure.ts';
import type { PlacedPanel } from '../lib/chart-entries.ts';
import { type LedgerReport, placeFigure } from '../lib/ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';
import { printNumber } from '../lib/print-relation.ts';
import { resolveCharts } from '../lib/resolved-charts.ts';
import { isSaidByRelation } from '../lib/said-by-relation.ts';

/** The figures of one report for a total and its parts. */
interface Sum {
  total: BoundFigure;
  parts: BoundFigure[];
  /** Ids of the parts that the report has no number of. */
  missing: string[];
}

/**
 * The parts that a chart draws make up its total, in every report. Where a report has no number of a part, it may just
 * not print it: the chart is not drawn of that year, and that is worth a look only. Left out where a sum relation says the
 * same of the same numbers: it has a finding of its own, or is acknowledged.
 */
export function checkChartParts(content: ParsedContent): Finding[] {
  const { charts } = content;
  if (!charts) return [];
  return resolveCharts(content).flatMap(({ panels, outcomes }) =>
    outcomes.flatMap(({ report, problems, isPending }) =>
      problems.flatMap(({ panel: index, problem }): Finding[] => {
        const panel = panels[index];
        if (problem.kind !== 'parts-differ' || !panel) return [];
        const sum = findSum(panel, report);
        if (
          !sum ||
          isSaidByRelation('sum', { left: sum.total, right: sum.parts }, report) ||
          panel.entries.some(({ entry }) => isPending(entry.indicator))
        ) {
          return [];
        }
        return [{ ...charts.locate([...panel.path, 'total']), ...describeDifference(panel, problem, sum, report) }];
      }),
    ),
  );
}

function findSum({ entries }: PlacedPanel, { ledger: { figures, year } }: LedgerReport): Sum | undefined {
  const found = entries.flatMap(({ role, entry }) => {
    const figure = figures.find(({ indicator, period }) => indicator.id === entry.indicator && period === String(year));
    return figure ? [{ role, figure }] : [];
  });
  const total = found.find(({ role }) => role === 'printed')?.figure;
  const parts = found.filter(({ role }) => role === 'drawn').map(({ figure }) => figure);
  const missing = entries
    .filter(({ role, entry }) => role === 'drawn' && !parts.some(({ indicator }) => indicator.id === entry.indicator))
    .map(({ entry }) => entry.indicator);
  return total && { total, parts, missing };
}

function describeDifference(
  { name }: PlacedPanel,
  { total: value, sum }: Extract<PanelProblem, { kind: 'parts-differ' }>,
  { total, parts, missing }: Sum,
  report: LedgerReport,
): Omit<Finding, 'file' | 'line' | 'column'> {
  const { path } = report.figures;
  const added = parts.map(({ observation }) => printNumber(observation.value)).join('+');
  const lines = [...parts, total].map((figure) => placeFigure(report, figure, 'value').line);
  const difference =
    `${report.ledger.year}年各分项相加 ${added}=${printNumber(sum)}，` +
    `“${total.indicator.name}”是 ${printNumber(value)}，相差 ${printNumber(Math.abs(value - sum))}${total.indicator.unit}。` +
    `各数依次在 ${path} 第 ${lines.join('、')} 行。`;
  if (missing.length > 0) {
    return {
      rule: 'charts/parts-missing',
      severity: 'warning',
      message: `${name}在${report.ledger.year}年缺少分项“${missing.join('”“')}”的数字，那一年不画这一幅：${difference}`,
      hint: `若漏登了数字，在 ${path} 里补上；若报告没有写全，不必改动。`,
    };
  }
  return {
    rule: 'charts/parts-differ',
    severity: 'error',
    message: `${name}的各分项不等于合计，画出来会误导读者：${difference}`,
    hint:
      '先核对这几条是否与正文一致；若漏了分项，在 series 里补上；若这些数本来就不构成合计，把 kind 改成 compare；' +
      `若原文自身就不相符，在 indicators.yml 的 relations 里写明这项 sum 关系，再在 ${path} 的 acknowledged 里说明，那一年就不画这一幅。`,
  };
}
