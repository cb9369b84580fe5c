import type { Quantity } from '../quantities/quantity.ts';
import { nameUnit } from '../quantities/read-quantities.ts';
import { readUnit } from '../quantities/units.ts';
import { foldText } from '../text/folding.ts';
import { contains, findWords, sliceSpan, type Span } from '../text/span.ts';

/** A block of a section's text that is a row of a table: its cells with a tab between them. */
export interface TableRow {
  /** Where its cells stand in the block's text. */
  cells: readonly Span[];
  /** What the table's first row prints above each of them; none in that row itself. */
  heads: readonly string[];
  /** The paragraph before the table, which may give a unit for all of it: 单位：件. */
  caption: string;
}

/** Index of the cell that a place lies in, -1 where it is in none. */
function findColumn(cells: readonly Span[], place: Span): number {
  return cells.findIndex((cell) => contains(cell, place));
}

/**
 * Find the column that an observation names: by its head, or by its number from 1.
 *
 * @returns Its index; `undefined` where there is no such column, or several have that head.
 */
export function chooseColumn(named: string | number, { cells, heads }: TableRow): number | undefined {
  if (typeof named === 'number') return named <= cells.length ? named - 1 : undefined;
  const [found, ...others] = heads.flatMap((head, index) => (foldText(head) === foldText(named) ? [index] : []));
  return others.length === 0 ? found : undefined;
}

/**
 * Give a number that prints no unit one of the units that somebody says it has. In a table the head of its column says
 * it, 受理（件）, or that of its row, or the paragraph before the table, 单位：件; the first of them to name a unit decides.
 * Where none does the text leaves it unsaid.
 */
export function nameCellUnit(text: string, row: TableRow, quantity: Quantity, units: readonly string[]): Quantity {
  const column = findColumn(row.cells, quantity);
  const first = column > 0 ? row.cells[0] : undefined;
  if (quantity.unit !== '') return quantity;
  for (const words of [row.heads[column] ?? '', first ? sliceSpan(text, first) : '', row.caption]) {
    const folded = foldText(words);
    const unit = units.find((candidate) => printsUnit(folded, foldText(candidate)));
    if (unit !== undefined) return { ...quantity, unit };
    if (namesUnit(folded)) return quantity;
  }
  return nameUnit(text, quantity, units);
}

const RATE = /率|比例|占比|比重/u;

/** Whether folded words say this unit as heads of tables do: 受理(件), 单位:件, 件数, 占比. */
function printsUnit(words: string, unit: string): boolean {
  if (unit === '%' && RATE.test(words)) return true;
  return findWords(words, unit).some(
    ({ start, end }) =>
      /^$|[(:,、/]/u.test(words.slice(0, start).slice(-1)) && /^$|[)数,、;。]/u.test(words.charAt(end)),
  );
}

/** Whether folded words name a unit, whichever. */
function namesUnit(words: string): boolean {
  const bracketed = /\(([^()]+)\)$/u.exec(words)?.[1] ?? '';
  return words.includes('单位:') || RATE.test(words) || readUnit(bracketed, 0)?.end === bracketed.length;
}
