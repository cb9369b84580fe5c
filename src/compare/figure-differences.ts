import type { Qualifier } from '../content/schemas/figures.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';

/** A difference between two years' figures. */
export type FigureDifference =
  | { kind: 'tenfold'; before: number; after: number }
  | { kind: 'unit'; before: string; after: string }
  /** `undefined` where the number is printed without. */
  | { kind: 'qualifier'; before: Qualifier | undefined; after: Qualifier | undefined }
  /** Last year's report gave another value for the same period. */
  | { kind: 'restated'; period: string; before: number; after: number };

/** More than this many times a value, or less than its share of it, is worth a look. */
const TIMES = 10;

/** Find what differs between last year's figure and this year's. `samePeriod` is last year's for the year of the new one. */
export function findFigureDifferences(
  before: BoundFigure,
  after: BoundFigure,
  samePeriod: BoundFigure | undefined,
): FigureDifference[] {
  const [old, now] = [before.observation, after.observation];
  const changes: FigureDifference[] = [];
  if (isTenfold(old.value, now.value)) changes.push({ kind: 'tenfold', before: old.value, after: now.value });
  if (before.quantity.unit !== after.quantity.unit) {
    changes.push({ kind: 'unit', before: before.quantity.unit, after: after.quantity.unit });
  }
  if (old.qualifier !== now.qualifier) {
    changes.push({ kind: 'qualifier', before: old.qualifier, after: now.qualifier });
  }
  if (samePeriod && samePeriod.observation.value !== now.value) {
    changes.push({
      kind: 'restated',
      period: after.period,
      before: samePeriod.observation.value,
      after: now.value,
    });
  }
  return changes;
}

function isTenfold(a: number, b: number): boolean {
  const [small, large] = [Math.abs(a), Math.abs(b)].sort((x, y) => x - y) as [number, number];
  return large > TIMES * (small || 1);
}
