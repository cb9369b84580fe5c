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
  return entries.flatMap(({ id }, index): Finding[] => {
    const first = entries.findIndex((entry) => entry.id === id);
    if (first === index) return [];
    return [
      raise(locate([key, index, 'id']), {
        message: `${what}编码“${id}”在第 ${locate([key, first, 'id']).line} 行已经用过，编码重复就分不清说的是哪一个。`,
        hint: `若是同一个${what}，删去一条；否则给这一个另取编码。`,
      }),
    ];
  });
}
