import { countsWhole } from './interval.ts';
import type { RelationResult } from './relations.ts';

/** Squares of a drawing at most: more are counted by nobody. */
const MOST_SQUARES = 40;

/** Whether the parts of a sum are so few that each thing counted can be a square: 16件 = 3 + 3 + 4 + 5 + 1. */
export function canDrawUnits({ relation, left, right, verdict }: RelationResult): boolean {
  return (
    relation.kind === 'sum' &&
    verdict === 'holds' &&
    left.observation.value <= MOST_SQUARES &&
    [left, ...right].every(
      ({ observation, quantity }) =>
        observation.qualifier === undefined && observation.value >= 0 && countsWhole(quantity),
    )
  );
}
