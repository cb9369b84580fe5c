import { type ComparisonRow, listComparisonRows } from '../compare/comparison-rows.ts';
import { compareFigures, type FigureComparison } from '../compare/figure-pairs.ts';
import { nameYears, type YearPair } from '../compare/years.ts';
import type { ClaimResult } from '../ledger/claims.ts';
import { type FollowedPlan, followPlan } from '../report/plan-follow-up.ts';
import { pairReports } from '../report/recorded-addresses.ts';
import { figurePath } from '../report/section-paths.ts';
import { oncePer, oncePerValue } from '../once-per.ts';
import { oncePerContent } from './content.ts';
import type { RenderedSection } from './rendered-sections.ts';
import { listReports, type YearReport } from './reports.ts';
import { addressOf, getIndicators } from './site.ts';

/** Two reports side by side. */
export interface ReportComparison {
  pair: YearPair;
  earlier: YearReport;
  later: YearReport;
  /** The report before both, whose year is seen beside theirs; `undefined` where there is none, or others stand between the two. */
  yearBefore: YearReport | undefined;
  figures: FigureComparison;
  /** What the later report says of changes since the earlier year; of two reports that follow each other, since any year. */
  claims: ClaimResult[];
  /**
   * `undefined` where the later report is not of the year that the earlier one plans for; and where the earlier report
   * has no section on what it plans, or nothing but a heading in it.
   */
  plan: FollowedPlan<RenderedSection, RenderedSection> | undefined;
}

/** Pairs of years whose reports stand side by side: every page asks for some. */
export const listPairs = oncePerContent(async (): Promise<YearPair[]> => pairReports(await listReports()));

/** Pairs that a report is one of. */
export async function listComparedPairs({ year }: YearReport): Promise<YearPair[]> {
  return (await listPairs()).filter(({ from, to }) => from === year || to === year);
}

/** All comparisons. */
const listComparisons = oncePerContent(async (): Promise<ReportComparison[]> => {
  const reports = await listReports();
  const { indicators } = await getIndicators();
  const reportOf = new Map(reports.map((report) => [report.year, report]));
  return (await listPairs()).flatMap((pair) => {
    const { from, to, between } = pair;
    const earlier = reportOf.get(from);
    const later = reportOf.get(to);
    if (!earlier || !later) return [];
    const isNext = between.length === 0;
    const yearBefore = isNext ? reports[reports.indexOf(earlier) + 1] : undefined;
    return [
      {
        pair,
        earlier,
        later,
        yearBefore,
        figures: compareFigures(indicators, earlier, later, yearBefore),
        claims: later.claims.filter(({ before }) => isNext || before.period === String(from)),
        plan: followPlan(earlier, later),
      },
    ];
  });
});

/** What Astro makes the pages of comparisons from: the two years of the address, and the comparison for the page. */
export async function listComparisonPages(): Promise<
  { params: { from: string; to: string }; props: { comparison: ReportComparison } }[]
> {
  return (await listComparisons()).map((comparison) => {
    const { from, to } = comparison.pair;
    return { params: { from: String(from), to: String(to) }, props: { comparison } };
  });
}

/** Title and description of a comparison's page. */
export function describeComparison({ pair: { from, to } }: ReportComparison): { title: string; description: string } {
  return {
    title: `${nameYears([from, to])}历年对照`,
    description: `${to}年度报告与${from}年度报告逐项对照：哪些数字变了、变了多少，上一份报告的计划现在怎么写。`,
  };
}

/** What Astro makes the page of the latest two reports from; none where there is one report. */
export async function listLatestComparison(): Promise<
  { params: { latest: undefined }; props: { comparison: ReportComparison } }[]
> {
  const [comparison] = await listComparisons();
  return comparison ? [{ params: { latest: undefined }, props: { comparison } }] : [];
}

/** The pair in whose comparison a report's plan is followed up; `undefined` where no later report is held against it. */
export async function findPlanPair({ year }: YearReport): Promise<YearPair | undefined> {
  return (await listComparisons()).find(({ earlier, plan }) => plan && earlier.year === year)?.pair;
}

const listRowsOnce = oncePer((comparison: ReportComparison) =>
  oncePerValue((origin: string | undefined): readonly ComparisonRow[] => {
    const { pair, earlier, later, figures } = comparison;
    const areas = [...later.outline.areas, ...earlier.outline.areas];
    const site = origin === undefined ? undefined : new URL(origin);
    return listComparisonRows(figures, pair, {
      titleOfArea: (id) => areas.find((area) => area.id === id)?.title,
      urlOf: ({ report, figure }) => addressOf(figurePath(report, figure.observation.section, figure.anchor), site),
    });
  }),
);

/**
 * Rows of a comparison's figures for files; they are listed once for the two files that they are in.
 *
 * @param site Address of the published site, `Astro.site`; without it addresses begin at the site's root.
 */
export function listRows(comparison: ReportComparison, site: URL | undefined): readonly ComparisonRow[] {
  return listRowsOnce(comparison)(site?.href);
}
