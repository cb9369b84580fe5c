import type { LiveLoader } from 'astro/loaders';
import { readProvided } from '../report/content-source.ts';
import type { AssembledContent } from '../report/report.ts';

/** An entry of a collection. */
interface Entry<T> {
  id: string;
  data: T;
}

/** Loads entries as they are in the content of the pages, not copies of them. */
type ContentLoader<T extends object> = LiveLoader<T & Record<string, unknown>, { id: string }>;

/**
 * Make a loader that finds entries in the content of the pages.
 *
 * Astro's own loaders read YAML 1.1, in which dates become instants, and one bad key at a time. These read nothing: what
 * was checked is what pages are made of.
 */
export function loadEntries<T extends object>(
  listEntries: (content: AssembledContent) => readonly Entry<T>[],
): ContentLoader<T> {
  const load = async (): Promise<Entry<T & Record<string, unknown>>[]> =>
    listEntries(await readProvided()) as Entry<T & Record<string, unknown>>[];
  return {
    name: 'content-folder',
    loadCollection: async () => ({ entries: await load() }),
    loadEntry: async ({ filter }) => (await load()).find(({ id }) => id === filter.id),
  };
}

/** A loader of one entry, a file of the content folder; its name is that of the collection. */
export function loadFile<T extends object>(
  name: 'site' | 'indicators' | 'charts' | 'glossary' | 'everydayWords' | 'madeFiles',
): ContentLoader<T> {
  return loadEntries<T>((content) => {
    const data = content[name]?.data;
    return data ? [{ id: name, data: data as T }] : [];
  });
}
