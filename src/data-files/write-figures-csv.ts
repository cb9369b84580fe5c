import { stringify } from 'csv-stringify/sync';
import type { FigureRow } from '../report/ledger/figure-rows.ts';
import { FIGURE_COLUMNS } from './figure-columns.ts';

/**
 * Write rows as CSV that Excel and WPS open right with a double click: a byte order mark, since they take a file without
 * one for GBK, and CRLF.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises; a number never does.
 */
export function writeFiguresCsv(rows: readonly FigureRow[]): string {
  return stringify([...rows], {
    bom: true,
    header: true,
    columns: FIGURE_COLUMNS.map(({ key, header }) => ({ key, header })),
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
