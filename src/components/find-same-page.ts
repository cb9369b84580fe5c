import type { YearReport } from '../queries/reports.ts';
import { reportPath, sectionPath } from '../report/section-paths.ts';

/** Address of a section in another year's report, below the site's base; of that report's own page where it has none. */
export function findSamePage({ year, sections }: YearReport, sectionSlug: string | undefined): string {
  const section = sections.find(({ slug }) => slug === sectionSlug);
  return section ? sectionPath(year, section.slug) : reportPath(year);
}
