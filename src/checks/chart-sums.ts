import type { PanelProblem } from '../charts/chart.ts';
import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { ChartPanelDefinition } from '../content/schemas/charts.ts';
import type { Relation } from '../content/schemas/indicators.ts';
import { sharesUnit } from '../ledger/binding.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import { writeWithoutUnit } from '../ledger/printed-figure.ts';
import { checkRelation, type RelationResult } from '../ledger/relations.ts';
import { type LedgerReport, placeFigure } from '../report/ledger-entries.ts';
import type { AssembledContent } from '../report/report.ts';
import type { Place } from '../text/place.ts';
import { printNumber, printRelation } from './figure-words.ts';
import { type PlacedPanel, resolveCharts } from './placed-charts.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'charts/parts-missing': {
    severity: 'warning',
    meaning: '有一年缺了分项，那一年不画这幅图',
    advice: '漏登的补上；真没有的不必改',
  },
  'charts/parts-differ': { severity: 'error', meaning: '分项加起来不等于合计', advice: '核对这几个数' },
  'charts/part-exceeds': { severity: 'error', meaning: '部分比整体还大', advice: '核对这几个数' },
  'charts/share-differs': { severity: 'error', meaning: '比率与部分、整体对不上', advice: '核对这几个数' },
});

/** Parts and wholes that charts draw. */
export const CHART_SUMS: Subject = { rules: RULES.rules, checks: [checkChartParts, checkChartShares] };

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
function checkChartParts(content: AssembledContent): Finding[] {
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
        return [describeDifference(panel, problem, sum, report, charts.locate([...panel.path, 'total']))];
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
  place: Place,
): Finding {
  const { path } = report.figures;
  const added = parts.map(writeWithoutUnit).join('+');
  const lines = [...parts, total].map((figure) => placeFigure(report, figure, 'value').line);
  const difference =
    `${report.ledger.year}年各分项相加 ${added}=${printNumber(sum)}，` +
    `“${total.indicator.name}”是 ${writeWithoutUnit(total)}，相差 ${printNumber(Math.abs(value - sum))}${total.indicator.unit}。` +
    `各数依次在 ${path} 第 ${lines.join('、')} 行。`;
  if (missing.length > 0) {
    return RULES.raise('charts/parts-missing', place, {
      message: `${name}在${report.ledger.year}年缺少分项“${missing.join('”“')}”的数字，那一年不画这一幅：${difference}`,
      hint: `若漏登了数字，在 ${path} 里补上；若报告没有写全，不必改动。`,
    });
  }
  return RULES.raise('charts/parts-differ', place, {
    message: `${name}的各分项不等于合计，画出来会误导读者：${difference}`,
    hint:
      '先核对这几条是否与正文一致；若漏了分项，在 series 里补上；若这些数本来就不构成合计，把 kind 改成 compare；' +
      `若原文自身就不相符，在 indicators.yml 的 relations 里写明这项 sum 关系，再在 ${path} 的 acknowledged 里说明，那一年就不画这一幅。`,
  });
}

type SharePanel = Extract<ChartPanelDefinition, { kind: 'share' }>;

/** How a share can contradict itself: what does not hold, the key it stands at, and what may be done. */
interface Claim {
  rule: Parameters<typeof RULES.raise>[0];
  key: 'part' | 'share';
  relation: Relation;
  advice: string;
}

/**
 * The part that a chart draws is no more than its whole, and the rate beside them is theirs, in every report. Left out
 * where a relation says the same of the same numbers: it has a finding of its own, or is acknowledged.
 */
function checkChartShares(content: AssembledContent): Finding[] {
  const { charts } = content;
  if (!charts) return [];
  return resolveCharts(content).flatMap(({ panels, outcomes }) =>
    outcomes.flatMap(({ report, problems, isPending }) =>
      problems.flatMap(({ panel: index, problem }): Finding[] => {
        const placed = panels[index];
        if (placed?.panel.kind !== 'share' || placed.entries.some(({ entry }) => isPending(entry.indicator))) return [];
        const claim = claimOf(placed.panel, problem.kind);
        const result = claim && checkRelation(claim.relation, report.ledger.figures, report.ledger.year);
        if (!claim || !result || !doUnitsFit(result) || isSaidByRelation(claim.relation.kind, result, report))
          return [];
        const place = charts.locate([...placed.path, claim.key, 'indicator']);
        return [describeClaim(placed.name, claim, result, report, place)];
      }),
    ),
  );
}

function claimOf({ whole, part, share }: SharePanel, problem: string): Claim | undefined {
  const base = { id: 'share', title: '', part: part.indicator, whole: whole.indicator };
  if (problem === 'part-exceeds') {
    return {
      rule: 'charts/part-exceeds',
      key: 'part',
      relation: { ...base, kind: 'part' },
      advice: '若 whole 和 part 写反了，对调过来；若 part 并不是 whole 的一部分，把 kind 改成 compare',
    };
  }
  if (problem !== 'share-differs' || !share) return undefined;
  return {
    rule: 'charts/share-differs',
    key: 'share',
    relation: { ...base, kind: 'ratio', share: share.indicator },
    advice: '若比率另有分母，删去 share，只画部分与整体',
  };
}

/** What is measured in other units has a finding of its own. */
function doUnitsFit({ relation, left, right }: RelationResult): boolean {
  const isRatio = relation.kind === 'ratio';
  const [first, ...others] = isRatio ? right : [left, ...right];
  const areAlike = others.every(({ indicator }) => first && sharesUnit(first.indicator, indicator));
  return areAlike && (!isRatio || left.indicator.unit === '%');
}

function describeClaim(
  name: string,
  { rule, relation, advice }: Claim,
  result: RelationResult,
  report: LedgerReport,
  place: Place,
): Finding {
  const { path } = report.figures;
  const lines = [result.left, ...result.right].map((figure) => placeFigure(report, figure, 'value').line);
  return RULES.raise(rule, place, {
    message:
      `${name}的部分与整体对不上，画出来会误导读者：${report.ledger.year}年${printRelation(result)}。` +
      `各数依次在 ${path} 第 ${lines.join('、')} 行。`,
    hint:
      `先核对这几条是否与正文一致；${advice}；若原文自身就不相符，在 indicators.yml 的 relations 里写明这项 ` +
      `${relation.kind} 关系，再在 ${path} 的 acknowledged 里说明，那一年就不画这一幅。`,
  });
}

/** Whether a relation of indicators.yml says something of these figures of a report, the right ones in any order. */
function isSaidByRelation(
  kind: RelationResult['relation']['kind'],
  { left, right }: { left: BoundFigure; right: readonly BoundFigure[] },
  { ledger }: LedgerReport,
): boolean {
  return ledger.relations.some(
    (result) =>
      result.relation.kind === kind &&
      result.left === left &&
      result.right.length === right.length &&
      result.right.every((figure) => right.includes(figure)),
  );
}
