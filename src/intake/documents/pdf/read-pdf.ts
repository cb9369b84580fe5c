import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { Tally } from '../account.ts';
import { RefusedDocument } from '../refused-document.ts';
import type { SourceParagraph } from '../source-document.ts';
import { layOutPages, placePage } from './lay-out-pages.ts';
import { openPdf } from './open-pdf.ts';
import type { PageText } from './page-text.ts';
import { readDrawing } from './read-drawing.ts';

/** So many characters may be such that no font says what they are. */
const MOST_UNKNOWN = 0.05;

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
    pages.push(placePage(await readDrawing(document, number), tally));
  }
  return pages;
}
