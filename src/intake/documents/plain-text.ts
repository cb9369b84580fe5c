import { findWrapWidth, isFull, LEAST_CUT_LINES } from '../../text/wrapped-text.ts';
import { countPrinted, leaveOut, type Tally } from './account.ts';
import { decodeSource } from './decode-source.ts';
import { isFrameLine, isPageNumber } from './line-joins.ts';
import { refuseExcess } from './refuse-excess.ts';
import type { Note, SourceParagraph } from './source-document.ts';
import { joinWrappedLines } from './wrapped-lines.ts';

/**
 * Read a text file, a paragraph from each line; lines cut at a fixed width are joined.
 *
 * @throws RefusedDocument for what is no text, or too much of it.
 */
export function readPlainText(bytes: Uint8Array, tally: Tally): SourceParagraph[] {
  const { text, isDamaged } = decodeSource(bytes);
  tally.source += countPrinted(text);
  const lines = text.split('\n');
  refuseExcess(lines);
  const paragraphs = unwrapLines(lines, tally);
  if (isDamaged) paragraphs[0]?.notes.push({ kind: 'wrong-encoding' });
  return paragraphs;
}

/**
 * Make paragraphs of a text's lines: one of each, or, where the lines are cut at a fixed width, one of all that belong
 * together. A line goes on in the next when it is full and the next neither begins a paragraph nor follows on a
 * sentence's end, unless indents tell where paragraphs begin.
 */
export function unwrapLines(lines: readonly string[], tally: Tally): SourceParagraph[] {
  const width = findTextWidth(lines);
  if (width === undefined) return lines.map((text) => ({ text, kind: 'paragraph', notes: [] }));
  const isIndented = lines.filter((line) => /^[\u3000\u2003\u00a0\t ]{2}/u.test(line)).length >= LEAST_CUT_LINES;
  const wrapped = takeOutPageNumbers(lines, tally).map(({ line, notes }) => ({
    text: line,
    notes,
    isFull: isFull(line, width) && !isFrameLine(line),
  }));
  return joinWrappedLines(wrapped, isIndented, 'hard-wrap');
}

/** Leave page numbers out, with the empty lines round them; the line after one has the note of it. */
function takeOutPageNumbers(lines: readonly string[], tally: Tally): { line: string; notes: Note[] }[] {
  const kept: { line: string; notes: Note[] }[] = [];
  let notes: Note[] = [];
  for (const line of [...lines, '']) {
    if (isPageNumber(line)) {
      leaveOut(tally, 'page-number', line);
      notes.push({ kind: 'page-number', leftOut: line.trim() });
      while (kept.at(-1)?.line.trim() === '') notes.unshift(...(kept.pop()?.notes ?? []));
    } else if (notes.length === 0 || line.trim() !== '') {
      kept.push({ line, notes });
      notes = [];
    }
  }
  return notes.length === 0 ? kept : [...kept, { line: '', notes }];
}

/**
 * Find the width at which a text's lines are cut. The page's line of 来源 and 发布时间, whose columns come glued together,
 * is as long as it is.
 */
function findTextWidth(lines: readonly string[]): number | undefined {
  return findWrapWidth(lines.filter((line) => !isFrameLine(line)));
}
