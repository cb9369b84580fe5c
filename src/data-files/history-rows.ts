import { type FigureStanding, listStandings, type Standing } from '../compare/figure-standings.ts';
import { listOtherValues, writeOtherValue } from '../compare/other-values.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import type { FigureRow } from '../ledger/figure-rows.ts';
import type { ReportWithLedger } from '../ledger/ledger.ts';
import { writeBreaks } from '../report/comparability.ts';
import { NO_FIGURE } from '../report/figure-history.ts';
import type { EarlierFigure } from '../report/earlier-figures.ts';

/** What a value is to the others of its indicator and year; `corrected` is one that its report gives no more. */
export type FigureStatus = Standing | 'corrected';

/** A figure among those of all years. */
export interface HistoryRow extends FigureRow {
  /**
   * Its name, which stays whatever years are added and whatever is corrected: indicator, year that it speaks of, year of
   * its report, and, of one that was corrected, until when it stood: `cases/2019/2020`, `cases/2019/2019/2020-07-15`.
   */
  id: string;
  /** Year of the report. */
  report: number;
  status: FigureStatus;
  /** What other reports print for the same year, what it was before a correction or has become by one. */
  note: string;
  /** Ids of the rows that the note speaks of. */
  see: string[];
  /** What to mind when years are compared. */
  comparability: string;
}

/** A report, and rows of its figures. */
export interface HistorySource {
  report: ReportWithLedger;
  rowOf: (figure: BoundFigure) => FigureRow | undefined;
  /** What its figures were before they were corrected, in order. */
  earlier: readonly { earlier: EarlierFigure; row: FigureRow }[];
}

/**
 * Rows of everything that the reports have ever given for indicators: by indicator, by the year that they speak of, by
 * report; what was corrected stands before what it became.
 */
export function listHistoryRows(indicators: readonly Indicator[], sources: readonly HistorySource[]): HistoryRow[] {
  const reports = sources.map(({ report }) => report);
  return indicators.flatMap((indicator) => {
    const comparability = [indicator.comparability ?? [], writeBreaks(indicator)].flat().join('；');
    const standing = listStandings(indicator, reports);
    const corrected = sources
      .flatMap(({ report, earlier }) => earlier.map((one) => ({ ...one, report: report.year })))
      .filter(({ earlier }) => earlier.indicator.id === indicator.id);
    const rows = [
      ...corrected.map(({ earlier, row, report }) => fillCorrected(earlier, row, report, standing)),
      ...standing.flatMap((one) => {
        const row = sources.find(({ report }) => report.year === one.report)?.rowOf(one.figure);
        const before = corrected.filter(({ row: { period }, report }) => isAt(one, period, report));
        return row ? [fillStanding(one, row, reports, before)] : [];
      }),
    ];
    return rows
      .map((row) => ({ ...row, comparability }))
      .sort((a, b) => Number(a.period) - Number(b.period) || a.report - b.report);
  });
}

function isAt({ figure, report }: FigureStanding, period: string, year: number): boolean {
  return figure.period === period && report === year;
}

type UncomparedRow = Omit<HistoryRow, 'comparability'>;

function fillCorrected(
  { is, correction: { date, why } }: EarlierFigure,
  row: FigureRow,
  report: number,
  standing: readonly FigureStanding[],
): UncomparedRow {
  const id = nameRow(row.indicator, row.period, report);
  const became = is === NO_FIGURE ? '删去' : `更正为${is}`;
  return {
    id: `${id}/${date}`,
    ...row,
    report,
    status: 'corrected',
    note: `${date}${became}。${giveReason(why)}`,
    see: standing.some((one) => isAt(one, row.period, report)) ? [id] : [],
  };
}

function fillStanding(
  { figure, report, standing }: FigureStanding,
  row: FigureRow,
  reports: readonly ReportWithLedger[],
  corrected: readonly { earlier: EarlierFigure }[],
): UncomparedRow {
  const others = listOtherValues(figure, reports);
  const id = nameRow(row.indicator, row.period, report);
  return {
    id,
    ...row,
    report,
    status: standing,
    note: [
      ...others.map((other) => `${writeOtherValue(other)}。`),
      ...corrected.map(
        ({ earlier: { was, correction } }) => `${correction.date}更正，原为${was}。${giveReason(correction.why)}`,
      ),
    ].join(''),
    see: [
      ...others.map((other) => nameRow(row.indicator, row.period, other.report)),
      ...corrected.map(({ earlier }) => `${id}/${earlier.correction.date}`),
    ],
  };
}

function nameRow(indicator: string, period: string, report: number): string {
  return `${indicator}/${period}/${report}`;
}

function giveReason(why: string): string {
  return `原因：${why.replace(/。$/u, '')}。`;
}
