import type { DataFile } from '../../src/content/content-folder.ts';
import type { Finding } from '../../src/content/finding.ts';

/** A list of entries with ids, and how findings speak of it. */
interface IdList {
  /** Key of the list in its file. */
  key: string;
  entries: readonly { id: string }[];
  /** What an entry is: `指标`. */
  what: string;
  rule: string;
}

/** Find the entries whose id an earlier one has. */
export function listDuplicateIds(
  { locate }: Pick<DataFile<unknown>, 'locate'>,
  { key, entries, what, rule }: IdList,
): Finding[] {
  return entries.flatMap(({ id }, index): Finding[] => {
    const first = entries.findIndex((entry) => entry.id === id);
    if (first === index) return [];
    return [
      {
        ...locate([key, index, 'id']),
        rule,
        severity: 'error',
        message: `${what}编码“${id}”在第 ${locate([key, first, 'id']).line} 行已经用过，编码重复就分不清说的是哪一个。`,
        hint: `若是同一个${what}，删去一条；否则给这一个另取编码。`,
      },
    ];
  });
}
