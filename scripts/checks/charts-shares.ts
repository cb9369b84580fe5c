import type { Finding } from '../../src/content/finding.ts';
import { checkRelation, type RelationResult } from '../../src/ledger/relations.ts';
import { sharesUnit } from '../../src/ledger/binding.ts';
import type { ChartPanelDefinition } from '../../src/content/schemas/charts.ts';
import type { Relation } from '../../src/content/schemas/indicators.ts';
import { type LedgerReport, placeFigure } from '../lib/ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';
import { printRelation } from '../lib/print-relation.ts';
import { resolveCharts } from '../lib/resolved-charts.ts';
import { isSaidByRelation } from '../lib/said-by-relation.ts';

type SharePanel = Extract<ChartPanelDefinition, { kind: 'share' }>;

/** How a share can contradict itself: what does not hold, the key it stands at, and what may be done. */
interface Claim {
  rule: string;
  key: 'part' | 'share';
  relation: Relation;
  advice: string;
}

/**
 * The part that a chart draws is no more than its whole, and the rate beside them is theirs, in every report. Left out
 * where a relation says the same of the same numbers: it has a finding of its own, or is acknowledged.
 */
export function checkChartShares(content: ParsedContent): Finding[] {
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
        return [{ ...place, ...describeClaim(placed.name, claim, result, report) }];
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
): Omit<Finding, 'file' | 'line' | 'column'> {
  const { path } = report.figures;
  const lines = [result.left, ...result.right].map((figure) => placeFigure(report, figure, 'value').line);
  return {
    rule,
    severity: 'error',
    message:
      `${name}的部分与整体对不上，画出来会误导读者：${report.ledger.year}年${printRelation(result)}。` +
      `各数依次在 ${path} 第 ${lines.join('、')} 行。`,
    hint:
      `先核对这几条是否与正文一致；${advice}；若原文自身就不相符，在 indicators.yml 的 relations 里写明这项 ` +
      `${relation.kind} 关系，再在 ${path} 的 acknowledged 里说明，那一年就不画这一幅。`,
  };
}
