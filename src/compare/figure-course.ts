import type { ChartPanel } from '../charts/chart.ts';
import { resolveHistory } from '../charts/resolve-chart.ts';
import { buildSeries, figureOf, isGiven, printsSame, type SeriesPoint } from '../charts/series.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import type { ReportWithLedger } from '../ledger/ledger.ts';
import { type FigurePair, pairPoints } from './figure-pairs.ts';

/** With fewer values a line says no more than their difference. */
const LEAST_VALUES = 3;

/** What became of a figure up to the report that gives it. */
export interface FigureCourse {
  /** It and the latest value of an earlier year; `undefined` where there is none. */
  pair: FigurePair | undefined;
  /** A line of its years; `undefined` where there are too few for one, or where it never moved. */
  panel: ChartPanel | undefined;
}

/**
 * Follow an indicator up to a report's own figure for it, by what this report and those before it say. What a first report
 * tells of earlier years is in its words alone: there is no report to compare it with. An indicator that tells of changes
 * itself is not followed.
 *
 * @param reports All of them, in any order.
 */
export function traceFigure(indicator: Indicator, reports: readonly ReportWithLedger[], year: number): FigureCourse {
  const upTo = reports.filter((report) => report.year <= year);
  const points = buildSeries(indicator, upTo).filter(({ period }) => Number(period) <= year);
  const given = points.filter(({ value }) => isGiven(value));
  const [after, before] = given.toReversed();
  if (upTo.length < 2 || after?.period !== String(year) || indicator.kind === 'rate-of-change') {
    return { pair: undefined, panel: undefined };
  }
  const isLine = given.length >= LEAST_VALUES && given.some((point) => isOther(point, after));
  const panel = isLine ? resolveHistory(indicator, upTo)?.panels[0] : undefined;
  return {
    pair: before && pairPoints(indicator, before, after),
    panel: panel?.form === 'line' ? panel : undefined,
  };
}

function isOther(a: SeriesPoint, b: SeriesPoint): boolean {
  const [one, other] = [figureOf(a), figureOf(b)];
  return one !== undefined && other !== undefined && !printsSame(one, other);
}
