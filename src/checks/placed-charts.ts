import { listEntries } from '../charts/panel-members.ts';
import { resolveChart, type ResolvedChart } from '../charts/resolve-chart.ts';
import type { ChartDefinition, ChartPanelDefinition, ChartSeriesEntry } from '../content/schemas/charts.ts';
import type { DataPath } from '../content/yaml/source.ts';
import { type LedgerReport, listLedgerReports } from '../report/ledger-entries.ts';
import type { AssembledContent } from '../report/report.ts';
import { listPendingIndicators } from './pending-indicators.ts';

/** A chart of charts.yml with the keys that lead to it, and so on down to its entries. */
export interface PlacedChart {
  chart: ChartDefinition;
  path: DataPath;
  /** What findings call it: `图“法律援助案件办结了多少”`. */
  name: string;
  panels: PlacedPanel[];
}

/** A panel, and where it stands in charts.yml. */
export interface PlacedPanel {
  panel: ChartPanelDefinition;
  path: DataPath;
  /** `图“政府信息怎样公开”第 2 幅`; the chart's own name where it has no other. */
  name: string;
  /** In the order of the table. */
  entries: PlacedEntry[];
}

/** An entry of a panel, and where it stands in charts.yml. */
export interface PlacedEntry extends ListedEntry {
  path: DataPath;
}

type ListedEntry = ReturnType<typeof listEntries>[number];

/** Kinds of panels that set like beside like, so that one may be the largest. */
export const RANKED_KINDS: readonly ChartPanelDefinition['kind'][] = ['parts', 'compare'];

/** Give every chart, panel and entry its place in charts.yml. */
export function placeCharts(charts: readonly ChartDefinition[]): PlacedChart[] {
  return charts.map((chart, index) => {
    const path = ['charts', index];
    const name = `图“${chart.title}”`;
    const panels = chart.panels.map((panel, panelIndex): PlacedPanel => {
      const panelPath = [...path, 'panels', panelIndex];
      return {
        panel,
        path: panelPath,
        name: chart.panels.length > 1 ? `${name}第 ${panelIndex + 1} 幅` : name,
        entries: listEntries(panel).map((listed) => ({
          ...listed,
          path: [...panelPath, ...findKeys(panel, listed.entry)],
        })),
      };
    });
    return { chart, path, name, panels };
  });
}

function findKeys(panel: ChartPanelDefinition, entry: ChartSeriesEntry): DataPath {
  const keys = Object.entries(panel).map(([key, value]): DataPath | undefined => {
    if (value === entry) return [key];
    const index = Array.isArray(value) ? value.indexOf(entry) : -1;
    return index < 0 ? undefined : [key, index];
  });
  return keys.find((path) => path !== undefined) ?? [];
}

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
export function resolveCharts(content: AssembledContent): ChartOutcomes[] {
  const { charts, indicators: file } = content;
  if (!charts?.data || !file?.data) return [];
  const { indicators } = file.data;
  const ledgers = listLedgerReports(content);
  const reports = ledgers
    .toSorted((a, b) => a.ledger.year - b.ledger.year)
    .map((report) => {
      const pending = listPendingIndicators(content, [report]);
      const settled = indicators.map(({ id }) => id).filter((id) => !pending.includes(id));
      return { report, isPending: (id: string): boolean => !settled.includes(id) };
    });
  return placeCharts(charts.data.charts).map((placed) => ({
    ...placed,
    outcomes: reports.map(({ report, isPending }) => ({
      ...resolveChart(placed.chart, { indicators, reports: ledgers, year: report.year }),
      report,
      isPending,
    })),
  }));
}
