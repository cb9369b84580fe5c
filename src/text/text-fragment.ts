import { findClause, STOPS } from './sentences.ts';
import type { Span } from './span.ts';

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
