import type { BoundFigure } from '../ledger/bound-figure.ts';

/** A share of fewer things than these says no more than their number. */
const LEAST_WHOLE = 10;
/** From here on a decimal of a percentage is known. */
const LARGE_WHOLE = 100;

/**
 * Work out a part as a share of its whole, `31%`; with one decimal from a hundred on. `undefined` where the whole is small,
 * or where one of the numbers is not exact.
 */
export function workOutShare(part: BoundFigure, whole: BoundFigure): string | undefined {
  const [{ observation: a }, { observation: b }] = [part, whole];
  if (a.qualifier !== undefined || b.qualifier !== undefined) return undefined;
  if (a.value < 0 || b.value < LEAST_WHOLE) return undefined;
  const percentage = (a.value / b.value) * 100;
  const decimals = b.value < LARGE_WHOLE ? 0 : 1;
  const least = 10 ** -decimals;
  if (percentage > 0 && percentage < least) return `不到${least}%`;
  // 99.96 % is not all.
  if (a.value < b.value && percentage > 100 - least) return `超过${100 - least}%`;
  return `${percentage.toFixed(decimals)}%`;
}
