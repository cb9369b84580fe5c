/** The one whose year is nearest to a year, but for that of the year itself; of two as near, the earlier. */
export function findNearestYear<Dated extends { year: number }>(
  all: readonly Dated[],
  year: number,
): Dated | undefined {
  const distance = (one: Dated): number => Math.abs(one.year - year);
  return all.filter((one) => one.year !== year).toSorted((a, b) => distance(a) - distance(b) || a.year - b.year)[0];
}
