import type { CellStyle, CellValue, HyperlinkValue, WriteSheet } from 'hucre';
import type { FigureRow } from '../report/ledger/figure-rows.ts';
import { type FigureColumn, FIGURE_COLUMNS } from './figure-columns.ts';
import { HEADER_STYLE, LINK_STYLE, NUMBER_STYLE, TEXT_STYLE } from './sheet-styles.ts';

/**
 * Lay out rows as a spreadsheet's first sheet: numbers as numbers, periods as text, what is empty as empty cells, and
 * addresses that open. An address below the site's root leads nowhere from a file on disk, so it stays plain text.
 */
export function layOutFigures(rows: readonly FigureRow[]): WriteSheet {
  return {
    name: '数据',
    columns: FIGURE_COLUMNS.map(({ key, header, width }) => ({ key, header, width, style: styleOf(key, rows) })),
    data: rows.map((row) => Object.fromEntries(FIGURE_COLUMNS.map(({ key }) => [key, fillCell(row[key])]))),
    cells: new Map(FIGURE_COLUMNS.map(({ header }, index) => [`0,${index}`, { value: header, style: HEADER_STYLE }])),
    freezePane: { rows: 1 },
  };
}

function styleOf(key: FigureColumn['key'], rows: readonly FigureRow[]): CellStyle {
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
