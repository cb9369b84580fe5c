import { type ComparisonRow, listComparisonRows } from '../compare/comparison-rows.ts';
import { compareFigures, type FigureComparison } from '../compare/figure-pairs.ts';
import { pairYears, type YearPair } from '../compare/years.ts';
import { type FollowedPlan, followPlan } from '../report/plan-follow-up.ts';
import { figurePath } from '../report/section-paths.ts';
import type { RenderedSection } from './rendered-sections.ts';
import { listReports, type YearReport } from './reports.ts';
import { addressOf, getIndicators } from './site.ts';

/** Two reports side by side. */
export interface ReportComparison {
  pair: YearPair;
  earlier: YearReport;
  later: YearReport;
  figures: FigureComparison;
  /**
   * `undefined` where the later report is not of the year that the earlier one plans for; and where the earlier report
   * has no section on what it plans, or nothing but a heading in it.
   */
  plan: FollowedPlan<RenderedSection, RenderedSection> | undefined;
}

/** Pairs that a report is one of. */
export async function listComparedPairs({ year }: YearReport): Promise<YearPair[]> {
  const pairs = pairYears((await listReports()).map((report) => report.year));
  return pairs.filter(({ from, to }) => from === year || to === year);
}

let built: Promise<ReportComparison[]> | undefined;

/** All comparisons. A build makes them once and remembers; the development server makes them every time. */
function listComparisons(): Promise<ReportComparison[]> {
  if (import.meta.env.DEV) return compareReports();
  built ??= compareReports();
  return built;
}

/** What Astro makes the pages of comparisons from: the two years of the address, and the comparison for the page. */
export async function listComparisonPages(): Promise<
  { params: { from: string; to: string }; props: { comparison: ReportComparison } }[]
> {
  return (await listComparisons()).map((comparison) => {
    const { from, to } = comparison.pair;
    return { params: { from: String(from), to: String(to) }, props: { comparison } };
  });
}

/** The pair in whose comparison a report's plan is followed up; `undefined` where no later report is held against it. */
export async function findPlanPair({ year }: YearReport): Promise<YearPair | undefined> {
  return (await listComparisons()).find(({ earlier, plan }) => plan && earlier.year === year)?.pair;
}

async function compareReports(): Promise<ReportComparison[]> {
  const reports = await listReports();
  const { indicators } = await getIndicators();
  return pairYears(reports.map(({ year }) => year)).flatMap((pair) => {
    const { from, to } = pair;
    const earlier = reports.find(({ year }) => year === from);
    const later = reports.find(({ year }) => year === to);
    if (!earlier || !later) return [];
    const figures = compareFigures(indicators, earlier, later);
    return [{ pair, earlier, later, figures, plan: followPlan(earlier, later) }];
  });
}

/**
 * Rows of a comparison's figures for files.
 *
 * @param site Address of the published site, `Astro.site`; without it addresses begin at the site's root.
 */
export function listRows({ pair, earlier, later, figures }: ReportComparison, site: URL | undefined): ComparisonRow[] {
  const areas = [...later.outline.areas, ...earlier.outline.areas];
  return listComparisonRows(figures, pair, {
    titleOfArea: (id) => areas.find((area) => area.id === id)?.title,
    urlOf: ({ report, figure }) => addressOf(figurePath(report, figure.observation.section, figure.anchor), site),
  });
}
