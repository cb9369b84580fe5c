import type { Volume } from '../../search/volumes.ts';
import type { KnowWords } from './load-known-words.ts';
import { runSearch, type SearchOptions } from './run-search.ts';
import {
  joinVolumes,
  type OpenVolume,
  type Progress,
  searchLatest,
  searchOlder,
  takeFrom,
  type TakeResults,
} from './search-volumes.ts';
import { sayCount, sayLead, sayNarrow, sayNothing, sayNothingYet, sayYears, type Words } from './search-words.ts';

/** What the page answers: what it says, and what it shows. */
export interface PageAnswer {
  words: Words;
  /** Number of results. */
  count: number;
  take: TakeResults;
  /** Where older reports have not been asked: of which years they are. */
  older: Volume | undefined;
  /**
   * Ask older reports, until one has it.
   *
   * @returns an answer that begins with the results of this one, where `continues` says so.
   * @throws SearchError
   */
  goOn: () => Promise<PageAnswer>;
  /** Whether it begins with the results of the answer that it goes on from. */
  continues: boolean;
}

/** What is asked, and who. */
export interface PageQuery {
  volumes: readonly OpenVolume[];
  knowWords: KnowWords;
  form: HTMLFormElement;
  typed: string;
  options: SearchOptions;
}

/**
 * Answer a query: with what the latest reports have, or where they do not have it with what leads on from there.
 *
 * @throws SearchError
 */
export async function answerQuery(query: PageQuery): Promise<PageAnswer> {
  return await tell(query, await searchLatest(query.volumes, query.typed, query.options), 0);
}

/** @param before Results that the answer before had found of what was typed. */
async function tell(query: PageQuery, progress: Progress, before: number): Promise<PageAnswer> {
  const { answer, asked, rest } = progress;
  const { words, results, take } = await explain(query, progress);
  const isDirect = results === answer.results;
  const older = answer.query.terms.length > 0 ? spanYears(rest) : undefined;
  const years = spanYears(asked);
  return {
    words: older && years ? [sayYears(years), ...words] : words,
    count: results.length,
    take,
    older,
    goOn: async () =>
      await tell(query, await searchOlder(progress, query.typed, query.options), isDirect ? results.length : 0),
    continues: before > 0 && isDirect,
  };
}

/** @param volumes The latest first. */
function spanYears(volumes: readonly OpenVolume[]): Volume | undefined {
  const [latest, oldest] = [volumes[0], volumes[volumes.length - 1]];
  return latest && oldest && { first: oldest.first, last: latest.last };
}

interface Explained extends Pick<PageAnswer, 'words' | 'take'> {
  results: Progress['answer']['results'];
}

async function explain({ form, typed, options, knowWords }: PageQuery, progress: Progress): Promise<Explained> {
  const { answer, asked, rest, take } = progress;
  const { results } = answer;
  // A term that is explained with what was typed says that the reports put it otherwise.
  const isWritten = options.kind === 'term' || results.some(({ kind }) => kind !== 'term');
  if (results.length > 0 && isWritten) return { words: sayCount(answer), results, take };
  const index = joinVolumes(asked);
  if (results.length === 0 && (await runSearch(index, typed)).results.length > 0) {
    return { words: sayNarrow(form, answer), results, take };
  }
  // What is taken for a slip may be in an older report.
  const known = answer.query.terms.length > 0 ? await knowWords(rest.length === 0) : undefined;
  const led = known && (await (await import('./lead-on.ts')).leadOn(index, known, { typed, options, terms: results }));
  if (led) return { words: sayLead(form, led), results: led.results, take: takeFrom(led.results) };
  if (results.length > 0) return { words: sayCount(answer), results, take };
  // To find what part of it these have takes as much as asking others, which may have all of it.
  if (rest.length > 0) return { words: sayNothingYet(answer), results, take };
  return { words: await sayNothing(form, await runSearch(index, typed, options)), results, take };
}
