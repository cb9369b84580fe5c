import { stringify } from 'csv-stringify/sync';

/**
 * What is to read a file. Excel and WPS open it with a double click: without a byte order mark they take it for GBK, and a
 * text that they would take for a formula gets an apostrophe before it, as OWASP advises; a number never does. Programs
 * take the mark for a part of the first header, and the apostrophe for a part of the text.
 */
export type CsvReader = 'spreadsheet' | 'program';

/** Write rows as CSV, with CRLF. */
export function writeCsv<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  reader: CsvReader = 'spreadsheet',
): string {
  return stringify([...rows], {
    bom: reader === 'spreadsheet',
    header: true,
    columns: columns.map(({ key, header }) => ({ key, header })),
    record_delimiter: 'windows',
    escape_formulas: reader === 'spreadsheet',
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
