import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { writeSearchIndex } from './write-search-index.ts';

const { siteDir, years } = workerData as { siteDir: string; years: readonly number[] };
if (!parentPort) throw new Error('not a thread');
/** One for each volume whose pages are written. */
const messages = on(parentPort, 'message');
await writeSearchIndex(siteDir, years, () => messages.next());
await messages.return?.();
