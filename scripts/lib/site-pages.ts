import { fullTextPath, fullTextPrefix, reportPath, sectionPath } from '../../src/report/section-paths.ts';
import type { ParsedContent, ParsedReport } from './parsed-content.ts';

/** A page of the site that prose can link to. */
export interface SitePage {
  /** Its address below the site's base, with a slash in front: `/2019/problems/`. */
  path: string;
  /** Anchors that a link can name. */
  anchors: readonly string[];
  /** Whether it belongs to a draft, which is not published. */
  isDraft: boolean;
}

/** Every page that the content makes, drafts' pages included. */
export function listPages({ reports }: ParsedContent): SitePage[] {
  return [
    { path: '/', anchors: [], isDraft: false },
    { path: '/about/', anchors: [], isDraft: false },
    ...reports.flatMap(listReportPages),
  ];
}

/** Whether a report is a draft. One whose report.yml cannot be read counts as published. */
export function isDraft({ report }: ParsedReport): boolean {
  return report?.data?.status === 'draft';
}

/** A report's year, or its folder's name read as one. `undefined` where neither says. */
export function findYear({ name, report }: ParsedReport): number | undefined {
  return report?.data?.year ?? (/^\d{4}$/.test(name) ? Number(name) : undefined);
}

function listReportPages(report: ParsedReport): SitePage[] {
  const year = findYear(report);
  if (year === undefined) return [];
  const sections = report.sections.map(({ slug, headings }) => ({
    path: `/${sectionPath(year, slug)}`,
    slug,
    anchors: headings.map(({ anchor }) => anchor),
  }));
  return [
    { path: `/${reportPath(year)}`, anchors: [] },
    {
      path: `/${fullTextPath(year)}`,
      anchors: sections.flatMap(({ slug, anchors }) => [
        slug,
        ...anchors.map((anchor) => fullTextPrefix(slug) + anchor),
      ]),
    },
    ...sections.map(({ path, anchors }) => ({ path, anchors })),
  ].map((page) => ({ ...page, isDraft: isDraft(report) }));
}
