import type { BoundFigure } from './bound-figure.ts';

/** A figure, and the one of an earlier year that its paragraph sets it against: 由344个增至346个. */
export interface ToldFigure {
  figure: BoundFigure;
  before: BoundFigure | undefined;
}

/**
 * Join figures of one indicator that a paragraph tells together, as the later with the earlier. Only exact numbers of the
 * same unit join: of any other the qualifiers would have to be said twice.
 *
 * @param figures Those of a report, in any order. The order is kept.
 */
export function joinToldTogether(figures: readonly BoundFigure[]): ToldFigure[] {
  const joined = new Map<BoundFigure, BoundFigure>();
  for (const figure of figures) {
    const [before, ...others] = figures.filter((other) => other !== figure && isToldWith(other, figure));
    if (before && others.length === 0 && Number(before.period) < Number(figure.period)) joined.set(figure, before);
  }
  const earlier = new Set(joined.values());
  return figures.filter((figure) => !earlier.has(figure)).map((figure) => ({ figure, before: joined.get(figure) }));
}

function isToldWith(a: BoundFigure, b: BoundFigure): boolean {
  return (
    a.indicator.id === b.indicator.id &&
    a.observation.section === b.observation.section &&
    a.printed.block === b.printed.block &&
    a.quantity.unit === b.quantity.unit &&
    [a, b].every(({ observation }) => observation.qualifier === undefined && observation.printed === undefined)
  );
}
