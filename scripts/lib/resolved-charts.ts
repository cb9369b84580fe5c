import { type ResolvedChart, resolveChart } from '../../src/charts/resolve-chart.ts';
import { type PlacedChart, placeCharts } from './chart-entries.ts';
import { type LedgerReport, listLedgerReports } from './ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';
import { listPendingIndicators } from './pending-indicators.ts';
import { listSeriesReports } from './report-series.ts';

/** A chart of charts.yml and what the pages of each report show of it. */
export interface ChartOutcomes extends PlacedChart {
  /** The earliest report first. */
  outcomes: ChartOutcome[];
}

export interface ChartOutcome extends ResolvedChart {
  report: LedgerReport;
  /** Whether an indicator is unknown, or has a finding of its own in the report. */
  isPending: (indicator: string) => boolean;
}

/**
 * Resolve every chart for every report, drafts too, whose figures.yml can be read.
 *
 * @returns Empty where charts.yml or indicators.yml is missing or cannot be read.
 */
export function resolveCharts(content: ParsedContent): ChartOutcomes[] {
  const { charts, indicators: file } = content;
  if (!charts?.data || !file?.data) return [];
  const { indicators } = file.data;
  const series = listSeriesReports(content);
  const reports = listLedgerReports(content)
    .toSorted((a, b) => a.ledger.year - b.ledger.year)
    .map((report) => {
      const pending = listPendingIndicators(content, [report]);
      const settled = indicators.map(({ id }) => id).filter((id) => !pending.includes(id));
      return { report, isPending: (id: string): boolean => !settled.includes(id) };
    });
  return placeCharts(charts.data.charts).map((placed) => ({
    ...placed,
    outcomes: reports.map(({ report, isPending }) => ({
      ...resolveChart(placed.chart, indicators, series, report.ledger.year),
      report,
      isPending,
    })),
  }));
}
