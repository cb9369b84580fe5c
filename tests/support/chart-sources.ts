import type { ChartPanel } from '../../src/charts/chart.ts';
import { type PanelSources, resolvePanel } from '../../src/charts/resolve-chart.ts';
import type { ChartPanelDefinition } from '../../src/content/schemas/charts.ts';
import type { Indicator } from '../../src/content/schemas/indicators.ts';
import type { ReportWithLedger } from '../../src/ledger/ledger.ts';
import { makeFigures, makeIndicator } from './ledger.ts';

/** What a made-up report prints, by indicator: `{ closed: '1243件', 'closed@2018': '1100件' }`. */
export type Printed = Readonly<Record<string, string>>;

/** What made-up reports of series may leave out. */
interface ReportDetails {
  /** Duty areas of its outline; that of the made-up indicators when left out. */
  areas?: readonly string[];
  /** Reasons by the ids of the indicators that it has no number for. */
  dropped?: Readonly<Record<string, string>>;
}

/** A report as series see it: `makeReport(2019, { closed: '1243件', 'closed@2018': '1100件' })`. */
export function makeReport(
  year: number,
  printed: Printed,
  { areas = [makeIndicator('any', '件').dutyArea], dropped = {} }: ReportDetails = {},
): ReportWithLedger {
  return {
    year,
    sections: [],
    ledger: { figures: makeFigures(printed, year) },
    figures: {
      data: {
        observations: [],
        dropped: Object.entries(dropped).map(([indicator, reason]) => ({ indicator, reason })),
      },
    },
    outline: { title: '示例纲要', areas: areas.map((id) => ({ id, title: id })) },
  };
}

const INDICATORS = [
  ...['a', 'b', 'c', 'd', 'total'].map((id) => makeIndicator(id, '件')),
  ...['rate', 'other-rate'].map((id) => makeIndicator(id, '%')),
];

/** What a chart of the latest of these reports is resolved against, five periods at most. */
export function makeSources(
  reports: readonly ReportWithLedger[],
  indicators: readonly Indicator[] = INDICATORS,
): PanelSources {
  return { indicators, reports, year: Math.max(...reports.map(({ year }) => year)), spokenOf: [], maxPeriods: 5 };
}

export const A = { indicator: 'a', label: '甲' };
export const B = { indicator: 'b', label: '乙' };
export const C = { indicator: 'c', label: '丙' };

export const PARTS = {
  kind: 'parts',
  total: { indicator: 'total', label: '合计' },
  series: [A, B, C],
} satisfies ChartPanelDefinition;

export const SHARE: ChartPanelDefinition = { kind: 'share', whole: A, part: B };
export const RATED_SHARE: ChartPanelDefinition = { ...SHARE, share: { indicator: 'rate', label: '比率' } };
export const COMPARE: ChartPanelDefinition = { kind: 'compare', series: [A, B, C] };
export const TREND: ChartPanelDefinition = { kind: 'trend', series: [A, B] };
export const NUMBERS: ChartPanelDefinition = { kind: 'numbers', series: [A, B] };

/** Resolve a panel that can be drawn. */
export function drawPanel(definition: ChartPanelDefinition, sources: PanelSources): ChartPanel {
  const panel = resolvePanel(definition, sources);
  if (!('series' in panel)) throw new Error(`not drawn: ${panel.kind}`);
  return panel;
}
