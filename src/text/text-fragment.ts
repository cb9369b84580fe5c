import { findClause, STOPS } from './sentences.ts';
import { sliceSpan, type Span } from './span.ts';

/**
 * Write the directive that makes a browser scroll to a place and highlight it: `:~:text=before-,place,-behind`. The rest
 * of the clause goes with it, because the whole has to begin and end with words as the browser sees them, which the place
 * alone need not do.
 *
 * @returns an empty text for a place that runs on from one paragraph into the next; no browser would find it.
 */
export function writeTextFragment(text: string, place: Span): string {
  const words = sliceSpan(text, place);
  if (words.includes('\n')) return '';
  const clause = findLineClause(text, place);
  return writeDirective(text.slice(clause.start, place.start), [words], text.slice(place.end, clause.end));
}

/** The clause that a place stands in, in a text that has each paragraph on a line of its own. */
export function findLineClause(text: string, place: Span): Span {
  return findClause(text, place, `${STOPS.phrase}\n`);
}

/**
 * Write a text directive.
 *
 * @param places The words to highlight, or those they begin and those they end with.
 * @param before What stands right before them, and `behind` right behind; empty where nothing needs to be said.
 */
export function writeDirective(before: string, places: readonly string[], behind: string): string {
  const parts = [before && `${encode(before)}-`, ...places.map(encode), behind && `-${encode(behind)}`];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}

/** A hyphen means something in the directive, and `encodeURIComponent` leaves it. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}
