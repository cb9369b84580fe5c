import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Ticks of a processor in a second, as Linux counts them for programs. */
const TICKS = 100;

/**
 * Loaded before a command, `node --import`, this writes down what its process has used when it ends, and what processors
 * did for those that it started; not what the runner has that starts it.
 */
if (isMainThread && process.argv[1]?.endsWith('.ts') && !process.send) {
  process.on('exit', () => {
    const usage = process.resourceUsage();
    const userCPUTime = usage.userCPUTime + countStarted() * 1e6;
    writeFileSync(process.env['USAGE_FILE'] ?? '', JSON.stringify({ ...usage, userCPUTime }));
  });
}

/** Seconds of processors of processes that have ended, those that were killed too; only Linux tells. */
function countStarted(): number {
  if (process.platform !== 'linux') return 0;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}
