import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { foldText } from '../../../../src/report/fold-text.ts';
import { findChromeValue } from '../../../../src/report/page-chrome.ts';
import { restorePunctuation } from '../../../../src/report/punctuation.ts';
import type { PageParagraph } from './read-page.ts';

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
