import type { Segment } from '../../search/excerpt.ts';
import type { FigureResult, SearchResult, TermResult, TextResult } from '../../search/result.ts';
import { speakSigns } from '../../text/signs.ts';
import { MARKS } from '../marks/marks-address.ts';

/**
 * Make the list item of a result: where it is, one link, and the words with what was looked for marked.
 *
 * @param words What it was found for, as typed; the page that it leads to marks them.
 * @param base Address that the site stands at, with a slash at the end.
 */
export function renderResult(result: SearchResult, words: string, base: string): HTMLLIElement {
  const item = document.createElement('li');
  item.className = result.kind;
  item.append(...renderKind(result, words, base));
  return item;
}

function renderKind(result: SearchResult, words: string, base: string): Node[] {
  switch (result.kind) {
    case 'text':
      return renderText(result, words, base);
    case 'figure':
      return renderFigure(result, base);
    case 'term':
      return renderTerm(result, base);
  }
}

function renderText({ year, section, heading, path, excerpt, count }: TextResult, words: string, base: string): Node[] {
  const [page = '', anchor] = path.split('#');
  const asked = new URLSearchParams({ [MARKS]: words }).toString();
  return [
    linkTo(
      `${base}${page}?${asked}${anchor === undefined ? '' : `#${anchor}`}`,
      make('span', 'heading', ...mark(heading)),
    ),
    sayWhere(count, `${year}年度报告`, ...(section === undefined ? [] : [section])),
    ...(excerpt.length > 0 ? [make('p', 'excerpt', ...mark(excerpt))] : []),
  ];
}

function renderFigure(result: FigureResult, base: string): Node[] {
  const { year, period, section, amount, name, quote, path, indicatorPath, change, isByHand, count } = result;
  const all = make('a', 'all', '查看这项数据');
  all.setAttribute('href', base + indicatorPath);
  return [
    linkTo(base + path, make('b', 'amount', ...mark(amount)), make('span', 'name', ...mark(name))),
    sayWhere(
      count,
      `${year}年度报告`,
      '数字',
      ...(period === String(year) ? [] : [`${period}年`]),
      section,
      ...(isByHand ? ['人工登记'] : []),
    ),
    ...(change === undefined ? [] : [make('p', 'change', ...speak(change))]),
    make('p', 'excerpt', ...mark(quote)),
    all,
  ];
}

function renderTerm({ name, aliases, definition, path, count }: TermResult, base: string): Node[] {
  return [
    linkTo(base + path, make('span', 'name', ...mark(name))),
    sayWhere(count, '术语解释，编者注'),
    ...aliases.map((alias) => make('p', 'alias', '也写作', make('span', 'name', ...mark(alias)))),
    make('p', 'excerpt', ...mark(definition)),
  ];
}

function linkTo(address: string, ...children: Node[]): HTMLElement {
  const link = make('a', 'title', ...children);
  link.setAttribute('href', address);
  return link;
}

function sayWhere(count: number, ...facts: readonly string[]): HTMLElement {
  // No dot begins a line, and a full-width bracket brings its own space.
  const where = facts.join('\u00a0· ').replace(/· （/gu, '·（');
  return make('p', 'where', `${where}\u00a0· `, make('span', 'count', `共${count}处`));
}

function mark(segments: readonly Segment[]): (string | HTMLElement)[] {
  return segments.map(({ text, isHit }) => (isHit ? make('mark', '', text) : text));
}

/** Words with signs, each as it is seen and as it is heard. */
function speak(words: string): (string | HTMLElement)[] {
  return speakSigns(words).flatMap(({ seen, heard }): (string | HTMLElement)[] => {
    if (seen === heard) return [seen];
    const sign = make('span', '', seen);
    sign.setAttribute('aria-hidden', 'true');
    return [sign, make('span', 'visually-hidden', heard)];
  });
}

function make(tag: string, className: string, ...children: (string | Node)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}
