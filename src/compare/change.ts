import { printsSame } from '../charts/series.ts';
import { chooseDecimals, type Percentage } from '../charts/share.ts';
import type { Qualifier } from '../content/schemas/figures.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import { countsWhole, type Interval, readInterval } from '../ledger/interval.ts';

/** How an indicator's value moved from one year to another. */
export type Change =
  /** Both reports print the same number: where it is not exact, what it stands for may have moved. */
  | { kind: 'same'; isExact: boolean; unit: string }
  | {
      kind: 'moved';
      direction: 'up' | 'down';
      /** Of the printed values, never negative; of percentages in percentage points. Rounded where it is approximate. */
      difference: number;
      /** What the difference truly may be, where it says more than the difference with 约 before it. */
      bounds: Interval | undefined;
      /** Of the difference: `件`, `个百分点`. */
      unit: string;
      /** Whether a qualifier or rounding makes the difference less than exact. */
      isApproximate: boolean;
      /**
       * The difference as a percentage of the earlier value; `undefined` for values that are shares themselves, for an
       * earlier value so small that it would say no more than the difference, and where a number is not exact.
       */
      percentage: Percentage | undefined;
    }
  /** The numbers are not exact enough to say which of them is larger. */
  | { kind: 'unclear' }
  /** The numbers cannot be compared: from the later one's period, or one between, they are counted in another way. */
  | { kind: 'broken'; reason: string }
  /** The numbers tell of changes themselves: `较上年下降近50%`. */
  | { kind: 'of-change' }
  /** One of them is an end of a printed range, and what it ranges over is not one number. */
  | { kind: 'range' };

type Quantity = BoundFigure['quantity'];

/** Units of shares, and what their differences are counted in. */
const SHARE_POINTS: Readonly<Record<string, string>> = {
  '%': '个百分点',
  '‰': '个千分点',
  个百分点: '个百分点',
  百分点: '个百分点',
};

/** Qualifiers of a number that is only an end of what is meant. */
const LIMITS: readonly (Qualifier | undefined)[] = ['超过', '以上', '以下', '以内', '不足'];

/** What has 约 before it may be off by this share of itself. */
const LOOSE_SHARE = 1 / 2;

/** And the middle of what it may be is not farther away than this share of its half. */
const SKEWED_SHARE = 1 / 2;

/** Qualifiers of a number that is the least of what is meant, by less than its step. */
const AND_SOME: readonly (Qualifier | undefined)[] = ['余', '多'];

/** Steps farther apart than this are not those of one way of counting. */
const NEXT_STEP = 10;

/**
 * Work out how a value moved, with rounding and qualifiers respected.
 *
 * @param before A figure of the same indicator as `after`: their units mean the same, the ledger binds no others.
 */
export function measureChange(before: BoundFigure, after: BoundFigure): Change {
  if (printsSame(before, after)) return { kind: 'same', isExact: areExact(before, after), unit: nameUnit(after) };
  const from = before.observation.value;
  const to = after.observation.value;
  const decimals = Math.max(countDecimals(from), countDecimals(to));
  const difference = round(Math.abs(to - from), decimals);
  const isExact = areExact(before, after);
  const [old, now] = alignSteps(before, after);
  const possible = subtract(from < to ? [now, old] : [old, now], decimals);
  if (!isExact && possible.min <= 0) return { kind: 'unclear' };
  const isLoose = !isExact && !areAlike(old, now) && ([before, after].some(isLimit) || isVague(possible, difference));
  return {
    kind: 'moved',
    direction: from < to ? 'up' : 'down',
    difference: isExact || isLoose ? difference : roundWithin(difference, possible, decimals),
    bounds: isLoose ? possible : undefined,
    unit: nameUnit(after),
    isApproximate: !isExact,
    percentage: isExact && !isShare(after) ? measureShare(from, to) : undefined,
  };
}

function isShare({ quantity }: BoundFigure): boolean {
  return SHARE_POINTS[quantity.unit] !== undefined;
}

/** Name the unit of a difference. */
function nameUnit({ quantity }: BoundFigure): string {
  return SHARE_POINTS[quantity.unit] ?? quantity.unit;
}

function measureShare(from: number, to: number): Percentage | undefined {
  const decimals = chooseDecimals(from);
  return decimals === undefined ? undefined : { value: (Math.abs(to - from) / from) * 100, decimals };
}

/**
 * Read two numbers with 余 by the finer of their steps where those are next to each other: who writes 310余 counts in
 * tens, and means by 300余 the year before no 390.
 */
function alignSteps(before: BoundFigure, after: BoundFigure): [Quantity, Quantity] {
  const [old, now] = [before.quantity, after.quantity];
  const [least, most] = [Math.min(old.step, now.step), Math.max(old.step, now.step)];
  if (![old, now].every(({ qualifier }) => AND_SOME.includes(qualifier)) || most > least * NEXT_STEP) return [old, now];
  return [
    { ...old, step: least },
    { ...now, step: least },
  ];
}

/** Whether what is not said of two numbers is as much of the one as of the other, so that it goes out of the difference. */
function areAlike(before: Quantity, after: Quantity): boolean {
  return before.step === after.step && [before, after].every(({ qualifier }) => AND_SOME.includes(qualifier));
}

/** Round to the first digit that what is possible leaves open, so that none behind it seems to be known. */
function roundWithin(value: number, { min, max }: Interval, mostDecimals: number): number {
  const place = Math.floor(Math.log10((max - min) / 2));
  const decimals = Math.min(-place, mostDecimals);
  if (decimals >= 0) return round(value, decimals);
  const step = 10 ** -decimals;
  return Math.round(value / step) * step;
}

/** Whether two numbers are printed to their last digit, or rounded alike: what is between them is then as exact as they are. */
function areExact(a: BoundFigure, b: BoundFigure): boolean {
  if (a.observation.qualifier !== undefined || b.observation.qualifier !== undefined) return false;
  return a.quantity.step === b.quantity.step && a.quantity.step <= 1;
}

function isLimit({ observation }: BoundFigure): boolean {
  return LIMITS.includes(observation.qualifier);
}

/** Whether 约 would say too much or, as with 1500余 and 2100, be off to one side only. */
function isVague(possible: Interval, difference: number): boolean {
  const { min, max } = possible;
  const half = (max - min) / 2;
  return isWide(possible, difference) || Math.abs(min + half - difference) > half * SKEWED_SHARE;
}

function isWide({ min, max }: Interval, value: number): boolean {
  return min < value * (1 - LOOSE_SHARE) || max > value * (1 + LOOSE_SHARE);
}

/** What a larger number less a smaller one may be. */
function subtract([larger, smaller]: [Quantity, Quantity], decimals: number): Interval {
  const [high, low] = [readInterval(larger), readInterval(smaller)];
  if (countsWhole(larger) && countsWhole(smaller)) {
    return { min: Math.ceil(high.min) - Math.floor(low.max), max: Math.floor(high.max) - Math.ceil(low.min) };
  }
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
