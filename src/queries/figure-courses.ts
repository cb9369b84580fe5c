import { describeYearBefore, writeChangeSince } from '../compare/change-words.ts';
import { type FigureCourse, traceFigure } from '../compare/figure-course.ts';
import { figurePath } from '../report/section-paths.ts';
import { listReports, type YearReport } from './reports.ts';

/** What became of each figure of a report's own year up to this report, by the id of its indicator. */
export async function listFigureCourses({ year, ledger }: YearReport): Promise<ReadonlyMap<string, FigureCourse>> {
  const reports = await listReports();
  const own = ledger.figures.filter(({ period }) => period === String(year));
  return new Map(own.map(({ indicator }) => [indicator.id, traceFigure(indicator, reports, year)]));
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
