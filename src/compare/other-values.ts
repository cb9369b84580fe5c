import { listPrinted, printsSame, type SourcedFigure } from '../charts/series.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import type { ReportWithLedger } from '../ledger/ledger.ts';
import { writeFigure } from '../ledger/printed-figure.ts';

/** List what reports print for the year that a figure speaks of, where that is another number; the latest report first. */
export function listOtherValues(figure: BoundFigure, reports: readonly ReportWithLedger[]): SourcedFigure[] {
  return listPrinted(reports, figure.indicator.id)
    .filter(({ figure: other }) => other.period === figure.period && !printsSame(other, figure))
    .toSorted((a, b) => b.report - a.report);
}

/** Say what another report prints: `2021年度报告把2020年的数写作25件`. */
export function writeOtherValue({ report, figure }: SourcedFigure): string {
  return `${report}年度报告把${figure.period}年的数写作${writeFigure(figure)}`;
}
