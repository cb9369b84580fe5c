import { type CsvReader, type TableColumn, writeCsv } from './csv.ts';
import { FIGURE_COLUMNS, type FigureColumn, type FigureTableRow, layOutRow } from './figures-table.ts';
import type { FigureStatus, HistoryRow } from './history-rows.ts';

/** How tables call what a value is to the others of its indicator and year. */
const STATUS_WORDS: Readonly<Record<FigureStatus, string>> = {
  counts: '采用',
  same: '相同',
  differs: '不同',
  corrected: '更正前',
};

/** A figure of the table of all years, whose cells are texts and numbers. */
export interface HistoryTableRow extends FigureTableRow {
  id: string;
  status: string;
  report: number;
  note: string;
  see: string;
  comparability: string;
}

/** One column of the table of all years. */
export interface HistoryColumn extends TableColumn<HistoryTableRow> {
  /** Width in a spreadsheet, in characters. */
  width: number;
}

const ID: HistoryColumn = {
  key: 'id',
  header: '编号',
  meaning:
    '这一行的编号，以后增加年份、更正数字，都不改变：指标编码、时期、报告年度，更正前的数再加上更正的日期，中间用“/”隔开',
  type: 'string',
  constraints: { required: true },
  width: 44,
};

const STATUS: HistoryColumn = {
  key: 'status',
  header: '状态',
  meaning:
    '采用：本站对照历年、画图用的数，每项指标每年只有一个，是当年报告写的，当年报告没有写的，是最近一份报告写的；' +
    '相同：另一份报告又写到的同一个数；不同：另一份报告对同一年写的另一个数；更正前：报告发布以后更正过，这是更正以前的数',
  type: 'string',
  constraints: { enum: Object.values(STATUS_WORDS) },
  width: 8,
};

const REPORT: HistoryColumn = {
  key: 'report',
  header: '报告年度',
  meaning: '写有这个数字的报告是哪一年度的',
  type: 'year',
  constraints: { required: true },
  width: 10,
};

const NOTE: HistoryColumn = {
  key: 'note',
  header: '说明',
  meaning: '其他报告对同一年写的数，或者更正的日期、内容和原因；空白表示没有',
  type: 'string',
  constraints: undefined,
  width: 50,
};

const SEE: HistoryColumn = {
  key: 'see',
  header: '另见',
  meaning: '“说明”一列说到的数在哪一行，写编号；有几行的，用“；”隔开',
  type: 'string',
  constraints: undefined,
  width: 44,
};

const COMPARABILITY: HistoryColumn = {
  key: 'comparability',
  header: '历年比较',
  meaning: '比较这个指标历年的数时要注意什么',
  type: 'string',
  constraints: undefined,
  width: 30,
};

/** The columns, in order: those of one year, and what tells its rows from those of other years. */
export const HISTORY_COLUMNS: readonly HistoryColumn[] = FIGURE_COLUMNS.flatMap(
  (column: FigureColumn): HistoryColumn[] => {
    switch (column.key) {
      case 'indicator':
        return [ID, column];
      case 'period':
        return [column, STATUS, REPORT];
      case 'url':
        return [NOTE, SEE, COMPARABILITY, { ...column, meaning: `${column.meaning}；更正前的数，在更正前的那一节` }];
      default:
        return [column];
    }
  },
);

/** Lay a figure out for the table. */
export function layOutHistoryRow(row: HistoryRow): HistoryTableRow {
  const { id, status, report, note, see, comparability } = row;
  return { ...layOutRow(row), id, status: STATUS_WORDS[status], report, note, see: see.join('；'), comparability };
}

/** Write the figures of all years, or an indicator's, as CSV. */
export function writeHistoryCsv(rows: readonly HistoryRow[], reader?: CsvReader): string {
  return writeCsv(rows.map(layOutHistoryRow), HISTORY_COLUMNS, reader);
}
