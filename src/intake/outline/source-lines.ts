import { ORDINAL_NUMERALS } from '../../text/chinese-numerals.ts';
import { type OutlineMark, readOutlineMark } from '../../text/outline-mark.ts';
import { restorePunctuation } from '../../text/punctuation.ts';
import type { ImportSource } from './import-options.ts';

const DIVISION = new RegExp(`^(第[${ORDINAL_NUMERALS}]{1,3}(?:部分|章))\\s+`, 'u');

/** One line of the original that has text on it. */
export interface SourceLine {
  /** 1-based number in the original. */
  number: number;
  /** The line as it stands, without its line end. */
  raw: string;
  /** What it says: indents off, punctuation full-width; tabs between the cells of a table's row. */
  text: string;
  isTableRow: boolean;
  /** Level of the heading that the document styles it as, 1–9. */
  styleLevel: number | undefined;
  /** Its outline mark; a row of a table has none, whatever it begins with. */
  mark: OutlineMark | undefined;
}

/** Split an original into its lines; lines of white space are left out. */
export function splitLines({ text: original, tableLines, headings }: ImportSource): SourceLine[] {
  const rows = new Set(tableLines);
  const levels = new Map(headings.map(({ line, level }) => [line, level]));
  return original
    .split('\n')
    .map((raw, index): SourceLine => {
      const number = index + 1;
      const isTableRow = rows.has(number);
      const text = isTableRow ? restoreRow(raw) : restoreLine(raw.trim());
      const mark = isTableRow ? undefined : readOutlineMark(text);
      return { number, raw, text, isTableRow, styleLevel: isTableRow ? undefined : levels.get(number), mark };
    })
    .filter(({ text }) => text !== '');
}

/** The space after 第一部分 is all that parts it from the title. */
function restoreLine(line: string): string {
  const [all = '', mark = ''] = DIVISION.exec(line) ?? [];
  const rest = restorePunctuation(line.slice(all.length));
  return mark === '' ? rest : `${mark} ${rest}`;
}

/** Punctuation is restored cell by cell: the space between two cells is not a stray one. */
function restoreRow(raw: string): string {
  return raw
    .split('\t')
    .map((cell) => restorePunctuation(cell.trim()))
    .join('\t')
    .trim();
}

/** A heading or a paragraph of the report, and the line of the original that it stands on. */
export interface Block {
  kind: 'heading' | 'paragraph';
  /** As printed, outline mark included. */
  text: string;
  line: number;
  /** Its outline mark; a row of a table has none. */
  mark: OutlineMark | undefined;
  /** Level of the heading that the document styles its line as. */
  styleLevel?: number | undefined;
  /** Whether it is a row of a table; its text has tabs between the cells. */
  isTableRow?: boolean;
}
