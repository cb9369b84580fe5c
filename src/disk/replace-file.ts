import { open, readdir, rename, rm, stat, truncate } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError } from '../content/command-error.ts';
import { decodeText } from '../content/decoding.ts';
import { readRegularFile } from '../content/regular-file.ts';
import { isRunning } from './running.ts';

/**
 * Read a text file to edit it: all of it, with its line ends and byte order mark.
 *
 * @throws CommandError when it is no UTF-8.
 */
export async function readEditable(path: string): Promise<string> {
  const bytes = await readRegularFile(path);
  if ('text' in decodeText(bytes)) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  throw new CommandError(`${path} 不是 UTF-8 编码，没有改动它。看怎么改：npm run check`);
}

/**
 * Add a text to the end of a file, which is made where there is none, all of it or nothing; the disk itself has it when
 * this returns.
 *
 * @throws CommandError when it cannot be written; then the file is as it was.
 */
export async function appendToFile(path: string, text: string): Promise<void> {
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  try {
    await writeThrough(path, 'a', text);
  } catch (error) {
    // Half a line would be joined by the next one.
    await truncate(path, size).catch(() => undefined);
    throw new CommandError(`写不进 ${path}，没有改动它。请检查磁盘空间和写入权限。`, { cause: error });
  }
}

/**
 * Replace a file, all of it or nothing: it is written beside the old one, by a hidden name, and takes its own when it is
 * complete. The disk itself has it when this returns: a power cut may come at any moment.
 *
 * @throws CommandError when it cannot be written; then the old one is as it was.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeThrough(unfinished, 'w', content);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new CommandError(`写不进 ${path}，没有改动它。请检查磁盘空间和写入权限。`, { cause: error });
  }
}

/** What a file is called while it is written, and by which process. */
const UNFINISHED = /^\..+\.(?<pid>\d+)\.tmp$/u;

/** Remove what killed processes left unfinished in a folder, which may be none, and below it. */
export async function sweepUnfinished(dir: string, recursive = true): Promise<void> {
  const entries = await readdir(dir, { recursive, withFileTypes: true }).catch(() => []);
  for (const { name, parentPath } of entries) {
    const pid = UNFINISHED.exec(name)?.groups?.['pid'];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(parentPath, name), { force: true });
  }
}

/** Closed before it is renamed: Windows lets nobody rename an open file. */
async function writeThrough(path: string, flags: 'a' | 'w', content: string | Uint8Array): Promise<void> {
  await using file = await open(path, flags);
  await file.writeFile(content);
  await file.sync();
}
