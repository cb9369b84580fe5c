import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { CommandError } from '../content/command-error.ts';
import { isRunning } from './running.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Do some work in a new folder beside `target`, so that a result can be moved there by renaming. The folder is gone
 * afterwards, also when the work fails or the process is interrupted; what a killed process left behind is swept up by
 * the next call.
 */
export async function workBeside<T>(target: string, work: (folder: string) => T | Promise<T>): Promise<T> {
  const prefix = prefixOf(target);
  const folder = join(dirname(target), `${prefix}${process.pid}`);
  for (const left of listLeftBehind(dirname(target), prefix)) rmSync(left, { recursive: true, force: true });
  const clean = (): void => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
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
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((name) => {
      const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : NaN;
      return Number.isInteger(pid) && (pid === process.pid || !isRunning(pid));
    })
    .map((name) => join(parent, name));
}

const FAULTS: Partial<Record<string, string>> = {
  ENOSPC: '磁盘已满。请腾出空间',
  EDQUOT: '磁盘配额已用完。请腾出空间，或请系统管理员调高配额',
  EFBIG: '文件超过了系统允许的大小。请系统管理员放宽限制（ulimit -f）',
  EROFS: '磁盘是只读的。请换一个可以写入的位置',
  EACCES: '没有读写权限。请系统管理员检查文件夹的权限',
  EPERM: '没有读写权限。请系统管理员检查文件夹的权限',
  EIO: '磁盘读写出错，可能坏了。请系统管理员检查',
};

/**
 * Say in Chinese what is wrong with the disk and what to do, without a full stop, where that is what an error or one of
 * its causes comes from; `undefined` where it is anything else.
 */
export function describeDiskFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : /^(?:[\w ]+: )?(E[A-Z]+):/.exec(error.message)?.[1];
  return FAULTS[code ?? ''] ?? describeDiskFault(error.cause);
}
