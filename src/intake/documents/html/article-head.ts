import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { readLabels } from '../../../report/page-labels.ts';
import { findPageValue, isPageLine } from '../../../report/page-lines.ts';
import { foldText } from '../../../text/folding.ts';
import type { Note } from '../source-document.ts';
import type { PageParagraph } from './page-paragraphs.ts';

/** A part of the title in <title> that is shorter is the site's name rather than the article's. */
const SHORTEST_TITLE = 6;
const ORIGINS = ['source', 'published'] as const;

/**
 * Choose what of a page stands above the article though it is part of it: its index, its title, unless the article
 * begins with it, and the first lines that give 来源 and 发布时间. The rest of what stands round it is the page's frame.
 */
export function chooseHead(
  tree: Root,
  around: readonly PageParagraph[],
  article: readonly PageParagraph[],
): { head: PageParagraph[]; frame: PageParagraph[] } {
  const titles = listTitles(tree).map(foldText);
  const isShown = hasTitle(article.filter(({ text }) => text.trim() !== '').slice(0, LINES_TO_TITLE), titles);
  const title = isShown ? undefined : around.find(({ text }) => titles.includes(foldText(text)));
  const isInArticle = article.slice(0, 5).some((paragraph) => ORIGINS.some((name) => gives(paragraph, name)));
  const origins = isInArticle ? [] : ORIGINS.map((name) => around.find((paragraph) => gives(paragraph, name)));
  const chosen = new Set([...around.filter(isOfIndex), title, ...origins]);
  const head = around
    .filter((paragraph) => chosen.has(paragraph))
    // The index is a table, but none of the report's.
    .map((paragraph) => (isOfIndex(paragraph) ? { ...paragraph, notes: paragraph.notes.filter(isOfText) } : paragraph));
  return {
    head: isShown || title ? head : head.flatMap(setTitleApart),
    frame: around.filter((paragraph) => !chosen.has(paragraph)),
  };
}

function isOfText({ kind }: Note): boolean {
  return kind !== 'table' && kind !== 'merged-cells';
}

/** A red head, a number and a title on several lines may begin the article. */
const LINES_TO_TITLE = 8;

/** Whether paragraphs that follow each other are, joined, one of the titles. */
function hasTitle(paragraphs: readonly PageParagraph[], titles: readonly string[]): boolean {
  return paragraphs.some((_, start) => {
    let joined = '';
    return paragraphs.slice(start).some(({ text }) => {
      joined += foldText(text);
      return titles.includes(joined);
    });
  });
}

/** Whether a paragraph is of the index of government information: 索引号, 发文字号 and the like. */
function isOfIndex({ text }: PageParagraph): boolean {
  const [label] = readLabels(text.trim());
  return label !== undefined && label.isOfIndex && label.isMarked && isPageLine(text);
}

/** Where the index alone has the title, it stands on a line of its own: 标题： / …的报告 / 发文字号：…. */
function setTitleApart(paragraph: PageParagraph): PageParagraph[] {
  const labels = readLabels(paragraph.text);
  const at = labels.findIndex(({ name }) => name === 'title');
  const value = labels[at]?.value ?? '';
  const start = paragraph.text.indexOf(value);
  if (!isOfIndex(paragraph) || value === '' || start === -1) return [paragraph];
  const end = start + value.length;
  const pieces = [paragraph.text.slice(0, start), value, paragraph.text.slice(end)].filter(
    (text) => text.trim() !== '',
  );
  return pieces.map((text, index) => ({
    ...paragraph,
    kind: 'paragraph',
    text: text.trim(),
    notes: index === 0 ? paragraph.notes : [],
  }));
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
  return isPageLine(text) && findPageValue([text.trim()], name) !== undefined;
}
