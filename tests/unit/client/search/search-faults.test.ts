import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openVolumes, type SearchIndex } from '../../../../src/client/search/pagefind-index.ts';
import { SearchError } from '../../../../src/client/search/search-error.ts';
import { explainError } from '../../../../src/client/search/search-words.ts';

/** A worker that answers as a test has it. */
class FakeWorker extends EventTarget {
  static answer: (method: string, say: (data: object) => void) => void = () => undefined;
  static started = 0;

  constructor() {
    super();
    FakeWorker.started += 1;
  }

  postMessage({ id, method, args }: { id: string; method: string; args: readonly unknown[] }): void {
    const isStart = method === 'search' && args[0] === '';
    FakeWorker.answer(isStart ? 'start' : method, (data) =>
      this.dispatchEvent(new MessageEvent('message', { data: { id, ...data } })),
    );
  }

  terminate(): void {
    // There is nothing to end.
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function openOne(): SearchIndex {
  const [volume] = openVolumes('https://www.example.gov.cn/pagefind/', [{ first: 2019, last: 2019, sorts: [] }]);
  if (!volume) throw new Error('there is no volume');
  return volume;
}

/** Look for something, and wait as long as it takes. */
async function findFault(index = openOne()): Promise<unknown> {
  const fault = index.find('a').then(
    () => undefined,
    (error: unknown) => error,
  );
  await vi.advanceTimersByTimeAsync(600_000);
  return await fault;
}

test('a worker that never says anything is given up, and started anew when asked again', async () => {
  const index = openOne();
  FakeWorker.answer = () => undefined;
  FakeWorker.started = 0;
  expect(await findFault(index)).toMatchObject({ kind: 'load' });
  FakeWorker.answer = (method, say) => {
    say({ result: method === 'search' ? { results: [] } : undefined });
  };
  expect(await findFault(index)).toBeUndefined();
  expect(FakeWorker.started).toBe(2);
});

test('a slow network is waited for as long as files come', async () => {
  FakeWorker.answer = (method, say) => {
    const isSlow = method === 'init';
    for (let part = 1; isSlow && part < 10; part += 1) setTimeout(say, part * 30_000, { id: undefined, loaded: 'a' });
    setTimeout(say, isSlow ? 300_000 : 0, { result: { results: [] } });
  };
  expect(await findFault()).toBeUndefined();
});

test.each([
  ['init', 'Failed to load Pagefind metadata', 'damaged'],
  ['init', 'Failed to load the Pagefind WASM:\nLinkError', 'damaged'],
  ['start', 'unreachable', 'damaged'],
  ['search', 'unreachable', 'query'],
])('what goes wrong in %s with “%s” is named %s', async (where, error, kind) => {
  FakeWorker.answer = (method, say) => {
    say(method === where ? { error } : { result: { results: [] } });
  };
  expect(await findFault()).toMatchObject({ kind });
});

test('only a browser that cannot run the program is called old, and all else can be tried again', () => {
  for (const kind of ['load', 'blocked', 'damaged', 'query'] as const) {
    const { words, canRetry } = explainError(new SearchError(kind, ''));
    expect(canRetry, kind).toBe(true);
    expect(words, kind).not.toMatch(/器太旧，|升级/);
  }
  expect(explainError(new SearchError('old', ''))).toMatchObject({ canRetry: false });
});
