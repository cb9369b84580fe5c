import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { leaveOut, type Tally } from '../account.ts';
import { decodeSource } from '../decode-source.ts';
import { refuseDeepPage } from '../markup-bounds.ts';
import type { Note, SourceParagraph } from '../source-document.ts';
import { chooseHead } from './article-head.ts';
import { findArticle } from './find-article.ts';
import { countSource } from './html-tree.ts';
import type { PageParagraph } from './page-paragraphs.ts';
import { readPage } from './read-page.ts';
import { applyStyleSheets } from './style-sheets.ts';

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu;
/** Where a page has to say how it is encoded. */
const DECLARATION_BYTES = 4096;
/** A picture that stands in an attribute or a style. The parser would take each character of it by itself. */
const PICTURE_DATA = /(["'=(]\s*data:)[\w+/=;,%.-]{1000,}/giu;
const MOST_EXAMPLES = 8;

/**
 * Read a page saved from a government site: its article, under the page's title and line of 来源 and 发布时间. What is
 * round it is left out and counted.
 *
 * @param declared Its encoding, where something other than the page itself says it.
 * @throws RefusedDocument for what is no text, or a page of too many elements.
 */
export function readHtml(bytes: Uint8Array, tally: Tally, declared?: string): SourceParagraph[] {
  const start = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const { text, isDamaged } = decodeSource(bytes, declared ?? DECLARED.exec(start)?.[1]);
  refuseDeepPage(text);
  const tree: Root = fromHtml(text.replace(PICTURE_DATA, '$1'));
  tally.source += countSource(tree);
  applyStyleSheets(tree);
  const article = findArticle(tree);
  const paragraphs = readPage(tree, article?.element, tally);
  const inArticle = paragraphs.filter(({ isArticle }) => isArticle);
  const around = paragraphs.filter(({ isArticle }) => !isArticle);
  const { head, frame } = chooseHead(tree, around, inArticle);
  for (const { text: frameText } of frame) leaveOut(tally, 'page-frame', frameText);
  const notes: Note[] = [
    ...listFrame(frame),
    ...(article?.isGuessed ? [{ kind: 'guessed-article' as const }] : []),
    ...(isDamaged ? [{ kind: 'wrong-encoding' as const }] : []),
  ];
  return [{ kind: 'paragraph', text: '', notes }, ...head, ...inArticle];
}

/** Tell of the longest texts of the frame, for a sentence of the report would be one of them. */
function listFrame(frame: readonly PageParagraph[]): Note[] {
  const written = frame.filter(({ text }) => text.trim() !== '');
  const examples = written.toSorted((a, b) => b.text.length - a.text.length).slice(0, MOST_EXAMPLES);
  return written.map((paragraph) => ({
    kind: 'page-frame',
    leftOut: paragraph.text.trim(),
    isUsual: !examples.includes(paragraph),
  }));
}
