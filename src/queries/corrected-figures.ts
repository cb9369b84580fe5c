import { listHeadingPassages } from '../report/corrections/trace-corrections.ts';
import type { BoundFigure } from '../report/ledger/bound-figure.ts';
import type { Indicator } from '../schemas/indicators.ts';
import type { Correction } from '../schemas/report.ts';
import type { YearReport } from './reports.ts';

/** Corrections of a report that concern an indicator: of its figures, or of the words that say them; the latest first. */
export function listIndicatorCorrections(current: YearReport, { id }: Indicator): Correction[] {
  const figures = current.ledger.figures.filter(({ indicator }) => indicator.id === id);
  return (current.report.corrections ?? [])
    .filter(
      (correction) =>
        correction.indicator === id || figures.some((figure) => touchesQuote(current, correction, figure)),
    )
    .toReversed();
}

/** Whether the words that a correction put into the text are among those that say a figure. */
function touchesQuote({ sections }: YearReport, correction: Correction, { observation, quote }: BoundFigure): boolean {
  const section = sections.find(({ slug }) => slug === observation.section);
  const traced = section?.corrections.find((other) => other.correction === correction);
  if (!section || !traced) return false;
  const isSameBlock = traced.passage - listHeadingPassages(section).length === quote.block;
  return isSameBlock && traced.start < quote.end && traced.end > quote.start;
}
