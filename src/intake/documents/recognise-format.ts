import { findArchive } from './archive-bounds.ts';
import { COMPOUND_FILE, type CompoundFile, openCompoundFile } from './compound-file.ts';
import { decodeSource } from './decode-source.ts';
import { type RefusalReason, RefusedDocument } from './refused-document.ts';

export type DocumentFormat = 'doc' | 'docx' | 'html' | 'markdown' | 'mht' | 'ofd' | 'pdf' | 'text';

const BY_EXTENSION: Partial<Record<string, DocumentFormat>> = {
  htm: 'html',
  html: 'html',
  md: 'markdown',
  txt: 'text',
};
/** Extensions of office documents, under which anything may be kept; likewise where there is none. */
const OFFICE = ['', 'doc', 'docm', 'docx', 'dot', 'dotx', 'mht', 'mhtml', 'ofd', 'wps', 'wpt'];

/** Where the bytes of a text have to say what it is. */
const START_BYTES = 4096;
/** A PDF begins within so many bytes. */
const PDF_WITHIN = 1024;
const ZIP = Buffer.from('PK');
const MIME_HEADERS = /^(?:[\w-]+:[^\n]*\n(?:[\t ][^\n]*\n)*)+/u;
const BEFORE_MARKUP = String.raw`^(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*`;
const PAGE = new RegExp(String.raw`${BEFORE_MARKUP}<(?:!doctype\s+html|html|head)\b`, 'iu');
const PIECE_OF_PAGE = new RegExp(
  String.raw`${BEFORE_MARKUP}<(?:body|center|div|font|h[1-6]|meta|p|span|table|title)\b`,
  'iu',
);

/** First bytes of what is no document, or of a program of long ago. */
const OTHERS: readonly (readonly [string, RefusalReason])[] = [
  ['\xdb\xa5-\0', 'old-word'],
  ['1\xbe\0\0', 'old-word'],
  ['\x01\xfe', 'works'],
  ['\xff\xd8\xff', 'image-file'],
  ['\x89PNG', 'image-file'],
  ['GIF8', 'image-file'],
  ['BM', 'image-file'],
  ['II*\0', 'image-file'],
  ['MM\0*', 'image-file'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
];

/**
 * Recognise a document's format by its bytes, for a file's name is easily changed, and then by its extension.
 *
 * @throws RefusedDocument for what cannot be read, saying what it is.
 */
export async function recogniseFormat(bytes: Uint8Array, fileName: string): Promise<DocumentFormat> {
  const extension = readExtension(fileName);
  if (beginsWith(bytes, COMPOUND_FILE)) return recogniseCompound(openCompoundFile(bytes));
  if (beginsWith(bytes, ZIP)) return recogniseArchive(bytes);
  if (isPdf(bytes)) return 'pdf';
  const other = OTHERS.find(([start]) => beginsWith(bytes, Buffer.from(start, 'latin1')));
  if (other && isBinary(bytes)) throw new RefusedDocument(other[1]);
  if (isBinary(bytes) && findArchive(bytes)) return recogniseArchive(bytes);
  return recogniseMarkup(readStart(bytes), extension) ?? recogniseText(bytes, extension);
}

/** Whether a document's beginning says that it is one of pages or compressed parts, and no text. */
export function isContainer(start: Uint8Array): boolean {
  return beginsWith(start, COMPOUND_FILE) || beginsWith(start, ZIP) || isPdf(start);
}

/** The letters behind the last dot; Chinese behind a dot is part of a name. */
export function readExtension(fileName: string): string {
  return /\.([a-z\d]{1,6})$/iu.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

function beginsWith(bytes: Uint8Array, signature: Buffer): boolean {
  return signature.equals(bytes.subarray(0, signature.length));
}

/** Whether a document is a PDF. The standard lets other bytes stand before its beginning. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, PDF_WITHIN)).includes('%PDF-');
}

/** Text has none of these bytes, UTF-16 aside. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, START_BYTES).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}

function recogniseCompound(file: CompoundFile): DocumentFormat {
  const has = (...names: readonly string[]): boolean => names.some((name) => file.has(name));
  // An encrypted .docx is a container of the old kind that says so.
  if (has('EncryptedPackage', '\u{6}DataSpaces')) throw new RefusedDocument('encrypted');
  if (has('WordDocument')) return 'doc';
  if (has('Workbook', 'Book')) throw new RefusedDocument('spreadsheet');
  if (has('PowerPoint Document')) throw new RefusedDocument('slides');
  if (has('MN0', 'CONTENTS')) throw new RefusedDocument('works');
  throw new RefusedDocument('other-format');
}

async function recogniseArchive(bytes: Uint8Array): Promise<DocumentFormat> {
  const { openArchive } = await import('./zip-archive.ts');
  const archive = await openArchive(bytes);
  const { paths } = archive;
  const has = (start: string): boolean => paths.some((path) => path.startsWith(start));
  if (paths.includes('ofd.xml')) return 'ofd';
  if (paths.includes('_rels/.rels')) {
    if (has('word/')) return 'docx';
    if (has('xl/')) throw new RefusedDocument('spreadsheet');
    if (has('ppt/')) throw new RefusedDocument('slides');
    return 'docx';
  }
  const kind = Buffer.from((await archive.read('mimetype')) ?? []).toString('latin1');
  if (kind.endsWith('opendocument.spreadsheet')) throw new RefusedDocument('spreadsheet');
  if (kind.endsWith('opendocument.presentation')) throw new RefusedDocument('slides');
  throw new RefusedDocument(kind === '' ? 'archive' : 'other-format');
}

function readStart(bytes: Uint8Array): string {
  const start = bytes.subarray(0, START_BYTES);
  const wide = { fffe: 'utf-16le', feff: 'utf-16be' }[Buffer.from(start.subarray(0, 2)).toString('hex')];
  return new TextDecoder(wide ?? 'latin1').decode(start).replace(/^(?:\u{ef}\u{bb}\u{bf}|\u{feff})?\s+/u, '');
}

/** Recognise what says itself what it is. */
function recogniseMarkup(start: string, extension: string): DocumentFormat | undefined {
  if (start.startsWith('{\\rtf')) throw new RefusedDocument('rtf');
  const headers = MIME_HEADERS.exec(start.replaceAll('\r', ''))?.[0] ?? '';
  if (/^mime-version:/imu.test(headers) && /^content-type:\s*(?:multipart\/related|text\/html)/imu.test(headers)) {
    return 'mht';
  }
  if (extension === 'md') return 'markdown';
  if (PAGE.test(start) || (OFFICE.includes(extension) && PIECE_OF_PAGE.test(start))) return 'html';
  // Word 2003 could save a document as one file of XML.
  if (start.startsWith('<?xml') && BY_EXTENSION[extension] === undefined) throw new RefusedDocument('other-format');
  return undefined;
}

function recogniseText(bytes: Uint8Array, extension: string): DocumentFormat {
  const format = BY_EXTENSION[extension];
  if (format) return format;
  if (!OFFICE.includes(extension)) throw new RefusedDocument('other-format');
  if (bytes.length === 0) throw new RefusedDocument('broken');
  if (!isText(bytes)) throw new RefusedDocument('not-as-named');
  return 'text';
}

function isText(bytes: Uint8Array): boolean {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe;
  try {
    decodeSource(bytes);
    return isWide || !isBinary(bytes);
  } catch {
    return false;
  }
}
