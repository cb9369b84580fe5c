/** Years offered on every page at most: what two lines hold on a phone. */
const MOST_YEARS = 12;

/**
 * Choose the years that a page offers: the current one and those around it. The others have their place on the home page.
 *
 * @param years Of all reports, in order.
 * @param current Year of the page's report; the first where it has none.
 */
export function chooseYears(years: readonly number[], current: number | undefined): readonly number[] {
  const index = current === undefined ? 0 : years.indexOf(current);
  const last = Math.max(0, years.length - MOST_YEARS);
  const start = Math.min(Math.max(0, index - MOST_YEARS / 2), last);
  return years.slice(start, start + MOST_YEARS);
}
