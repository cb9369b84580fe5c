/** How a measured quantity is spread. */
export interface Spread {
  median: number;
  p95: number;
  max: number;
}

/** Say how values are spread, each of the three being one of them (nearest rank); of none, all three are NaN. */
export function measureSpread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
  return { median: at(0.5), p95: at(0.95), max: at(1) };
}
