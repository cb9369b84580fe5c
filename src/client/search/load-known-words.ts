import type { EverydayWords, KnownNames, KnownWords } from '../../search/known-words.ts';

/**
 * What the search knows beside its index. Names are some ten times as heavy as all else.
 *
 * @returns `undefined` where it cannot be loaded: search then does without, and asks anew the next time.
 */
export type KnowWords = (withNames: boolean) => Promise<KnownWords | undefined>;

/** Nothing is loaded before it is first asked for. */
export function openKnownWords(everydayUrl: string, namesUrl: string): KnowWords {
  const loadEveryday = open<EverydayWords>(everydayUrl);
  const loadNames = open<KnownNames>(namesUrl);
  return async (withNames) => {
    const [everyday, names] = await Promise.all([
      loadEveryday(),
      withNames ? loadNames() : { words: [], characters: {} },
    ]);
    return everyday && names && { everyday, ...names };
  };
}

function open<T>(url: string): () => Promise<T | undefined> {
  let loaded: Promise<T | undefined> | undefined;
  return () => {
    loaded ??= load<T>(url).then((known) => {
      if (known === undefined) loaded = undefined;
      return known;
    });
    return loaded;
  };
}

async function load<T>(url: string): Promise<T | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
