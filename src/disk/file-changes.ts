import { existsSync } from 'node:fs';
import { copyFile, link, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError } from '../content/command-error.ts';
import { hashBytes } from '../content/hashes.ts';
import { type ChangeJournal, closeJournal, isBelow, openJournal, undoChanges } from './change-journal.ts';
import { nameDiskFault } from './disk-faults.ts';
import { readIfThere } from './read-if-there.ts';
import { nameUnfinished, refuseWriting, writeThrough } from './replace-file.ts';
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

/** A file's text as changes are to have it; `undefined` where they leave it alone. */
export function readPlanned(changes: readonly FileChange[], path: string): string | undefined {
  const after = changes.find((change) => change.path === path)?.after;
  return typeof after === 'string' ? after : undefined;
}

/** A file or folder that gets another name before files are changed. Paths as those of changes. */
export interface Move {
  from: string;
  to: string;
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

/** A change on its way: where the file stands that is to take the place, and where the old one is kept. */
interface StagedChange {
  change: FileChange;
  /** Folders that are to be made for it; those above come first. */
  folders: readonly string[];
  unfinished: string | undefined;
  kept: string | undefined;
}

/**
 * Write changes to a folder, all of them or none: also where the process is killed, for then the next one puts back what
 * was there (`clearUp`). First all is written by hidden names, which nobody reads; what can fail fails there.
 *
 * @param moves What gets another name first; what changes say of files below it is of those that come in its place.
 * @throws ChangedMeanwhile where a file is not what it was; then nothing has been written.
 * @throws CommandError where the disk fails; then all is as it was, or it says what is not.
 */
export async function applyChanges(
  dir: string,
  changes: readonly FileChange[],
  moves: readonly Move[] = [],
): Promise<void> {
  const due = changes.filter((change) => !isIdle(change));
  await refuseChanged(dir, changes, moves);
  if (due.length + moves.length === 0) return;
  const isOne = due.length + moves.length === 1;
  const [made, staged] = [makeFolder(dir), [] as StagedChange[]];
  let journal: ChangeJournal | undefined;
  try {
    for (const [index, change] of due.entries()) staged.push(await stage(dir, change, index, moves));
    if (!isOne) {
      for (const [index, one] of staged.entries()) one.kept = await keep(dir, one, index);
      const folders = [...new Set(staged.flatMap((one) => one.folders))];
      const planned: ChangeJournal = { moves: [...moves], folders, files: staged.map(describe) };
      await openJournal(dir, planned);
      // Since then others may have been at work; now they wait.
      await refuseChanged(dir, changes, moves).catch(async (error: unknown) => {
        await closeJournal(dir);
        throw error;
      });
      journal = planned;
    }
    for (const { from, to } of moves) await move(join(dir, from), join(dir, to));
    for (const { change, unfinished } of staged) await put(join(dir, change.path), unfinished);
    // Before all is said to be changed: whoever is killed later leaves none.
    await removeEmptyFolders(dir, due).catch((error: unknown) => {
      if (!isOne) throw error;
    });
    if (!isOne) await closeJournal(dir);
  } catch (error) {
    if (journal) await putBack(dir, journal, error);
    await drop(dir, staged);
    if (made !== undefined) await rmdir(dir).catch(() => undefined);
    throw error instanceof CommandError ? error : refuseWriting(dir, error);
  }
  await drop(dir, staged);
}

/** @throws ChangedMeanwhile where a file is not what it was; what is moved away may be anything. */
async function refuseChanged(dir: string, changes: readonly FileChange[], moves: readonly Move[]): Promise<void> {
  for (const { path, before } of changes) {
    const isMoved = moves.some(({ from }) => path.startsWith(`${from}/`));
    if (!isMoved && !isSame(await readIfThere(join(dir, path)), before)) throw new ChangedMeanwhile(path);
  }
}

/**
 * Write what a file is to hold near its place: in its folder, or where there is none yet, in the next that stays; an
 * empty folder would pass for a report.
 */
async function stage(dir: string, change: FileChange, index: number, moves: readonly Move[]): Promise<StagedChange> {
  const { path, after } = change;
  const folders: string[] = [];
  let folder = dirname(path);
  while (folder !== '.' && (!existsSync(join(dir, folder)) || moves.some(({ from }) => isBelow(folder, from)))) {
    folders.unshift(folder);
    folder = dirname(folder);
  }
  const unfinished = after === undefined ? undefined : join(dir, folder, nameUnfinished(`${index}-${basename(path)}`));
  const staged = { change, folders, unfinished, kept: undefined };
  if (after === undefined || unfinished === undefined) return staged;
  try {
    await writeThrough(unfinished, 'w', after);
  } catch (error) {
    await drop(dir, [staged]);
    throw refuseWriting(join(dir, path), error);
  }
  return staged;
}

/**
 * Keep what a file holds now until all are changed. It costs nothing, but for disks that have no links. One that goes is
 * kept outside its folder, which may go with it.
 */
async function keep(
  dir: string,
  { change: { path, before, after } }: StagedChange,
  index: number,
): Promise<string | undefined> {
  if (before === undefined) return undefined;
  const folder = after === undefined ? dirname(dirname(path)) : dirname(path);
  const kept = join(folder, nameUnfinished(`${index}-${basename(path)}.old`));
  try {
    await link(join(dir, path), join(dir, kept)).catch(() => copyFile(join(dir, path), join(dir, kept)));
  } catch (error) {
    await rm(join(dir, kept), { force: true }).catch(() => undefined);
    throw refuseWriting(join(dir, path), error);
  }
  return kept.replaceAll('\\', '/');
}

function describe({ change: { path, before, after }, kept }: StagedChange): ChangeJournal['files'][number] {
  const hash = (content: FileChange['after']): string | null =>
    content === undefined ? null : hashBytes(Buffer.from(content));
  return { path, before: hash(before), after: hash(after), kept: kept ?? null };
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    throw refuseWriting(to, error);
  }
}

/** Let a file that is written take its place, or take away the one that is there. */
async function put(path: string, unfinished: string | undefined): Promise<void> {
  try {
    if (unfinished === undefined) {
      await rm(path, { force: true });
      return;
    }
    makeFolder(dirname(path));
    await rename(unfinished, path);
  } catch (error) {
    throw refuseWriting(path, error);
  }
}

/** @throws CommandError where what was there cannot be put back now; the next command does. */
async function putBack(dir: string, journal: ChangeJournal, error: unknown): Promise<void> {
  try {
    await undoChanges(dir, journal);
    await closeJournal(dir);
  } catch (second) {
    throw new CommandError(
      `${error instanceof Error ? error.message : ''}有的文件已经换了，现在退不回去（${nameDiskFault(second)}）。排除以后运行任何一个命令，会先退回到这一步以前。`,
      { cause: error },
    );
  }
}

/** Take away what was only there meanwhile; what cannot be, the next process sweeps up. */
async function drop(dir: string, staged: readonly StagedChange[]): Promise<void> {
  for (const { unfinished, kept } of staged) {
    for (const path of [unfinished, kept === undefined ? undefined : join(dir, kept)])
      if (path !== undefined) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Whether a change leaves a file as it is. */
export function isIdle({ before, after }: FileChange): boolean {
  return isSame(before, after);
}

function isSame(found: string | Uint8Array | undefined, expected: string | Uint8Array | undefined): boolean {
  if (found === undefined || expected === undefined) return found === expected;
  return Buffer.from(found).equals(Buffer.from(expected));
}

/** A folder whose last file has gone goes with it: an empty one among the reports would pass for a report. */
async function removeEmptyFolders(dir: string, changes: readonly FileChange[]): Promise<void> {
  const emptied = changes.filter(({ path, after }) => after === undefined && dirname(path) !== '.');
  for (const folder of new Set(emptied.map(({ path }) => dirname(path)))) {
    await rmdir(join(dir, folder)).catch((error: unknown) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!STAYS.includes(code)) throw refuseWriting(join(dir, folder), error);
    });
  }
}

/** What systems say of a folder that is not empty, or not there. */
const STAYS = ['EEXIST', 'ENOENT', 'ENOTEMPTY'];
