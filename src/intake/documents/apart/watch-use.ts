// Ends its process, in the middle of whatever that does, when it has used more than it may.
import { workerData } from 'node:worker_threads';
import type { UseLimits } from './use-limits.ts';

/** Milliseconds from look to look; memory grows by some ten megabytes in them. */
const LOOK_EVERY = 50;

const { seconds, bytes } = workerData as UseLimits;

setInterval(() => {
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1e6 > seconds || process.memoryUsage.rss() > bytes) process.kill(process.pid, 'SIGKILL');
}, LOOK_EVERY);
