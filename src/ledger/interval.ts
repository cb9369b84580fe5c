import type { Quantity } from '../quantities/quantity.ts';
import { isCountWord } from '../quantities/units.ts';

/** Every value a printed number can stand for. Both ends belong to it where nothing else is said. */
export interface Interval {
  min: number;
  max: number;
  /** Whether the lower end is left out: 超过50% is more than 50 %. */
  excludesMin?: boolean;
  /** Whether the upper end is left out: 不足10% is less than 10 %. */
  excludesMax?: boolean;
}

const SHARE_UNITS: ReadonlySet<string> = new Set(['%', '‰']);

/** What 约, 左右 and 近 may be off by at most, as a share of the value. */
const ROUGH_SHARE = 0.05;
/** Whoever writes 约125件 does not mean it to the last digit. */
const LEAST_ROUGH_STEP = 10;

/** A quantity as far as its interval goes. */
type Printed = Pick<Quantity, 'value' | 'qualifier' | 'step' | 'unit'> & Partial<Pick<Quantity, 'hasDecimals'>>;

/**
 * What a printed number can stand for.
 *
 * Without a qualifier a count printed to the last digit is itself. A share, and a number printed with decimals or in 万 or
 * 亿, may have been rounded: half its step either way. In 万 without decimals, 3万, that would be half of 1万 itself; it is no
 * more than 约 would allow.
 *
 * With one, the step is the last digit that is not a zero, and in a round number that may be nearly all of it: a step
 * either way would take 约10000 for anything from nothing on. So the rules, for a value and its step:
 *
 * - 约, 左右: either way by half a step, or by 5 % of the value where that is less. 约1500 is 1450 to 1550, 约10000 and 约1万 are
 *   9500 to 10500. The step of a count is ten at least: 约125 is 120 to 130, for nobody says 约 of what is meant to the last
 *   digit. A share or decimal number has its half step even so, and no number stands for less than without 约.
 * - 近: by as much below the value, never above it; of a negative value that much nearer to zero, since 近 is said of a
 *   size that is not quite reached.
 * - 余, 多: from the value to less than a step more in size. 11000余条 is 11000 to 11999, 3年多 is less than 4 years.
 * - 超过: more than the value, however much more; 以上 the value too.
 * - 以内, 以下: from nothing to the value; 不足: from nothing to less than the value. What is below a negative value has no
 *   lower end, and what is 以内 of it lies between it and nothing.
 *
 * Counts are whole: more than 100件 is 101件 at least. What is measured, 年 or 亩, and what has a unit that is not known,
 * has every value between.
 */
export function readInterval(quantity: Printed): Interval {
  const { value, qualifier, step, unit } = quantity;
  const isCount = countsWhole(quantity);
  const slack = findSlack(quantity);
  switch (qualifier) {
    case '约':
    case '左右':
      return { min: value - slack, max: value + slack };
    case '近':
      return value < 0 ? { min: value, max: value + slack } : { min: value - slack, max: value };
    case '余':
    case '多': {
      // And some of one thing, 3年多, is never said of whole things.
      const isWhole = isCount && step > 1;
      const more = isWhole ? step - 1 : step;
      if (value < 0) return { min: value - more, max: value, ...(isWhole ? {} : { excludesMin: true }) };
      return { min: value, max: value + more, ...(isWhole ? {} : { excludesMax: true }) };
    }
    case '超过':
      return isCount ? { min: value + 1, max: Infinity } : { min: value, max: Infinity, excludesMin: true };
    case '以上':
      return { min: value, max: Infinity };
    case '以内':
      return { min: Math.min(0, value), max: Math.max(0, value) };
    case '以下':
      return { min: value < 0 ? -Infinity : 0, max: value };
    case '不足': {
      const min = value > 0 ? 0 : -Infinity;
      return isCount ? { min, max: value - 1 } : { min, max: value, excludesMax: true };
    }
    case undefined: {
      const rounding = step === 1 && !SHARE_UNITS.has(unit) ? 0 : slack;
      return { min: value - rounding, max: value + rounding };
    }
  }
}

function findSlack({ value, step, unit, hasDecimals = step < 1 }: Printed): number {
  const isLastDigit = step === 1;
  if (hasDecimals || (isLastDigit && SHARE_UNITS.has(unit))) return step / 2;
  return Math.min(Math.abs(value) * ROUGH_SHARE, (isLastDigit ? LEAST_ROUGH_STEP : step) / 2);
}

/** Whether a number counts whole things, 1.2万件, rather than measuring something: there is no value between two of it. */
export function countsWhole({ value, step, unit }: Pick<Quantity, 'value' | 'step' | 'unit'>): boolean {
  return isCountWord(unit) && step >= 1 && Number.isInteger(value);
}

/** Interval of a sum. */
export function addIntervals(intervals: readonly Interval[]): Interval {
  const sum = (ends: number[]): number => ends.reduce((total, end) => total + end, 0);
  return leaveOut(
    { min: sum(intervals.map(({ min }) => min)), max: sum(intervals.map(({ max }) => max)) },
    intervals.some(({ excludesMin }) => excludesMin),
    intervals.some(({ excludesMax }) => excludesMax),
  );
}

/** Interval of a percentage, `part` of `whole`; unbounded where the whole may be nothing. */
export function takePercentage(part: Interval, whole: Interval): Interval {
  if (whole.min <= 0) return { min: -Infinity, max: Infinity };
  // A part below zero is least as a share of the smallest whole.
  const [isMinOfLargest, isMaxOfSmallest] = [part.min >= 0, part.max >= 0];
  const min = (part.min / (isMinOfLargest ? whole.max : whole.min)) * 100;
  const max = (part.max / (isMaxOfSmallest ? whole.min : whole.max)) * 100;
  const isLeftOut = (end: number, own: boolean | undefined, other: boolean | undefined): boolean =>
    own === true || (other === true && end !== 0);
  return leaveOut(
    { min, max },
    isLeftOut(part.min, part.excludesMin, isMinOfLargest ? whole.excludesMax : whole.excludesMin),
    isLeftOut(part.max, part.excludesMax, isMaxOfSmallest ? whole.excludesMin : whole.excludesMax),
  );
}

function leaveOut({ min, max }: Interval, excludesMin: boolean, excludesMax: boolean): Interval {
  return { min, max, ...(excludesMin ? { excludesMin } : {}), ...(excludesMax ? { excludesMax } : {}) };
}

/** Whether two intervals have a value in common, but for the error of floating-point arithmetic. */
export function doOverlap(a: Interval, b: Interval): boolean {
  return !isAlwaysMore(a, b) && !isAlwaysMore(b, a);
}

/** Whether every value of an interval is more than every one of another. */
export function isAlwaysMore(a: Interval, b: Interval): boolean {
  if (!isAtMost(a.min, b.max)) return true;
  return (a.excludesMin === true || b.excludesMax === true) && isAtMost(b.max, a.min);
}

/** Whether no value of an interval is more than any of another. */
export function isNeverMore(a: Interval, b: Interval): boolean {
  return isAtMost(a.max, b.min);
}

function isAtMost(low: number, high: number): boolean {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return low <= high;
  return low - high <= Number.EPSILON * 16 * Math.max(1, Math.abs(low), Math.abs(high));
}
