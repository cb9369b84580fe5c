import { workerData } from 'node:worker_threads';
import { writeSearchIndex } from './write-search-index.ts';

await writeSearchIndex(workerData as string);
