import { rename, rm, writeFile } from 'node:fs/promises';
import { CommandError } from './command.ts';

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
