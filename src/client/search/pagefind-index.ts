import { INDEX_LANGUAGE, INDEX_NAMES, readYear, type SearchEntry, type SearchFilters } from '../../search/entry.ts';
import { nameVolume, type SearchedVolume, type SortKey } from '../../search/volumes.ts';
import { SearchError } from './search-error.ts';

/** A record of the index that was found. Its order tells how well. */
export interface Hit {
  /** The same for the same record, whatever is looked for. */
  id: string;
  /** Year of its report; `undefined` of a term. */
  year: number | undefined;
  /** For a query that is no phrase: where in the record one of its characters stands, counted in characters, in order. */
  positions: readonly number[];
  load: () => Promise<SearchEntry>;
}

/** How the answer of an index is narrowed down and ordered. */
export interface LookupOptions {
  filters?: SearchFilters;
  /** By the value of figures; or terms, in no order. What has none of it is left out. */
  sort?: { by: SortKey; order: 'asc' | 'desc' };
}

/** What a search needs of its index. */
export interface SearchIndex {
  /**
   * @param query In Pagefind's own words; see to-phrase.ts.
   * @throws SearchError
   */
  find: (query: string, options?: LookupOptions) => Promise<Hit[]>;
}

/** What Pagefind answers, as far as it is used. `data` is the name that the worker keeps the record under. */
interface PagefindResponse {
  results: readonly { id: string; words: readonly number[]; data: string }[];
}

/**
 * Open the index: every volume by itself, all in one worker with one program. Nothing is loaded before a volume is first
 * asked. After a failure the next call starts anew.
 *
 * @param indexUrl Address of the index, with a slash at the end.
 * @returns the volumes in the order given.
 */
export function openVolumes(indexUrl: string, volumes: readonly SearchedVolume[]): SearchIndex[] {
  let current: StartedIndex | undefined;
  const getWorker = async (name: string): Promise<PagefindWorker> => {
    if (!current || current.worker.isBroken) current = startIndex(indexUrl);
    return await current.open(name);
  };
  return volumes.map((volume) => openVolume(volume, getWorker));
}

function openVolume(volume: SearchedVolume, getWorker: (name: string) => Promise<PagefindWorker>): SearchIndex {
  const name = nameVolume(volume);
  return {
    find: async (query, { filters = {}, sort } = {}) => {
      // Of what no record of it has, Pagefind takes no notice, and would leave nothing out.
      if (sort && !volume.sorts.includes(sort.by)) return [];
      if (filters.unit !== undefined && !volume.sorts.includes('value')) return [];
      const worker = await getWorker(name);
      const { results } = (await worker.call(name, 'search', query, {
        filters: writeFilters(filters),
        sort: sort ? { [INDEX_NAMES[sort.by]]: sort.order } : {},
      })) as PagefindResponse;
      return results.map(({ id, words, data }) => ({
        id,
        year: readYear(id),
        positions: words,
        load: async () => readEntry((await worker.call(name, 'getData', data)) as { raw_url: string }),
      }));
    },
  };
}

/** Pagefind in its worker, with the volumes that were opened in it. */
interface StartedIndex {
  worker: PagefindWorker;
  /** @throws SearchError */
  open: (volume: string) => Promise<PagefindWorker>;
}

function startIndex(indexUrl: string): StartedIndex {
  const worker = startWorker(indexUrl);
  const opened = new Map<string, Promise<unknown>>();
  // Of two that begin at once each would start the program, and the worker keep the later one.
  let last: Promise<unknown> = Promise.resolve();
  return {
    worker,
    open: async (name) => {
      if (!opened.has(name)) {
        last = last.then(async () => {
          const options = {
            basePath: `${indexUrl}${name}/`,
            language: INDEX_LANGUAGE,
            primary: true,
            excerptLength: 0,
          };
          await worker.call(name, 'init', options);
          // It has begun with that; what it is asked next waits until it is ready.
          await worker.call(name, 'search', '');
        });
        opened.set(name, last);
      }
      await opened.get(name);
      return worker;
    },
  };
}

function writeFilters({ year, dutyArea, unit }: SearchFilters): Record<string, string> {
  return {
    ...(year === undefined ? {} : { [INDEX_NAMES.year]: year }),
    ...(dutyArea === undefined ? {} : { [INDEX_NAMES.dutyArea]: dutyArea }),
    ...(unit === undefined ? {} : { [INDEX_NAMES.unit]: unit }),
  };
}

/** The index carries each record's entry as its address, which Pagefind hands back as it is. */
function readEntry({ raw_url: entry }: { raw_url: string }): SearchEntry {
  return JSON.parse(entry) as SearchEntry;
}

/** What Pagefind's worker can be asked for: methods of its search, by name. */
type Method = 'init' | 'search' | 'getData';

/** Answer to a message, or word of a file that was or could not be loaded, or of what keeps WebAssembly from running. */
type Answer =
  | { id: string; result: unknown }
  | { id: string; error: string }
  | { loaded: string }
  | { failed: string }
  | { obstacle: 'old' | 'blocked' };

/** What Pagefind says when it has its program and cannot start it. Had it not been loaded, we would know. */
const CANNOT_START = 'Failed to load the Pagefind WASM';

/** Milliseconds without a sign of the worker after which it is given up: one file takes half of it on the slowest phone. */
const PATIENCE = 45_000;

/** Who waits for an answer, and to what. */
interface Waiting {
  isQuery: boolean;
  resolve: (result: unknown) => void;
  reject: (error: SearchError) => void;
}

/** Pagefind's search in its worker. */
export interface PagefindWorker {
  /**
   * @param volume Which volume is asked.
   * @throws SearchError
   */
  call: (volume: string, method: Method, ...args: readonly unknown[]) => Promise<unknown>;
  /** Whether it has failed, and will answer nothing more. */
  readonly isBroken: boolean;
}

/**
 * Start Pagefind's worker: not by its module `pagefind.js`, which weighs 13 kB and goes over to the page itself where the
 * worker fails. There the Content Security Policy forbids WebAssembly, and in browsers older than Chromium 97 could not
 * allow it alone. A worker is under the policy of its own file, and a file that is served without a header has none.
 *
 * @param indexUrl Address of the index, with a slash at the end.
 */
function startWorker(indexUrl: string): PagefindWorker {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'classic', name: indexUrl });
  const waiting = new Map<string, Waiting>();
  let isBroken = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let obstacle: 'old' | 'blocked' | undefined;
  let count = 0;

  const fail = (error: SearchError): void => {
    isBroken = true;
    worker.terminate();
    clearTimeout(timer);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const waitOn = (): void => {
    clearTimeout(timer);
    if (waiting.size === 0 || isBroken) return;
    timer = setTimeout(() => {
      fail(new SearchError('load', 'the worker says nothing'));
    }, PATIENCE);
  };
  worker.addEventListener('error', (event) => {
    fail(new SearchError('load', event.message || 'the worker did not start'));
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if ('failed' in data) fail(new SearchError('load', data.failed));
    else if ('obstacle' in data) ({ obstacle } = data);
    else if ('error' in data) fail(new SearchError(nameFault(data), data.error));
    else if ('id' in data) {
      waiting.get(data.id)?.resolve(data.result);
      waiting.delete(data.id);
    }
    waitOn();
  });
  // What goes wrong before anything is looked for, or while a record is read, is no matter of what is looked for.
  const nameFault = ({ id, error }: { id: string; error: string }): SearchError['kind'] => {
    if (error.startsWith(CANNOT_START)) return obstacle ?? 'damaged';
    return waiting.get(id)?.isQuery ? 'query' : 'damaged';
  };

  const call: PagefindWorker['call'] = (instanceId, method, ...args) =>
    new Promise((resolve, reject) => {
      if (isBroken) {
        reject(new SearchError('load', 'the worker has stopped'));
        return;
      }
      count += 1;
      const id = String(count);
      // A volume is begun with the search for nothing.
      waiting.set(id, { isQuery: method === 'search' && args[0] !== '', resolve, reject });
      worker.postMessage({ id, instanceId, method, args });
      waitOn();
    });
  return {
    call,
    get isBroken() {
      return isBroken;
    },
  };
}
