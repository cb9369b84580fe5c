import { describeYearBefore, writeChangeSince } from '../compare/change-words.ts';
import { type FigureCourse, traceFigure } from '../compare/figure-course.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import { figurePath } from '../report/section-paths.ts';
import { oncePerContent } from './content.ts';
import { listReports, type YearReport } from './reports.ts';

/** Courses that were worked out: those of a report are on several pages, and each goes through all reports. */
const listKnown = oncePerContent(() => new Map<string, FigureCourse>());

/** What became of a report's figure of its own year for an indicator, up to this report. */
export async function findFigureCourse(indicator: Indicator, { year }: YearReport): Promise<FigureCourse> {
  const known = await listKnown();
  const key = `${year} ${indicator.id}`;
  const course = known.get(key) ?? traceFigure(indicator, await listReports(), year);
  known.set(key, course);
  return course;
}

/** The same of each figure of a report's own year, by the id of its indicator. */
export async function listFigureCourses(current: YearReport): Promise<ReadonlyMap<string, FigureCourse>> {
  const own = current.ledger.figures.filter(({ period }) => period === String(current.year));
  const courses = new Map<string, FigureCourse>();
  for (const { indicator } of own) courses.set(indicator.id, await findFigureCourse(indicator, current));
  return courses;
}

/** Year of the latest report before one; `undefined` where there is none to compare it with. */
export async function findYearBefore({ year }: YearReport): Promise<number | undefined> {
  const years = (await listReports()).map((report) => report.year).filter((other) => other < year);
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** What is to be said once of what a report's figures are compared with. */
export async function describeBaseline(current: YearReport): Promise<string | undefined> {
  return describeYearBefore(current.year, await findYearBefore(current));
}

/** How each figure of the reports moved since the year before, in words, by its address below the site's base. */
export async function listSearchedChanges(): Promise<Record<string, string>> {
  const reports = await listReports();
  const changes: Record<string, string> = {};
  for (const current of reports) {
    const courses = await listFigureCourses(current);
    for (const { indicator, period, observation, anchor } of current.ledger.figures) {
      const pair = period === String(current.year) ? courses.get(indicator.id)?.pair : undefined;
      if (pair) changes[figurePath(current.year, observation.section, anchor)] = writeChangeSince(pair);
    }
  }
  return changes;
}
