import type { Span } from '../text/span.ts';
import type { FoldedText } from './folding.ts';
import { isWhole, listNumbers } from './tokens.ts';

/** A place where a text, as it was before folding, has a term. */
export interface Occurrence extends Span {
  /** Index of the term; of the first that stands there, where terms overlap. */
  term: number;
  /** Whether it leaves every number whole: 14 does in “14件”, and does not in “141件” or “0.14”. */
  isWhole: boolean;
}

/**
 * Find the places of terms in a text, in order. A term is looked for again behind its last place, so that aa is once in
 * aaa; places of different terms that overlap are one.
 *
 * @param terms Folded, not empty.
 */
export function findOccurrences(text: FoldedText, terms: readonly string[]): Occurrence[] {
  const numbers = listNumbers(text.text);
  const places = terms
    .flatMap((folded, term) =>
      findTerm(text.text, folded).map((start) => ({ start, end: start + folded.length, term })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return mergeOverlaps(places, text).map(({ start, end, term }) => ({
    start: text.starts[start] ?? 0,
    end: text.ends[end - 1] ?? 0,
    term,
    isWhole: isWhole({ start, end }, numbers),
  }));
}

/** A place in the folded text. */
interface FoldedPlace extends Span {
  term: number;
}

function findTerm(text: string, term: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) starts.push(at);
  return starts;
}

/** Places overlap as well that are parts of one character: m and 2 in ㎡. */
function mergeOverlaps(places: readonly FoldedPlace[], { starts, ends }: FoldedText): FoldedPlace[] {
  const merged: FoldedPlace[] = [];
  for (const place of places) {
    const last = merged[merged.length - 1];
    if (last && (starts[place.start] ?? 0) < (ends[last.end - 1] ?? 0)) last.end = Math.max(last.end, place.end);
    else merged.push({ ...place });
  }
  return merged;
}
