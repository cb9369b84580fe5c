import type { SearchEntry, SearchFilters } from '../../search/entry.ts';
import { findLongestPart, type ParsedQuery, parseQuery } from '../../search/query.ts';
import { makeResult, type SearchResult } from '../../search/result.ts';
import { toNumberPhrase, toPhrase, toTokens, toWords } from '../../search/tokens.ts';
import type { Hit, SearchIndex } from './pagefind-index.ts';

/** How results are narrowed down and ordered. */
export interface SearchOptions extends SearchFilters {
  kind?: SearchEntry['kind'];
  /** `relevance` when left out. By value there are figures only. */
  sort?: 'relevance' | 'largest' | 'smallest';
}

/** What a query has found. */
export interface SearchAnswer {
  query: ParsedQuery;
  /** Number of results, and of sections and figures among them. */
  total: number;
  sections: number;
  figures: number;
  /**
   * Load results of a page; only these are fetched.
   *
   * @throws SearchError
   */
  load: (start: number, end: number) => Promise<SearchResult[]>;
  /**
   * Find the longest part of the query that stands anywhere, whatever the filters; for where nothing is found.
   *
   * @throws SearchError
   */
  findLongestPart: () => Promise<string>;
}

/**
 * Find the records that hold every term of a query. A number, with or without what it counts, finds figures first, then
 * sections, and of both those first that have it as a whole somewhere; anything else finds sections first. Where several terms stand joined, that comes before where
 * they are scattered; where one term stands more often, that comes before where it stands less often; and otherwise
 * Pagefind's order of relevance holds.
 *
 * @throws SearchError
 */
export async function runSearch(index: SearchIndex, typed: string, options: SearchOptions = {}): Promise<SearchAnswer> {
  const query = parseQuery(typed);
  const { sections, figures, hits } = await findHits(index, query, options);
  const terms = query.terms.map(({ folded }) => folded.text);
  return {
    query,
    total: hits.length,
    sections,
    figures,
    load: (start, end) => Promise.all(hits.slice(start, end).map(async (hit) => makeResult(await hit.load(), terms))),
    findLongestPart: () =>
      findLongestPart(query.terms, async (folded) => (await index.find(toPhrase(folded))).length > 0),
  };
}

interface FoundHits {
  /** Number of sections and of figures among the hits. */
  sections: number;
  figures: number;
  hits: readonly Hit[];
}

async function findHits(
  index: SearchIndex,
  query: ParsedQuery,
  { kind, sort = 'relevance', ...filters }: SearchOptions,
): Promise<FoundHits> {
  const [phrase, ...others] = query.terms.map(({ folded }) => toPhrase(folded.text));
  if (phrase === undefined) return { sections: 0, figures: 0, hits: [] };
  const find = (asked: string): Promise<Hit[]> => index.find(asked, { filters });
  const [valued, relevant, preferred, ...found] = await Promise.all([
    index.find(phrase, { filters, sort: sort === 'smallest' ? 'asc' : 'desc' }),
    find(toWords(query.terms.map(({ folded }) => folded.text).join(''))),
    findPreferred(query, find),
    find(phrase),
    ...others.map(find),
  ]);
  const hits = orderByCount(found.reduce(keepCommon, relevant), query);
  const isFigure = listIds(valued);
  const figures = kind === 'section' ? [] : hits.filter(({ id }) => isFigure.has(id));
  const sections = kind === 'figure' || sort !== 'relevance' ? [] : hits.filter(({ id }) => !isFigure.has(id));
  return {
    sections: sections.length,
    figures: figures.length,
    hits:
      sort === 'relevance' ? orderGroups(sections, figures, listIds(preferred), query) : keepCommon(valued, figures),
  };
}

/** The hits that are better than others: that have the number as a whole, or the terms joined. */
async function findPreferred(
  { number, joined }: ParsedQuery,
  find: (phrase: string) => Promise<Hit[]>,
): Promise<readonly Hit[]> {
  if (number !== undefined) return find(toNumberPhrase(number));
  return joined === undefined ? [] : find(toPhrase(joined));
}

function orderGroups(
  sections: readonly Hit[],
  figures: readonly Hit[],
  isPreferred: ReadonlySet<string>,
  { number }: ParsedQuery,
): Hit[] {
  const better = (hits: readonly Hit[]): Hit[] => hits.filter(({ id }) => isPreferred.has(id));
  const other = (hits: readonly Hit[]): Hit[] => hits.filter(({ id }) => !isPreferred.has(id));
  return number === undefined
    ? [...better(sections), ...other(sections), ...better(figures), ...other(figures)]
    : [...better(figures), ...better(sections), ...other(figures), ...other(sections)];
}

/**
 * Put those first where a single term stands more often. That is seen without loading them, near enough: where as many of
 * its characters as it has stand side by side, they are hardly ever another word.
 */
function orderByCount(hits: readonly Hit[], { terms: [term, ...others] }: ParsedQuery): readonly Hit[] {
  if (!term || others.length > 0) return hits;
  const length = toTokens(term.folded.text).length;
  const counts = new Map(hits.map(({ id, positions }) => [id, countRuns(positions, length)]));
  const countOf = ({ id }: Hit): number => counts.get(id) ?? 0;
  return [...hits].sort((a, b) => countOf(b) - countOf(a));
}

/** How often so many numbers follow one another without a gap; each counts once. */
function countRuns(positions: readonly number[], length: number): number {
  let count = 0;
  let run = 0;
  positions.forEach((position, index) => {
    run = position - 1 === positions[index - 1] && run < length ? run + 1 : 1;
    if (run === length) count += 1;
  });
  return count;
}

/** Hits of the first list that are in the second as well, in the order of the first. */
function keepCommon(hits: readonly Hit[], others: readonly Hit[]): Hit[] {
  const ids = listIds(others);
  return hits.filter(({ id }) => ids.has(id));
}

function listIds(hits: readonly Hit[]): Set<string> {
  return new Set(hits.map(({ id }) => id));
}
