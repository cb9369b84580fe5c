import { QUALIFIERS } from '../content/schemas/figures.ts';
import type { FigureRow } from '../ledger/figure-rows.ts';
import { type CsvReader, type TableColumn, writeCsv } from './csv.ts';

/** A figure in a table, whose cells are texts and numbers. */
export interface FigureTableRow extends Omit<FigureRow, 'claims'> {
  /** What the text says of how it has changed, as sentences; empty where there is nothing to say. */
  claims: string;
}

/** One column of a year's figures. */
export interface FigureColumn extends TableColumn<FigureTableRow> {
  /** Width in a spreadsheet, in characters. */
  width: number;
}

/** The columns, in order. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  {
    key: 'indicator',
    header: '指标编码',
    meaning: '指标的编码，历年不变，可据此对照各年数据',
    type: 'string',
    constraints: { required: true },
    width: 34,
  },
  {
    key: 'name',
    header: '指标名称',
    meaning: '指标的名称',
    type: 'string',
    constraints: { required: true },
    width: 30,
  },
  {
    key: 'value',
    header: '数值',
    meaning: '按“单位”一列计的数值：“1.2万件”记作 12000，“88.28%”记作 88.28',
    type: 'number',
    constraints: { required: true },
    width: 11,
  },
  {
    key: 'unit',
    header: '单位',
    meaning: '计量单位，与报告的写法一致',
    type: 'string',
    constraints: { required: true },
    width: 10,
  },
  {
    key: 'qualifier',
    header: '限定词',
    meaning: '报告在数字前后写明的“约”“余”“以上”等词，表示数字不是准确数；空白表示没有写',
    type: 'string',
    constraints: { enum: QUALIFIERS },
    width: 8,
  },
  {
    key: 'byHand',
    header: '人工登记',
    meaning: '程序读不懂、由人换算登记的数字，原文印着的几个字，如“三分之二”；空白表示数值由程序读出，并与原文核对一致',
    type: 'string',
    constraints: undefined,
    width: 12,
  },
  {
    key: 'period',
    header: '时期',
    meaning: '数字所说的年份；报告拿来与本年比较的数字，是它自己的年份',
    type: 'year',
    constraints: { required: true },
    width: 8,
  },
  {
    key: 'dutyArea',
    header: '职责领域',
    meaning: '指标所属的职责领域，名称依照报告所依据的国家纲要；空白表示该纲要没有这个领域',
    type: 'string',
    constraints: undefined,
    width: 30,
  },
  {
    key: 'section',
    header: '章节',
    meaning: '数字所在一节的标题，与报告一致；报告没有标题的，用本站的名称',
    type: 'string',
    constraints: { required: true },
    width: 34,
  },
  {
    key: 'quote',
    header: '原文',
    meaning: '报告中写有这个数字的一小段，逐字照录',
    type: 'string',
    constraints: { required: true },
    width: 60,
  },
  {
    key: 'claims',
    header: '原文所述变化核对',
    meaning:
      '报告说这个数增减了的（如“较上年减少4件”），与所比较的那一年登记的数核对的结果；空白表示报告没有这样说，或者没有登记那一年的数',
    type: 'string',
    constraints: undefined,
    width: 50,
  },
  {
    key: 'url',
    header: '链接',
    meaning: '这个数字在报告正文中的位置',
    type: 'string',
    constraints: { required: true },
    width: 50,
  },
];

/** Lay a figure out for a table: what is a list elsewhere is one text. */
export function layOutRow({ claims, ...row }: FigureRow): FigureTableRow {
  return { ...row, claims: claims.map(({ text }) => text).join('；') };
}

/** Write a year's figures, or an indicator's, as CSV. */
export function writeFiguresCsv(rows: readonly FigureRow[], reader?: CsvReader): string {
  return writeCsv(rows.map(layOutRow), FIGURE_COLUMNS, reader);
}
