import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../command.ts';

/**
 * Write a new report's folder, all of it or nothing: its files are written to a hidden folder beside it, which takes
 * its name when it is complete.
 *
 * @param files Texts by file name.
 * @param original Bytes of `original.txt`.
 * @returns Path of the folder.
 * @throws CommandError when the year has a folder already, whatever is in it.
 */
export async function writeReportFolder(
  contentDir: string,
  year: number,
  files: ReadonlyMap<string, string>,
  original: Uint8Array,
): Promise<string> {
  const reportsDir = join(contentDir, 'reports');
  const folder = join(reportsDir, String(year));
  if (existsSync(folder)) {
    throw new CommandError(
      `已经有 ${folder}，没有导入，也没有改动它。要重新导入，请先把这个文件夹移到别处（其中改过的文字以后可以再对照）。`,
    );
  }
  const unfinished = join(reportsDir, `.${year}-${randomUUID()}`);
  try {
    await mkdir(unfinished, { recursive: true });
    await writeFile(join(unfinished, 'original.txt'), original);
    for (const [name, text] of files) await writeFile(join(unfinished, name), text);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw new CommandError(`写不进 ${reportsDir}，没有留下任何文件。请检查磁盘空间和写入权限。`, { cause: error });
  }
  return folder;
}
