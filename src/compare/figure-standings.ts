import { buildSeries, isGiven, printsSame, type SourcedFigure } from '../charts/series.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import type { ReportWithLedger } from '../ledger/ledger.ts';

/**
 * What a figure is to those that other reports print for the same year: the one that charts and comparisons are made
 * with, the same number once more, or another number.
 */
export type Standing = 'counts' | 'same' | 'differs';

/** A figure, what it is to others of its year, and those of them that are another number. */
export interface FigureStanding extends SourcedFigure {
  standing: Standing;
  /** The one that counts first, if it is among them. */
  others: readonly SourcedFigure[];
}

/** Say of everything that reports print of an indicator how it stands, by the year that it speaks of, then by report. */
export function listStandings(indicator: Indicator, reports: readonly ReportWithLedger[]): FigureStanding[] {
  const printed = reports
    .toSorted((a, b) => a.year - b.year)
    .flatMap(({ year, ledger }) =>
      ledger.figures
        .filter((figure) => figure.indicator.id === indicator.id)
        .map((figure) => ({ report: year, figure })),
    );
  return buildSeries(indicator, reports).flatMap(({ period, value, restated }) => {
    if (!isGiven(value)) return [];
    const values = [value, ...restated];
    return printed
      .filter(({ figure }) => figure.period === period)
      .map(({ report, figure }): FigureStanding => ({
        report,
        figure,
        standing: figure === value.figure ? 'counts' : printsSame(figure, value.figure) ? 'same' : 'differs',
        others: values.filter((other) => !printsSame(other.figure, figure)),
      }));
  });
}
