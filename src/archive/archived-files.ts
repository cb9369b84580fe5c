import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isLeftBehind } from '../content/file-names.ts';

/**
 * Hidden files that belong to the contents: what the desk keeps of a report, and where the site stands. Its history stays
 * where it was made.
 */
const NOTES = /^\.desk\/(?:\d{4}(?:-viewed)?|place)\.json$/u;

/** Names that no file can have on Windows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const FORBIDDEN = /[<>:"|?*\\\p{Cc}]|[. ]$/u;

/** The deepest and the longest path that contents have room for. */
const DEEPEST = 4;
const LONGEST = 200;

/** Whether a path is of the contents, and can be written on any machine: below the folder, not hidden, a plain name. */
export function isArchivedPath(path: string): boolean {
  if (NOTES.test(path)) return true;
  const names = path.split('/');
  return (
    path.length <= LONGEST &&
    names.length <= DEEPEST &&
    names.every((name) => name !== '' && !isLeftBehind(name) && !DEVICE.test(name) && !FORBIDDEN.test(name))
  );
}

/** List the files of a content folder that are its contents, in order. What is no file, a link above all, is left out. */
export async function listArchivedFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(isArchivedPath)
    .toSorted();
}
