import type { BoundFigure } from '../ledger/bound-figure.ts';

/** A share of fewer things than these says no more than their number. */
const LEAST_WHOLE = 10;
/** From here on a decimal of a percentage is known. */
const LARGE_WHOLE = 100;

/** A percentage that is worked out, and the decimals that it is written with. */
export interface Percentage {
  value: number;
  decimals: number;
}

/** Decimals of a percentage of a number: none below a hundred; `undefined` where there is to be no percentage of it. */
export function chooseDecimals(whole: number): number | undefined {
  if (whole < LEAST_WHOLE) return undefined;
  return whole < LARGE_WHOLE ? 0 : 1;
}

/** Write a percentage that is not below zero. What is rounded to nothing, or to all, is not written as that. */
export function writePercentage({ value, decimals }: Percentage): string {
  const least = 10 ** -decimals;
  if (value > 0 && value < least) return `不到${least}%`;
  // 99.96 % is not all.
  if (value < 100 && value > 100 - least) return `超过${100 - least}%`;
  return `${value.toFixed(decimals)}%`;
}

/** Work out a part as a share of its whole, `31%`; `undefined` where the whole is small, or one of the numbers not exact. */
export function workOutShare(part: BoundFigure, whole: BoundFigure): string | undefined {
  const [{ observation: a }, { observation: b }] = [part, whole];
  const decimals = chooseDecimals(b.value);
  if (a.qualifier !== undefined || b.qualifier !== undefined || a.value < 0 || decimals === undefined) return undefined;
  return writePercentage({ value: (a.value / b.value) * 100, decimals });
}
