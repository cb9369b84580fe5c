import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { claimFolder } from '../../archive/format.ts';
import { CommandError } from '../../content/command-error.ts';
import { LastReading, readContentFolder } from '../../content/content-folder.ts';
import { isIdle } from '../../disk/file-changes.ts';
import { assembleContent, type AssembledContent, type AssembledReport, isDraft } from '../../report/report.ts';
import type { HistoryEntry } from '../history/entry.ts';
import { type Decision, type History, openHistory } from '../history/history.ts';
import { PROJECT_VERSION } from './project-version.ts';
import type { DeskTools } from './tools.ts';

/** One content folder on the desk. */
export interface Desk {
  /** Absolute path. */
  readonly contentDir: string;
  readonly history: History;
  readonly tools: DeskTools;
  /** The content as it stands on disk now, whoever wrote it. Files that have not changed are not parsed again. */
  read: () => Promise<AssembledContent>;
  /**
   * Make a decision: one at a time, each worked out from the content as it stands when its turn has come.
   *
   * @returns `undefined` where it changes nothing, as after a double click: there would be nothing to take back.
   * @throws CommandError where it cannot be made; then nothing has been written. Its words are shown as they are.
   */
  decide: (work: (content: AssembledContent) => Decision | Promise<Decision>) => Promise<HistoryEntry | undefined>;
  /** Take back the latest decision, of one report where a year is given; as {@link History.undo}. */
  undo: History['undo'];
  /** Take back every decision after one; as {@link History.rewind}. */
  rewind: History['rewind'];
}

/**
 * Put a content folder on the desk.
 *
 * @throws CommandError where a newer program had it.
 */
export async function openDesk(contentDir: string, tools: DeskTools): Promise<Desk> {
  await claimFolder(contentDir, PROJECT_VERSION);
  const history = await openHistory(contentDir);
  let known: { signature: string; content: AssembledContent } | undefined;
  const last = new LastReading();
  const read = async (): Promise<AssembledContent> => {
    const signature = await signFiles(contentDir);
    if (known?.signature !== signature) {
      known = { signature, content: assembleContent(await readContentFolder(contentDir, undefined, last)) };
    }
    return known.content;
  };
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  };
  return {
    contentDir,
    history,
    tools,
    read,
    decide: (work) =>
      inTurn(async () => {
        const decision = await work(await read());
        return decision.changes.every(isIdle) ? undefined : await history.record(decision);
      }),
    undo: (year, seen) => inTurn(() => history.undo(year, seen)),
    rewind: (id, seen) => inTurn(() => history.rewind(id, seen)),
  };
}

/**
 * The report of a year.
 *
 * @throws CommandError where there is none.
 */
export function findReport(content: AssembledContent, year: number): AssembledReport {
  const report = content.reports.find(({ name }) => name === String(year));
  if (report) return report;
  throw new CommandError(`没有${year}年度的报告。它可能刚在别处删去或改了名。`);
}

/**
 * The report of a year, to be worked on.
 *
 * @throws CommandError where there is none, or it is published: then it is only corrected, and says so to its readers.
 */
export function findDraft(content: AssembledContent, year: number): AssembledReport {
  const report = findReport(content, year);
  if (isDraft(report)) return report;
  throw new CommandError(
    `${year}年度的报告已经发布，不能直接改，这一步没有存。确有错误的，到“更正”里写明改了什么、为什么。`,
  );
}

/** Names, sizes and times of all files that staff edit: equal ones, and nothing has changed. */
async function signFiles(dir: string): Promise<string> {
  const names = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = names.filter(
    (entry) =>
      (entry.isFile() || entry.isSymbolicLink()) &&
      !/(?:^|[\\/])\./u.test(join(entry.parentPath, entry.name).slice(dir.length)),
  );
  const signed = await Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      // One that an editor has just taken away, or a link that leads nowhere, is none.
      const found = await stat(path).catch(() => undefined);
      return found ? `${path} ${found.mtimeMs} ${found.size} ${found.ino}` : '';
    }),
  );
  return signed.toSorted().join('\n');
}
