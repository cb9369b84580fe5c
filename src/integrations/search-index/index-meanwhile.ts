import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AstroPrerenderer } from 'astro';
import { holdsYear, listVolumes } from '../../search/volumes.ts';
import { readIndexed } from './list-entries.ts';
import { writeSearchIndex } from './write-search-index.ts';

/** With fewer files to read, those of three reports, a thread of its own would save no time, and takes 30 MB. */
const LEAST_FILES = 50;

/**
 * Have pages rendered that the search index is made from before all others, volume by volume, and the index made by a
 * second thread: of each volume as soon as its pages are written. When the last page is written, and no sooner, so is the
 * index.
 *
 * @param prerenderer Has written a page when it has rendered it.
 * @param siteDir Where the pages are written to.
 */
export function indexMeanwhile(prerenderer: AstroPrerenderer, siteDir: string): AstroPrerenderer {
  /** Pages that are still to be rendered: of each volume that is not whole yet, and of no volume. */
  let left: { volumes: number[]; others: number } = { volumes: [], others: 0 };
  let indexing: Indexing | undefined;
  return {
    ...prerenderer,
    getStaticPaths: async () => {
      const paths = (await prerenderer.getStaticPaths()).map((path) => ({ path, indexed: readIndexed(path.pathname) }));
      const years = [...new Set(paths.flatMap(({ indexed }) => indexed?.year ?? []))];
      const volumes = listVolumes(years).map((volume, index) =>
        // What is of no year goes into the latest.
        paths.filter(({ indexed }) => indexed && (indexed.year ? holdsYear(volume, indexed.year) : index === 0)),
      );
      const read = new Set(volumes.flat());
      const others = paths.filter((path) => !read.has(path));
      left = { volumes: volumes.map(countAddresses), others: countAddresses(others) };
      if (read.size >= LEAST_FILES) indexing = startIndexing(siteDir, years);
      return [...read, ...others].map(({ path }) => path);
    },
    render: async (request, options) => {
      const rendered = await prerenderer.render(request, options);
      const [own] = left.volumes;
      if (own === undefined) left.others -= 1;
      else if (own > 1) left.volumes[0] = own - 1;
      else {
        left.volumes.shift();
        indexing?.goOn();
      }
      return rendered;
    },
    teardown: async () => {
      const isWhole = left.volumes.length === 0 && left.others === 0;
      try {
        await prerenderer.teardown?.();
      } catch (error) {
        await indexing?.stop();
        throw error;
      }
      // Pages that are left were given up, because one before them failed.
      if (!isWhole) await indexing?.stop();
      else await (indexing ? indexing.done : writeSearchIndex(siteDir));
    },
  };
}

/** Of several pages for one address Astro renders the first. */
function countAddresses(paths: readonly { path: { pathname: string } }[]): number {
  return new Set(paths.map(({ path }) => path.pathname.replace(/\/$/u, ''))).size;
}

/** An index that is being made. */
interface Indexing {
  /** Tell that one more volume can be made. */
  goOn: () => void;
  done: Promise<unknown>;
  /** Make it no further. */
  stop: () => Promise<unknown>;
}

function startIndexing(siteDir: string, years: readonly number[]): Indexing {
  const thread = new Worker(new URL('index-thread.ts', import.meta.url), { workerData: { siteDir, years } });
  const done = once(thread, 'exit');
  // What it throws is thrown to whoever waits for it, later.
  done.catch(() => undefined);
  const goOn = (): void => {
    thread.postMessage(undefined);
  };
  return { goOn, done, stop: () => thread.terminate() };
}
