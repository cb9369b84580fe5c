import { setImmediate } from 'node:timers/promises';
import type { Loader } from 'astro/loaders';
import { readSettings } from '../settings.ts';
import { type ContentFolder, readContentFolder } from './content-folder.ts';

/** One entry of a collection: `body` is the Markdown of those that have one. */
export interface ContentEntry {
  id: string;
  data: Record<string, unknown>;
  body?: string;
}

/**
 * Make a loader that fills a collection from the content folder.
 *
 * Astro's own loaders read YAML 1.1, in which dates become instants, and render Markdown whether it is wanted or not.
 * This one reads with the code the check reads with, so that what was checked is what is built, and reads again
 * whenever a content file changes while the development server runs.
 */
export function contentLoader(listEntries: (folder: ContentFolder) => ContentEntry[]): Loader {
  return {
    name: 'content-folder',
    async load(context) {
      const { store, watcher } = context;
      const { contentDir } = readSettings();
      const fill = async (): Promise<void> => {
        const entries = listEntries(await readTogether(contentDir));
        store.clear();
        for (const { id, data, body } of entries) {
          store.set({
            id,
            data: await context.parseData({ id, data }),
            digest: context.generateDigest({ data, body }),
            ...(body === undefined ? {} : { body }),
          });
        }
      };
      let filling = fill();
      await filling;
      watcher?.add(contentDir);
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(contentDir)) return;
        // One after the other, so that an older reading never overwrites a newer one.
        filling = filling.then(fill).catch((error: unknown) => {
          context.logger.error(String(error));
        });
      });
    },
  };
}

let reading: Promise<ContentFolder> | undefined;

/** Read the folder once for all collections that ask in the same turn, as they do at the start and at each change. */
function readTogether(contentDir: string): Promise<ContentFolder> {
  reading ??= setImmediate().then(() => {
    reading = undefined;
    return readContentFolder(contentDir);
  });
  return reading;
}
