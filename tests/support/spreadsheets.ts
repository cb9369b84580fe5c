import { CFB, type CellObject, read, utils, type WorkBook } from '@e965/xlsx';

/** A table as a spreadsheet shows it: cells of text by their column's name. */
export type TextRow = Record<string, string>;

/** Read CSV as a spreadsheet does, every cell as the text it has. */
export function readCsvRows(csv: Uint8Array): TextRow[] {
  return readRows(read(csv, { type: 'array', raw: true }));
}

/** Read CSV as a program does, which takes it for UTF-8. */
export function readPlainCsvRows(csv: string): TextRow[] {
  return readRows(read(csv, { type: 'string', raw: true }));
}

function readRows({ Sheets, SheetNames }: WorkBook): TextRow[] {
  const sheet = Sheets[SheetNames[0] ?? ''];
  return sheet ? utils.sheet_to_json<TextRow>(sheet, { defval: '' }) : [];
}

/** Open an XLSX workbook. */
export function openWorkbook(bytes: Uint8Array): WorkBook {
  return read(bytes, { type: 'array' });
}

/** The library's reader of archives, which comes without types. */
const archives = CFB as {
  read: (bytes: Buffer, options: { type: 'buffer' }) => object;
  find: (archive: object, path: string) => { content: Uint8Array } | null;
};

/** One part of an XLSX workbook's XML, by its path in the archive: `xl/styles.xml`. */
export function readPart(bytes: Uint8Array, path: string): string {
  const part = archives.find(archives.read(Buffer.from(bytes), { type: 'buffer' }), `/${path}`);
  if (!part) throw new Error(`the workbook has no ${path}`);
  return Buffer.from(part.content).toString('utf8');
}

/** Cells of a sheet by column name, one record a row; what is empty has none. */
export function listCells(workbook: WorkBook, sheetName: string): Map<string, CellObject>[] {
  const sheet = workbook.Sheets[sheetName];
  const range = utils.decode_range(sheet?.['!ref'] ?? 'A1');
  const cellAt = (r: number, c: number): CellObject | undefined =>
    sheet?.[utils.encode_cell({ r, c })] as CellObject | undefined;
  const columns = count(range.e.c + 1).map((c) => String(cellAt(0, c)?.v));
  return count(range.e.r).map(
    (row) =>
      new Map(
        columns.flatMap((column, c) => {
          const cell = cellAt(row + 1, c);
          return cell ? [[column, cell] as const] : [];
        }),
      ),
  );
}

function count(length: number): number[] {
  return [...Array(length).keys()];
}
