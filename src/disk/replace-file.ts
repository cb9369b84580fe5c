import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { decodeText } from '../content/decoding.ts';
import { CommandError } from '../content/command-error.ts';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Read a text file to edit it: without byte order mark, and with `\n` line ends.
 *
 * @throws CommandError when it is no UTF-8.
 */
export async function readEditable(path: string): Promise<string> {
  const decoded = decodeText(await readFile(path));
  if ('text' in decoded) return decoded.text;
  throw new CommandError(`${path} 不是 UTF-8 编码，没有改动它。看怎么改：npm run check`);
}

/**
 * Replace a file, all of it or nothing: it is written beside the old one, and takes its name when it is complete. Line
 * ends and byte order mark of a text stay as the old file has them, for an editor of old shows it best so.
 *
 * @param content A text with `\n` line ends.
 * @throws CommandError when it cannot be written; then the old one is as it was.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, typeof content === 'string' ? writeLike(content, await readOld(path)) : content);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new CommandError(`写不进 ${path}，没有改动它。请检查磁盘空间和写入权限。`, { cause: error });
  }
}

async function readOld(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return '';
  }
}

function writeLike(text: string, old: string): string {
  const lines = old.split('\n').slice(0, -1);
  const isWindows = lines.filter((line) => line.endsWith('\r')).length * 2 > lines.length;
  return (old.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '') + (isWindows ? text.replaceAll('\n', '\r\n') : text);
}
