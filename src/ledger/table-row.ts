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
export function findColumn(cells: readonly Span[], place: Span): number {
  return cells.findIndex((cell) => contains(cell, place));
}

/**
 * Find the cell of a row whose column an observation names: by its head, or by its number from 1.
 *
 * @returns `undefined` where there is no such column, or several have that head.
 */
export function findCell(column: string | number, { cells, heads }: TableRow): Span | undefined {
  if (typeof column === 'number') return cells[column - 1];
  const [found, ...others] = heads.flatMap((head, index) => (foldText(head) === foldText(column) ? [index] : []));
  return found === undefined || others.length > 0 ? undefined : cells[found];
}

/**
 * Give a number that prints no unit one of the units that somebody says it has. In a table the head of its column says
 * it, 受理（件）, or that of its row, or the paragraph before the table, 单位：件; the first of them to name a unit decides.
 * Where none does the text leaves it unsaid.
 */
export function nameCellUnit(text: string, row: TableRow, quantity: Quantity, units: readonly string[]): Quantity {
  if (quantity.unit !== '') return quantity;
  for (const words of listHeads(text, row, quantity)) {
    const unit = units.find((candidate) => printsUnit(words, foldText(candidate)));
    if (unit !== undefined) return { ...quantity, unit };
    if (readNamedUnit(words) !== undefined) return quantity;
  }
  return nameUnit(text, quantity, units);
}

/** The unit that a table names for a number in one of its cells that prints none; empty where it names none. */
export function readCellUnit(text: string, row: TableRow, quantity: Quantity): string {
  const units = listHeads(text, row, quantity).map((words) => readNamedUnit(words));
  return quantity.unit || (units.find((unit) => unit !== undefined) ?? '');
}

/** What stands above a cell, beside it and over the table, folded. */
function listHeads(text: string, { cells, heads, caption }: TableRow, place: Span): string[] {
  const [first] = cells;
  return [heads[findColumn(cells, place)] ?? '', first ? sliceSpan(text, first) : '', caption].map(foldText);
}

const RATE = /率|比例|占比|比重/u;

/** Whether folded words say this unit as heads of tables do: 受理(件), 单位:件, 件数, 占比. */
function printsUnit(words: string, unit: string): boolean {
  if (unit === '%' && RATE.test(words)) return true;
  return findWords(words, unit).some(
    ({ start, end }) => /^$|[(:,、/]/u.test(words.charAt(start - 1)) && /^$|[)数,、;。]/u.test(words.charAt(end)),
  );
}

/** The unit that folded words name, whichever: 件 of 单位:件, 天 of 用时(天), % of 办结率. */
function readNamedUnit(words: string): string | undefined {
  const said = /单位:([^,;。()]+)/u.exec(words)?.[1];
  if (said !== undefined) return said;
  const bracketed = /\(([^()]+)\)$/u.exec(words)?.[1] ?? '';
  if (readUnit(bracketed, 0)?.end === bracketed.length) return bracketed;
  return RATE.test(words) ? '%' : undefined;
}
