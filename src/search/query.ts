import { type FoldedText, foldForSearch } from './folding.ts';

/** A run of characters that is looked for. */
export interface Term {
  /** As typed. */
  typed: string;
  folded: FoldedText;
}

/** What a query asks for; without terms it asks for nothing. */
export interface ParsedQuery {
  /** Each must stand in what is found; no two alike. */
  terms: readonly Term[];
  /** The terms as one run, where there are several: where they stand like that, it is the better find. */
  joined: string | undefined;
  /** The number that is the whole query, or all of it but what is counted: of 1408, 1408件, 约88.28% and 11000余条. */
  number: string | undefined;
  /** Whether only the beginning of the query is looked for, because it is longer than {@link MAX_LENGTH}. */
  isCut: boolean;
}

/** Characters of a query that are looked for, white space apart: a long sentence. */
export const MAX_LENGTH = 200;

/** What is read of a query at all: one that is pasted by mistake may be a book. */
const MAX_TYPED = 10 * MAX_LENGTH;

/**
 * Read a query. White space of any kind, line breaks too, sets terms apart, and all of them are wanted. A sentence that
 * was pasted with line breaks in it is found all the same: its pieces stand together in one place, which comes first.
 * Terms of nothing but punctuation count only where there are no others, as in 《法律、援助》 typed with spaces around 、.
 */
export function parseQuery(query: string): ParsedQuery {
  const read = query.slice(0, MAX_TYPED);
  const { terms, isCut } = cutTerms(listTerms(read));
  const [first, ...others] = terms;
  return {
    terms: dropRepeated(terms),
    joined: others.length > 0 ? foldForSearch(terms.map(({ typed }) => typed).join('')).text : undefined,
    number: first && others.length === 0 ? readNumber(first.folded.text) : undefined,
    isCut: isCut || query.trimEnd().length > read.length,
  };
}

function listTerms(query: string): Term[] {
  const terms = query
    .split(/\s+/)
    .map(toTerm)
    .filter(({ folded }) => folded.text !== '');
  const worded = terms.filter(({ folded }) => /[\p{L}\p{N}]/u.test(folded.text));
  return worded.length > 0 ? worded : terms;
}

function toTerm(typed: string): Term {
  return { typed, folded: foldForSearch(typed) };
}

function cutTerms(terms: readonly Term[]): { terms: Term[]; isCut: boolean } {
  const kept: Term[] = [];
  let left = MAX_LENGTH;
  for (const term of terms) {
    const { typed, folded } = term;
    if (folded.text.length > left) {
      const cut = toTerm(typed.slice(0, folded.starts[left]));
      return { terms: cut.folded.text === '' ? kept : [...kept, cut], isCut: true };
    }
    kept.push(term);
    left -= folded.text.length;
  }
  return { terms: kept, isCut: false };
}

function dropRepeated(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [term.folded.text, term])).values()];
}

function readNumber(folded: string): string | undefined {
  return /^[约近]?(\d+(?:\.\d+)*)[%‰]?\p{sc=Han}{0,4}$/u.exec(folded)?.[1];
}

/**
 * Find the longest run of words of a query that stands somewhere, the first of several as long.
 *
 * What stands somewhere stands there with every part of it. So a window over each term grows while it is found, and moves
 * on when it is not; it never shrinks, and asks at most twice for each word.
 *
 * @param exists Whether a folded run of characters stands anywhere.
 * @param split Cuts a folded term into words; into characters where a browser knows no words.
 * @returns the part as typed; empty where not one word is found.
 */
export async function findLongestPart(
  terms: readonly Term[],
  exists: (folded: string) => Promise<boolean>,
  split: (folded: string) => string[] = Array.from,
): Promise<string> {
  let longest = { length: 0, typed: '' };
  for (const { typed, folded } of terms) {
    const words = split(folded.text);
    const offsets = listOffsets(words);
    for (let start = 0; start + longest.length < words.length;) {
      const end = start + longest.length + 1;
      if (await exists(words.slice(start, end).join(''))) {
        const from = folded.starts[offsets[start] ?? 0];
        const to = folded.ends[(offsets[end] ?? 0) - 1];
        longest = { length: end - start, typed: typed.slice(from, to) };
      } else {
        start += 1;
      }
    }
  }
  return longest.typed;
}

/** Where each word begins, and at the end where the last one ends. */
function listOffsets(words: readonly string[]): number[] {
  const offsets = [0];
  for (const word of words) offsets.push((offsets[offsets.length - 1] ?? 0) + word.length);
  return offsets;
}
