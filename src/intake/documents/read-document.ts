import { closeAccount, countUnaccounted, createTally, type Tally } from './account.ts';
import { explainImbalance, explainNotes, inspectLines, listLeftOut } from './document-findings.ts';
import { layOutLines } from './lines.ts';
import { refuseExcess } from './refuse-excess.ts';
import { type DocumentFormat, recogniseFormat } from './recognise-format.ts';
import { explainRefusal, RefusedDocument } from './refused-document.ts';
import type { ReadDocument, SourceParagraph } from './source-document.ts';

/** Read one format: paragraphs in the order of the text; into the tally goes every character met. */
type Reader = (bytes: Uint8Array, tally: Tally) => SourceParagraph[] | Promise<SourceParagraph[]>;

/** The parsers of the other formats need not be loaded for one. */
const READERS: Record<DocumentFormat, () => Promise<Reader>> = {
  doc: async () => (await import('./doc/read-doc.ts')).readDoc,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  markdown: async () => (await import('./read-markdown.ts')).readMarkdown,
  mht: async () => (await import('./html/read-web-archive.ts')).readWebArchive,
  ofd: async () => (await import('./ofd/read-ofd.ts')).readOfd,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  text: async () => (await import('./plain-text.ts')).readPlainText,
};

/**
 * Read a source document, as a clerk has it, as the plain lines that the importer works on.
 *
 * Nothing is left out silently: the account says where every character went, and the findings say what to look at.
 * What cannot be read whole is refused, with an error and no lines.
 *
 * @param fileName Only its extension counts, and the content over that.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  const tally = createTally();
  try {
    const read = await READERS[await recogniseFormat(bytes, fileName)]();
    const paragraphs = await read(bytes, tally);
    refuseExcess(paragraphs.map(({ text }) => text));
    return describeReading(layOutLines(paragraphs, tally), tally);
  } catch (error) {
    const refused = isTooDeep(error) ? new RefusedDocument('broken', { cause: error }) : error;
    if (!(refused instanceof RefusedDocument)) throw error;
    return refuseDocument(refused);
  }
}

/** What comes of a document that is not read: why, and no lines. */
export function refuseDocument(refused: RefusedDocument): ReadDocument {
  return {
    lines: [],
    tableLines: [],
    headings: [],
    leftOut: [],
    account: closeAccount(createTally(), []),
    findings: [explainRefusal(refused)],
  };
}

/** Whether elements were nested so deep, as no program writes them, that the stack did not hold them. */
function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}

function describeReading(read: readonly SourceParagraph[], tally: Tally): ReadDocument {
  const lines = read.map(({ text }) => text).filter((text) => text !== '');
  const account = closeAccount(tally, lines);
  const unaccounted = countUnaccounted(account);
  const notes = inspectLines(read);
  return {
    lines,
    tableLines: read.flatMap(({ kind }, index) => (kind === 'table-row' ? [index + 1] : [])),
    headings: read.flatMap(({ headingLevel }, index) =>
      headingLevel === undefined ? [] : [{ line: index + 1, level: headingLevel }],
    ),
    leftOut: listLeftOut(notes),
    account,
    findings: [...(unaccounted === 0 ? [] : [explainImbalance(unaccounted)]), ...explainNotes(notes)],
  };
}
