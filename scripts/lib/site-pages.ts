import { globSync } from 'node:fs';
import { join } from 'node:path';
import { identifyParagraphs } from '../../src/report/prose.ts';
import { pairYears } from '../../src/compare/years.ts';
import {
  GLOSSARY_PATH,
  chartAnchor,
  chartDataPath,
  chartsPath,
  comparisonDataPath,
  comparisonPath,
  dataFilePath,
  figuresPath,
  fullTextPath,
  fullTextPrefix,
  indicatorDataPath,
  indicatorPath,
  reportPath,
  sectionPath,
} from '../../src/report/section-paths.ts';
import {
  findYear,
  type ParsedContent,
  type ParsedReport,
  type ParsedSection,
} from '../../src/report/parsed-content.ts';
import { projectDir } from '../project-dir.ts';
import { resolveCharts } from './resolved-charts.ts';

/** A page or file of the site that prose can link to. */
export interface SitePage {
  /** Its address below the site's base, with a slash in front: `/2019/problems/`, `/data/2019/original.txt`. */
  path: string;
  /** Anchors that a link can name; a file has none. */
  anchors: readonly string[];
  /** Whether it belongs to a draft, which is not published. */
  isDraft: boolean;
}

const DATA_FILES = ['figures.csv', 'figures.json', 'figures.xlsx', 'original.txt', 'report.json', 'report.txt'];

/** Every page and file that the content makes, drafts' among them, and every file of `public/`. */
export function listPages(content: ParsedContent): SitePage[] {
  const { reports, glossary } = content;
  return [
    ...['/', '/about/', '/search/', '/sitemap/'].map(publish),
    { ...publish(`/${GLOSSARY_PATH}`), anchors: glossary?.data?.terms.map(({ id }) => id) ?? [] },
    ...reports.flatMap(listReportPages),
    ...listChartPages(content),
    ...listIndicatorPages(reports),
    ...listComparisonPages(reports),
    ...['/data/indicators.json', '/data/datapackage.json', '/robots.txt'].map(publish),
    ...globSync('**/*.*', { cwd: join(projectDir, 'public') }).map((file) => publish(`/${file.replaceAll('\\', '/')}`)),
  ];
}

/**
 * Whether a report is a draft, as far as its report.yml says so, whatever else is wrong in it. One whose report.yml is
 * missing or no YAML counts as published.
 */
export function isDraft({ report }: Pick<ParsedReport, 'report'>): boolean {
  const raw = report?.raw;
  return typeof raw === 'object' && raw !== null && 'status' in raw && raw.status === 'draft';
}

function publish(path: string): SitePage {
  return { path, anchors: [], isDraft: false };
}

function listReportPages(report: ParsedReport): SitePage[] {
  const year = findYear(report);
  if (year === undefined) return [];
  const sections = report.sections.map((section) => ({
    path: `/${sectionPath(year, section.slug)}`,
    slug: section.slug,
    anchors: listAnchors(section, report),
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
    { path: `/${figuresPath(year)}`, anchors: [] },
    ...DATA_FILES.map((file) => ({ path: `/${dataFilePath(year, file)}`, anchors: [] })),
  ].map((page) => ({ ...page, isDraft: isDraft(report) }));
}

/** Anchors of a section's headings, then of its paragraphs, then of its numbers. */
function listAnchors({ slug, headings, tree }: ParsedSection, { ledger }: ParsedReport): string[] {
  const figures = ledger?.figures.filter(({ observation }) => observation.section === slug) ?? [];
  return [
    ...headings.map(({ anchor }) => anchor),
    ...identifyParagraphs(tree).values(),
    ...figures.map(({ anchor }) => anchor),
  ];
}

/** The page of each report's charts, with the file of each. */
function listChartPages(content: ParsedContent): SitePage[] {
  const drawn = resolveCharts(content).flatMap(({ outcomes }) =>
    outcomes.flatMap(({ chart, report }) => (chart ? [{ id: chart.id, report }] : [])),
  );
  return [...new Set(drawn.map(({ report }) => report))].flatMap((report) => {
    const { year } = report.ledger;
    const ids = drawn.filter((chart) => chart.report === report).map(({ id }) => id);
    return [
      { path: `/${chartsPath(year)}`, anchors: ids.map(chartAnchor) },
      ...ids.map((id) => ({ path: `/${chartDataPath(year, id)}`, anchors: [] })),
    ].map((page) => ({ ...page, isDraft: isDraft(report) }));
  });
}

/** Pages and files of the indicators that some report has a figure for. */
function listIndicatorPages(reports: readonly ParsedReport[]): SitePage[] {
  const idsOf = (report: ParsedReport): string[] => report.ledger?.figures.map(({ indicator }) => indicator.id) ?? [];
  const published = new Set(reports.filter((report) => !isDraft(report)).flatMap(idsOf));
  return [...new Set(reports.flatMap(idsOf))].flatMap((id) =>
    [indicatorPath(id), indicatorDataPath(id, 'csv'), indicatorDataPath(id, 'json')].map((path) => ({
      path: `/${path}`,
      anchors: [],
      isDraft: !published.has(id),
    })),
  );
}

/** Pages and files that set two years side by side. While drafts are shown, others than those of the published site are. */
function listComparisonPages(reports: readonly ParsedReport[]): SitePage[] {
  const pathsOf = (shown: readonly ParsedReport[]): string[] =>
    pairYears(shown.flatMap((report) => findYear(report) ?? [])).flatMap(({ from, to }) => [
      `/${comparisonPath(from, to)}`,
      `/${comparisonDataPath(from, to)}`,
    ]);
  const published = pathsOf(reports.filter((report) => !isDraft(report)));
  return [...new Set([...published, ...pathsOf(reports)])].map((path) => ({
    path,
    anchors: [],
    isDraft: !published.includes(path),
  }));
}
