import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { CommandError } from '../content/command-error.ts';
import { decodeText } from '../content/decoding.ts';

/**
 * Read a text file to edit it: all of it, with its line ends and byte order mark.
 *
 * @throws CommandError when it is no UTF-8.
 */
export async function readEditable(path: string): Promise<string> {
  const bytes = await readFile(path);
  if ('text' in decodeText(bytes)) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  throw new CommandError(`${path} 不是 UTF-8 编码，没有改动它。看怎么改：npm run check`);
}

/**
 * Replace a file, all of it or nothing: it is written beside the old one, and takes its name when it is complete.
 *
 * @throws CommandError when it cannot be written; then the old one is as it was.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new CommandError(`写不进 ${path}，没有改动它。请检查磁盘空间和写入权限。`, { cause: error });
  }
}
