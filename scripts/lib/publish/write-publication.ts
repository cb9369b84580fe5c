import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../command.ts';

/**
 * Write what a publication changes, all of it or nothing. An existing record is never overwritten.
 *
 * @param folder Absolute path of the report's folder.
 * @param files Text of published.yml, and that of report.yml where it changes.
 * @throws CommandError when a file cannot be written; then everything is as before.
 */
export async function writePublication(
  folder: string,
  files: { record: string; report: string | undefined },
): Promise<void> {
  const record = join(folder, 'published.yml');
  const unfinished = join(folder, `.report-${randomUUID()}.yml`);
  let hasRecord = false;
  try {
    if (files.report !== undefined) await writeFile(unfinished, files.report);
    await writeFile(record, files.record, { flag: 'wx' });
    hasRecord = true;
    if (files.report !== undefined) await rename(unfinished, join(folder, 'report.yml'));
  } catch (error) {
    await rm(unfinished, { force: true });
    if (hasRecord) await rm(record, { force: true });
    throw new CommandError(`写不进 ${folder}，没有发布，也没有改动任何文件。请检查磁盘空间和写入权限。`, {
      cause: error,
    });
  }
}
