import { globSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../project-dir.ts';
import { isSummed } from '../report/poster.ts';
import { listKeptPairs } from '../report/recorded-addresses.ts';
import { identifyParagraphs } from '../report/prose.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../report/report.ts';
import type { AssembledSection } from '../report/section.ts';
import { listSitePages, type ReportPages, type SitePage } from '../report/site-pages.ts';
import { oncePer } from '../once-per.ts';
import { resolveCharts } from './placed-charts.ts';

/** A page or file that prose can link to, as far as links go. */
export type LinkTarget = Pick<SitePage, 'path' | 'anchors' | 'isDraft'>;

/**
 * Every page and file that the content makes, drafts' among them, and every file of `public/`, each with its address as
 * prose writes it, with a slash in front: `/2019/problems/`.
 */
export function listPages(content: AssembledContent): LinkTarget[] {
  const files = globSync('**/*.*', { cwd: join(projectDir, 'public') }).map((file) => file.replaceAll('\\', '/'));
  return [
    ...listContentPages(content),
    ...files.map((path): LinkTarget => ({ path, anchors: [], isDraft: false })),
  ].map((page) => ({ ...page, path: `/${page.path}` }));
}

/** Every page and file that the content makes, drafts' among them. */
export function listContentPages(content: AssembledContent): SitePage[] {
  const charts = listCharts(content);
  return listSitePages(
    content.reports.flatMap((report) => describePages(report, charts.get(report) ?? []) ?? []),
    content.glossary?.data?.terms.map(({ id }) => id) ?? [],
  );
}

/** @returns `undefined` where the report's year cannot be told, and its addresses with it. */
function describePages(report: AssembledReport, charts: readonly string[]): ReportPages | undefined {
  const { year } = report;
  if (year === undefined) return undefined;
  return {
    year,
    isDraft: isDraft(report),
    sections: report.sections.map((section) => ({ slug: section.slug, anchors: listAnchors(section) })),
    indicators: report.ledger?.figures.map(({ indicator }) => indicator.id) ?? [],
    charts,
    isSummed: isSummed(report.sections),
    keptPairs: listKeptPairs(report),
  };
}

/** Anchors of a section's headings, then of its paragraphs, then of its numbers. */
const listAnchors = oncePer(({ headings, tree, figures }: AssembledSection): string[] => [
  ...headings.map(({ anchor }) => anchor),
  ...identifyParagraphs(tree).values(),
  ...figures.map(({ anchor }) => anchor),
]);

/** Ids of the charts that each report shows. */
function listCharts(content: AssembledContent): Map<AssembledReport, string[]> {
  const charts = new Map<AssembledReport, string[]>();
  for (const { outcomes } of resolveCharts(content)) {
    for (const { chart, report } of outcomes) {
      if (chart) charts.set(report, [...(charts.get(report) ?? []), chart.id]);
    }
  }
  return charts;
}
