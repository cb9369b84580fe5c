import { type FoldedText, foldForSearch } from './fold-for-search.ts';

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
