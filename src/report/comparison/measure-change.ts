import type { Qualifier } from '../../schemas/figures.ts';
import { printsSame } from '../charts/series.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import { type Interval, readInterval } from '../ledger/interval.ts';

/** How an indicator's value moved from one year to another. */
export type Change =
  /** Both reports print the same number: where it is not exact, what it stands for may have moved. */
  | { kind: 'same'; isExact: boolean }
  | {
      kind: 'moved';
      direction: 'up' | 'down';
      /** Of the printed values, never negative; of percentages in percentage points. */
      difference: number;
      /** What the difference truly may be, where it says more than the difference with 约 before it. */
      bounds: Interval | undefined;
      /** Of the difference: `件`, `个百分点`. */
      unit: string;
      /** Whether a qualifier or rounding makes the difference less than exact. */
      isApproximate: boolean;
      /**
       * The difference as a percentage of the earlier value; `undefined` for values that are shares themselves, for an
       * earlier value of zero or below, and where the difference has bounds.
       */
      percentage: number | undefined;
    }
  /** The numbers are not exact enough to say which of them is larger. */
  | { kind: 'unclear' }
  /** The numbers cannot be compared: from the later one's period, or one between, they are counted in another way. */
  | { kind: 'broken'; reason: string }
  /** One of them is an end of a printed range, and what it ranges over is not one number. */
  | { kind: 'range' };

/** Units of shares, and what their differences are counted in. */
const SHARE_POINTS: Readonly<Record<string, string>> = {
  '%': '个百分点',
  '‰': '个千分点',
  个百分点: '个百分点',
  百分点: '个百分点',
};

/** Qualifiers of a number that is only an end of what is meant. */
const LIMITS: readonly (Qualifier | undefined)[] = ['以上', '以下', '以内'];

/** A difference with 约 before it may be off by this share of it; one that may be off by more has bounds. */
const LOOSE_SHARE = 1 / 2;

/**
 * Work out how a value moved, with rounding and qualifiers respected.
 *
 * @param before A figure of the same indicator as `after`: their units mean the same, the ledger binds no others.
 */
export function measureChange(before: BoundFigure, after: BoundFigure): Change {
  const from = before.observation.value;
  const to = after.observation.value;
  const decimals = Math.max(countDecimals(from), countDecimals(to));
  const difference = round(Math.abs(to - from), decimals);
  const isExact = areExact(before, after);
  if (printsSame(before, after)) return { kind: 'same', isExact };
  const possible = subtract(from < to ? [after, before] : [before, after], decimals);
  if (!isExact && possible.min <= 0) return { kind: 'unclear' };
  const isLoose = !isExact && ([before, after].some(isLimit) || isWide(possible, difference));
  const points = SHARE_POINTS[after.quantity.unit];
  return {
    kind: 'moved',
    direction: from < to ? 'up' : 'down',
    difference,
    bounds: isLoose ? possible : undefined,
    unit: points ?? after.quantity.unit,
    isApproximate: !isExact,
    percentage: points !== undefined || from <= 0 || isLoose ? undefined : (difference / from) * 100,
  };
}

/** Whether two numbers are printed to their last digit, or rounded alike: what is between them is then as exact as they are. */
function areExact(a: BoundFigure, b: BoundFigure): boolean {
  if (a.observation.qualifier !== undefined || b.observation.qualifier !== undefined) return false;
  const areWhole = [a, b].every(({ quantity }) => {
    const { min, max } = readInterval(quantity);
    return min === max;
  });
  return areWhole || (a.quantity.step === b.quantity.step && a.quantity.step <= 1);
}

function isLimit({ observation }: BoundFigure): boolean {
  return LIMITS.includes(observation.qualifier);
}

function isWide({ min, max }: Interval, difference: number): boolean {
  return min < difference * (1 - LOOSE_SHARE) || max > difference * (1 + LOOSE_SHARE);
}

/** What a larger number less a smaller one may be. */
function subtract([larger, smaller]: [BoundFigure, BoundFigure], decimals: number): Interval {
  const [high, low] = [readInterval(larger.quantity), readInterval(smaller.quantity)];
  // Rounding adds half a step, which is one more decimal.
  return { min: round(high.min - low.max, decimals + 1), max: round(high.max - low.min, decimals + 1) };
}

function countDecimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** Take the error of floating-point arithmetic away. */
function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
