/** Two years whose reports are set side by side. */
export interface YearPair {
  /** The earlier one. */
  from: number;
  to: number;
}

/** Pair each report's year with that of the report before it, the latest first. Years in between may have no report. */
export function pairYears(years: readonly number[]): YearPair[] {
  const ordered = years.toSorted((a, b) => b - a);
  return ordered.flatMap((to, index) => {
    const from = ordered[index + 1];
    return from === undefined ? [] : [{ from, to }];
  });
}
