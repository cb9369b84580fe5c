import type { Cell, WriteSheet } from 'hucre';
import type { Note } from './describe-figures.ts';
import { FIGURE_COLUMNS } from './figure-columns.ts';
import { HEADER_STYLE, LINK_STYLE, TEXT_STYLE } from './sheet-styles.ts';

/** Lay out the second sheet: what the figures are, then what each column holds. */
export function layOutNotes(notes: readonly Note[]): WriteSheet {
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
    ...FIGURE_COLUMNS.map(({ header, meaning }): [Partial<Cell>, Partial<Cell>] => [
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
