import { rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { CommandError } from '../content/command-error.ts';
import { readRegularFile } from '../content/regular-file.ts';
import { replaceFile, sweepUnfinished } from './replace-file.ts';
import { makeFolder } from './work-folder.ts';

/** What is to become of one file of a folder, worked out before anything is written. */
export interface FileChange {
  /** Below the folder, with forward slashes: `reports/2022/figures.yml`. */
  path: string;
  /** What it held when the change was worked out; `undefined` where there was none. */
  before: string | Uint8Array | undefined;
  /** What it is to hold; `undefined` where it goes. */
  after: string | Uint8Array | undefined;
}

/** A file is not as it was when a change to it was worked out: somebody else has saved it meanwhile. */
class ChangedMeanwhile extends CommandError {
  override name = 'ChangedMeanwhile';

  constructor(path: string) {
    super(
      `${path} 刚才在别处改过（多半是另一个窗口或别的程序存了它），这一步没有存，那边改的都在。请按现在的样子再做一次。`,
    );
  }
}

/**
 * Write changes to a folder, all of them or none.
 *
 * @throws ChangedMeanwhile where a file is not what it was; then nothing has been written.
 * @throws CommandError where the disk fails; then what was written has been put back.
 */
export async function applyChanges(dir: string, changes: readonly FileChange[]): Promise<void> {
  for (const { path, before } of changes) {
    if (!isSame(await readIfThere(join(dir, path)), before)) throw new ChangedMeanwhile(path);
  }
  for (const folder of new Set(changes.map(({ path }) => dirname(join(dir, path)))))
    await sweepUnfinished(folder, false);
  const done: FileChange[] = [];
  try {
    for (const change of changes) {
      await put(join(dir, change.path), change.after);
      done.push(change);
    }
  } catch (error) {
    for (const { path, before } of done.toReversed()) await put(join(dir, path), before);
    await removeEmptyFolders(dir, changes);
    throw error;
  }
  await removeEmptyFolders(dir, changes);
}

/** A folder whose last file has gone goes with it: an empty one among the reports would pass for a report. */
async function removeEmptyFolders(dir: string, changes: readonly FileChange[]): Promise<void> {
  for (const folder of new Set(changes.map(({ path }) => dirname(join(dir, path))))) {
    if (relative(dir, folder) !== '') await rmdir(folder).catch(() => undefined);
  }
}

/** The bytes of a file; `undefined` where there is none. */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readRegularFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function put(path: string, content: string | Uint8Array | undefined): Promise<void> {
  if (content === undefined) {
    await rm(path, { force: true });
    return;
  }
  makeFolder(dirname(path));
  await replaceFile(path, content);
}

/** Whether a change leaves a file as it is. */
export function isIdle({ before, after }: FileChange): boolean {
  return isSame(before, after);
}

function isSame(found: string | Uint8Array | undefined, expected: string | Uint8Array | undefined): boolean {
  if (found === undefined || expected === undefined) return found === expected;
  return Buffer.from(found).equals(Buffer.from(expected));
}
