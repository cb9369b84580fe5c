import { printsSame } from '../charts/series.ts';
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
       * The difference as a percentage of the earlier value, and the decimals that it is known to; `undefined` for values
       * that are shares themselves, for an earlier value of zero or below, where the difference has bounds, and where
       * numbers that are not exact leave it open.
       */
      percentage: { value: number; decimals: number } | undefined;
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
const LIMITS: readonly (Qualifier | undefined)[] = ['超过', '以上', '以下', '以内', '不足'];

/** What has 约 before it may be off by this share of itself. */
const LOOSE_SHARE = 1 / 2;

/** And the middle of what it may be is not farther away than this share of its half. */
const SKEWED_SHARE = 1 / 2;

/** Decimals of a percentage that is worked out from exact numbers. */
const PERCENTAGE_DECIMALS = 1;

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
  const points = SHARE_POINTS[after.quantity.unit];
  const unit = points ?? after.quantity.unit;
  if (printsSame(before, after)) return { kind: 'same', isExact, unit };
  const possible = subtract(from < to ? [after, before] : [before, after], decimals);
  if (!isExact && possible.min <= 0) return { kind: 'unclear' };
  const isLoose = !isExact && ([before, after].some(isLimit) || isVague(possible, difference));
  return {
    kind: 'moved',
    direction: from < to ? 'up' : 'down',
    difference: isExact || isLoose ? difference : roundWithin(difference, possible, decimals).value,
    bounds: isLoose ? possible : undefined,
    unit,
    isApproximate: !isExact,
    percentage: points !== undefined || from <= 0 || isLoose ? undefined : measureShare(before, after, isExact),
  };
}

function measureShare(
  before: BoundFigure,
  after: BoundFigure,
  isExact: boolean,
): { value: number; decimals: number } | undefined {
  const { value: from } = before.observation;
  const value = (Math.abs(after.observation.value - from) / from) * 100;
  if (isExact) return { value, decimals: PERCENTAGE_DECIMALS };
  const [whole, part] = [readInterval(before.quantity), readInterval(after.quantity)];
  if (whole.min <= 0) return undefined;
  const ends = [part.min / whole.max, part.max / whole.min].map((ratio) => Math.abs(ratio - 1) * 100);
  const possible = { min: Math.min(...ends), max: Math.max(...ends) };
  return isWide(possible, value) ? undefined : roundWithin(value, possible, PERCENTAGE_DECIMALS);
}

/** Round to the first digit that what is possible leaves open, so that none behind it seems to be known. */
function roundWithin(value: number, { min, max }: Interval, mostDecimals: number): { value: number; decimals: number } {
  const place = Math.floor(Math.log10((max - min) / 2));
  const decimals = Math.min(-place, mostDecimals);
  if (decimals >= 0) return { value: round(value, decimals), decimals };
  const step = 10 ** -decimals;
  return { value: Math.round(value / step) * step, decimals: 0 };
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
function subtract([larger, smaller]: [BoundFigure, BoundFigure], decimals: number): Interval {
  const [high, low] = [readInterval(larger.quantity), readInterval(smaller.quantity)];
  if (countsWhole(larger.quantity) && countsWhole(smaller.quantity)) {
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

type Percentage = Extract<Change, { kind: 'moved' }>['percentage'];

/** Say in words how a value moved: `增127件（9.0%）`, `减约20件（约7.1%）`, `增10至120件`. Never whether that is good. */
export function describeChange(change: Change): string {
  switch (change.kind) {
    case 'same':
      return change.isExact ? '没有变化' : '写的数字相同';
    case 'unclear':
      return '数字不够精确，看不出增减';
    case 'range':
      return '原文写的是一个范围，没有算增减';
    case 'broken':
      return `不能比较：${change.reason}`;
    case 'moved': {
      const { direction, difference, bounds, unit, isApproximate, percentage } = change;
      const word = direction === 'up' ? '增' : '减';
      if (bounds) return word + writeBounds(bounds, unit);
      const about = isApproximate ? '约' : '';
      const share = percentage === undefined ? '' : `（${writePercentage(percentage, about)}）`;
      return `${word}${about}${difference}${unit}${share}`;
    }
  }
}

function writeBounds({ min, max }: Interval, unit: string): string {
  return max === Infinity ? `${min}${unit}以上` : `${min}至${max}${unit}`;
}

function writePercentage({ value, decimals }: NonNullable<Percentage>, about: string): string {
  const printed = value.toFixed(decimals);
  return printed === '0.0' ? '不到0.1%' : `${about}${printed}%`;
}
