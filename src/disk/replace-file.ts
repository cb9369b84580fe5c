import { open, rename, rm, stat, truncate } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError } from '../content/command-error.ts';
import { decodeText } from '../content/decoding.ts';
import { readRegularFile } from '../content/regular-file.ts';
import { nameDiskFault } from './disk-faults.ts';

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
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  );
  try {
    await writeThrough(path, 'a', text);
  } catch (error) {
    // Half a line would be joined by the next one.
    await (size === undefined ? rm(path, { force: true }) : truncate(path, size)).catch(() => undefined);
    throw refuseWriting(path, error);
  }
}

/**
 * Replace a file, all of it or nothing: it is written beside the old one, by a hidden name, and takes its own when it is
 * complete. The disk itself has it when this returns: a power cut may come at any moment.
 *
 * @throws CommandError when it cannot be written; then the old one is as it was.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = join(dirname(path), nameUnfinished(basename(path)));
  try {
    await writeThrough(unfinished, 'w', content);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw refuseWriting(path, error);
  }
}

/** What a file is called while it is written: hidden, and by which process. */
export function nameUnfinished(name: string): string {
  return `.${name}.${process.pid}.tmp`;
}

/** What a name in a folder says of the process that writes the file; `undefined` where it is whole. */
export function readWriter(name: string): number | undefined {
  const pid = /^\..+\.(?<pid>\d+)\.tmp$/u.exec(name)?.groups?.['pid'];
  return pid === undefined ? undefined : Number(pid);
}

/** Write a file so that the disk itself has it. Closed before it is renamed: Windows lets nobody rename an open file. */
export async function writeThrough(path: string, flags: 'a' | 'w', content: string | Uint8Array): Promise<void> {
  await using file = await open(path, flags);
  await file.writeFile(content);
  await file.sync();
}

/** Say of a file that it cannot be written, and why. */
export function refuseWriting(path: string, error: unknown): CommandError {
  return new CommandError(`写不进 ${path}（${nameDiskFault(error)}），没有改动它。`, { cause: error });
}
