import { setImmediate } from 'node:timers/promises';
import type { AstroConfig } from 'astro';
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
 * This one takes what the check has read, so that what was checked is what is built, or else reads with the code the
 * check reads with, and again whenever a content file changes while the development server runs. Either way each file has
 * been held to its schema; that of the collection says its type, and nothing is validated twice.
 */
export function contentLoader(listEntries: (folder: ContentFolder) => ContentEntry[]): Loader {
  return {
    name: 'content-folder',
    async load(context) {
      const { store, watcher } = context;
      const { contentDir } = readSettings();
      const fill = (folder: ContentFolder): void => {
        const entries = listEntries(folder);
        store.clear();
        for (const { id, data, body } of entries) {
          store.set({
            id,
            data,
            digest: context.generateDigest({ data, body }),
            ...(body === undefined ? {} : { body }),
          });
        }
      };
      fill(findCarried(context.config) ?? (await readTogether(contentDir)));
      let filling = Promise.resolve();
      watcher?.add(contentDir);
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(contentDir)) return;
        // One after the other, so that an older reading never overwrites a newer one.
        filling = filling
          .then(async () => {
            fill(await readTogether(contentDir));
          })
          .catch((error: unknown) => {
            context.logger.error(String(error));
          });
      });
    },
  };
}

/** A content folder that has been read, in the shape of a Vite plugin that does nothing. */
interface ContentCarrier {
  name: typeof CARRIER;
  api: { content: ContentFolder };
}

const CARRIER = 'content-carrier';

/**
 * Hand a folder that has been read to the loaders of a build in this process. A plugin of its configuration carries it,
 * because Astro runs them in modules of their own.
 */
export function carryContent(content: ContentFolder): ContentCarrier {
  return { name: CARRIER, api: { content } };
}

function findCarried({ vite }: AstroConfig): ContentFolder | undefined {
  return vite.plugins?.find(isCarrier)?.api.content;
}

function isCarrier(plugin: unknown): plugin is ContentCarrier {
  return typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === CARRIER;
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
