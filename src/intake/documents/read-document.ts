import { closeAccount, countUnaccounted, createTally, type Tally } from './account.ts';
import { explainImbalance, explainNotes, inspectLines, listLeftOut } from './document-findings.ts';
import { layOutLines } from './lines.ts';
import { explainRefusal, RefusedDocument } from './refused-document.ts';
import type { ReadDocument, SourceParagraph } from './source-document.ts';

/** Read one format: paragraphs in the order of the text; into the tally goes every character met. */
type Reader = (bytes: Uint8Array, tally: Tally) => SourceParagraph[] | Promise<SourceParagraph[]>;

/** The parsers of the other formats need not be loaded for one. */
const READERS: Record<DocumentFormat, () => Promise<Reader>> = {
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  markdown: async () => (await import('./read-markdown.ts')).readMarkdown,
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
    const read = await READERS[recogniseFormat(bytes, fileName)]();
    const paragraphs = await read(bytes, tally);
    return describeReading(layOutLines(paragraphs, tally), tally);
  } catch (error) {
    const refused = isTooDeep(error) ? new RefusedDocument('broken', { cause: error }) : error;
    if (!(refused instanceof RefusedDocument)) throw error;
    const account = closeAccount(createTally(), []);
    return {
      lines: [],
      tableLines: [],
      headings: [],
      leftOut: [],
      account,
      findings: [explainRefusal(refused.reason)],
    };
  }
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

export type DocumentFormat = 'docx' | 'html' | 'markdown' | 'text';

const BY_EXTENSION: Partial<Record<string, DocumentFormat>> = {
  docx: 'docx',
  htm: 'html',
  html: 'html',
  md: 'markdown',
  txt: 'text',
};

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

/**
 * Recognise a document's format by its first bytes, for a file's name is easily changed, and then by its extension.
 *
 * @throws RefusedDocument for everything but .docx, .html, .htm, .txt and .md.
 */
function recogniseFormat(bytes: Uint8Array, fileName: string): DocumentFormat {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const extension = /\.([^.]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
  // An encrypted .docx is a container of the old kind that says so.
  if (beginsWith(bytes, OLD_OFFICE)) throw new RefusedDocument(isEncrypted(bytes) ? 'encrypted' : 'old-word');
  if (/^(?:\{\\rtf|%PDF)/u.test(start)) throw new RefusedDocument('other-format');
  const format = BY_EXTENSION[extension];
  if (beginsWith(bytes, ZIP) && (format === 'docx' || extension === 'doc')) return 'docx';
  if (format === 'docx') throw new RefusedDocument(bytes.length === 0 ? 'broken' : 'not-as-named');
  if (extension === 'doc' || extension === 'wps') throw new RefusedDocument('old-word');
  if (format === undefined) throw new RefusedDocument('other-format');
  return format;
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le');
}
