import type { FigureRow } from '../report/ledger/figure-rows.ts';
import { FIGURE_COLUMNS } from './figure-columns.ts';
import { writeCsv } from './write-csv.ts';

/** Write a year's figures, or an indicator's, as CSV. */
export function writeFiguresCsv(rows: readonly FigureRow[]): string {
  return writeCsv(rows, FIGURE_COLUMNS);
}
