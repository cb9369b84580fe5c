import type { DataFile } from '../content/content-files.ts';
import type { Finding } from '../content/finding.ts';
import type { Place } from '../text/place.ts';

/** A list of entries with ids, and how findings speak of it. */
interface IdList {
  /** Key of the list in its file. */
  key: string;
  entries: readonly { id: string }[];
  /** What an entry is: `指标`. */
  what: string;
}

type Described = Pick<Finding, 'message' | 'hint'>;

/** Find the entries whose id an earlier one has, and say so by a rule of the file's. */
export function listDuplicateIds(
  { locate }: Pick<DataFile<unknown>, 'locate'>,
  { key, entries, what }: IdList,
  raise: (place: Place, words: Described) => Finding,
): Finding[] {
  return listRepeated(entries, ({ id }) => id).map(({ entry: { id }, index, first }) =>
    raise(locate([key, index, 'id']), {
      message: `${what}编码“${id}”在第 ${locate([key, first, 'id']).line} 行已经用过，编码重复就分不清说的是哪一个。`,
      hint: `若是同一个${what}，删去一条；否则给这一个另取编码。`,
    }),
  );
}

/** An entry that an earlier one is like, and where both stand. */
interface Repeated<T> {
  entry: T;
  index: number;
  first: number;
}

/** List the entries that are like an earlier one, in time that grows with their number and no faster. */
export function listRepeated<T>(entries: readonly T[], read: (entry: T) => string): Repeated<T>[] {
  const known = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    const words = read(entry);
    const first = known.get(words);
    if (first !== undefined) return [{ entry, index, first }];
    known.set(words, index);
    return [];
  });
}
