import type { Segment } from '../../report/search/make-excerpt.ts';
import type { FigureResult, SearchResult, SectionResult } from '../../report/search/make-result.ts';

/**
 * Make the list item of a result: where it is, one link, and the words with what was looked for marked.
 *
 * @param base Address that the site stands at, with a slash at the end.
 */
export function renderResult(result: SearchResult, base: string): HTMLLIElement {
  const item = document.createElement('li');
  item.className = result.kind;
  item.append(...(result.kind === 'section' ? renderSection(result, base) : renderFigure(result, base)));
  return item;
}

function renderSection(
  { year, title, heading, path, textFragment, excerpt, count }: SectionResult,
  base: string,
): Node[] {
  const link = make(
    'a',
    'title',
    title,
    ...(heading === undefined ? [] : [make('span', 'heading', heading.replace(/。$/u, ''))]),
  );
  link.setAttribute('href', base + addFragment(path, textFragment));
  return [
    make('p', 'where', `${year}年度报告 · 正文`),
    link,
    make('p', 'excerpt', ...mark(excerpt)),
    ...(count > 1 ? [make('p', 'count', `本节共 ${count} 处`)] : []),
  ];
}

function renderFigure({ year, period, dutyArea, amount, name, quote, path }: FigureResult, base: string): Node[] {
  const link = make('a', 'title', make('b', 'amount', ...mark(amount)), make('span', 'name', ...mark(name)));
  link.setAttribute('href', base + path);
  const facts = [`${year}年度报告`, '数据', ...(period === String(year) ? [] : [`${period}年`]), dutyArea];
  return [make('p', 'where', facts.filter(Boolean).join(' · ')), link, make('p', 'excerpt', ...mark(quote))];
}

/** Browsers that do not know text fragments would take them for part of the anchor. */
function addFragment(path: string, textFragment: string): string {
  if (textFragment === '' || !('fragmentDirective' in document)) return path;
  return path + (path.includes('#') ? '' : '#') + textFragment;
}

function mark(segments: readonly Segment[]): (string | HTMLElement)[] {
  return segments.map(({ text, isHit }) => (isHit ? make('mark', '', text) : text));
}

function make(tag: string, className: string, ...children: (string | Node)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}
