import { printsSame, type SourcedFigure } from '../charts/series.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import { figuresOfIndicator } from '../ledger/figures-of-indicator.ts';
import type { ReportWithLedger } from '../ledger/ledger.ts';
import { writeFigure } from '../ledger/printed-figure.ts';

/** List what reports print for the year that a figure speaks of, where that is another number; the latest report first. */
export function listOtherValues(figure: BoundFigure, reports: readonly ReportWithLedger[]): SourcedFigure[] {
  return reports
    .flatMap(({ year, ledger }) =>
      figuresOfIndicator(ledger, figure.indicator.id)
        .filter((other) => other.period === figure.period && !printsSame(other, figure))
        .map((other) => ({ report: year, figure: other })),
    )
    .toSorted((a, b) => b.report - a.report);
}

/** Say what another report prints: `2021年度报告把2020年的数写作25件`. */
export function writeOtherValue({ report, figure }: SourcedFigure): string {
  return `${report}年度报告把${figure.period}年的数写作${writeFigure(figure)}`;
}
