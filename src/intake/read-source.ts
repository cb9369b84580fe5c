import { extname } from 'node:path';
import { decodeText } from '../content/decoding.ts';
import { hashBytes } from '../content/hashes.ts';
import type { Report } from '../content/schemas/report.ts';
import type { SourceAccount } from './documents/account.ts';
import { readApart } from './documents/apart/read-apart.ts';
import type { LineFinding } from './documents/line-finding.ts';
import type { ReadDocument } from './documents/source-document.ts';
import type { ImportSource } from './outline/import-options.ts';

/** A clerk's document, read, with the files of it that the report's folder keeps. */
export interface SourceFile extends ImportSource {
  account: SourceAccount;
  /** By line of `text`. */
  findings: readonly LineFinding[];
  /** `original.txt`, and the document itself where that is not it. */
  files: ReadonlyMap<string, Uint8Array>;
  /** What report.yml says of the document; `undefined` where it is `original.txt` itself. */
  received: NonNullable<Report['original']>['received'];
}

/**
 * Read a document. A text of UTF-8 that is taken as it stands becomes `original.txt` byte for byte; of any other
 * document `original.txt` holds the lines that were read, and the document is kept beside it.
 *
 * @param name Of the file, without its folder.
 */
export async function readSource(bytes: Uint8Array, name: string): Promise<SourceFile> {
  const document = await readApart(bytes, name);
  return keepText(bytes, document) ?? keepLines(bytes, document, name);
}

function keepText(bytes: Uint8Array, { lines, account, findings }: ReadDocument): SourceFile | undefined {
  if (lines.length === 0 || account.added > 0 || account.leftOut.length > 0) return undefined;
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) return undefined;
  const printed = [...decoded.text.split('\n').entries()].filter(([, line]) => line.trim() !== '');
  const words = printed.map(([, line]) => line.trim());
  if (!isSame(words, lines)) return undefined;
  return {
    text: decoded.text,
    sha256: hashBytes(bytes),
    tableLines: [],
    headings: [],
    leftOut: [],
    account,
    findings: findings.map((finding) => ({ ...finding, line: (printed[finding.line - 1]?.[0] ?? 0) + 1 })),
    files: new Map([['original.txt', bytes]]),
    received: undefined,
  };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

function keepLines(bytes: Uint8Array, document: ReadDocument, name: string): SourceFile {
  const text = `${document.lines.join('\n')}\n`;
  const original = new TextEncoder().encode(text);
  // Chinese behind a dot is part of the name: 报告.终稿.
  const extension = /^\.[a-z\d]+$/u.exec(extname(name).toLowerCase())?.[0] ?? '';
  const file = `received${extension}`;
  const { tableLines, headings, leftOut, account, findings } = document;
  return {
    text,
    sha256: hashBytes(original),
    tableLines,
    headings,
    leftOut,
    account,
    findings,
    files: new Map([
      ['original.txt', original],
      [file, bytes],
    ]),
    received: { file, name, sha256: hashBytes(bytes) },
  };
}
