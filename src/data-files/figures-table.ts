import { QUALIFIERS } from '../content/schemas/figures.ts';
import type { FigureRow } from '../ledger/figure-rows.ts';
import { type TableColumn, writeCsv } from './csv.ts';

/** One column of a year's figures. */
export interface FigureColumn extends TableColumn<FigureRow> {
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
    key: 'url',
    header: '链接',
    meaning: '这个数字在报告正文中的位置',
    type: 'string',
    constraints: { required: true },
    width: 50,
  },
];

/** Write a year's figures, or an indicator's, as CSV. */
export function writeFiguresCsv(rows: readonly FigureRow[]): string {
  return writeCsv(rows, FIGURE_COLUMNS);
}
