import { statSync } from 'node:fs';

/** Whether a process of this number runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** In milliseconds. Nothing is worked on for so long. */
const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether what a process has begun is left by it: it runs no more, or another one has got its number. In a container that
 * may be this one.
 *
 * @param path What it has begun.
 */
export function isAbandoned(path: string, pid: number): boolean {
  if (pid === process.pid || !isRunning(pid)) return true;
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > DAY;
}
