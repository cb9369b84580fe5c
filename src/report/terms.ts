import type { Term } from '../content/schemas/glossary.ts';
import { findEnclosed } from '../text/enclosed.ts';
import { findWords, overlaps, type Span } from '../text/span.ts';

/** A place where a text has a term, by whichever of its names. */
export interface TermPlace extends Span {
  id: string;
}

/** What names a term in a text. */
type NamedTerm = Pick<Term, 'id' | 'term' | 'aliases'>;

/**
 * Find the places of terms in a text, in order. Where names overlap the longest has the place, and nothing in it counts
 * as another term. Words within a document's title, 《…》, are no mention of what they name, unless they are all of it.
 */
export function findTerms(text: string, terms: readonly NamedTerm[]): TermPlace[] {
  const titles = findEnclosed(text, '《》');
  const places: TermPlace[] = [];
  for (const { id, name } of listLikely(text, terms)) {
    for (const span of findWords(text, name)) {
      const place = { id, ...span };
      const isPartOfTitle = titles.some((title) => overlaps(title, place) && !fills(title, place));
      if (!isPartOfTitle && !places.some((other) => overlaps(other, place))) places.push(place);
    }
  }
  return places.sort((a, b) => a.start - b.start);
}

/** What a term can be found by, and its place among all, of which the longest comes first. */
interface Name {
  id: string;
  name: string;
  rank: number;
}

/** Names by the sign that they begin with, of the lists of terms that were asked for. */
const indexes = new WeakMap<readonly NamedTerm[], ReadonlyMap<string, readonly Name[]>>();

/** List the names that may stand in a text, the longest first: not all of a glossary's are looked for in every block. */
function listLikely(text: string, terms: readonly NamedTerm[]): Name[] {
  let index = indexes.get(terms);
  if (!index) {
    const names = terms
      .flatMap(({ id, term, aliases = [] }) => [term, ...aliases].map((name) => ({ id, name })))
      .sort((a, b) => b.name.length - a.name.length)
      .map((named, rank) => ({ ...named, rank }));
    index = Map.groupBy(names, ({ name }) => name.charAt(0));
    indexes.set(terms, index);
  }
  const signs = new Set(text.split(''));
  return [...signs].flatMap((sign) => index.get(sign) ?? []).sort((a, b) => a.rank - b.rank);
}

/** Whether a place is all that stands between a title's marks, with or without them. */
function fills(title: Span, place: Span): boolean {
  return place.start <= title.start + 1 && place.end >= title.end - 1;
}
