import { writeRow } from '../line-joins.ts';
import type { Note, SourceParagraph } from '../source-document.ts';
import { findBlocks } from './columns.ts';
import type { Row, Segment } from './rows.ts';
import { writeGlyphs } from './write-segment.ts';

/** A line of a page's text, in the order of reading. */
export interface PageLine {
  text: string;
  notes: Note[];
  left: number;
  right: number;
  baseline: number;
  size: number;
  isBold: boolean;
  /** Width of what of the line cannot be parted from its first character: a word, a number, a mark behind. */
  beginning: number;
  pageWidth: number;
  /** Whether it stands in a column beside another. */
  isColumn: boolean;
  /** Counts the blocks of the document. */
  block: number;
}

type LinePlace = Pick<PageLine, 'pageWidth' | 'isColumn' | 'block'>;

/** A row of a table, or a line. */
export type PagePiece = { line: PageLine } | { row: SourceParagraph };

/** So near, in type sizes, cells of two rows begin at one place. */
const SAME_PLACE = 1;

/** Write a page's rows in the order they are read. */
export function writePage(rows: readonly Row[], pageWidth: number, firstBlock: number): PagePiece[] {
  return findBlocks(rows).flatMap(({ rows: own, isColumn }, index) =>
    writeBlock(own, { pageWidth, isColumn, block: firstBlock + index }),
  );
}

function writeBlock(rows: readonly Row[], place: LinePlace): PagePiece[] {
  return rows.flatMap((row, index): PagePiece[] => {
    const grids = row.segments.flatMap(({ grid }) => grid?.rows ?? []);
    const beside = [rows[index - 1], rows[index + 1]];
    if (grids.length > 0) return grids.map((one) => ({ row: one }));
    if (beside.some((other) => other && isOfTable(row, other))) return [{ row: writeCells(row) }];
    return [{ line: writeLine(row, place) }];
  });
}

/** Whether two rows have cells at the same places. */
function isOfTable(row: Row, other: Row): boolean {
  if (row.segments.length < 2 || other.segments.length < 2) return false;
  return row.segments
    .slice(1)
    .some(({ left, right }) =>
      other.segments
        .slice(1)
        .some(
          (cell) =>
            Math.abs(cell.left - left) < row.size * SAME_PLACE || Math.abs(cell.right - right) < row.size * SAME_PLACE,
        ),
    );
}

function writeCells(row: Row): SourceParagraph {
  const cells = row.segments.map(({ glyphs }): SourceParagraph[] => [
    { kind: 'paragraph', ...writeGlyphs(glyphs, row) },
  ]);
  return writeRow(cells, []);
}

function writeLine(row: Row, place: LinePlace): PageLine {
  const written = row.segments.map(({ glyphs }) => writeGlyphs(glyphs, row));
  const glyphs = row.segments.flatMap((segment) => segment.glyphs);
  return {
    text: written.map(({ text }) => text).join(' '),
    notes: written.flatMap(({ notes }) => notes),
    left: row.left,
    right: row.right,
    baseline: row.baseline,
    size: row.size,
    isBold: glyphs.every(({ isBold }) => isBold),
    beginning: measureBeginning(row.segments[0]),
    ...place,
  };
}

/** Marks that never begin a line: they come to the end of the one before, with the character before them. */
const NEVER_FIRST = /^[，。、；：？！）》〉」』】〕”’,.;:?!)\]}%％…—]/u;
const WORD = /^[\w.%％+-]/u;

function measureBeginning(segment: Segment | undefined): number {
  const [first, ...more] = segment?.glyphs ?? [];
  if (!first) return 0;
  let last = first;
  for (const glyph of more) {
    if (!NEVER_FIRST.test(glyph.text) && !(WORD.test(last.text) && WORD.test(glyph.text))) break;
    last = glyph;
  }
  return last.right - first.left;
}
