import { type HistoryEntry, listStanding } from './entry.ts';

/** A file as several decisions left it, and as it was before them, by the hashes of its contents. */
export interface RewoundFile {
  path: string;
  now: string | null;
  then: string | null;
}

/** What going back to where things stood after a decision would do. */
export interface Rewind {
  /** The decisions that are taken back, the latest first. */
  taken: readonly HistoryEntry[];
  files: readonly RewoundFile[];
  /** Files that other hands changed between these decisions or since: while there are any, nothing is taken back. */
  changed: readonly string[];
}

/**
 * Work out what taking back every decision after one would do.
 *
 * @param id The decision to go back to.
 * @param hashOf What a file holds now.
 */
export async function planRewind(
  entries: readonly HistoryEntry[],
  id: number,
  hashOf: (path: string) => Promise<string | null>,
): Promise<Rewind> {
  const later = listStanding(entries).filter((entry) => entry.id > id);
  const files = new Map<string, RewoundFile>();
  const changed = new Set<string>();
  for (const { path, before, after } of later.flatMap((entry) => entry.files)) {
    const file = files.get(path);
    if (file && file.now !== before) changed.add(path);
    files.set(path, { path, now: after, then: file ? file.then : before });
  }
  for (const { path, now } of files.values()) if ((await hashOf(path)) !== now) changed.add(path);
  return { taken: later.toReversed(), files: [...files.values()], changed: [...changed] };
}
