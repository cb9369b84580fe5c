import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { CommandError } from '../content/command-error.ts';
import { describeDiskFault } from './disk-faults.ts';
import { isAbandoned } from './running.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Do some work in a new folder beside `target`, so that a result can be moved there by renaming. The folder is gone
 * afterwards, also when the work fails or the process is interrupted; what a killed process left behind is swept up by
 * the next call.
 */
export async function workBeside<T>(target: string, work: (folder: string) => T | Promise<T>): Promise<T> {
  const prefix = prefixOf(target);
  const folder = join(dirname(target), `${prefix}${process.pid}`);
  for (const left of listLeftBehind(dirname(target), prefix)) remove(left);
  const clean = (): void => {
    remove(folder);
  };
  const interrupt = (signal: (typeof SIGNALS)[number]): void => process.exit(128 + constants.signals[signal]);
  process.once('exit', clean);
  // Not once: a terminal and npm may both send a signal, and the second would end the process in the midst of cleaning.
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    makeFolder(folder);
    return await work(folder);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
    process.off('exit', clean);
    clean();
  }
}

/** What cannot be removed, somebody else's or looked into just now, stays for the next call. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // The result does not hang on it.
  }
}

/**
 * Make a folder and those above it that are missing. Node's own way never ends where a system says of a folder that is
 * there that it is not, as Linux does below `/proc`.
 *
 * @returns The topmost that was made; `undefined` where all were there.
 * @throws CommandError that says why one cannot be made.
 */
export function makeFolder(path: string): string | undefined {
  if (existsSync(path)) return undefined;
  const above = dirname(path) === path ? undefined : makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const fault = describeDiskFault(error) ?? '那里放不了文件夹。请看路径是否写对';
    throw new CommandError(`建不了文件夹 ${path}（${code}）：${fault}。`, { cause: error });
  }
  return above ?? path;
}

/**
 * Put back what a process had set aside in its work folder when it was killed before `target` was there again.
 *
 * @param name What it is called in the work folder.
 * @returns whether there was such a thing.
 */
export function restoreSetAside(target: string, name: string): boolean {
  if (existsSync(target)) return false;
  const setAside = listLeftBehind(dirname(target), prefixOf(target))
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
  if (setAside !== undefined) renameSync(setAside, target);
  return setAside !== undefined;
}

function prefixOf(target: string): string {
  return `.${basename(target)}.building-`;
}

/** List work folders whose process, named at their end, no longer runs. */
function listLeftBehind(parent: string, prefix: string): string[] {
  return listNames(parent).flatMap((name) => {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : NaN;
    const path = join(parent, name);
    return Number.isInteger(pid) && isAbandoned(path, pid) ? [path] : [];
  });
}

/** Nothing of what is no folder, or nobody's to look into: whoever writes there says so. */
function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
