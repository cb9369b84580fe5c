import type { Finding } from '../../src/content/finding.ts';
import type { BoundFigure } from '../../src/ledger/bound-figure.ts';
import type { RelationResult } from '../../src/ledger/relations.ts';
import { type LedgerReport, listLedgerReports, placeFigure, placeRange } from '../lib/ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';
import { printRelation, printTolerance } from '../lib/print-relation.ts';

/** Every relation that a report's figures can be worked out for holds, or is acknowledged to be broken by the source. */
export function checkRelations(content: ParsedContent): Finding[] {
  return listLedgerReports(content).flatMap((report) => {
    const acknowledged = (report.figures.data.acknowledged ?? []).map(({ relation }) => relation);
    return report.ledger.relations
      .filter(({ holds, relation }) => !holds && !acknowledged.includes(relation.id))
      .map((result) => describeBroken(result, report));
  });
}

function describeBroken(result: RelationResult, report: LedgerReport): Finding {
  const { relation, left, right } = result;
  return {
    ...placeFigure(report, left, 'value'),
    rule: 'figures/broken-relation',
    severity: 'error',
    message:
      `数量关系“${relation.title}”（${relation.id}）不相符：${printRelation(result)}；${printTolerance(result)}。` +
      `各数依次在 ${listLines([left, ...right], report)}。`,
    hint:
      '先核对这几条是否与正文一致；若关系写错了，改 indicators.yml 的 relations；' +
      '若原文自身就不相符，在 figures.yml 的 acknowledged 里写明 relation 和 reason，网页会如实说明。',
  };
}

/** Where the figures stand in figures.yml, and where in the text. */
function listLines(figures: readonly BoundFigure[], report: LedgerReport): string {
  const lines = figures.map((figure) => placeFigure(report, figure, 'value').line);
  const inText = figures.flatMap(({ observation, numeral }) => {
    const section = report.sections.find(({ slug }) => slug === observation.section);
    return section ? [`${section.fileStem}.md 第 ${placeRange(section, numeral).line} 行`] : [];
  });
  return `figures.yml 第 ${lines.join('、')} 行；正文 ${[...new Set(inText)].join('、')}`;
}
