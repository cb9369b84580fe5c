import type { EverydayWords, KnownNames, KnownWords } from '../../search/known-words.ts';

/**
 * What the search knows beside its index. Names are some ten times as heavy as all else.
 *
 * @returns `undefined` where it cannot be loaded: search then does without, and asks anew the next time.
 */
export type KnowWords = (withNames: boolean) => Promise<KnownWords | undefined>;

/** Nothing is loaded before it is first asked for. */
export function openKnownWords(everydayUrl: string, namesUrl: string): KnowWords {
  const loadEveryday = open(everydayUrl, isEveryday);
  const loadNames = open(namesUrl, isNames);
  return async (withNames) => {
    const [everyday, names] = await Promise.all([
      loadEveryday(),
      withNames ? loadNames() : { words: [], characters: {} },
    ]);
    return everyday && names && { everyday, ...names };
  };
}

function isEveryday(known: unknown): known is EverydayWords {
  return Array.isArray(known) && known.every((one) => hasLists(one, ['said', 'written']));
}

function isNames(known: unknown): known is KnownNames {
  return hasLists(known, ['words']) && 'characters' in known && typeof known.characters === 'object';
}

function hasLists(known: unknown, names: readonly string[]): known is object {
  return typeof known === 'object' && known !== null && names.every((name) => Array.isArray(Reflect.get(known, name)));
}

type IsKnown<T> = (known: unknown) => known is T;

function open<T>(url: string, isKnown: IsKnown<T>): () => Promise<T | undefined> {
  let loaded: Promise<T | undefined> | undefined;
  return () => {
    loaded ??= load(url, isKnown).then((known) => {
      if (known === undefined) loaded = undefined;
      return known;
    });
    return loaded;
  };
}

/** What is not what it should be, such as a network's own answer, is asked for once more past the browser's cache. */
async function load<T>(url: string, isKnown: IsKnown<T>): Promise<T | undefined> {
  for (const cache of ['default', 'reload'] as const) {
    try {
      const response = await fetch(url, { cache });
      const known: unknown = response.ok ? await response.json() : undefined;
      if (isKnown(known)) return known;
    } catch {
      // It is no JSON, or there is no network.
    }
  }
  return undefined;
}
