import { countPrinted, type Tally } from './account.ts';
import { decodeSource } from './decode-source.ts';
import type { SourceParagraph } from './source-document.ts';
import { unwrapLines } from './unwrap-lines.ts';

/**
 * Read a text file, a paragraph from each line; lines cut at a fixed width are joined.
 *
 * @throws RefusedDocument for what is no text.
 */
export function readPlainText(bytes: Uint8Array, tally: Tally): SourceParagraph[] {
  const { text, isDamaged } = decodeSource(bytes);
  tally.source += countPrinted(text);
  const paragraphs = unwrapLines(text.split('\n'), tally);
  if (isDamaged) paragraphs[0]?.notes.push({ kind: 'wrong-encoding' });
  return paragraphs;
}
