import type { Quantity } from '../quantities/quantity.ts';

/** Every value a printed number can stand for; both ends belong to it. */
export interface Interval {
  min: number;
  max: number;
}

const SHARE_UNITS: ReadonlySet<string> = new Set(['%', '‰']);

/**
 * What a printed number can stand for.
 *
 * A count printed to the last digit is itself. A share, and a number printed with decimals or in 万 or 亿, was rounded:
 * half its step either way. 约 and 左右 leave a step either way, 近 a step below, 余, 多 and 超过 a step above; 以上
 * anything from it on, 以内 and 以下 anything from nothing up to it.
 */
export function readInterval({
  value,
  qualifier,
  step,
  unit,
}: Pick<Quantity, 'value' | 'qualifier' | 'step' | 'unit'>): Interval {
  switch (qualifier) {
    case '约':
    case '左右':
      return { min: value - step, max: value + step };
    case '近':
      return { min: value - step, max: value };
    case '余':
    case '多':
    case '超过':
      return { min: value, max: value + step };
    case '以上':
      return { min: value, max: Infinity };
    case '不足':
    case '以内':
    case '以下':
      return { min: Math.min(0, value), max: value };
    case undefined: {
      const slack = step === 1 && !SHARE_UNITS.has(unit) ? 0 : step / 2;
      return { min: value - slack, max: value + slack };
    }
  }
}

/** Interval of a sum. */
export function addIntervals(intervals: readonly Interval[]): Interval {
  return intervals.reduce((sum, { min, max }) => ({ min: sum.min + min, max: sum.max + max }), { min: 0, max: 0 });
}

/** Interval of a percentage, `part` of `whole`; unbounded where the whole may be nothing. */
export function takePercentage(part: Interval, whole: Interval): Interval {
  if (whole.min <= 0) return { min: -Infinity, max: Infinity };
  return { min: (part.min / whole.max) * 100, max: (part.max / whole.min) * 100 };
}

/** Whether two intervals have a value in common, but for the error of floating-point arithmetic. */
export function doOverlap(a: Interval, b: Interval): boolean {
  return isAtMost(a.min, b.max) && isAtMost(b.min, a.max);
}

function isAtMost(low: number, high: number): boolean {
  return low - high <= Number.EPSILON * 16 * Math.max(1, Math.abs(low), Math.abs(high));
}
