import { buildSeries, isGiven, listPrinted, printsSame, type SourcedFigure } from '../charts/series.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import type { ReportWithLedger } from '../ledger/ledger.ts';

/**
 * What a figure is to those that other reports print for the same year: the one that charts and comparisons are made
 * with, the same number once more, or another number.
 */
export type Standing = 'counts' | 'same' | 'differs';

/** A figure, and what it is to others of its year. */
export interface FigureStanding extends SourcedFigure {
  standing: Standing;
}

/** Say of everything that reports print of an indicator how it stands, by the year that it speaks of, then by report. */
export function listStandings(indicator: Indicator, reports: readonly ReportWithLedger[]): FigureStanding[] {
  const printed = listPrinted(reports, indicator.id).toSorted((a, b) => a.report - b.report);
  return buildSeries(indicator, reports).flatMap(({ period, value }) =>
    isGiven(value)
      ? printed
          .filter(({ figure }) => figure.period === period)
          .map((source) => ({ ...source, standing: judge(source.figure, value.figure) }))
      : [],
  );
}

function judge(figure: BoundFigure, counting: BoundFigure): Standing {
  if (figure === counting) return 'counts';
  return printsSame(figure, counting) ? 'same' : 'differs';
}
