import type { Tally } from '../account.ts';
import { layOutPages, placePage } from '../pdf/lay-out-pages.ts';
import { RefusedDocument } from '../refused-document.ts';
import type { Note, SourceParagraph } from '../source-document.ts';
import { drawPage } from './draw-page.ts';
import { openOfd } from './ofd-package.ts';

/**
 * Read an OFD: what is seen of its text, in the order it is read, as paragraphs. Lines round the text are left out.
 *
 * @throws RefusedDocument for what is no whole OFD with text.
 */
export async function readOfd(bytes: Uint8Array, tally: Tally): Promise<SourceParagraph[]> {
  const { pages, attachments } = await openOfd(bytes);
  const placed = pages.map((page, index) => placePage(drawPage(page, index + 1), tally));
  if (placed.every(({ glyphs }) => glyphs.length === 0)) throw new RefusedDocument('scan');
  const notes = attachments.map((name): Note => ({ kind: 'object', detail: name }));
  return [{ kind: 'paragraph', text: '', notes }, ...layOutPages(placed, tally)];
}
