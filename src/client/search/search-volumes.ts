import { holdsYear, type Volume } from '../../search/volumes.ts';
import type { Hit, SearchIndex } from './pagefind-index.ts';
import { type FoundResult, runSearch, type SearchAnswer, type SearchOptions } from './run-search.ts';

/** A volume that can be asked. */
export interface OpenVolume extends Volume {
  index: SearchIndex;
}

/** How far a query has come. */
export interface Progress {
  /** What the volumes asked so far have found, the latest first. */
  answer: SearchAnswer;
  asked: readonly OpenVolume[];
  /** Older volumes, not asked yet. */
  rest: readonly OpenVolume[];
  take: TakeResults;
}

/**
 * Ask the latest volume that may have what is looked for. By value all are asked at once: what is largest may be of any
 * year.
 *
 * @param volumes The latest first.
 * @throws SearchError
 */
export async function searchLatest(
  volumes: readonly OpenVolume[],
  typed: string,
  options: SearchOptions,
): Promise<Progress> {
  const own = chooseVolumes(volumes, options);
  const { sort = 'relevance' } = options;
  if (sort === 'relevance') {
    const asked = own.slice(0, 1);
    return advance([await runSearch(joinVolumes(asked), typed, options)], asked, own.slice(1));
  }
  const answers = await Promise.all(own.map(({ index }) => runSearch(index, typed, options)));
  const lists = answers.map(({ results }) => results);
  return { answer: addUp(answers), asked: own, rest: [], take: orderByValue(lists, sort) };
}

/**
 * Ask older volumes, one after the other, until one has found something.
 *
 * @throws SearchError
 */
export async function searchOlder(progress: Progress, typed: string, options: SearchOptions): Promise<Progress> {
  const [next, ...rest] = progress.rest;
  if (!next) return progress;
  const older = await runSearch(next.index, typed, options);
  const further = advance([progress.answer, older], [...progress.asked, next], rest);
  return older.results.length > 0 ? further : await searchOlder(further, typed, options);
}

function advance(
  answers: readonly SearchAnswer[],
  asked: readonly OpenVolume[],
  rest: readonly OpenVolume[],
): Progress {
  const answer = addUp(answers);
  return { answer, asked, rest, take: takeFrom(answer.results) };
}

/** Volumes that may have it: that of the year, or the latest alone for terms, which are of no year and stand there. */
function chooseVolumes(volumes: readonly OpenVolume[], { year, kind }: SearchOptions): readonly OpenVolume[] {
  const latest = volumes.slice(0, 1);
  if (kind === 'term') return latest;
  if (year === undefined) return volumes;
  const own = volumes.filter((volume) => holdsYear(volume, Number(year)));
  return own.length > 0 ? own : latest;
}

function addUp(answers: readonly SearchAnswer[]): SearchAnswer {
  const found = answers.filter(({ results }) => results.length > 0);
  const [first] = found.length > 0 ? found : answers;
  if (!first) throw new Error('no volume was asked');
  return {
    ...first,
    results: found.flatMap(({ results }) => results),
    isScattered: found.length > 0 && found.every(({ isScattered }) => isScattered),
  };
}

/** Volumes as one index, which answers with what is in the first, then in the second. */
export function joinVolumes(volumes: readonly OpenVolume[]): SearchIndex {
  return {
    find: async (query, options) => {
      const found: Hit[][] = await Promise.all(volumes.map(({ index }) => index.find(query, options)));
      return found.flat();
    },
  };
}

/** Take the next results in their order: some of all that were found. */
export type TakeResults = (from: number, to: number) => Promise<readonly FoundResult[]>;

/** Take results as they stand. */
export function takeFrom(results: readonly FoundResult[]): TakeResults {
  return (from, to) => Promise.resolve(results.slice(from, to));
}

/**
 * Put figures of several volumes in one order, each volume's being in that order already. Values are loaded no further
 * than is asked.
 */
function orderByValue(volumes: readonly (readonly FoundResult[])[], order: 'largest' | 'smallest'): TakeResults {
  const ordered: FoundResult[] = [];
  const taken = volumes.map(() => 0);
  const takeNext = async (): Promise<FoundResult | undefined> => {
    const heads = await Promise.all(volumes.map(async (list, index) => await readValue(list[taken[index] ?? 0])));
    const values = heads.filter((value) => value !== undefined);
    const best = heads.indexOf(order === 'largest' ? Math.max(...values) : Math.min(...values));
    if (best === -1) return undefined;
    const next = volumes[best]?.[taken[best] ?? 0];
    taken[best] = (taken[best] ?? 0) + 1;
    return next;
  };
  return async (from, to) => {
    while (ordered.length < to) {
      const next = await takeNext();
      if (!next) break;
      ordered.push(next);
    }
    return ordered.slice(from, to);
  };
}

async function readValue(found: FoundResult | undefined): Promise<number | undefined> {
  const result = await found?.load();
  return result?.kind === 'figure' ? result.value : undefined;
}
