// Reads one document that it is sent, answers and ends.
import { Worker } from 'node:worker_threads';
import { readDocument } from '../read-document.ts';
import type { Answer } from './read-apart.ts';
import { allowFor, type UseLimits } from './use-limits.ts';

const { user, system } = process.cpuUsage();
const limits = allowFor(JSON.parse(process.argv[2] ?? '') as UseLimits, (user + system) / 1e6);
new Worker(new URL('watch-use.ts', import.meta.url), { workerData: limits }).unref();

process.once('message', ({ bytes, fileName }: { bytes: Uint8Array; fileName: string }) => {
  void read(bytes, fileName).then((answer) => {
    process.send?.(answer, () => process.exit());
  });
});

async function read(bytes: Uint8Array, fileName: string): Promise<Answer> {
  try {
    return { read: await readDocument(bytes, fileName) };
  } catch (error) {
    return { error };
  }
}
