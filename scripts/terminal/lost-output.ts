import { setImmediate } from 'node:timers/promises';
import { nameDiskFault } from '../../src/disk/disk-faults.ts';
import type { Terminal } from './run-command.ts';

/** What is printed while a command works, as far as it arrives. */
export interface WatchedOutput {
  /** Wait until all is written that was printed, and tell whether a part of it could not be. */
  isLost: () => Promise<boolean>;
}

/**
 * Let no command end because of what it prints: whoever reads may have gone, `npm run check | head -1`, and misses
 * nothing; a disk that it is kept on may be full, and then that is said.
 */
export function watchOutput({ stdout, stderr }: Terminal): WatchedOutput {
  let lost = false;
  for (const output of [stdout, stderr]) {
    output.on('error', (error) => {
      if (lost || isReaderGone(error)) return;
      lost = true;
      if (output === stderr) return;
      stderr.write(
        `印出来的不全：写不进要印到的地方（${nameDiskFault(error)}）。命令做的事不受影响，再运行一次就能看到全部的话。\n`,
      );
    });
  }
  return {
    isLost: async () => {
      for (const output of [stdout, stderr]) {
        if (output.writableLength > 0) await new Promise((resolve) => output.write('', resolve));
      }
      // A fault is told of in a turn of its own.
      await setImmediate();
      return lost;
    },
  };
}

/** EOF is what Windows says of a pipe that nobody reads; the other follows whatever a stream ended with. */
function isReaderGone(error: Error): boolean {
  return 'code' in error && ['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED'].includes(String(error.code));
}
