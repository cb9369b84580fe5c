import { countPrinted, leaveOut, shorten, type Tally } from '../account.ts';
import { RefusedDocument } from '../refused-document.ts';
import type { LeftOutKind, Note, SourceParagraph } from '../source-document.ts';
import { findContentsRows } from './contents-rows.ts';
import { partFootnotes } from './footnotes.ts';
import { findGrids, type Grid } from './grids.ts';
import { findMarginLines, type PageRow } from './page-margins.ts';
import { type PagePiece, writePage } from './page-lines.ts';
import type { PageDrawing } from './page-drawing.ts';
import { type AsideWords, type PageText, placeGlyphs } from './page-text.ts';
import { joinLines } from './paragraphs.ts';
import { findRows, joinSegments } from './rows.ts';
import { writeGlyphs } from './write-segment.ts';

/** Most characters of a document: a report has some twenty thousand. */
const MOST_CHARACTERS = 500_000;
/** A picture over so much of its page is the page. */
const WHOLE_PAGE = 0.6;

/** What words that a page draws and nobody reads on it are left out as. */
const ASIDES: Record<AsideWords['why'], LeftOutKind> = {
  annotation: 'comment',
  covered: 'hidden',
  invisible: 'hidden',
  layer: 'hidden',
  outside: 'hidden',
  overprint: 'overprint',
  rotated: 'rotated',
  struck: 'struck',
  tiny: 'hidden',
  white: 'hidden',
};

/** Count what a page draws, and tell what of it is read. */
export function placePage(drawing: PageDrawing, tally: Tally): PageText {
  tally.source += drawing.glyphs.reduce((sum, { text }) => sum + countPrinted(text), 0);
  if (tally.source > MOST_CHARACTERS) throw new RefusedDocument('too-large');
  return placeGlyphs(drawing);
}

/** Lay pages out as paragraphs, without what stands round their text. */
export function layOutPages(pages: readonly PageText[], tally: Tally): SourceParagraph[] {
  const rows = pages.map(findPageRows);
  const margins = findMarginLines(rows).map((lines) => new Map(lines.map(({ row, reason }) => [row, reason])));
  const contents = findContentsRows(rows.map((own, page) => own.filter((row) => !margins[page]?.has(row))));
  const notes: Note[] = pages.flatMap((page) => noteOddities(page, tally));
  const pieces: PagePiece[] = [];
  const footnotes: PagePiece[] = [];
  // Most pages have the same running head.
  const told = new Set<string>();
  for (const [index, { number, width }] of pages.entries()) {
    const kept: PageRow[] = [];
    for (const row of rows[index] ?? []) {
      const reason = margins[index]?.get(row) ?? (contents.has(row) ? 'contents' : undefined);
      if (reason === undefined) {
        kept.push(row);
        continue;
      }
      const words = row.text.trim();
      leaveOut(tally, reason, words);
      if (told.has(words)) continue;
      told.add(words);
      const detail = `第${number}页：${shorten(words)}`;
      notes.push({ kind: reason, leftOut: words, detail, isUsual: reason === 'page-number' });
    }
    const parted = partFootnotes(kept);
    pieces.push(...writePage(parted.text, width, pieces.length));
    footnotes.push(...writePage(parted.notes, width, footnotes.length));
  }
  const [first, ...more] = joinLines(footnotes);
  return [
    { kind: 'paragraph', text: '', notes },
    ...joinLines(pieces),
    ...(first ? [{ ...first, notes: [{ kind: 'note' as const }, ...first.notes] }, ...more] : []),
  ];
}

/** A page's rows from top to bottom, its tables among them. */
function findPageRows({ rules, glyphs }: PageText): PageRow[] {
  const { grids, others } = findGrids(rules, glyphs);
  const written = findRows(others).map((row): PageRow => ({
    ...row,
    text: row.segments.map((segment) => writeGlyphs(segment.glyphs, row).text).join(' '),
  }));
  return [...written, ...grids.map(makeGridRow)].toSorted((a, b) => a.baseline - b.baseline);
}

function makeGridRow(grid: Grid): PageRow {
  return { ...joinSegments([{ glyphs: [], grid, left: grid.left, right: grid.right }]), text: '' };
}

/** Leave words out that are not seen on a page, and tell of its pictures and of what cannot be read. */
function noteOddities({ number, width, height, glyphs, asides, pictures }: PageText, tally: Tally): Note[] {
  const notes: Note[] = asides.map(({ why, words }) => {
    const kind = ASIDES[why];
    leaveOut(tally, kind, words);
    return { kind, leftOut: words.trim(), detail: `第${number}页：${shorten(words)}` };
  });
  const page = `第${number}页`;
  const isWhole = pictures.some(
    ({ left, top, right, bottom }) => (right - left) * (bottom - top) > width * height * WHOLE_PAGE,
  );
  if (glyphs.length === 0) notes.push({ kind: 'page-without-text', detail: page });
  else if (isWhole) notes.push({ kind: 'page-picture', detail: page });
  else if (pictures.length > 0) notes.push({ kind: 'picture', detail: page });
  return notes;
}
