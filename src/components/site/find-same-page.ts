import { listReportCharts } from '../../queries/charts.ts';
import type { YearReport } from '../../queries/reports.ts';
import { isSummed } from '../../report/poster.ts';
import { fillPath, listRoutes, type RouteSubject } from '../../report/routes.ts';
import { reportPath, sectionPath } from '../../report/section-paths.ts';
import { href } from '../href.ts';

/** Pages that each report has, or that others may lack. */
const OF_REPORTS = listRoutes().filter(
  ({ per }) => per === 'report' || per === 'charted-report' || per === 'summed-report',
);

/**
 * Find the page of another year's report that shows what this page shows, below the site's base; that report's own page
 * where it has none.
 *
 * @param current Report this page belongs to, if it belongs to one.
 * @param sectionSlug Section shown now.
 * @param address Address of this page, `Astro.url.pathname`.
 */
export async function findSamePage(
  other: YearReport,
  current: YearReport | undefined,
  sectionSlug: string | undefined,
  address: string,
): Promise<string> {
  const section = other.sections.find(({ slug }) => slug === sectionSlug);
  if (section) return sectionPath(other.year, section.slug);
  const own = current && OF_REPORTS.find(({ path }) => address === href(fillPath(path, { year: current.year })));
  return own && (await hasSubject(other, own.per)) ? fillPath(own.path, { year: other.year }) : reportPath(other.year);
}

async function hasSubject(report: YearReport, subject: RouteSubject): Promise<boolean> {
  if (subject === 'charted-report') return (await listReportCharts(report)).length > 0;
  return subject === 'report' || isSummed(report.sections);
}
