import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { CommandError } from '../../content/command-error.ts';
import { isRunning } from '../../disk/running.ts';
import { makeFolder } from '../../disk/work-folder.ts';
import { readJson } from '../../disk/read-json.ts';

/** Who has a content folder on the desk. `mark` tells a process from another that got the same number later. */
const lockSchema = z.object({ pid: z.int(), port: z.int(), mark: z.string() });

/** Where a desk says who it is, so that one that finds its lock can tell whether it is still there. */
export const MARK_PATH = '/.mark';

/** How long writing a lock may take, in milliseconds. */
const WRITING = 300;

const pathIn = (contentDir: string): string => join(contentDir, '.desk', 'open.json');

/**
 * Say that this process has a content folder on its desk. The lock of a desk that is no longer there counts for nothing.
 *
 * @throws CommandError where another desk has it.
 */
export async function lockFolder(
  contentDir: string,
  port: number,
): Promise<{ mark: string; release: () => Promise<void> }> {
  const path = pathIn(contentDir);
  const mark = randomUUID();
  makeFolder(dirname(path));
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      await writeFile(path, JSON.stringify({ pid: process.pid, port, mark }), { flag: 'wx' });
      return { mark, release: () => rm(path, { force: true }) };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const other = await readLock(contentDir);
    if (other && (await isThere(other))) {
      throw new CommandError(
        `这些内容（${contentDir}）已经在另一个工作台里开着。请回到那个窗口；找不到它，就关掉启动它的黑色窗口，再开一次。同时开两个会互相覆盖，所以没有开第二个。`,
      );
    }
    // Another one may be writing it just now.
    if (!other && tries === 0) await setTimeout(WRITING);
    else await rm(path, { force: true });
  }
  throw new CommandError(`写不进 ${path}，没有打开工作台。请检查文件夹的写入权限。`);
}

/** What the desk that has a content folder has marked it with; `undefined` where there is none, or no folder. */
export async function readMark(contentDir: string): Promise<string | undefined> {
  return (await readLock(contentDir))?.mark;
}

async function readLock(contentDir: string): Promise<z.infer<typeof lockSchema> | undefined> {
  return lockSchema.safeParse(readJson(await readFile(pathIn(contentDir), 'utf8').catch(() => ''))).data;
}

async function isThere({ pid, port, mark }: z.infer<typeof lockSchema>): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${MARK_PATH}`, { signal: AbortSignal.timeout(2000) });
    return (await answer.text()) === mark;
  } catch (error) {
    // One that is reading a large document answers late, and is there all the same.
    return error instanceof Error && error.name === 'TimeoutError' && isRunning(pid);
  }
}
