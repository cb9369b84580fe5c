import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { Report } from '../../src/content/schemas/report.ts';
import { EDITION_KEY } from '../../src/data-files/pdf-edition.ts';
import { toInstant } from '../../src/report/publication-time.ts';

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
  const date = report.published === undefined ? new Date(0) : toInstant(report.published);
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

/** Radicals that Unicode normalisation leaves alone or takes for a traditional character, and below them the characters that look the same. */
const RADICALS = '⼾⺁⺒⺝⺟⺠⺩⺬⺶⺼⻄⻅⻆⻉⻊⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳';
const CHARACTERS = '户厂巳月母民王示羊肉西见角贝足车長长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄黾齐齿龙龟';

/** `<0012> <2F00>`, or a run of glyphs from the first to the second, `<0012> <0014> <2F00>`. */
const ENTRY = /^((?:<[0-9A-F]+> ){1,2})<(2[EF][0-9A-F]{2})>$/gm;

/**
 * Fonts draw a radical and the character of the same look with one glyph, and a browser that prints takes the glyph for
 * the radical: `⼀` for `一`, which nobody finds who searches for the character. Put the characters back.
 *
 * @param table A PDF's `ToUnicode` table. It has every radical's glyph alone: runs of radicals are no runs of characters.
 */
export function unifyRadicals(table: string): string {
  return table.replace(ENTRY, (_, glyphs: string, digits: string) => {
    const character = unify(String.fromCharCode(Number.parseInt(digits, 16)));
    return `${glyphs}<${character.charCodeAt(0).toString(16).toUpperCase()}>`;
  });
}

function unify(character: string): string {
  const index = RADICALS.indexOf(character);
  return index === -1 ? character.normalize('NFKC') : CHARACTERS.charAt(index);
}
