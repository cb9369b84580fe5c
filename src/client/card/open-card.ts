import { dateCitation } from '../../report/citation.ts';
import { cutSentence } from '../../text/sentences.ts';
import { copyPassage } from '../cite/passage.ts';
import { copyText } from '../copy-text.ts';
import { writeToday } from '../page-source.ts';
import { listTextNodes } from '../report-text.ts';
import { type CardContent, isInCard, makeCopyButton, makeLink, showCard } from './card.ts';
import { readExplanation } from './explanation.ts';

/**
 * Shows in place what a number or a term of the text means, or how the page is cited. Where a browser has no popovers, or
 * the page that explains it cannot be had, it stays a link.
 */
if ('showPopover' in HTMLElement.prototype) {
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('.prose a[id], [href*="glossary/#"], a[data-cite]')
        : null;
    if (!link || isInCard(link) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void open(link);
  });
}

let asked: Element | undefined;

async function open(link: HTMLAnchorElement): Promise<void> {
  asked = link;
  const content = 'cite' in link.dataset ? describeCitation() : await describeMeaning(link);
  // Another may have been asked for meanwhile.
  if (asked !== link) return;
  if (content) await showCard(content, link);
  else location.assign(link.href);
}

async function describeMeaning(link: HTMLAnchorElement): Promise<CardContent | undefined> {
  const [name, ...words] = (await readExplanation(link.href, findYear(link))) ?? [];
  if (name === undefined) return undefined;
  const lines = words.map((line) => ({ words: line }));
  if (link.id === '')
    return {
      label: `术语解释：${name}`,
      lines: [{ words: name, class: 'name' }, ...lines],
      tools: [makeLink('全部术语', link.href)],
    };
  return {
    label: `数字的含义：${name}`,
    lines: [{ words: name }, { words: link.textContent, class: 'value' }, ...lines],
    tools: [makeLink('查看这项数据', link.href), ...makeQuoteButton(link)],
  };
}

/** Year of the report that a number of its own year stands in; `undefined` for one that speaks of another year, or a term. */
function findYear(link: HTMLAnchorElement): string | undefined {
  const indicator = /([^/]+)\/$/.exec(link.pathname)?.[1] ?? '';
  return link.id.endsWith(`figure-${indicator}`)
    ? link.closest<HTMLElement>('article[data-year]')?.dataset['year']
    : undefined;
}

/** What copies the sentence of a number with its source; nothing on pages whose text is not to be cited. */
function makeQuoteButton(number: HTMLElement): HTMLButtonElement[] {
  const article = number.closest<HTMLElement>('article[data-citation]');
  const block = number.closest('p, tr');
  if (!article || !block) return [];
  const nodes = listTextNodes(block);
  const first = nodes.findIndex((node) => number.contains(node));
  const text = (upTo: number): string =>
    nodes
      .slice(0, upTo)
      .map(({ data }) => data)
      .join('');
  const start = text(first).length;
  const { before, words, after } = cutSentence(text(nodes.length), { start, end: start + number.textContent.length });
  const sentence = (before + words + after).trim();
  return [makeCopyButton('引用这句话', () => copyPassage(article, { paragraphs: [sentence], block: number }))];
}

function describeCitation(): CardContent | undefined {
  const { citation } = document.querySelector<HTMLElement>('article[data-citation]')?.dataset ?? {};
  if (citation === undefined) return undefined;
  const words = dateCitation(citation, writeToday());
  return {
    label: '引用格式',
    lines: [{ words: '引用格式', class: 'name' }, { words }],
    tools: [makeCopyButton('复制', () => copyText(words))],
  };
}
