import { isPageLine } from '../../report/page-lines.ts';
import { countPrinted, leaveOut, shorten, type Tally } from './account.ts';
import { decodeSource } from './decode-source.ts';
import { beginsParagraph, endsSentence, isPageNumber, joinHalves } from './line-joins.ts';
import type { Note, SourceParagraph } from './source-document.ts';

/**
 * Read a text file, a paragraph from each line; lines cut at a fixed width are joined.
 *
 * @throws RefusedDocument for what is no text.
 */
export function readPlainText(bytes: Uint8Array, tally: Tally): SourceParagraph[] {
  const { text, isDamaged } = decodeSource(bytes);
  tally.source += countPrinted(text);
  const paragraphs = unwrapLines(text.split('\n'), tally);
  if (isDamaged) paragraphs[0]?.notes.push({ kind: 'wrong-encoding' });
  return paragraphs;
}

/** Widths in columns of half a Chinese character: no wrapping is narrower or wider than these. */
const NARROWEST = 36;
const WIDEST = 160;
/** What a full line may lack of the width: a mark that may not begin a line takes the character before it along. */
const SLACK = 5;
/** So many lines must be full and end inside a sentence for the text to count as wrapped. */
const LEAST_CUT_LINES = 3;

/**
 * Make paragraphs of a text's lines: one of each, or, where the lines are cut at a fixed width, one of all that belong
 * together. A line goes on in the next when it is full and the next neither begins a paragraph nor follows on a
 * sentence's end, unless indents tell where paragraphs begin.
 */
export function unwrapLines(lines: readonly string[], tally: Tally): SourceParagraph[] {
  const width = findWrapWidth(lines);
  if (width === undefined) return lines.map((text) => ({ text, kind: 'paragraph', notes: [] }));
  const isIndented = lines.filter((line) => /^[\u3000\u2003\u00a0\t ]{2}/u.test(line)).length >= LEAST_CUT_LINES;
  const paragraphs: SourceParagraph[] = [];
  let open: SourceParagraph | undefined;
  let isFull = false;
  for (const { line, notes } of takeOutPageNumbers(lines, tally)) {
    const goesOn = isFull && line.trim() !== '' && !beginsParagraph(line);
    if (open && goesOn && (isIndented || !endsSentence(open.text))) {
      open.text = joinHalves(open.text, line);
      open.notes.push(...notes, { kind: 'hard-wrap' });
    } else {
      open = { text: line, kind: 'paragraph', notes };
      paragraphs.push(open);
    }
    const columns = measureColumns(line);
    isFull = columns >= width - SLACK && columns <= width;
  }
  return paragraphs;
}

/** Leave page numbers out, with the empty lines round them; the line after one has the note of it. */
function takeOutPageNumbers(lines: readonly string[], tally: Tally): { line: string; notes: Note[] }[] {
  const kept: { line: string; notes: Note[] }[] = [];
  let notes: Note[] = [];
  for (const line of [...lines, '']) {
    if (isPageNumber(line)) {
      leaveOut(tally, 'page-number', line);
      notes.push({ kind: 'page-number', detail: shorten(line) });
      while (kept.at(-1)?.line.trim() === '') notes.unshift(...(kept.pop()?.notes ?? []));
    } else if (notes.length === 0 || line.trim() !== '') {
      kept.push({ line, notes });
      notes = [];
    }
  }
  return notes.length === 0 ? kept : [...kept, { line: '', notes }];
}

/**
 * Find the width at which a text's lines are cut, in columns; `undefined` where they are not. The page's line of 来源
 * and 发布时间, whose columns come glued together, is as long as it is.
 */
function findWrapWidth(all: readonly string[]): number | undefined {
  const lines = all.filter((line) => !isPageLine(line));
  const widths = lines.map(measureColumns);
  const widest = Math.max(0, ...widths);
  if (widest < NARROWEST || widest > WIDEST) return undefined;
  const cut = lines.filter((line, index) => (widths[index] ?? 0) >= widest - SLACK && !endsSentence(line));
  return cut.length >= LEAST_CUT_LINES ? widest : undefined;
}

function measureColumns(line: string): number {
  return [...line.trimEnd()].reduce((sum, character) => sum + (/[\0-\u02ff]/u.test(character) ? 1 : 2), 0);
}
