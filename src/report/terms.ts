import type { Term } from '../content/schemas/glossary.ts';

/** A place where a text has a term, by whichever of its names. Indexes are in UTF-16 units, the end exclusive. */
export interface TermPlace {
  id: string;
  start: number;
  end: number;
}

/** What names a term in a text. */
type NamedTerm = Pick<Term, 'id' | 'term' | 'aliases'>;

/**
 * Find the places of terms in a text, in order. Where names overlap the longest has the place, and nothing in it counts
 * as another term. Words within a document's title, 《…》, are no mention of what they name, unless they are all of it.
 */
export function findTerms(text: string, terms: readonly NamedTerm[]): TermPlace[] {
  const titles = Array.from(text.matchAll(/《[^《》]*》/gu), ({ 0: title, index }) => ({
    start: index,
    end: index + title.length,
  }));
  const places: TermPlace[] = [];
  for (const { id, name } of listNames(terms)) {
    for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
      const place = { id, start, end: start + name.length };
      const isPartOfTitle = titles.some((title) => overlaps(title, place) && !fills(title, place));
      if (!isPartOfTitle && !places.some((other) => overlaps(other, place))) places.push(place);
    }
  }
  return places.sort((a, b) => a.start - b.start);
}

/** What a term can be found by, the longest first. */
export function listNames(terms: readonly NamedTerm[]): { id: string; name: string }[] {
  return terms
    .flatMap(({ id, term, aliases = [] }) => [term, ...aliases].map((name) => ({ id, name })))
    .sort((a, b) => b.name.length - a.name.length);
}

interface Range {
  start: number;
  end: number;
}

/** Whether two stretches of one text have a character in common. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether a place is all that stands between a title's marks, with or without them. */
function fills(title: Range, place: Range): boolean {
  return place.start <= title.start + 1 && place.end >= title.end - 1;
}
