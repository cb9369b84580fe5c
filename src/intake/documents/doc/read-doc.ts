import type { Tally } from '../account.ts';
import { readParts } from '../docx/read-docx.ts';
import type { SourceParagraph } from '../source-document.ts';
import { openWordBinary } from './word-binary.ts';
import { writeParts } from './write-parts.ts';

/**
 * Read a Word document of the kind that Word wrote from 1997 to 2003, and WPS until today: .doc and .wps. Automatic
 * numbers, notes, text boxes, deleted, struck and hidden characters are told by their formatting, as in a .docx.
 *
 * @throws RefusedDocument for what is older, encrypted, broken or too large.
 */
export function readDoc(bytes: Uint8Array, tally: Tally): SourceParagraph[] {
  const { parts, unwritten } = writeParts(openWordBinary(bytes));
  const paragraphs = readParts(parts, tally);
  // The other side of the account is counted in the stream, not in what has been written from it.
  tally.source += unwritten;
  return [{ kind: 'paragraph', text: '', notes: [{ kind: 'old-format' }] }, ...paragraphs];
}
