import type { Segment } from '../../search/excerpt.ts';
import { dropFullStop } from '../../text/sentences.ts';
import type { FigureResult, SearchResult, SectionResult } from '../../search/result.ts';

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
    ...(heading === undefined ? [] : [make('span', 'heading', dropFullStop(heading))]),
  );
  link.setAttribute('href', base + addFragment(path, textFragment));
  return [sayWhere(year, '正文', sayCount(count)), link, make('p', 'excerpt', ...mark(excerpt))];
}

function renderFigure({ year, period, section, amount, name, quote, path, count }: FigureResult, base: string): Node[] {
  const link = make('a', 'title', make('b', 'amount', ...mark(amount)), make('span', 'name', ...mark(name)));
  link.setAttribute('href', base + path);
  const ofYear = period === String(year) ? [] : [`${period}年`];
  return [sayWhere(year, '数据', ...ofYear, section, sayCount(count)), link, make('p', 'excerpt', ...mark(quote))];
}

function sayWhere(year: number, ...facts: readonly string[]): HTMLElement {
  // A full-width bracket brings its own space.
  return make('p', 'where', [`${year}年度报告`, ...facts].join(' · ').replace(/ · （/gu, ' ·（'));
}

function sayCount(count: number): string {
  return `共 ${count} 处`;
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
