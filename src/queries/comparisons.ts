import { type ComparisonRow, listComparisonRows } from '../compare/comparison-rows.ts';
import { compareFigures, type FigureComparison } from '../compare/figure-pairs.ts';
import { findPassages, listSentences, type PlanItem, readHeading, readPlan, type Sentence } from '../compare/plan.ts';
import { pairYears, type YearPair } from '../compare/years.ts';
import type { SectionKind } from '../content/schemas/section.ts';
import { figurePath } from '../report/section-paths.ts';
import { listBlocks } from '../report/section.ts';
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
   * `undefined` where another report stands between the two, to whose year the plan is; and where the earlier report has
   * no section on what it plans, or nothing but a heading in it.
   */
  plan: ComparedPlan | undefined;
}

/** What the earlier report plans, and what the later one says in like words. */
export interface ComparedPlan {
  section: RenderedSection;
  /** At least one. */
  items: (PlanItem & { passages: (Sentence & { section: RenderedSection })[] })[];
}

/** Parts of a report that say nothing of what was done. */
const UNSEARCHED: readonly SectionKind[] = ['preamble', 'next-year', 'closing'];

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
    const { from, to, between } = pair;
    const earlier = reports.find(({ year }) => year === from);
    const later = reports.find(({ year }) => year === to);
    if (!earlier || !later) return [];
    const figures = compareFigures(indicators, earlier, later);
    const plan = between.length === 0 ? comparePlan(earlier, later) : undefined;
    return [{ pair, earlier, later, figures, plan }];
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

function comparePlan(earlier: YearReport, later: YearReport): ComparedPlan | undefined {
  const section = earlier.sections.find(({ kind }) => kind === 'next-year');
  const plan = section ? readPlan(listBlocks(section)) : [];
  if (!section || plan.length === 0) return undefined;
  const searched = later.sections.filter(({ kind }) => !UNSEARCHED.includes(kind));
  const sentences = searched.flatMap((own) =>
    [readHeading(own.heading ?? own.title, ''), ...listSentences(listBlocks(own))].map((sentence) => ({
      ...sentence,
      section: own,
    })),
  );
  return { section, items: plan.map((item) => ({ ...item, passages: findPassages(item, sentences) })) };
}
