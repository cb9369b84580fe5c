import type { KnownWords } from '../../search/known-words.ts';

/**
 * What the search knows beside its index, loaded when it is first asked for.
 *
 * @returns `undefined` where it cannot be loaded: search then does without, and asks anew the next time.
 */
export function openKnownWords(url: string): () => Promise<KnownWords | undefined> {
  let loaded: Promise<KnownWords | undefined> | undefined;
  return () => {
    loaded ??= load(url).then((known) => {
      if (!known) loaded = undefined;
      return known;
    });
    return loaded;
  };
}

async function load(url: string): Promise<KnownWords | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? ((await response.json()) as KnownWords) : undefined;
  } catch {
    return undefined;
  }
}
