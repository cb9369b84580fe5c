import type { Relation } from '../../schemas/indicators.ts';
import type { BoundFigure } from './bound-figure.ts';
import { addIntervals, doOverlap, type Interval, readInterval, takePercentage } from './interval.ts';

/** A relation worked out for one report. */
export interface RelationResult {
  relation: Relation;
  /** The figure that stands on the left: the total, the share, the part, the later value. */
  left: BoundFigure;
  /** The figures on the right, in the relation's order: parts; part and whole; whole; the earlier value. */
  right: BoundFigure[];
  /** What the right side comes to: a sum, a percentage; otherwise the value it is compared with. */
  computed: number;
  /** Left value less what the right side comes to. */
  difference: number;
  /** What the left side may be, with the rounding and the qualifiers of the right side's figures respected. */
  allowed: Interval;
  holds: boolean;
}

/**
 * Work out a relation on a report's figures, with rounding and qualifiers respected.
 *
 * @param figures The report's figures.
 * @param year The report's year; figures of other periods take part only in a `change`.
 * @returns `undefined` when the report does not have all its members.
 */
export function checkRelation(
  relation: Relation,
  figures: readonly BoundFigure[],
  year: number,
): RelationResult | undefined {
  const find = (id: string, period = year): BoundFigure | undefined =>
    figures.find((figure) => figure.indicator.id === id && figure.period === String(period));
  switch (relation.kind) {
    case 'sum':
      return compare(
        relation,
        find(relation.total),
        relation.parts.map((id) => find(id)),
        (parts) => ({
          computed: parts.reduce((sum, { observation }) => sum + observation.value, 0),
          allowed: addIntervals(parts.map(readFigureInterval)),
        }),
      );
    case 'ratio':
      return compare(relation, find(relation.share), [find(relation.part), find(relation.whole)], ([part, whole]) => ({
        computed: ((part?.observation.value ?? NaN) / (whole?.observation.value ?? NaN)) * 100,
        allowed: part && whole ? takePercentage(readFigureInterval(part), readFigureInterval(whole)) : EMPTY,
      }));
    case 'part':
      return compare(relation, find(relation.part), [find(relation.whole)], ([whole]) => ({
        computed: whole?.observation.value ?? NaN,
        allowed: whole ? { min: -Infinity, max: readFigureInterval(whole).max } : EMPTY,
      }));
    case 'change':
      return compare(relation, find(relation.indicator), [find(relation.indicator, year - 1)], ([before]) => ({
        computed: before?.observation.value ?? NaN,
        allowed: before ? beyond(readFigureInterval(before), relation.direction) : EMPTY,
      }));
  }
}

const EMPTY: Interval = { min: Infinity, max: -Infinity };

function readFigureInterval({ quantity }: BoundFigure): Interval {
  return readInterval(quantity);
}

/** Values that are truly more, or truly less, than some value of an interval. */
function beyond({ min, max }: Interval, direction: 'increase' | 'decrease'): Interval {
  const least = 1e-9;
  return direction === 'increase' ? { min: min + least, max: Infinity } : { min: -Infinity, max: max - least };
}

function compare(
  relation: Relation,
  left: BoundFigure | undefined,
  members: readonly (BoundFigure | undefined)[],
  workOut: (right: readonly BoundFigure[]) => { computed: number; allowed: Interval },
): RelationResult | undefined {
  const right = members.filter((member) => member !== undefined);
  if (!left || right.length < members.length) return undefined;
  const { computed, allowed } = workOut(right);
  return {
    relation,
    left,
    right,
    computed,
    difference: left.observation.value - computed,
    allowed,
    holds: doOverlap(readFigureInterval(left), allowed),
  };
}
