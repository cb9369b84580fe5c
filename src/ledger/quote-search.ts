import { findWords } from '../text/span.ts';
import type { SectionText } from './bound-figure.ts';

/** Length of the pieces by which a text is searched. */
const PIECE = 3;
/** Stands between blocks, so that no words are found over the end of one. */
const BLOCK_END = '\0';

/**
 * Make a section ready to be asked of many quotes whether they stand in it once, as `findQuote` would find them; it is
 * read once, when the first of them is asked for.
 *
 * @returns Whether a quote, which has no white space at its ends, stands in one place.
 */
export function searchQuotes({ blocks, rows }: SectionText): (quote: string) => boolean {
  const join = (isRow: boolean): string =>
    blocks.filter((_, block) => (rows?.has(block) ?? false) === isRow).join(BLOCK_END);
  const findInProse = searchWords(join(false));
  const findInRows = searchWords(joinCells(join(true)));
  const known = new Map<string, boolean>();
  return (quote) => {
    const isOnce = known.get(quote) ?? findInProse(quote) + findInRows(joinCells(quote)) === 1;
    known.set(quote, isOnce);
    return isOnce;
  };
}

/** In a row of a table any white space between cells is as good as another. */
function joinCells(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/**
 * Read a text once for many words.
 *
 * @returns How often words stand in it; 2 where more often.
 */
function searchWords(text: string): (words: string) => number {
  let places: Map<string, number[]> | undefined;
  return (words) => {
    if (words.length < PIECE) return Math.min(findWords(text, words).length, 2);
    places ??= listPieces(text);
    const { starts, offset } = findRarest(words, places);
    let count = 0;
    for (const start of starts) {
      if (text.startsWith(words, start - offset)) count += 1;
      if (count === 2) break;
    }
    return count;
  };
}

function listPieces(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let start = 0; start + PIECE <= text.length; start += 1) {
    const piece = text.slice(start, start + PIECE);
    const known = places.get(piece);
    if (known) known.push(start);
    else places.set(piece, [start]);
  }
  return places;
}

/** The places of that piece of some words which has the fewest, and how far into the words it begins. */
function findRarest(
  words: string,
  places: ReadonlyMap<string, readonly number[]>,
): { starts: readonly number[]; offset: number } {
  let rarest: { starts: readonly number[]; offset: number } | undefined;
  for (let offset = 0; offset + PIECE <= words.length; offset += 1) {
    const starts = places.get(words.slice(offset, offset + PIECE)) ?? [];
    if (!rarest || starts.length < rarest.starts.length) rarest = { starts, offset };
  }
  return rarest ?? { starts: [], offset: 0 };
}
