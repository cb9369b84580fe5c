import { countPrinted, leaveOut, type Tally } from './account.ts';
import { decodeSource } from './decode-source.ts';
import { beginsParagraph, endsSentence, isFrameLine, isPageNumber, joinHalves } from './line-joins.ts';
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
    const goesOn = isFull && line.trim() !== '' && !beginsParagraph(line) && !isChrome(open);
    if (open && goesOn && (isIndented || !endsSentence(open.text))) {
      open.text = joinHalves(open.text, line);
      open.notes.push(...notes, { kind: 'hard-wrap' });
    } else {
      open = { text: line, kind: 'paragraph', notes };
      paragraphs.push(open);
    }
    const columns = measureColumns(line);
    isFull = columns >= width - SLACK;
  }
  return paragraphs;
}

function isChrome(paragraph: SourceParagraph | undefined): boolean {
  return paragraph !== undefined && isFrameLine(paragraph.text);
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

/** For each line that is wider than the width, so many must be cut at it. */
const CUT_LINES_PER_WIDER = 4;

/**
 * Find the width at which a text's lines are cut, in columns; `undefined` where they are not. It is the width that most
 * lines have which stop inside a sentence; a line or two with Latin letters may be wider. The page's line of 来源 and
 * 发布时间, whose columns come glued together, is as long as it is, and a heading stops where it ends.
 */
function findWrapWidth(all: readonly string[]): number | undefined {
  const lines = all.filter((line) => line.trim() !== '' && !isFrameLine(line));
  const widths = lines.map(measureColumns);
  const cut = widths.filter(
    (width, index) => isCut(lines[index] ?? '', lines[index + 1]) && width >= NARROWEST && width <= WIDEST,
  );
  const counts = countBy(cut);
  const countNear = (width: number): number =>
    Array.from({ length: SLACK + 1 }, (_, less) => counts.get(width - less) ?? 0).reduce(
      (sum, count) => sum + count,
      0,
    );
  const [found] = [...counts.keys()].toSorted((a, b) => countNear(b) - countNear(a) || b - a);
  if (found === undefined || countNear(found) < LEAST_CUT_LINES) return undefined;
  const wider = widths.filter((width) => width > found).length;
  return wider * CUT_LINES_PER_WIDER <= countNear(found) || found === Math.max(...widths) ? found : undefined;
}

/** Whether a line stops inside a sentence that goes on in the next. */
function isCut(line: string, next: string | undefined): boolean {
  const isHeading = beginsParagraph(line) && !/[，。；：]/u.test(line);
  return next !== undefined && !endsSentence(line) && !isHeading && !beginsParagraph(next);
}

function countBy(numbers: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

function measureColumns(line: string): number {
  return [...line.trimEnd()].reduce((sum, character) => sum + (/[\0-\u02ff]/u.test(character) ? 1 : 2), 0);
}
