import { type Absence, buildSeries, isGiven } from '../report/charts/series.ts';
import { toSeriesReport } from '../report/charts/series-report.ts';
import type { BoundFigure } from '../report/ledger/bound-figure.ts';
import type { RelationResult } from '../report/ledger/check-relation.ts';
import type { FigureRow } from '../report/ledger/figure-rows.ts';
import type { Indicator } from '../schemas/indicators.ts';
import { listReportRows } from './figure-rows.ts';
import { getIndicators } from './indicators.ts';
import { listReports, type YearReport } from './reports.ts';

/** What one report says of an indicator. */
export interface IndicatorYear {
  current: YearReport;
  /** The report's own period first, then those it compares with. */
  figures: BoundFigure[];
  /** Relations of this report that the indicator takes part in. */
  relations: RelationResult[];
}

/** An indicator and all that the reports say of it. */
export interface IndicatorHistory {
  indicator: Indicator;
  /** The latest first; only reports that have a figure for it. */
  years: IndicatorYear[];
  /** Years without a value, the latest first, and why. */
  absent: { period: string; absence: Absence }[];
}

/** Every indicator that some report has a figure for, in the order of indicators.yml. */
async function listIndicatorHistories(): Promise<IndicatorHistory[]> {
  const { indicators } = await getIndicators();
  const reports = await listReports();
  return indicators
    .map((indicator) => ({
      indicator,
      years: reports
        .map((current) => ({
          current,
          figures: current.ledger.figures
            .filter((figure) => figure.indicator.id === indicator.id)
            .sort((a, b) => Number(b.period) - Number(a.period)),
          relations: current.ledger.relations.filter(({ left, right }) =>
            [left, ...right].some((figure) => figure.indicator.id === indicator.id),
          ),
        }))
        .filter(({ figures }) => figures.length > 0),
      absent: listAbsences(indicator, reports),
    }))
    .filter(({ years }) => years.length > 0);
}

function listAbsences(indicator: Indicator, reports: readonly YearReport[]): IndicatorHistory['absent'] {
  const points = buildSeries(indicator, reports.map(toSeriesReport)).toReversed();
  return points.flatMap(({ period, value }) => (isGiven(value) ? [] : [{ period, absence: value }]));
}

/** What Astro makes a page or file for each indicator from: the address's id, and the history for the page. */
export async function listIndicatorPages(): Promise<
  { params: { indicator: string }; props: { history: IndicatorHistory } }[]
> {
  const histories = await listIndicatorHistories();
  return histories.map((history) => ({ params: { indicator: history.indicator.id }, props: { history } }));
}

/** Rows of an indicator's figures, of all years, the latest report first. */
export function listIndicatorRows({ indicator, years }: IndicatorHistory, site: URL | undefined): FigureRow[] {
  return years.flatMap(({ current }) => listReportRows(current, site).filter((row) => row.indicator === indicator.id));
}
