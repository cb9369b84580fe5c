import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { contentPathSchema, isBelow } from '../../disk/change-journal.ts';
import { readIfThere } from '../../disk/read-if-there.ts';
import { readJson } from '../../disk/read-json.ts';
import { replaceFile } from '../../disk/replace-file.ts';
import type { AssembledContent } from '../../report/report.ts';
import type { HistoryEntry } from '../history/entry.ts';

/** Files that all years have in common. */
const SHARED = ['site.yml', 'duty-areas.yml', 'indicators.yml', 'charts.yml', 'glossary.yml', 'everyday-words.yml'];

const inventorySchema = z.array(contentPathSchema);

// Beside the notes, and no decision: it is only what the desk has seen.
const pathIn = (dir: string): string => join(dir, '.desk', 'inventory.json');

/**
 * What this desk has once seen in a content folder and other hands have taken away since: files that all years have in
 * common, and reports. What is there now is remembered for the next time.
 */
export async function findLost(
  { dir, reports }: AssembledContent,
  entries: readonly HistoryEntry[],
): Promise<string[]> {
  const there = [
    ...SHARED.filter((name) => existsSync(join(dir, name))),
    ...reports.map(({ name }) => `reports/${name}`),
  ];
  const known = await readInventory(dir);
  const lost = known.filter((path) => !there.includes(path) && !isTakenBack(path, entries));
  await writeInventory(dir, known, [...there, ...lost]);
  return lost;
}

/** Forget what has been lost, for it is not wanted. */
export async function forgetLost(dir: string, paths: readonly string[]): Promise<void> {
  const known = await readInventory(dir);
  await writeInventory(
    dir,
    known,
    known.filter((path) => !paths.includes(path)),
  );
}

async function readInventory(dir: string): Promise<readonly string[]> {
  const bytes = await readIfThere(pathIn(dir));
  return inventorySchema.safeParse(bytes && readJson(Buffer.from(bytes).toString())).data ?? [];
}

async function writeInventory(dir: string, known: readonly string[], now: readonly string[]): Promise<void> {
  const [before, after] = [known, now].map((paths) => JSON.stringify(paths.toSorted()));
  // Nothing hangs on it: whoever cannot write there is told when something is to be stored.
  if (after !== undefined && before !== after) await replaceFile(pathIn(dir), after).catch(() => undefined);
}

/** Whether the last decision about a file or folder was to have it no more. */
function isTakenBack(path: string, entries: readonly HistoryEntry[]): boolean {
  const files = entries.findLast((entry) => entry.files.some((file) => isBelow(file.path, path)))?.files ?? [];
  const own = files.filter((file) => isBelow(file.path, path));
  return own.length > 0 && own.every(({ after }) => after === null);
}
