import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { findChromeValue } from '../../../report/original.ts';
import { foldText } from '../../../text/folding.ts';
import { restorePunctuation } from '../../../text/punctuation.ts';
import { leaveOut, type Tally } from '../account.ts';
import { decodeSource } from '../decode-source.ts';
import type { Note, SourceParagraph } from '../source-document.ts';
import { findArticle } from './find-article.ts';
import { countSource } from './html-tree.ts';
import type { PageParagraph } from './page-paragraphs.ts';
import { readPage } from './read-page.ts';
import { applyStyleSheets } from './style-sheets.ts';

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu;
/** Where a page has to say how it is encoded. */
const DECLARATION_BYTES = 4096;
const MOST_EXAMPLES = 8;

/**
 * Read a page saved from a government site: its article, under the page's title and line of 来源 and 发布时间. What is
 * round it is left out and counted.
 *
 * @param declared Its encoding, where something other than the page itself says it.
 * @throws RefusedDocument for what is no text.
 */
export function readHtml(bytes: Uint8Array, tally: Tally, declared?: string): SourceParagraph[] {
  const start = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const { text, isDamaged } = decodeSource(bytes, declared ?? DECLARED.exec(start)?.[1]);
  const tree: Root = fromHtml(text);
  tally.source += countSource(tree);
  applyStyleSheets(tree);
  const article = findArticle(tree);
  const paragraphs = readPage(tree, article?.element, tally);
  const inArticle = paragraphs.filter(({ isArticle }) => isArticle);
  const around = paragraphs.filter(({ isArticle }) => !isArticle);
  const head = chooseHead(tree, around, inArticle);
  const frame = around.filter((paragraph) => !head.includes(paragraph));
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

/** A part of the title in <title> that is shorter is the site's name rather than the article's. */
const SHORTEST_TITLE = 6;
const ORIGINS = ['source', 'published'] as const;

/**
 * Choose what of a page stands above the article though it is part of it: its title, unless the article begins with it,
 * and the first lines that give 来源 and 发布时间.
 */
export function chooseHead(
  tree: Root,
  around: readonly PageParagraph[],
  article: readonly PageParagraph[],
): PageParagraph[] {
  const titles = listTitles(tree).map(foldText);
  const isTitle = ({ text }: PageParagraph): boolean => titles.includes(foldText(text));
  const first = article.find(({ text }) => text.trim() !== '');
  const title = first && isTitle(first) ? undefined : around.find(isTitle);
  const isInArticle = article.slice(0, 5).some((paragraph) => ORIGINS.some((name) => gives(paragraph, name)));
  const origins = isInArticle ? [] : ORIGINS.map((name) => around.find((paragraph) => gives(paragraph, name)));
  return [...new Set([title, ...origins])].filter((paragraph) => paragraph !== undefined);
}

/** What the page gives as the article's title: in its meta tag, as a heading, as part of its own title. */
function listTitles(tree: Root): string[] {
  const meta = select('meta[name=ArticleTitle i]', tree)?.properties['content'];
  const pageTitle = select('title', tree);
  const own = pageTitle ? toString(pageTitle).split(/[-_|－—]/u) : [];
  return [
    ...(typeof meta === 'string' ? [meta] : []),
    ...selectAll('h1', tree).map((heading) => toString(heading)),
    ...own.filter((part) => part.trim().length >= SHORTEST_TITLE && /报告|情况/u.test(part)),
  ].filter((title) => foldText(title) !== '');
}

function gives({ text }: PageParagraph, name: (typeof ORIGINS)[number]): boolean {
  const line = restorePunctuation(text.trim().replace(/\s+/gu, ' '));
  return findChromeValue([line], name) !== undefined;
}
