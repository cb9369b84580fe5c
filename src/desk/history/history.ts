import { existsSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../../content/command-error.ts';
import { hashBytes } from '../../content/hashes.ts';
import { applyChanges, type FileChange } from '../../disk/file-changes.ts';
import { readIfThere } from '../../disk/read-if-there.ts';
import { clearUp } from '../../disk/change-journal.ts';
import { appendToFile, replaceFile } from '../../disk/replace-file.ts';
import { readJson } from '../../disk/read-json.ts';
import { makeFolder } from '../../disk/work-folder.ts';
import { entrySchema, findFrozen, type HistoryEntry, listStanding, type Step } from './entry.ts';
import { planRewind, type Rewind } from './rewind.ts';

/** What a person has decided, and what it changes. */
export interface Decision {
  year?: number | undefined;
  step: Step;
  /** In a few Chinese words, for the list of what was done lately. */
  words: string;
  changes: readonly FileChange[];
  /** Whether something leaves the house by it, so that it cannot be taken back; `true` or left out. */
  isFinal?: true | undefined;
}

/** Every decision made on a content folder, kept in it, so that each can be taken back, also by a later process. */
export interface History {
  /** All of them, in the order in which they were made. */
  readonly entries: readonly HistoryEntry[];
  /** What became of a decision that a killed process left half written, in Chinese. */
  readonly recovered: string | undefined;
  /** Whether the list on the disk is the one that this history knows, and not gone, or that of another folder. */
  isThere: () => Promise<boolean>;
  /**
   * Write a decision down and do it: all of it or nothing.
   *
   * @throws ChangedMeanwhile or CommandError as {@link applyChanges} does.
   */
  record: (decision: Decision) => Promise<HistoryEntry>;
  /**
   * Take back the latest decision that stands, of one report where a year is given.
   *
   * @param seen The decision that the person saw as the latest; it is taken back, or none.
   * @returns What was taken back; `undefined` where there is nothing left.
   * @throws ChangedMeanwhile where one of its files was changed since.
   * @throws CommandError where another decision is the latest now, or this one has left the house.
   */
  undo: (year?: number, seen?: number) => Promise<HistoryEntry | undefined>;
  /** What taking back every decision after one would do. */
  planRewind: (id: number) => Promise<Rewind>;
  /**
   * Take back every decision after one: all of them, or none.
   *
   * @param seen The latest decision that the person saw among them.
   * @throws CommandError where a file was changed in between by other hands, or there is a later decision by now.
   */
  rewind: (id: number, seen: number) => Promise<readonly HistoryEntry[]>;
}

/**
 * Open the history of a content folder, below `.desk/` in it: a line for each decision, and each content of a file by
 * its hash. What a killed process was writing is finished first.
 */
export async function openHistory(contentDir: string): Promise<History> {
  const paths = { dir: join(contentDir, '.desk'), blobs: join(contentDir, '.desk', 'contents') };
  const listPath = join(paths.dir, 'history.jsonl');
  const pendingPath = join(paths.dir, 'pending.json');
  makeFolder(paths.blobs);
  const undone = await clearUp(contentDir);

  const keep = async (content: string | Uint8Array | undefined): Promise<string | null> => {
    if (content === undefined) return null;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const hash = hashBytes(bytes);
    const path = join(paths.blobs, hash);
    if (!existsSync(path)) await replaceFile(path, bytes);
    return hash;
  };
  const fetchKept = async (hash: string | null): Promise<Uint8Array | undefined> =>
    hash === null ? undefined : await readFile(join(paths.blobs, hash));

  const entries = await readEntries(listPath);
  let size = await measure(listPath);
  const append = async (entry: HistoryEntry): Promise<void> => {
    await appendToFile(listPath, `${JSON.stringify(entry)}\n`);
    entries.push(entry);
    size = await measure(listPath);
    // It is written down; where this stays, the next one takes its place.
    await rm(pendingPath, { force: true }).catch(() => undefined);
  };

  const write = async ({ changes, ...decision }: Decision & Pick<HistoryEntry, 'undoes'>): Promise<HistoryEntry> => {
    const files: HistoryEntry['files'] = [];
    for (const { path, before, after } of changes) {
      files.push({ path, before: await keep(before), after: await keep(after) });
    }
    const entry = entrySchema.parse({
      id: (entries.at(-1)?.id ?? 0) + 1,
      at: new Date().toISOString(),
      ...decision,
      files,
    });
    await replaceFile(pendingPath, JSON.stringify(entry));
    try {
      await applyChanges(contentDir, changes);
    } catch (error) {
      await rm(pendingPath, { force: true });
      throw error;
    }
    try {
      await append(entry);
    } catch (error) {
      // What nobody could take back has not been done.
      await applyChanges(
        contentDir,
        changes.map(({ path, before, after }) => ({ path, before: after, after: before })).toReversed(),
      );
      await rm(pendingPath, { force: true });
      throw error;
    }
    return entry;
  };

  const recover = async (): Promise<string | undefined> => {
    const text = await readIfThere(pendingPath);
    const parsed = text && entrySchema.safeParse(readJson(Buffer.from(text).toString()));
    if (!parsed?.success) {
      await rm(pendingPath, { force: true });
      return undefined;
    }
    const entry = parsed.data;
    if (entries.some(({ id }) => id === entry.id)) {
      await rm(pendingPath, { force: true });
      return undefined;
    }
    const changes: FileChange[] = [];
    for (const { path, before, after } of entry.files) {
      const found = await readIfThere(join(contentDir, path));
      const hash = found === undefined ? null : hashBytes(found);
      if (hash === after) continue;
      if (hash !== before) {
        await rm(pendingPath, { force: true });
        return `上次关掉时，“${entry.words}”正写到一半，${path} 后来又在别处改过，没有再动它。请看一看这一步要不要重做。`;
      }
      changes.push({ path, before: found, after: await fetchKept(after) });
    }
    await applyChanges(contentDir, changes);
    await append(entry);
    return `上次关掉时，“${entry.words}”正写到一半，现在已经写完。`;
  };

  const plan = (id: number): Promise<Rewind> =>
    planRewind(entries, id, async (path) => {
      const found = await readIfThere(join(contentDir, path));
      return found === undefined ? null : hashBytes(found);
    });

  // What had been changed by halves is done now, or it was somebody else's.
  const recovered = (await recover()) ?? undone;
  return {
    entries,
    recovered,
    isThere: async () => (await measure(listPath)) === size,
    record: write,
    undo: async (year, seen) => {
      const last = listStanding(entries).findLast((entry) => year === undefined || entry.year === year);
      if (seen !== undefined && last?.id !== seen) throw new CommandError(NOT_THE_LATEST);
      if (!last) return undefined;
      refuseFrozen(entries, [last]);
      const changes: FileChange[] = [];
      for (const { path, before, after } of last.files) {
        changes.push({ path, before: await fetchKept(after), after: await fetchKept(before) });
      }
      await write({ year: last.year, step: last.step, words: `撤销：${last.words}`, changes, undoes: [last.id] });
      return last;
    },
    planRewind: plan,
    rewind: async (id, seen) => {
      const { taken, files, changed } = await plan(id);
      const [latest] = taken;
      if (latest?.id !== seen) throw new CommandError(NOT_THE_LATEST);
      refuseFrozen(entries, taken);
      if (changed.length > 0) {
        throw new CommandError(
          `${changed.join('、')} 在这几步之间或之后，被别的程序改过。退回去会丢掉那些改动，所以一步也没有退。要退，先把那边的改动另存一份，再一步一步撤销。`,
        );
      }
      const changes: FileChange[] = [];
      for (const { path, now, then } of files) {
        changes.push({ path, before: await fetchKept(now), after: await fetchKept(then) });
      }
      const years = new Set(taken.map(({ year }) => year));
      await write({
        year: years.size === 1 ? latest.year : undefined,
        step: latest.step,
        words: `退回：撤销了 ${taken.length} 步`,
        changes,
        undoes: taken.map((entry) => entry.id),
      });
      return taken;
    },
  };
}

const NOT_THE_LATEST =
  '刚才又存了一步（多半在另一个窗口里），和您看到的不一样，所以没有撤销。请看一看现在的样子，再决定。';

/** @throws CommandError where one of some decisions is about a report that has been handed out since. */
function refuseFrozen(entries: readonly HistoryEntry[], wanted: readonly HistoryEntry[]): void {
  const frozen = findFrozen(entries, wanted);
  if (!frozen) return;
  throw new CommandError(
    `${frozen.year ?? ''}年度的报告已经发布，网站也交出去了，读者可能已经看到。那以前的步骤不能再撤销；要改，写更正，旧的仍查得到。`,
  );
}

/** A file's length in bytes; 0 where there is none. */
async function measure(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}

/** A line that a full disk or a killed process cut short is the last one, and is left out. */
async function readEntries(path: string): Promise<HistoryEntry[]> {
  const bytes = await readIfThere(path);
  if (!bytes) return [];
  const lines = Buffer.from(bytes)
    .toString()
    .split('\n')
    .filter((line) => line !== '');
  const entries = lines.flatMap((line) => {
    const parsed = entrySchema.safeParse(readJson(line));
    return parsed.success ? [parsed.data] : [];
  });
  if (entries.length < lines.length - 1) {
    throw new CommandError(
      `${path} 里有几行读不出，不能确定哪些步骤还能撤销。把它改名留着，再打开工作台：内容都在，只是以前的步骤不能再撤销。`,
    );
  }
  if (entries.length < lines.length)
    await replaceFile(path, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  return entries;
}
