import { fromHtml } from 'hast-util-from-html';
import { countPrinted, leaveOut, type Tally } from '../account.ts';
import { decodeSource } from '../decode-source.ts';
import { RefusedDocument } from '../refused-document.ts';
import type { SourceParagraph } from '../source-document.ts';
import { listTexts, readVisible } from './html-tree.ts';
import { listMimeParts, type MimePart } from './mime-parts.ts';
import { readHtml } from './read-html.ts';

/**
 * Read a page that was saved with all that belongs to it as one file (.mht, .mhtml), by a browser or by Word. Of several
 * pages in it, frames as a rule, the one with most text is read; the others are left out and counted.
 *
 * @throws RefusedDocument for a file without a page, or whose page is no text.
 */
export function readWebArchive(bytes: Uint8Array, tally: Tally): SourceParagraph[] {
  const pages = listMimeParts(bytes).filter(({ type }) => type === 'text/html');
  const [main, ...others] = pages.toSorted((a, b) => countText(b) - countText(a));
  if (!main) throw new RefusedDocument('broken');
  return [...readHtml(main.content, tally, main.charset), ...others.flatMap((page) => leaveOutPage(page, tally))];
}

function parse({ content, charset }: MimePart): ReturnType<typeof fromHtml> {
  return fromHtml(decodeSource(content, charset).text);
}

function countText(page: MimePart): number {
  return countPrinted(readVisible(parse(page)));
}

function leaveOutPage(page: MimePart, tally: Tally): SourceParagraph[] {
  const tree = parse(page);
  for (const { text, use } of listTexts(tree)) {
    tally.source += countPrinted(text);
    leaveOut(tally, use === 'text' ? 'page-frame' : use, text);
  }
  const visible = readVisible(tree).trim();
  if (visible === '') return [];
  return [{ kind: 'paragraph', text: '', notes: [{ kind: 'page-frame', leftOut: visible }] }];
}
