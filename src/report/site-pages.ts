import { pairYears, type YearPair } from '../compare/years.ts';
import { type AnchorKind, fillPath, listRoutes, type RouteName, type RouteSubject } from './routes.ts';
import { chartAnchor, fullTextPrefix } from './section-paths.ts';

/** A report, as far as it makes pages. */
export interface ReportPages {
  year: number;
  isDraft: boolean;
  /** Its sections, each with the anchors on its page. */
  sections: readonly { slug: string; anchors: readonly string[] }[];
  /** Ids of the indicators that it has figures for. */
  indicators: readonly string[];
  /** Ids of the charts that it shows. */
  charts: readonly string[];
  /** Whether its editors have summed it up. */
  isSummed: boolean;
  /** Pairs of years that it was published side by side in. */
  keptPairs: readonly Pick<YearPair, 'from' | 'to'>[];
}

/** A page or file of the site that prose can link to. */
export interface SitePage {
  route: RouteName;
  /** Its address below the site's base: `2019/problems/`, `data/2019/original.txt`. */
  path: string;
  /** Anchors that a link can name; a file has none. */
  anchors: readonly string[];
  /** Whether it is there for drafts alone, which are not published. */
  isDraft: boolean;
  /** Years of the reports that it shows; none for what belongs to the whole site. */
  years: readonly number[];
}

/** One thing that the routes of a subject have an address for. */
interface Instance {
  values: Readonly<Record<string, string | number>>;
  anchors?: Partial<Record<AnchorKind, readonly string[]>>;
  isDraft: boolean;
  years: readonly number[];
}

/**
 * List every page and file that prose can link to.
 *
 * @param termIds Ids of the terms that the glossary explains.
 */
export function listSitePages(reports: readonly ReportPages[], termIds: readonly string[]): SitePage[] {
  const instances = listInstances(reports, termIds);
  return listRoutes()
    .filter(({ isTarget }) => isTarget)
    .flatMap(({ name, path, per, anchors: kind }) =>
      instances[per].map(({ values, anchors, isDraft, years }) => ({
        route: name,
        path: fillPath(path, values),
        anchors: (kind && anchors?.[kind]) ?? [],
        isDraft,
        years,
      })),
    );
}

function listInstances(
  reports: readonly ReportPages[],
  termIds: readonly string[],
): Readonly<Record<RouteSubject, Instance[]>> {
  const whole = reports.map((report): Instance & { report: ReportPages } => {
    const { year, isDraft, sections, charts } = report;
    const passages = sections.flatMap(({ slug, anchors }) => [
      slug,
      ...anchors.map((anchor) => fullTextPrefix(slug) + anchor),
    ]);
    const anchors = { 'passages-by-section': passages, charts: charts.map(chartAnchor) };
    return { report, values: { year }, anchors, isDraft, years: [year] };
  });
  // Those that are published come first.
  const comparisons = listComparisons(reports);
  return {
    site: [{ values: {}, anchors: { terms: termIds }, isDraft: false, years: [] }],
    report: whole,
    'charted-report': whole.filter(({ report }) => report.charts.length > 0),
    'summed-report': whole.filter(({ report }) => report.isSummed),
    section: whole.flatMap(({ report, isDraft, years, values }) =>
      report.sections.map(({ slug, anchors }) => ({
        values: { ...values, section: slug },
        anchors: { passages: anchors },
        isDraft,
        years,
      })),
    ),
    chart: whole.flatMap(({ report, isDraft, years, values }) =>
      report.charts.map((chart) => ({ values: { ...values, chart }, isDraft, years })),
    ),
    indicator: listIndicators(reports),
    comparison: comparisons,
    'compared-years': comparisons.slice(0, 1).map(({ isDraft }) => ({ values: {}, isDraft, years: [] })),
    // No text may link to what a correction replaced, to an address of before, or to what `npm run pdf` may have made.
    'superseded-text': [],
    'moved-page': [],
    'share-card': [],
  };
}

/** Indicators that some report has a figure for. */
function listIndicators(reports: readonly ReportPages[]): Instance[] {
  return [...new Set(reports.flatMap(({ indicators }) => indicators))].map((indicator) => {
    const having = reports.filter(({ indicators }) => indicators.includes(indicator));
    return {
      values: { indicator },
      isDraft: having.every(({ isDraft }) => isDraft),
      years: having.map(({ year }) => year),
    };
  });
}

/** Pairs of years set side by side. While drafts are shown, others than those of the published site are. */
function listComparisons(reports: readonly ReportPages[]): Instance[] {
  const pairsOf = (shown: readonly ReportPages[]): Instance[] =>
    pairYears(
      shown.map(({ year }) => year),
      shown.flatMap(({ keptPairs }) => keptPairs),
    ).map(({ from, to }) => ({
      values: { from, to },
      isDraft: false,
      years: [from, to],
    }));
  const published = pairsOf(reports.filter(({ isDraft }) => !isDraft));
  const isPublished = ({ years }: Instance): boolean => published.some((pair) => pair.years.join() === years.join());
  const drafted = pairsOf(reports).filter((pair) => !isPublished(pair));
  return [...published, ...drafted.map((pair) => ({ ...pair, isDraft: true }))];
}
