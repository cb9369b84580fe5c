import { getEntry } from 'astro:content';
import { type Chart, listChartFigures } from '../charts/chart.ts';
import { resolveChart, resolveHistory } from '../charts/resolve-chart.ts';
import type { ChartDefinition } from '../content/schemas/charts.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import type { FigureRow } from '../ledger/figure-rows.ts';
import { listReportRows } from './figures.ts';
import { listReports, type YearReport } from './reports.ts';
import { getIndicators } from './site.ts';

/** A chart of one report, and where on the site it stands. */
export interface ReportChart extends Chart {
  places: ChartDefinition['places'];
  /** Slug of the section that prints the first of its numbers. */
  section: string;
}

/** Charts of a report, in the order of charts.yml; those that it has no numbers for are left out. */
export async function listReportCharts({ year }: YearReport): Promise<ReportChart[]> {
  const { charts } = (await getEntry('charts', 'charts'))?.data ?? { charts: [] };
  const { indicators } = await getIndicators();
  const reports = await listReports();
  return charts.flatMap((definition): ReportChart[] => {
    const { chart } = resolveChart(definition, indicators, reports, year);
    const first = chart && listChartFigures(chart).find(({ report }) => report === year);
    return chart && first ? [{ ...chart, places: definition.places, section: first.figure.observation.section }] : [];
  });
}

/** The course of an indicator over the years, as a chart; `undefined` with fewer than two values. */
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
