/** Two years whose reports are set side by side. */
export interface YearPair {
  /** The earlier one. */
  from: number;
  to: number;
  /** Years between them that have a report of their own. */
  between: number[];
}

/**
 * How many reports before it each report is set beside: a five-year outline's worth. With no limit their number would grow
 * with the square of the years; a limit that moved would take pages away that someone has cited.
 */
const MOST_REPORTS_BACK = 5;

/**
 * Pair each report's year with those of the reports before it, the latest first. Years in between may have no report.
 *
 * @param kept Pairs that stay, however many reports have come in between.
 */
export function pairYears(years: readonly number[], kept: readonly Pick<YearPair, 'from' | 'to'>[] = []): YearPair[] {
  const ordered = years.toSorted((a, b) => b - a);
  const keptOf = Map.groupBy(kept, ({ to }) => to);
  return ordered.flatMap((to, index) => {
    const earlier = ordered.slice(index + 1);
    const isKept = new Set(keptOf.get(to)?.map(({ from }) => from));
    return earlier.flatMap((from, back) =>
      back < MOST_REPORTS_BACK || isKept.has(from) ? [{ from, to, between: earlier.slice(0, back) }] : [],
    );
  });
}

/** List the years between the two that have no report. */
export function listMissingYears({ from, to, between }: YearPair): number[] {
  return Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index).filter(
    (year) => !between.includes(year),
  );
}

/** Name years as a title does: `2020—2021年`, `2017、2019年`. */
export function nameYears(years: readonly number[]): string {
  const isRun = years.every((year, index) => index === 0 || year - 1 === years[index - 1]);
  return `${isRun ? [...new Set([years[0], years.at(-1)])].join('—') : years.join('、')}年`;
}

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
