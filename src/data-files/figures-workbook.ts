import type { Cell, CellStyle, CellValue, FontStyle, HyperlinkValue, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type { Report } from '../content/schemas/report.ts';
import type { FigureRow } from '../ledger/figure-rows.ts';
import { citeReport } from '../report/citation.ts';
import { namePublication, toInstant } from '../report/publication-time.ts';
import type { Site } from '../content/schemas/site.ts';
import type { TableColumn } from './csv.ts';
import { FIGURE_COLUMNS, layOutRow } from './figures-table.ts';
import type { HistoryRow } from './history-rows.ts';
import { REWORDING_COLUMNS, type RewordingRow } from './rewordings-table.ts';
import { HISTORY_COLUMNS, layOutHistoryRow } from './history-table.ts';

/**
 * Write a year's figures as an XLSX workbook: the figures, and a second sheet that says where they come from.
 *
 * Its date is the report's own, never a build's, so that the same content gives the same bytes.
 */
export function writeFiguresXlsx(rows: readonly FigureRow[], report: Report): Promise<Uint8Array> {
  const date = readInstant(report);
  return writeXlsx({
    sheets: [layOutFigures(rows.map(layOutRow), FIGURE_COLUMNS), layOutNotes(describeFigures(report), FIGURE_COLUMNS)],
    properties: { title: report.title, creator: report.issuer, created: date, modified: date },
    defaultFont: FONT,
  });
}

/**
 * Write the figures of all years as such a workbook, whose rows a reader can choose from by what stands in a column.
 *
 * @param reports The latest first; its date is the workbook's.
 */
export function writeHistoryXlsx(
  rows: readonly HistoryRow[],
  rewordings: readonly RewordingRow[],
  site: Site,
  reports: readonly Report[],
): Promise<Uint8Array> {
  const sheet = layOutFigures(rows.map(layOutHistoryRow), HISTORY_COLUMNS);
  const lastColumn = String.fromCharCode('A'.charCodeAt(0) + HISTORY_COLUMNS.length - 1);
  const [latest] = reports;
  const date = latest && readInstant(latest);
  return writeXlsx({
    sheets: [
      { ...sheet, autoFilter: { range: `A1:${lastColumn}${rows.length + 1}` } },
      ...(rewordings.length > 0 ? [layOutFigures(rewordings, REWORDING_COLUMNS, '说法的更正')] : []),
      layOutNotes(describeHistory(site, reports), HISTORY_COLUMNS),
    ],
    properties: {
      title: `${site.name}：历年数据`,
      ...(latest && { creator: latest.issuer }),
      ...(date && { created: date, modified: date }),
    },
    defaultFont: FONT,
  });
}

/** When the report was published; a draft's day of signing. */
function readInstant({ published, signed = '' }: Report): Date {
  return toInstant(published ?? signed);
}

/**
 * Lay out rows as a sheet: numbers as numbers, periods as text, what is empty as empty cells, and
 * addresses that open. An address below the site's root leads nowhere from a file on disk, so it stays plain text.
 */
function layOutFigures<Row extends Cells<Row>>(
  rows: readonly Row[],
  columns: readonly SheetColumn<Row>[],
  name = '数据',
): WriteSheet {
  return {
    name,
    columns: columns.map(({ key, header, width }) => ({ key, header, width, style: styleOf(key, rows) })),
    data: rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, fillCell(row[key])]))),
    cells: new Map(columns.map(({ header }, index) => [`0,${index}`, { value: header, style: HEADER_STYLE }])),
    freezePane: { rows: 1 },
  };
}

/** A row whose cells are texts and numbers. */
type Cells<Row> = { [Key in keyof Row]: string | number };

interface SheetColumn<Row> extends TableColumn<Row> {
  width: number;
}

function styleOf<Row extends Cells<Row>>(key: keyof Row & string, rows: readonly Row[]): CellStyle {
  if (key === 'value') return NUMBER_STYLE;
  return rows.some((row) => isAddress(row[key])) ? LINK_STYLE : TEXT_STYLE;
}

function fillCell(value: string | number): CellValue | HyperlinkValue {
  if (value === '') return null;
  return isAddress(value) ? { text: value, hyperlink: value } : value;
}

function isAddress(value: string | number): value is string {
  return typeof value === 'string' && /^https?:\/\/\S+$/.test(value);
}

/** Lay out the second sheet: what the figures are, then what each column holds. */
function layOutNotes(
  notes: readonly Note[],
  columns: readonly Pick<TableColumn<object>, 'header' | 'meaning'>[],
): WriteSheet {
  const rows: [Partial<Cell>, Partial<Cell>][] = [
    ...notes.map(({ label, text, href }): [Partial<Cell>, Partial<Cell>] => [
      { value: label, style: HEADER_STYLE },
      href === undefined
        ? { value: text, style: TEXT_STYLE }
        : { value: text, style: LINK_STYLE, hyperlink: { target: href } },
    ]),
    [{ value: null }, { value: null }],
    [
      { value: '列名', style: HEADER_STYLE },
      { value: '含义', style: HEADER_STYLE },
    ],
    ...columns.map(({ header, meaning }): [Partial<Cell>, Partial<Cell>] => [
      { value: header, style: TEXT_STYLE },
      { value: meaning, style: TEXT_STYLE },
    ]),
  ];
  return {
    name: '说明',
    columns: [{ width: 14 }, { width: 90 }],
    rows: rows.map((cells) => cells.map(({ value = null }) => value)),
    cells: new Map(rows.flatMap((cells, row) => cells.map((cell, column) => [`${row},${column}`, cell] as const))),
  };
}

/** Something a reader of a data file should know. */
export interface Note {
  label: string;
  text: string;
  /** Where it leads, for an address. */
  href?: string;
}

/** Say what a year's figures are, where they come from and how to cite them. */
function describeFigures(report: Report): Note[] {
  const { title, issuer, source, published, signed, original } = report;
  const citation = citeReport(report);
  return [
    { label: '标题', text: title },
    { label: '发文机关', text: issuer },
    ...note('来源', source),
    ...(published === undefined ? [] : note(namePublication(published), published)),
    ...note('成文日期', signed),
    ...note('原文网址', original?.url).map((address) => ({ ...address, href: address.text })),
    { label: '引用格式', text: `${citation.before}访问日期${citation.after}` },
    { label: '引用说明', text: '格式依照 GB/T 7714—2015；请把“访问日期”换成您查阅的日期，如 2020-04-01。' },
    { label: '数据说明', text: '每一行是报告中的一个数字，“原文”一列照录写有它的一小段。一切以公布的原文为准。' },
  ];
}

/** Say the same of the figures of all years, the latest report first. */
function describeHistory({ name }: Site, reports: readonly Report[]): Note[] {
  return [
    { label: '标题', text: `${name}：历年数据` },
    ...reports.map(({ year, title, original }) => ({
      label: `${year}年度报告`,
      text: title,
      ...(original?.url === undefined ? {} : { href: original.url }),
    })),
    { label: '引用说明', text: '引用一个数，请引用写有它的那一年度的报告，引用格式见该年度的电子表格。' },
    {
      label: '数据说明',
      text:
        '每一行是一份报告中的一个数字。只看每年一个数的，筛选“状态”为“采用”的行。更正过的、几份报告写得不同的，各占一行，' +
        '“说明”写明原因，“另见”写明另一个数在哪一行。一切以公布的原文为准。',
    },
  ];
}

/** A note of what a draft may not know yet. */
function note(label: string, text: string | undefined): Note[] {
  return text === undefined ? [] : [{ label, text }];
}

/** The face that Excel and WPS use by themselves in Chinese. */
const FONT: FontStyle = { name: '等线', size: 11 };

/** Long texts wrap, and short ones beside them stay at the top of their row. */
const TEXT_STYLE: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

const NUMBER_STYLE: CellStyle = { alignment: { vertical: 'top', horizontal: 'right' } };

const HEADER_STYLE: CellStyle = { ...TEXT_STYLE, font: { ...FONT, bold: true } };

/** An address as spreadsheets show one. */
const LINK_STYLE: CellStyle = { ...TEXT_STYLE, font: { ...FONT, color: { rgb: '0563C1' }, underline: true } };
