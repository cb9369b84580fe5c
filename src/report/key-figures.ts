import type { BoundFigure } from '../ledger/bound-figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { CompleteSection } from './section.ts';

/** As many as one takes in at a glance; more would have to be read like a table. */
const MOST = 6;

/**
 * The figures that stand for a report on the home page, in the order of the text: those of its own year whose indicator
 * is a headline. What a section is told by already is not repeated.
 */
export function listKeyFigures(
  { year, figures }: Pick<Ledger, 'year' | 'figures'>,
  sections: readonly Pick<CompleteSection, 'highlights'>[],
): BoundFigure[] {
  const told = new Set(sections.flatMap(({ highlights }) => highlights.map(({ figure }) => figure.indicator.id)));
  return figures
    .filter(
      ({ indicator, period }) => indicator.headline === true && period === String(year) && !told.has(indicator.id),
    )
    .slice(0, MOST);
}
