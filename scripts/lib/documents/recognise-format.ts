import { RefusedDocument } from './refused-document.ts';

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
export function recogniseFormat(bytes: Uint8Array, fileName: string): DocumentFormat {
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
