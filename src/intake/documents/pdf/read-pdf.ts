import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { countPrinted, leaveOut, type LeftOutReason, shorten, type Tally } from '../account.ts';
import { RefusedDocument } from '../refused-document.ts';
import type { Note, NoteKind, SourceParagraph } from '../source-document.ts';
import { findContentsRows } from './contents-rows.ts';
import { findGrids, type Grid } from './grids.ts';
import { openPdf } from './open-pdf.ts';
import { findMarginLines, type PageRow } from './page-margins.ts';
import { type PagePiece, writePage } from './page-lines.ts';
import { type AsideWords, type PageText, placeGlyphs } from './page-text.ts';
import { joinLines } from './paragraphs.ts';
import { readDrawing } from './read-drawing.ts';
import { findRows, joinSegments } from './rows.ts';
import { writeGlyphs } from './write-segment.ts';

/** Most characters of a document: a report has some twenty thousand. */
const MOST_CHARACTERS = 2_000_000;
/** So many of them may be such that no font says what they are. */
const MOST_UNKNOWN = 0.05;
/** A picture over so much of its page is the page. */
const WHOLE_PAGE = 0.6;

/** What words that a page draws and nobody reads on it are left out as. */
const ASIDES: Record<AsideWords['why'], { reason: LeftOutReason; kind: NoteKind }> = {
  annotation: { reason: 'comment', kind: 'comment' },
  covered: { reason: 'hidden', kind: 'hidden' },
  invisible: { reason: 'hidden', kind: 'hidden' },
  layer: { reason: 'hidden', kind: 'hidden' },
  outside: { reason: 'hidden', kind: 'hidden' },
  overprint: { reason: 'overprint', kind: 'overprint' },
  rotated: { reason: 'rotated', kind: 'rotated' },
  tiny: { reason: 'hidden', kind: 'hidden' },
  white: { reason: 'hidden', kind: 'hidden' },
};

/**
 * Read a PDF: what is seen of its text, in the order it is read, as paragraphs. Lines round the text are left out.
 *
 * @throws RefusedDocument for what is no whole PDF with text.
 */
export async function readPdf(bytes: Uint8Array, tally: Tally): Promise<SourceParagraph[]> {
  const document = await openPdf(bytes);
  try {
    const pages = await readPages(document, tally);
    const glyphs = pages.flatMap((page) => page.glyphs);
    if (glyphs.length === 0) throw new RefusedDocument('scan');
    const unknown = glyphs.filter(({ text }) => text === '\ufffd').length;
    if (unknown > glyphs.length * MOST_UNKNOWN) throw new RefusedDocument('unnamed-glyphs');
    return layOutPages(pages, tally);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function readPages(document: PDFDocumentProxy, tally: Tally): Promise<PageText[]> {
  const pages: PageText[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const drawing = await readDrawing(document, number);
    tally.source += drawing.glyphs.reduce((sum, { text }) => sum + countPrinted(text), 0);
    if (tally.source > MOST_CHARACTERS) throw new RefusedDocument('too-large');
    pages.push(placeGlyphs(drawing));
  }
  return pages;
}

function layOutPages(pages: readonly PageText[], tally: Tally): SourceParagraph[] {
  const rows = pages.map(findPageRows);
  const margins = findMarginLines(rows).map((lines) => new Map(lines.map(({ row, reason }) => [row, reason])));
  const contents = findContentsRows(rows.map((own, page) => own.filter((row) => !margins[page]?.has(row))));
  const notes: Note[] = pages.flatMap((page) => noteOddities(page, tally));
  const pieces: PagePiece[] = [];
  for (const [index, { number, width }] of pages.entries()) {
    const kept: PageRow[] = [];
    for (const row of rows[index] ?? []) {
      const reason = margins[index]?.get(row) ?? (contents.has(row) ? 'contents' : undefined);
      if (reason === undefined) {
        kept.push(row);
        continue;
      }
      leaveOut(tally, reason, row.text);
      // Nearly every document has numbers on its pages, and they are counted.
      if (reason !== 'page-number') notes.push({ kind: reason, detail: `第${number}页：${shorten(row.text)}` });
    }
    pieces.push(...writePage(kept, width, pieces.length));
  }
  return [{ kind: 'paragraph', text: '', notes }, ...joinLines(pieces)];
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
    const { reason, kind } = ASIDES[why];
    leaveOut(tally, reason, words);
    return { kind, detail: `第${number}页：${shorten(words)}` };
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
