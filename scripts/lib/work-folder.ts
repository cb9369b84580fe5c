import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname, join } from 'node:path';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Do some work in a new folder beside `target`, so that a result can be moved there by renaming. The folder is gone
 * afterwards, also when the work fails or the process is interrupted; what a killed process left behind is swept up by
 * the next call.
 */
export async function workBeside<T>(target: string, work: (folder: string) => T | Promise<T>): Promise<T> {
  const prefix = `.${basename(target)}.building-`;
  const folder = join(dirname(target), `${prefix}${process.pid}`);
  sweep(dirname(target), prefix);
  const clean = (): void => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  const interrupt = (signal: (typeof SIGNALS)[number]): void => process.exit(128 + constants.signals[signal]);
  process.once('exit', clean);
  for (const signal of SIGNALS) process.once(signal, interrupt);
  try {
    mkdirSync(folder, { recursive: true });
    return await work(folder);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
    process.off('exit', clean);
    clean();
  }
}

/** Remove work folders whose process, named at their end, no longer runs. */
function sweep(parent: string, prefix: string): void {
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : NaN;
    if (Number.isInteger(pid) && (pid === process.pid || !isRunning(pid))) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
