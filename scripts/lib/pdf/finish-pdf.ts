import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, PDFString, decodePDFRawStream } from '@cantoo/pdf-lib';
import { EDITION_KEY } from '../../../src/files/pdf-edition.ts';
import type { Report } from '../../../src/schemas/report.ts';
import { unifyRadicals } from './unify-radicals.ts';

/**
 * Finish a PDF as the browser prints it: it says which edition of the report it holds and by whom, has the report's date
 * instead of today's, so that the same text gives the same file on any day, and its text is found and copied with the
 * characters that the report has.
 */
export async function finishPdf(
  pdf: Uint8Array,
  edition: string,
  report: Pick<Report, 'issuer' | 'published'>,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.setAuthor(report.issuer);
  const date = new Date(report.published === undefined ? 0 : `${report.published.replace(' ', 'T')}+08:00`);
  document.setCreationDate(date);
  document.setModificationDate(date);
  const information = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
  information.set(PDFName.of(EDITION_KEY), PDFString.of(edition));
  unifyText(document);
  // Plain objects, so that the edition can be read without a library.
  return await document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

/** Mend the tables that tell readers which character a glyph stands for. */
function unifyText({ context }: PDFDocument): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const reference = object instanceof PDFDict ? object.get(PDFName.of('ToUnicode')) : undefined;
    const stream = reference && context.lookup(reference);
    if (!(reference instanceof PDFRef && stream instanceof PDFRawStream)) continue;
    const table = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const unified = unifyRadicals(table);
    if (unified !== table) context.assign(reference, context.flateStream(Buffer.from(unified, 'latin1')));
  }
}
