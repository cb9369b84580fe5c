import { type Chart, listChartFigures } from '../charts/chart.ts';
import { listEntries } from '../charts/panel-members.ts';
import { resolveChart, resolveHistory } from '../charts/resolve-chart.ts';
import type { ChartDefinition } from '../content/schemas/charts.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import type { FigureRow } from '../ledger/figure-rows.ts';
import { oncePer } from '../once-per.ts';
import { listReportRows } from './figures.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import { listBlocks } from '../report/section.ts';
import { writeChineseOrdinal } from '../text/chinese-numerals.ts';
import { readOutlineMark } from '../text/outline-mark.ts';
import { dropFullStop } from '../text/sentences.ts';
import type { RenderedSection } from './rendered-sections.ts';
import { getContent } from './content.ts';
import { listReports, type YearReport } from './reports.ts';
import { getIndicators } from './site.ts';

/** A chart of one report, and where on the site it stands. */
export interface ReportChart extends Chart {
  places: ChartDefinition['places'];
  /** Slug of the section that prints the first of its numbers. */
  section: string;
  /** Anchor of that number. */
  anchor: string;
  /** Place of that number in words: `第六部分“加强行政复议工作”`. */
  source: string;
}

/** Every page asks whether there are any. The development server has other reports each time. */
const makeChartsOnce = oncePer((current: YearReport) => makeCharts(current));

/**
 * Charts of a report, in the order of charts.yml; those that it has no numbers for are left out.
 *
 * @param maxPeriodsOf As for `resolveChart`.
 */
export function listReportCharts(
  current: YearReport,
  maxPeriodsOf?: Parameters<typeof resolveChart>[2],
): Promise<ReportChart[]> {
  return maxPeriodsOf ? makeCharts(current, maxPeriodsOf) : makeChartsOnce(current);
}

async function makeCharts(
  { year, sections }: YearReport,
  maxPeriodsOf?: Parameters<typeof resolveChart>[2],
): Promise<ReportChart[]> {
  const { charts } = (await getContent()).charts?.data ?? { charts: [] };
  const { indicators } = await getIndicators();
  const reports = await listReports();
  return charts.flatMap((definition): ReportChart[] => {
    const { chart } = resolveChart(definition, { indicators, reports, year }, maxPeriodsOf);
    const first = chart && findFirst(definition, chart, year);
    const section = sections.find(({ slug }) => slug === first?.observation.section);
    if (!chart || !first || !section) return [];
    const { slug } = section;
    return [
      {
        ...chart,
        places: definition.places,
        section: slug,
        anchor: first.anchor,
        source: namePlace(section, first, sections),
      },
    ];
  });
}

/** The first number of a report's own year, in the order of charts.yml: which is the largest changes from year to year. */
function findFirst({ panels }: ChartDefinition, chart: Chart, year: number): BoundFigure | undefined {
  const own = listChartFigures(chart).filter(({ report }) => report === year);
  const ids = panels.flatMap((panel) => listEntries(panel).map(({ entry }) => entry.indicator));
  return ids.flatMap((id) => own.filter(({ figure }) => figure.indicator.id === id))[0]?.figure;
}

/** Name the place of a figure as people do: by its part, and the heading that it stands under. */
function namePlace(section: RenderedSection, { quote }: BoundFigure, sections: readonly RenderedSection[]): string {
  const parts = sections.filter(({ kind }) => kind === 'measures');
  const number = parts.length > 1 ? parts.indexOf(section) + 1 : 0;
  const heading = listBlocks(section)
    .slice(0, quote.block + 1)
    .findLast((block) => block.heading)?.text;
  const words = heading === undefined ? section.title : dropFullStop(readOutlineMark(heading)?.rest ?? heading);
  return `${number > 0 ? `第${writeChineseOrdinal(number)}部分` : ''}“${words}”`;
}

/** A chart on the page of a section. */
export interface SectionChart extends ReportChart {
  /** Anchors of its figures that the section prints. */
  figures: readonly string[];
}

/** Charts that stand in a section: those that print the first of their numbers there. */
export async function listSectionCharts(current: YearReport, slug: string): Promise<SectionChart[]> {
  const charts = await listReportCharts(current);
  return charts
    .filter(({ places, section }) => places.includes('section') && section === slug)
    .map((chart) => ({
      ...chart,
      figures: listChartFigures(chart)
        .filter(({ report, figure }) => report === current.year && figure.observation.section === slug)
        .map(({ figure }) => figure.anchor),
    }));
}

/** The course of an indicator over the years, as a chart of one panel; `undefined` with fewer than two values. */
export async function getHistoryChart(indicator: Indicator): Promise<Chart | undefined> {
  return resolveHistory(indicator, await listReports());
}

/** What Astro makes a page of charts from: reports that have some. */
export async function listChartPages(): Promise<
  { params: { year: string }; props: { current: YearReport; charts: ReportChart[] } }[]
> {
  const reports = await listReports();
  const pages = await Promise.all(
    reports.map(async (current) => ({
      params: { year: String(current.year) },
      props: { current, charts: await listReportCharts(current) },
    })),
  );
  return pages.filter(({ props }) => props.charts.length > 0);
}

/** Rows of the figures that a chart draws or prints, in its order. */
export async function listChartRows(chart: Chart, site: URL | undefined): Promise<FigureRow[]> {
  const reports = await listReports();
  return listChartFigures(chart).flatMap(({ report, figure }) => {
    const current = reports.find(({ year }) => year === report);
    return current ? listReportRows(current, site, [figure]) : [];
  });
}
