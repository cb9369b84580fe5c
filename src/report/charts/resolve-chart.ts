import type { ChartDefinition } from '../../schemas/charts.ts';
import type { Indicator } from '../../schemas/indicators.ts';
import type { Chart, ChartPanel, PanelProblem } from './chart.ts';
import { fillStatement } from './fill-statement.ts';
import { resolvePanel } from './resolve-panel.ts';
import { buildSeries, isGiven, type SeriesReport } from './series.ts';

/** Periods that a chart of several series draws at most; the pages of the indicators have them all. */
const MAX_PERIODS = 5;

/** A chart as it comes out for one report. */
export interface ResolvedChart {
  /** `undefined` where the report has nothing to draw. */
  chart: Chart | undefined;
  /** Panels that are not drawn, by their index in the definition. */
  problems: { panel: number; problem: PanelProblem }[];
  /** Placeholders of the statement that the report has nothing for; the statement is then left out. */
  blanks: string[];
}

/**
 * Find what a chart of charts.yml shows for one report.
 *
 * @param reports All reports; those after `year` are left out, so that a chart says what was known in its year.
 */
export function resolveChart(
  definition: ChartDefinition,
  indicators: readonly Indicator[],
  reports: readonly SeriesReport[],
  year: number,
): ResolvedChart {
  const known = reports.filter((report) => report.year <= year);
  const sources = { indicators, reports: known, year, maxPeriods: MAX_PERIODS };
  const resolved = definition.panels.map((panel) => resolvePanel(panel, sources));
  const panels = resolved.filter((panel): panel is ChartPanel => 'series' in panel);
  const filled = fillStatement(definition, sources);
  const { id, title } = definition;
  const statement = 'statement' in filled ? filled.statement : undefined;
  return {
    chart: panels.length > 0 ? { id, title, statement, panels } : undefined,
    problems: resolved.flatMap((problem, panel) => ('series' in problem ? [] : [{ panel, problem }])),
    blanks: 'blanks' in filled ? filled.blanks : [],
  };
}

/** The course of one indicator over all years, as a chart; `undefined` with fewer than two values. */
export function resolveHistory(indicator: Indicator, reports: readonly SeriesReport[]): Chart | undefined {
  const { id, name } = indicator;
  const latest = buildSeries(indicator, reports).findLast(({ value }) => isGiven(value));
  const panel = resolvePanel(
    { kind: 'trend', series: [{ indicator: id }] },
    { indicators: [indicator], reports, year: Number(latest?.period), maxPeriods: Infinity },
  );
  if (!('series' in panel)) return undefined;
  return { id, title: `${name}，历年`, statement: undefined, panels: [panel] };
}
