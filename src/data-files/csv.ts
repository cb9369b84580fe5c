import { stringify } from 'csv-stringify/sync';

/**
 * Write rows as CSV that Excel and WPS open right with a double click: a byte order mark, since they take a file without
 * one for GBK, and CRLF.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises; a number never does.
 */
export function writeCsv<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[]): string {
  return stringify([...rows], {
    bom: true,
    header: true,
    columns: columns.map(({ key, header }) => ({ key, header })),
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/** One column of a table, the same in every file that has columns. */
export interface TableColumn<Row> {
  key: keyof Row & string;
  /** Name of the column, as the files print it. */
  header: string;
  /** What the column holds, for people. */
  meaning: string;
  /** Type and constraints in the words of Table Schema. */
  type: 'string' | 'number' | 'year';
  constraints: { required: true } | { enum: readonly string[] } | undefined;
}
