import { findEverydayWords } from '../../search/everyday-words.ts';
import type { KnownWords, Lead } from '../../search/known-words.ts';
import { findNearestWords } from '../../search/nearest-words.ts';
import { parseQuery } from '../../search/query.ts';
import type { SearchIndex } from './pagefind-index.ts';
import { type FoundResult, runSearch, type SearchOptions } from './run-search.ts';

/** Words that lead on from a query that found nothing, and what they find. */
export interface LeadAnswer {
  lead: Lead;
  results: readonly FoundResult[];
}

/**
 * Lead on from a query that the reports do not have: by their words for what is said otherwise, or by the terms that are
 * explained with it, or else by the words nearest to it; of the whole query, or else of one word of it.
 *
 * @param query What was typed, how it was narrowed, and the terms that it has found.
 * @returns `undefined` where there are none, or they find nothing.
 * @throws SearchError
 */
export async function leadOn(
  index: SearchIndex,
  known: KnownWords,
  { typed, options, terms }: { typed: string; options: SearchOptions; terms: readonly FoundResult[] },
): Promise<LeadAnswer | undefined> {
  const words = parseQuery(typed).terms.map((term) => term.typed);
  const asked = [...new Set([words.join(''), ...words])];
  const find = (search: typeof findEverydayWords | typeof findNearestWords): Lead[] =>
    asked.flatMap((word) => search(word, known) ?? []);
  const names = await listNames(terms);
  for (const lead of [
    ...find(findEverydayWords),
    ...(names.length > 0 ? [{ typed, written: names, kind: 'everyday' } as const] : find(findNearestWords)),
  ]) {
    const answers = await Promise.all(
      lead.written.map(async (word) => ({ word, results: (await runSearch(index, word, options)).results })),
    );
    const found = answers.filter(({ results }) => results.length > 0);
    if (found.length === 0) continue;
    return {
      lead: { ...lead, written: found.map(({ word }) => word) },
      results: takeInTurns([terms, ...found.map(({ results }) => results)]),
    };
  }
  return undefined;
}

/** Terms that lead on at most. */
const MOST_TERMS = 3;

async function listNames(terms: readonly FoundResult[]): Promise<string[]> {
  const results = await Promise.all(terms.slice(0, MOST_TERMS).map(({ load }) => load()));
  return results.flatMap((result) => (result.kind === 'term' ? [result.name.map(({ text }) => text).join('')] : []));
}

/** The first of each list, then the second of each; what is in several comes once. */
function takeInTurns(lists: readonly (readonly FoundResult[])[]): FoundResult[] {
  const length = Math.max(...lists.map((list) => list.length));
  const taken = new Map<string, FoundResult>();
  for (let turn = 0; turn < length; turn += 1) {
    for (const result of lists.flatMap((list) => list.slice(turn, turn + 1))) {
      if (!taken.has(result.id)) taken.set(result.id, result);
    }
  }
  return [...taken.values()];
}
