import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { STEPS } from './drawing-steps.ts';
import { askParser } from './open-pdf.ts';
import type { PageDrawing } from './page-drawing.ts';
import { hideByPaint } from './painted.ts';
import { Pen } from './pen.ts';

/** Forms that are filled in, and words typed onto a page, are of the page; other annotations are remarks on it. */
const OF_THE_PAGE = ['Widget', 'FreeText'];

/** Read what a page of a document draws, and tell of each glyph whether it is seen. */
export async function readDrawing(document: PDFDocumentProxy, number: number): Promise<PageDrawing> {
  const page = await askParser(document.getPage(number));
  const { fnArray, argsArray } = await askParser(page.getOperatorList());
  const annotations = (await askParser(page.getAnnotations())) as { id: string; subtype: string }[];
  const layers = await askParser(document.getOptionalContentConfig());
  const pen = new Pen(page, {
    showsLayer: (layer) => layers.isVisible(layer) === true,
    remarks: new Set(annotations.filter(({ subtype }) => !OF_THE_PAGE.includes(subtype)).map(({ id }) => id)),
  });
  for (const [index, step] of fnArray.entries()) {
    const args = argsArray[index] as readonly never[] | null;
    STEPS[step]?.(pen, ...(args ?? []));
  }
  hideByPaint(pen.drawing.glyphs, pen.areas);
  page.cleanup();
  return pen.drawing;
}
