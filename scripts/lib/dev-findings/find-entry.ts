import type { DataFile } from '../../../src/files/content-folder.ts';

/**
 * Find the entry of a data file in whose lines a line stands.
 *
 * @param lists The file's lists by their keys: `{ observations: [...] }`.
 */
export function findEntry<T>(
  { locate }: Pick<DataFile<unknown>, 'locate'>,
  lists: Readonly<Record<string, readonly T[] | undefined>>,
  line: number,
): T | undefined {
  return Object.entries(lists)
    .flatMap(([key, entries = []]) => entries.map((entry, index) => ({ entry, start: locate([key, index]).line })))
    .toSorted((a, b) => a.start - b.start)
    .findLast(({ start }) => start <= line)?.entry;
}
