import type { SearchFilters } from '../../search/entry.ts';
import { findLongestPart, type ParsedQuery, parseQuery } from '../../search/query.ts';
import { makeResult, type SearchResult } from '../../search/result.ts';
import { toNamePhrase, toNumberPhrase, toPhrase, toRealmPhrase, toTokens, toWords } from '../../search/tokens.ts';
import { findWhole } from './find-whole.ts';
import type { Hit, SearchIndex } from './pagefind-index.ts';

/** What of the site a result is of: the report's text, its figures, the terms of the glossary. */
export type SearchKind = 'text' | 'figure' | 'term';

/** How results are narrowed down and ordered. */
export interface SearchOptions extends SearchFilters {
  kind?: SearchKind;
  /** `relevance` when left out. By value there are figures only. */
  sort?: 'relevance' | 'largest' | 'smallest';
}

/** A result that was found; what there is to show of it is loaded only when it is shown. */
export interface FoundResult {
  /** The same for the same record, whatever is looked for. */
  id: string;
  kind: SearchKind;
  /** What it was found for, as typed. */
  words: string;
  /** @throws SearchError */
  load: () => Promise<SearchResult>;
}

/** What a query has found. */
export interface SearchAnswer {
  query: ParsedQuery;
  results: readonly FoundResult[];
  /** Whether no heading's passage has all that was looked for, and the results are whole sections that do. */
  isScattered: boolean;
  /**
   * Find the longest part of the query that stands anywhere, whatever the filters; for where nothing is found.
   *
   * @throws SearchError
   */
  findLongestPart: () => Promise<string>;
}

/**
 * Find the records that hold every term of a query: headings with what stands under them, figures, terms. A number, with
 * or without what it counts, finds figures first, then text, and of both those first that have it as a whole somewhere;
 * anything else finds the term of that name, then headings that say it, then text. Where several words stand joined, that
 * comes before where they are scattered; where one stands more often, that comes before where it stands less often;
 * then the latest report's comes first, and in that Pagefind's order of relevance holds. What stands in no passage may run
 * on from one into the next: then whole sections are found.
 *
 * @throws SearchError
 */
export async function runSearch(index: SearchIndex, typed: string, options: SearchOptions = {}): Promise<SearchAnswer> {
  const query = parseQuery(typed);
  const found = await findHits(index, query, options);
  const scattered = found.length > 0 ? [] : await findSections(index, query, options);
  const terms = query.terms.map(({ folded }) => folded.text);
  const words = query.terms.map((term) => term.typed).join(' ');
  return {
    query,
    results: [...found, ...scattered.map((hit): FoundHit => ({ kind: 'text', hit }))].map(({ kind, hit }) => ({
      id: hit.id,
      kind,
      words,
      load: async () => makeResult(await hit.load(), terms),
    })),
    isScattered: scattered.length > 0,
    findLongestPart: () =>
      findLongestPart(query.terms, async (folded) => (await index.find(toPhrase(folded))).length > 0, splitWords),
  };
}

/** Cut a text into words, so that no part of one is offered; into characters where the browser knows no words. */
function splitWords(text: string): string[] {
  if (!('Segmenter' in Intl)) return Array.from(text);
  return Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(text), ({ segment }) => segment);
}

interface FoundHit {
  kind: SearchKind;
  hit: Hit;
}

/** Records that may be read to see whether they were found: as many as are shown at once; of sections, which are longer, fewer. */
const MOST_READ = 10;
const MOST_SECTIONS_READ = 6;

async function findHits(
  index: SearchIndex,
  query: ParsedQuery,
  { kind, sort = 'relevance', ...filters }: SearchOptions,
): Promise<FoundHit[]> {
  const find = (asked: string): Promise<Hit[]> => index.find(asked, { filters });
  const { hits: whole, asked } = await findWhole(
    query.terms.map(({ folded }) => folded.text),
    MOST_READ,
    async (parts) => {
      const [relevant = [], ...found] = await Promise.all([toWords(parts.join('')), ...parts.map(toPhrase)].map(find));
      return found.reduce(keepCommon, relevant);
    },
  );
  const [first] = asked;
  if (first === undefined || whole.length === 0) return [];
  const [valued, named, preferred, called] = await Promise.all([
    index.find(toPhrase(first), { filters, sort: { by: 'value', order: sort === 'smallest' ? 'asc' : 'desc' } }),
    index.find(toPhrase(first), { filters, sort: { by: 'term', order: 'asc' } }),
    whole.length > 1 ? findPreferred(query, find) : [],
    find(toNamePhrase(query.joined ?? query.terms[0]?.folded.text ?? '')),
  ]);
  const [isFigure, isTerm, isPreferred, isCalled] = [valued, named, preferred, called].map(listIds);
  const kindOf = ({ id }: Hit): SearchKind => (isFigure?.has(id) ? 'figure' : isTerm?.has(id) ? 'term' : 'text');
  const hits = orderByCount(whole, query, first)
    .map((hit): FoundHit => ({ kind: kindOf(hit), hit }))
    .filter((one) => kind === undefined || one.kind === kind);
  if (sort !== 'relevance') {
    const figures = hits.filter((one) => one.kind === 'figure').map(({ hit }) => hit);
    return keepCommon(valued, figures).map((hit) => ({ kind: 'figure', hit }));
  }
  const order = query.number === undefined ? ORDER_OF_WORDS : ORDER_OF_NUMBERS;
  const rank = ({ kind: own, hit: { id } }: FoundHit): number =>
    order.indexOf(
      own === 'term' ? (isCalled?.has(id) ? 'called' : 'term') : `${isPreferred?.has(id) ? 'better ' : ''}${own}`,
    );
  return [...hits].sort((a, b) => rank(a) - rank(b));
}

/** Groups of results in the order in which they are shown. */
const ORDER_OF_WORDS: readonly string[] = ['called', 'better text', 'text', 'better figure', 'figure', 'term'];
const ORDER_OF_NUMBERS: readonly string[] = ['called', 'better figure', 'better text', 'figure', 'text', 'term'];

/** The hits that are better than others: that have the number as a whole, the words joined, or the word in the heading. */
async function findPreferred(
  { number, joined, terms }: ParsedQuery,
  find: (phrase: string) => Promise<Hit[]>,
): Promise<readonly Hit[]> {
  if (number !== undefined) return find(toNumberPhrase(number));
  if (joined !== undefined) return find(toPhrase(joined));
  return find(toRealmPhrase('heading', terms[0]?.folded.text ?? ''));
}

/** Sections that have every term, wherever in them. */
async function findSections(
  index: SearchIndex,
  { terms }: ParsedQuery,
  { kind = 'text', sort = 'relevance', ...filters }: SearchOptions,
): Promise<readonly Hit[]> {
  if (terms.length === 0 || kind !== 'text' || sort !== 'relevance') return [];
  const { hits } = await findWhole(
    terms.map(({ folded }) => folded.text),
    MOST_SECTIONS_READ,
    async (parts) => {
      const [first = [], ...others] = await Promise.all(
        parts.map((part) => index.find(toRealmPhrase('section', part), { filters })),
      );
      return others.reduce(keepCommon, first);
    },
  );
  return hits;
}

/**
 * Put those first where a single term stands more often, and of others the latest. How often is seen without loading them,
 * near enough: where as many of its characters as were asked for stand side by side, they are hardly ever another word.
 */
function orderByCount(hits: readonly Hit[], { terms }: ParsedQuery, asked: string): readonly Hit[] {
  const length = toTokens(asked).length;
  const counts = new Map(hits.map(({ id, positions }) => [id, terms.length > 1 ? 0 : countRuns(positions, length)]));
  const countOf = ({ id }: Hit): number => counts.get(id) ?? 0;
  return [...hits].sort((a, b) => countOf(b) - countOf(a) || (b.year ?? 0) - (a.year ?? 0));
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
