import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AstroPrerenderer } from 'astro';
import { isIndexed } from './list-entries.ts';
import { writeSearchIndex } from './write-search-index.ts';

/** With fewer files to read, those of three reports, a thread of its own would save no time, and takes 30 MB. */
const LEAST_FILES = 50;

/**
 * Have pages rendered that the search index is made from before all others, and the index made by a second thread while
 * those are rendered. When the last of them is written, so is the index.
 *
 * @param siteDir Where the pages are written to, one after the other.
 */
export function indexMeanwhile(prerenderer: AstroPrerenderer, siteDir: string): AstroPrerenderer {
  let left = { indexed: 0, others: 0 };
  let isLarge = false;
  let indexing: Indexing | undefined;
  return {
    ...prerenderer,
    getStaticPaths: async () => {
      const paths = await prerenderer.getStaticPaths();
      const { indexed = [], others = [] } = Object.groupBy(paths, ({ pathname }) =>
        isIndexed(pathname) ? 'indexed' : 'others',
      );
      isLarge = indexed.length >= LEAST_FILES;
      left = { indexed: countAddresses(indexed), others: countAddresses(others) };
      return [...indexed, ...others];
    },
    render: (request, options) => {
      if (left.indexed > 0) left.indexed -= 1;
      else {
        // Astro asks for a page when it has written the one before.
        if (isLarge) indexing ??= startIndexing(siteDir);
        left.others -= 1;
      }
      return prerenderer.render(request, options);
    },
    teardown: async () => {
      await prerenderer.teardown?.();
      // Pages that are left were given up, because one before them failed.
      if (left.others > 0) await indexing?.stop();
      else await (indexing ? indexing.done : writeSearchIndex(siteDir));
    },
  };
}

/** Of several pages for one address Astro renders the first. */
function countAddresses(paths: readonly { pathname: string }[]): number {
  return new Set(paths.map(({ pathname }) => pathname.replace(/\/$/u, ''))).size;
}

/** An index that is being made. */
interface Indexing {
  done: Promise<unknown>;
  /** Make it no further. */
  stop: () => Promise<unknown>;
}

function startIndexing(siteDir: string): Indexing {
  const thread = new Worker(new URL('index-thread.ts', import.meta.url), { workerData: siteDir });
  const done = once(thread, 'exit');
  // What it throws is thrown to whoever waits for it, later.
  done.catch(() => undefined);
  return { done, stop: () => thread.terminate() };
}
