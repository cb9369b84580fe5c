import type { Finding } from '../../src/content/finding.ts';
import type { BoundFigure } from '../../src/ledger/bound-figure.ts';
import { type LedgerReport, listLedgerReports, placeFigure } from '../lib/ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** No two observations are bound to one number of the text: it says one thing. */
export function checkSharedNumerals(content: ParsedContent): Finding[] {
  return listLedgerReports(content).flatMap(checkReport);
}

function checkReport(report: LedgerReport): Finding[] {
  const { observations } = report.figures.data;
  const figures = report.ledger.figures.toSorted(
    (a, b) => observations.indexOf(a.observation) - observations.indexOf(b.observation),
  );
  return figures.flatMap((figure, index): Finding[] => {
    const first = figures.slice(0, index).find((other) => sharesNumeral(other, figure));
    // The same indicator and period twice is a finding already.
    if (!first || first.anchor === figure.anchor) return [];
    const { line } = placeFigure(report, first, 'indicator');
    return [
      {
        ...placeFigure(report, figure, 'quote'),
        rule: 'figures/shared-numeral',
        severity: 'error',
        message: `“${figure.observation.quote}”里的这个数字已登记为第 ${line} 行的“${first.indicator.id}”，一处数字只能是一个指标一年的数。`,
        hint: '删去其中一条；引文若录错了地方，改正 quote。',
      },
    ];
  });
}

function sharesNumeral(a: BoundFigure, b: BoundFigure): boolean {
  return (
    a.observation.section === b.observation.section &&
    a.numeral.block === b.numeral.block &&
    a.numeral.start < b.numeral.end &&
    b.numeral.start < a.numeral.end
  );
}
