import { endsSentence } from '../../../text/wrapped-text.ts';
import { beginsParagraph } from '../line-joins.ts';
import type { SourceParagraph } from '../source-document.ts';
import { joinWrappedLines, type WrappedLine } from '../wrapped-lines.ts';
import { findHeadingLevels } from './heading-sizes.ts';
import { type MeasuredLine, measureLines, SAME_EDGE } from './measured-lines.ts';
import type { PagePiece } from './page-lines.ts';
import { isSameSize } from './rows.ts';

/** An indent is so wide, in type sizes, and one that begins a paragraph no wider: what is centred begins further in. */
const LEAST_INDENT = 1;
const WIDEST_INDENT = 3.5;
/** So many lines begin with an indent where indents begin paragraphs. */
const LEAST_INDENTED = 2;
/** A gap so much wider than lines are apart parts paragraphs. */
const WIDE_PITCH = 1.45;
/** No more is left behind a full line, in type sizes, even where a long word did not fit. */
const MOST_ROOM = 12;

/** Make paragraphs of the lines of all pages; rows of tables stay as they are. */
export function joinLines(pieces: readonly PagePiece[]): SourceParagraph[] {
  const lines = measureLines(pieces.flatMap((piece) => ('line' in piece ? [piece.line] : [])));
  const isIndented =
    lines.filter(({ offset }) => offset > LEAST_INDENT && offset < WIDEST_INDENT).length >= LEAST_INDENTED;
  const levels = findHeadingLevels(lines);
  const wrapped = lines.map((line, index): WrappedLine => ({
    text: line.text,
    notes: line.notes,
    isFull: isFull(line, lines[index + 1]),
    begins: decideBeginning(lines[index - 1], line, isIndented),
    headingLevel: levels.get(line),
  }));
  return splitAtRows(pieces).flatMap(({ row, count, start }) => [
    ...joinWrappedLines(wrapped.slice(start, start + count), isIndented),
    ...(row ? [row] : []),
  ]);
}

/** Runs of lines, each with the row of a table behind it. */
function splitAtRows(pieces: readonly PagePiece[]): { row?: SourceParagraph; count: number; start: number }[] {
  const runs: { row?: SourceParagraph; count: number; start: number }[] = [{ count: 0, start: 0 }];
  let start = 0;
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (!run) continue;
    if ('line' in piece) {
      run.count += 1;
      start += 1;
    } else {
      run.row = piece.row;
      runs.push({ count: 0, start });
    }
  }
  return runs;
}

/** Whether the beginning of the next line would not have fitted behind a line. */
function isFull(line: MeasuredLine, next: MeasuredLine | undefined): boolean {
  const needed = (next?.beginning ?? 0) / line.size + SAME_EDGE;
  return line.room < Math.min(needed, MOST_ROOM);
}

/** Whether a line begins a paragraph, or goes on in one, as far as the layout says so. */
function decideBeginning(
  before: MeasuredLine | undefined,
  line: MeasuredLine,
  isIndented: boolean,
): boolean | undefined {
  if (!before || !isSameSize(before.size, line.size)) return true;
  if (before.block === line.block && line.baseline - before.baseline > line.pitch * WIDE_PITCH) return true;
  const isOpen = isFull(before, line) && !endsSentence(before.text);
  if (line.offset <= LEAST_INDENT) return isIndented && isOpen ? false : undefined;
  // Of a paragraph that is set in as a whole, lines that are full and end within a sentence go on.
  const isSetIn = Math.abs(line.offset - before.offset) < SAME_EDGE;
  return !(isSetIn && isOpen && !beginsParagraph(line.text));
}
