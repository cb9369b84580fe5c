import { existsSync } from 'node:fs';
import { readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { CommandError } from '../content/command-error.ts';
import { hashBytes } from '../content/hashes.ts';
import { readJson } from './read-json.ts';
import { readIfThere } from './read-if-there.ts';
import { nameDiskFault } from './disk-faults.ts';
import { readWriter, replaceFile } from './replace-file.ts';
import { isAbandoned } from './running.ts';
import { makeFolder } from './work-folder.ts';

/** A path below the content folder, with forward slashes, that leads nowhere else. */
export const contentPathSchema = z.string().regex(/^(?!\.\.?(?:\/|$))[^/\\:]+(?:\/(?!\.\.?(?:\/|$))[^/\\:]+)*$/u);

/** A content by its hash; `null` where there was no file. */
export const contentHashSchema = z.hex().nullable();

const journalSchema = z.object({
  /** Folders that get another name before anything else is done. */
  moves: z.array(z.object({ from: contentPathSchema, to: contentPathSchema })),
  /** Folders that are made; those above come first. */
  folders: z.array(contentPathSchema),
  /** Files, and where what they held before is kept meanwhile; `null` where there was no file. */
  files: z.array(
    z.object({
      path: contentPathSchema,
      before: contentHashSchema,
      after: contentHashSchema,
      kept: contentPathSchema.nullable(),
    }),
  ),
});

/** Changes to a folder that are being made: while this lies in it, they are not done. */
export type ChangeJournal = z.infer<typeof journalSchema>;

const NAME = /^\.unfinished-changes\.(?<pid>\d+)\.json$/u;

function pathIn(dir: string): string {
  return join(dir, `.unfinished-changes.${process.pid}.json`);
}

/**
 * Say in a folder what is going to be changed.
 *
 * @throws CommandError where another process is changing something there: one's files would mix with the other's.
 */
export async function openJournal(dir: string, journal: ChangeJournal): Promise<void> {
  await replaceFile(pathIn(dir), JSON.stringify(journal));
  const others = (await readdir(dir)).filter((name) => {
    const pid = NAME.exec(name)?.groups?.['pid'];
    return pid !== undefined && !isAbandoned(join(dir, name), Number(pid));
  });
  if (others.length === 0) return;
  await closeJournal(dir);
  throw new CommandError(
    `另一个命令或工作台正在写 ${dir} 里的文件，同时写会混在一起，所以这一步没有存，什么也没有改。等它写完，再做一次。`,
  );
}

/** Say that all is changed: from now on it stays so. */
export async function closeJournal(dir: string): Promise<void> {
  await rm(pathIn(dir), { force: true });
}

/**
 * Put back what was there before changes, whatever of them has been made.
 *
 * @returns Paths of files that somebody has changed since; they stay as they are.
 */
export async function undoChanges(dir: string, { moves, folders, files }: ChangeJournal): Promise<string[]> {
  const touched: string[] = [];
  const isThere = (path: string): boolean => existsSync(join(dir, path));
  const unmoved = moves.filter(({ from, to }) => isThere(from) && !isThere(to));
  for (const { path, before, after, kept } of files.toReversed()) {
    // What stands there is the old one still.
    if (unmoved.some(({ from }) => isBelow(path, from))) continue;
    const found = await readIfThere(join(dir, path));
    const hash = found === undefined ? null : hashBytes(found);
    if (hash === before) continue;
    if (hash !== after || (kept !== null && !isThere(kept))) touched.push(path);
    else if (kept === null) await rm(join(dir, path), { force: true });
    else {
      makeFolder(dirname(join(dir, path)));
      await rename(join(dir, kept), join(dir, path));
    }
  }
  if (unmoved.length < moves.length || moves.length === 0) {
    for (const folder of folders.toReversed()) await rmdir(join(dir, folder)).catch(() => undefined);
  }
  for (const { from, to } of moves.toReversed()) {
    if (!isThere(from) && isThere(to)) await rename(join(dir, to), join(dir, from));
  }
  return touched;
}

/** Whether a path is a folder's or below it. */
export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/**
 * Clear up in a folder behind processes that were killed: what they had changed by halves is as it was before, and what
 * they were writing is gone.
 *
 * @returns What was put back, in Chinese; `undefined` where nothing was.
 * @throws CommandError where it cannot be put back.
 */
export async function clearUp(dir: string): Promise<string | undefined> {
  const said: string[] = [];
  for (const name of await readdir(dir).catch(() => [])) {
    const path = join(dir, name);
    const pid = NAME.exec(name)?.groups?.['pid'];
    if (pid === undefined || !isAbandoned(path, Number(pid))) continue;
    try {
      const bytes = await readIfThere(path);
      const journal = journalSchema.safeParse(bytes && readJson(Buffer.from(bytes).toString())).data;
      if (journal) said.push(describeUndone(journal, await undoChanges(dir, journal)));
      await rm(path, { force: true });
    } catch (error) {
      throw new CommandError(
        `上一次有一步写到一半就停了，${dir} 里的文件有的是新的、有的是旧的，现在退不回去（${nameDiskFault(error)}）。排除以后再运行一次，会先退回去。`,
        { cause: error },
      );
    }
  }
  await sweepUnfinished(dir);
  return said.length > 0 ? said.join('\n') : undefined;
}

function describeUndone({ files }: ChangeJournal, touched: readonly string[]): string {
  const others = files.map(({ path }) => path).filter((path) => !touched.includes(path));
  const stay =
    touched.length > 0 ? `${touched.join('、')} 后来又在别处改过，没有再动，请看一看对不对。` : '请把那一步再做一次。';
  return `上一次有一步写到一半就停了（多半是窗口或电脑关了），已经退回到那一步以前：${namePaths(others)}同以前一样。${stay}`;
}

/** The most files that are named one by one; a draft has twenty. */
const MOST_NAMED = 5;

function namePaths(paths: readonly string[]): string {
  const named = paths.slice(0, MOST_NAMED).join('、');
  return paths.length > MOST_NAMED ? `${named} 等 ${paths.length} 个文件` : `${named} `;
}

/** Remove what killed processes were writing in a folder, which may be none, and below it. What cannot be removed stays. */
async function sweepUnfinished(dir: string): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const { name, parentPath } of entries) {
    const [path, pid] = [join(parentPath, name), readWriter(name)];
    if (pid !== undefined && isAbandoned(path, pid)) await rm(path, { force: true }).catch(() => undefined);
  }
}
