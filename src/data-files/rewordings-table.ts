import type { Rewording } from '../report/meaning-words.ts';
import { type CsvReader, type TableColumn, writeCsv } from './csv.ts';

/** One thing that is said otherwise of an indicator, or by a chart, than it was published. */
export interface RewordingRow {
  /** `指标` or `图`. */
  kind: string;
  id: string;
  name: string;
  /** `2021-06-01` */
  date: string;
  /** How many it is of those of its indicator or chart that day. */
  order: number;
  what: string;
  was: string;
  is: string;
  why: string;
  url: string;
}

/** A column of the table. */
export interface RewordingColumn extends TableColumn<RewordingRow> {
  /** Width in a spreadsheet, in characters. */
  width: number;
}

/** The columns, in order. */
export const REWORDING_COLUMNS: readonly RewordingColumn[] = [
  column('kind', '对象', '改的是指标的说法，还是图的说法', 8),
  column('id', '编码', '指标或图的编码，历年不变', 34),
  column('name', '名称', '指标或图现在的名称', 30),
  column('date', '日期', '哪一天改的', 12),
  column('order', '序号', '同一天改过几次的，是第几次', 8, 'number'),
  column('what', '项目', '改了哪一项：名称、单位、说明、画法和标签等', 14),
  column('was', '原来', '改之前的说法；原来没有写的为“无”', 50),
  column('is', '改为', '改之后的说法；再改过的，见以后的各行', 50),
  column('why', '原因', '为什么改', 40),
  column('url', '链接', '说明这次改动的网页', 50),
];

/** Columns that no two rows have the same values of. */
export const REWORDING_KEYS = ['kind', 'id', 'date', 'order', 'what'] as const satisfies (keyof RewordingRow)[];

function column(
  key: keyof RewordingRow,
  header: string,
  meaning: string,
  width: number,
  type: RewordingColumn['type'] = 'string',
): RewordingColumn {
  return { key, header, meaning, type, constraints: { required: true }, width };
}

/** Lay out changes of what is said, a row for each thing that one of them changed. */
export function listRewordingRows<Told extends Rewording>(
  rewordings: readonly Told[],
  urlOf: (rewording: Told) => string,
): RewordingRow[] {
  return rewordings.flatMap((rewording) => {
    const { kind, id, name, date, ofDay, keys, why } = rewording;
    const [thing, url] = [kind === 'indicator' ? '指标' : '图', urlOf(rewording)];
    return keys.map(({ what, was, is }) => ({ kind: thing, id, name, date, order: ofDay, what, was, is, why, url }));
  });
}

/** Write them as CSV. */
export function writeRewordingsCsv(rows: readonly RewordingRow[], reader?: CsvReader): string {
  return writeCsv(rows, REWORDING_COLUMNS, reader);
}
