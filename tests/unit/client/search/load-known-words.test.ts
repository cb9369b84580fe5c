import { afterEach, expect, test, vi } from 'vitest';
import { openKnownWords } from '../../../../src/client/search/load-known-words.ts';

const RIGHT = {
  everyday: [{ said: ['打官司'], written: ['行政诉讼'] }],
  words: { words: [{ word: '信访', sounds: 'xin fang' }], characters: { fang: '访' } },
};

afterEach(() => vi.unstubAllGlobals());

/** Have a server answer with `lie` in place of what it should, and tell how often it was asked past the cache. */
function serve(lie: (right: string) => Response | undefined, { inCacheAlone = false } = {}): () => number {
  let past = 0;
  vi.stubGlobal('fetch', (url: string, { cache }: RequestInit) => {
    if (cache === 'reload') past += 1;
    const right = JSON.stringify(url.includes('everyday') ? RIGHT.everyday : RIGHT.words);
    const answer = inCacheAlone && cache === 'reload' ? new Response(right) : lie(right);
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('no network'));
  });
  return () => past;
}

const KNOWN = { everyday: RIGHT.everyday, ...RIGHT.words };

const LIES: Record<string, (right: string) => Response | undefined> = {
  'a page': () => new Response('<title>请登录</title>'),
  'a login in JSON': () => new Response('{"code":401}'),
  'a list of something else': () => new Response('[{"code":401}]'),
  null: () => new Response('null'),
  nothing: () => new Response(''),
  'a part': (right) => new Response(right.slice(0, -3)),
  'a page of a server in trouble': () => new Response('[]', { status: 503 }),
  'no network': () => undefined,
};

test.each(Object.entries(LIES))('%s in place of known words is not taken for them, nor kept', async (_, lie) => {
  const know = openKnownWords('/everyday.json', '/words.json');
  serve(lie);
  expect(await know(true)).toBeUndefined();
  serve((right) => new Response(right));
  expect(await know(true)).toEqual(KNOWN);
});

test.each(Object.entries(LIES))('%s in the browser’s own cache is asked past', async (_, lie) => {
  const countPast = serve(lie, { inCacheAlone: true });
  expect(await openKnownWords('/everyday.json', '/words.json')(true)).toEqual(KNOWN);
  expect(countPast()).toBe(2);
});
