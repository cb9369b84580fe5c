import { foldForSearch } from '../../search/folding.ts';
import { findOccurrences } from '../../search/occurrences.ts';
import { parseQuery } from '../../search/query.ts';
import { overlaps } from '../../text/span.ts';
import { loadSheet } from '../load-sheet.ts';
import { LEFT_OUT, listTextNodes } from '../report-text.ts';
import address from './marks.css?url&no-inline';
import { keepMarks, readMarks } from './marks-address.ts';
import { showNote } from './marks-note.ts';

/**
 * Marks in the report's text the words that a search has led here for, and brings the first of them into view where the
 * address points. Its marks go when the reader says so; the address is the page's own from the beginning.
 */
const words = readMarks();
const isReturning = location.search === '';
const target = document.querySelector(':target');
keepMarks(words);
void loadSheet(address).then(() => {
  const places = markWords(words);
  const within = places.findIndex(([mark]) => mark && target?.contains(mark));
  const first = Math.max(0, within);
  if (places.length === 0) {
    keepMarks('');
    return;
  }
  if (!isReturning) bringIntoView(places[first]?.[0]);
  showNote(words, { places: places.flatMap(([mark]) => mark ?? []), first }, () => {
    for (const mark of places.flat()) unwrap(mark);
    keepMarks('');
  });
});

/** Wrap every place of the words in the report's text: each in as many marks as elements it runs through. */
function markWords(asked: string): HTMLElement[][] {
  const nodes = [...document.querySelectorAll('[data-verbatim] :is(p, tr, h1, h2, h3, h4, h5, h6)')]
    .filter((block) => !block.closest(LEFT_OUT))
    .flatMap(listTextNodes);
  const terms = parseQuery(asked).terms.map(({ folded }) => folded.text);
  const places = findOccurrences(foldForSearch(nodes.map(({ data }) => data).join('')), terms);
  const hasWhole = new Set(places.filter(({ isWhole }) => isWhole).map(({ term }) => term));
  const shown = places.filter(({ term, isWhole }) => isWhole || !hasWhole.has(term));
  const marks = shown.map((): HTMLElement[] => []);
  let start = 0;
  for (const node of nodes) {
    const own = { start, end: (start += node.length) };
    // From the last to the first: what is cut off keeps the places before it.
    for (const [index, place] of [...shown.entries()].reverse()) {
      if (!overlaps(place, own)) continue;
      const [from, to] = [Math.max(place.start, own.start) - own.start, Math.min(place.end, own.end) - own.start];
      marks[index]?.push(wrap(node, from, to));
    }
  }
  return marks.filter((own) => own.length > 0);
}

function wrap(node: Text, start: number, end: number): HTMLElement {
  const mark = document.createElement('mark');
  mark.className = 'found';
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  range.surroundContents(mark);
  return mark;
}

function unwrap(mark: HTMLElement): void {
  const parent = mark.parentNode;
  mark.replaceWith(...mark.childNodes);
  parent?.normalize();
}

/** Part of the window's height, from its top, in which a mark is in plain view; below stands the note. */
const PLAIN = 0.6;

function bringIntoView(mark: HTMLElement | undefined): void {
  if (!mark) return;
  const { top, bottom } = mark.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight * PLAIN) mark.scrollIntoView({ block: 'center' });
}
