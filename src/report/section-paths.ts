import { ROUTES, type RouteName, writePath } from './routes.ts';

/** Address of a report's own page, below the site's base: `2019/`. */
export function reportPath(year: number): string {
  return writePath('report', { year });
}

/** Address of a report's contents, with the headings of every section: `2019/#page-contents`. */
export function contentsPath(year: number): string {
  return `${reportPath(year)}#page-contents`;
}

/** Address of one section's page, below the site's base: `2019/law-enforcement/`. */
export function sectionPath(year: number, slug: string): string {
  return writePath('section', { year, section: slug });
}

/**
 * Anchor of a paragraph on its section's page: `p-3`.
 *
 * @param number Its place in the section, headings not counted; the first is 1.
 */
export function paragraphAnchor(number: number): string {
  return `p-${number}`;
}

/** Whether an anchor is one that paragraphs have. */
export function isParagraphAnchor(anchor: string): boolean {
  return /^p-\d+$/.test(anchor);
}

/** Address of the corrections listed on a section's page, below the site's base: `2019/problems/#corrections`. */
export function correctionsPath(year: number, slug: string): string {
  return `${sectionPath(year, slug)}#corrections`;
}

/** Anchor of the corrections of a day on their report's page: `corrections-2021-06-01`. */
export function correctionsAnchor(date: string): string {
  return `corrections-${date}`;
}

/**
 * Anchor of a change of what is said of an indicator or by a chart: `reworded-lawyers-2021-06-01`, and of the second of that
 * day `reworded-lawyers-2021-06-01-2`.
 */
export function rewordingAnchor({ id, date, ofDay }: { id: string; date: string; ofDay: number }): string {
  return `reworded-${id}-${date}${ofDay === 1 ? '' : `-${ofDay}`}`;
}

/** Address of a section as it stood before its corrections of a day: `2019/problems/superseded/2021-06-01/`. */
export function supersededPath(year: number, slug: string, date: string): string {
  return writePath('superseded', { year, section: slug, date });
}

/** Address of a report's whole text on one page, below the site's base: `2019/full/`. */
export function fullTextPath(year: number): string {
  return writePath('fullText', { year });
}

/** Address of a year's ledger as a table, below the site's base: `2019/figures/`. */
export function figuresPath(year: number): string {
  return writePath('figures', { year });
}

/** Address of the figures of one part of a year's report: `2019/figures/?part=law-enforcement`. */
export function partFiguresPath(year: number, slug: string): string {
  return `${figuresPath(year)}?part=${slug}`;
}

/** Address of a year's charts, below the site's base: `2019/charts/`. */
export function chartsPath(year: number): string {
  return writePath('charts', { year });
}

/** Address of a year's report as one long picture, below the site's base: `2019/poster/`. */
export function posterPath(year: number): string {
  return writePath('poster', { year });
}

/** Anchor of a chart on whatever page it stands: `chart-legal-aid`. */
export function chartAnchor(chartId: string): string {
  return `chart-${chartId}`;
}

/** Address of one chart's figures as a file, below the site's base: `data/2019/charts/legal-aid.csv`. */
export function chartDataPath(year: number, chartId: string): string {
  return writePath('chartData', { year, chart: chartId });
}

/** Address of one indicator's page, the same whatever the year: `figures/legal-aid-cases-assigned/`. */
export function indicatorPath(indicatorId: string): string {
  return writePath('indicator', { indicator: indicatorId });
}

/** Address of the page that explains terms, the same whatever the year. */
export const GLOSSARY_PATH = ROUTES.glossary.path;

/** Address of the page that says whose site it is and how its text was checked. */
export const ABOUT_PATH = ROUTES.about.path;

/** Address of the page of search. */
export const SEARCH_PATH = ROUTES.search.path;

/** Address of the terms that the index of the search is made with. */
export const SEARCH_TERMS_PATH = ROUTES.searchTerms.path;

/** Address of what became of figures since the years before, which the index of the search is made with. */
export const SEARCH_CHANGES_PATH = ROUTES.searchChanges.path;

/** Address of the words that the search knows beside its index. */
export const SEARCH_WORDS_PATH = ROUTES.searchWords.path;

/** Address of what people say for what the reports write, which the search asks before those words. */
export const SEARCH_EVERYDAY_PATH = ROUTES.searchEveryday.path;

/** Address of the page that lists all pages. */
export const SITE_MAP_PATH = ROUTES.siteMap.path;

/** Address of what explains one term: `glossary/#yi-wang-tong-ban`. */
export function termPath(termId: string): string {
  return `${GLOSSARY_PATH}#${termId}`;
}

/** Address of the page that sets the latest two reports side by side, where there are two. */
export const YEARS_PATH = ROUTES.years.path;

/** Address of the page that sets two years' reports side by side, below the site's base: `compare/2019/2020/`. */
export function comparisonPath(from: number, to: number): string {
  return writePath('comparison', { from, to });
}

/** Address of two years' figures side by side as a file, below the site's base: `data/compare/2019-2020.csv`. */
export function comparisonDataPath(from: number, to: number): string {
  return writePath('comparisonData', { from, to });
}

/** Address of a number in the text, below the site's base: `2019/law-enforcement/#figure-law-enforcement-officers`. */
export function figurePath(year: number, slug: string, anchor: string): string {
  return `${sectionPath(year, slug)}#${anchor}`;
}

/** Name of a file that every year has. */
export type ReportFile = (typeof ROUTES)[RouteName]['path'] extends infer Path
  ? Path extends `data/[year]/${infer Name}`
    ? Name extends `${string}/${string}`
      ? never
      : Name
    : never
  : never;

/** Address of a year's data file, below the site's base: `data/2019/figures.csv`. */
export function dataFilePath(year: number, fileName: ReportFile): string {
  return `data/${year}/${fileName}`;
}

/** Address of one indicator's data of all years, below the site's base: `data/indicators/litigation-cases.csv`. */
export function indicatorDataPath(indicatorId: string, format: 'csv' | 'json'): string {
  return writePath(format === 'csv' ? 'indicatorCsv' : 'indicatorJson', { indicator: indicatorId });
}

/** Address of the figures of all years as a file, below the site's base: `data/figures.csv`. */
export function allFiguresPath(format: 'csv' | 'json' | 'xlsx'): string {
  return `data/figures.${format}` satisfies (typeof ROUTES)[RouteName]['path'];
}

/** Address of all indicators with their values, as a file. */
export const INDICATORS_PATH = ROUTES.indicators.path;

/** Address of what says how to read the data files, for programs. */
export const DATA_PACKAGE_PATH = ROUTES.dataPackage.path;

/** Anchor, on a report's page, of where its original is and what came with it. */
export const ORIGINAL_ANCHOR = 'page-original';

/** Anchor, on a report's page, of how it is cited. */
export const CITATION_ANCHOR = 'page-citation';

/** Anchor, on the home page, of the list of all years. */
export const YEARS_ANCHOR = 'page-years';

/** Address of the stored original, below the site's base: `data/2019/original.txt`. */
export function originalPath(year: number): string {
  return writePath('original', { year });
}

/** What stands before the anchors of a section's headings, paragraphs and numbers on the page of the whole text. */
export function fullTextPrefix(slug: string): string {
  return `${slug}-`;
}

/** Place of the feed of reports and corrections, below the site's base. */
export const FEED_PATH = ROUTES.feed.path;

/** Address of a page's QR code, below the site's base, from the page's own: `2019/full/` → `qr/2019/full.svg`. */
export function qrCodePath(path: string): string {
  return `qr/${path.replace(/\/$/, '') || 'index'}.svg`;
}
