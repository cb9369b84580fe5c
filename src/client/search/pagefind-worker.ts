import { SearchError } from './search-error.ts';

/** What Pagefind's worker can be asked for: methods of its search, by name. */
type Method = 'init' | 'search' | 'getData';

/** Answer to a message, or word of a file that could not be loaded. */
type Answer = { id: string; result: unknown } | { id: string; error: string } | { failed: string };

/** What Pagefind says when it has its program and cannot start it. Had it not been loaded, we would know. */
const CANNOT_START = 'Failed to load the Pagefind WASM';

/** Pagefind's search in its worker. */
export interface PagefindWorker {
  /** @throws SearchError */
  call: (method: Method, ...args: readonly unknown[]) => Promise<unknown>;
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
export function startWorker(indexUrl: string): PagefindWorker {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'classic', name: indexUrl });
  const waiting = new Map<string, { resolve: (result: unknown) => void; reject: (error: SearchError) => void }>();
  let isBroken = false;
  let count = 0;

  const fail = (error: SearchError): void => {
    isBroken = true;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('error', (event) => {
    fail(new SearchError('load', event.message || 'the worker did not start'));
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if ('failed' in data) {
      fail(new SearchError('load', data.failed));
      return;
    }
    if ('error' in data) {
      fail(new SearchError(data.error.startsWith(CANNOT_START) ? 'unsupported' : 'query', data.error));
      return;
    }
    waiting.get(data.id)?.resolve(data.result);
    waiting.delete(data.id);
  });

  const call: PagefindWorker['call'] = (method, ...args) =>
    new Promise((resolve, reject) => {
      if (isBroken) {
        reject(new SearchError('load', 'the worker has stopped'));
        return;
      }
      count += 1;
      const id = String(count);
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, method, args });
    });
  return {
    call,
    get isBroken() {
      return isBroken;
    },
  };
}
