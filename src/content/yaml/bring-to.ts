import { isDeepStrictEqual } from 'node:util';
import type { KeyPlace } from './edits.ts';
import type { YamlEditor } from './editor.ts';
import type { DataPath } from './source.ts';

/**
 * Bring what a text says at a path to other data. Nothing but what differs is touched: keys and entries that stay keep
 * their place, comments and quotation marks. A key that is new stands where the new data has it, among its neighbours.
 *
 * @param before What the text says there.
 */
export function bringTo(editor: YamlEditor, path: DataPath, before: unknown, after: unknown): void {
  if (isDeepStrictEqual(before, after)) return;
  if (after === undefined) editor.remove(path);
  else if (isMapping(before) && isMapping(after)) bringKeys(editor, path, before, after);
  else if (Array.isArray(before) && Array.isArray(after) && before.length > 0)
    bringEntries(editor, path, before, after);
  else if (Array.isArray(before) && Array.isArray(after)) {
    for (const entry of after) editor.insert(path, 0, entry);
  } else editor.set(path, after);
}

type Mapping = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bringKeys(editor: YamlEditor, path: DataPath, before: Mapping, after: Mapping): void {
  const keys = Object.keys(after).filter((key) => after[key] !== undefined);
  for (const key of Object.keys(before)) if (!keys.includes(key)) editor.remove([...path, key]);
  for (const [index, key] of keys.entries()) {
    if (key in before) bringTo(editor, [...path, key], before[key], after[key]);
    else editor.set([...path, key], after[key], findPlace(keys, index, before));
  }
}

function findPlace(keys: readonly string[], index: number, before: Mapping): KeyPlace | undefined {
  const last = keys.slice(0, index).findLast((key) => key in before);
  const next = keys.slice(index).find((key) => key in before);
  return last !== undefined ? { after: last } : next === undefined ? undefined : { before: next };
}

/** Entries at either end that are the same stay; those between are changed one by one. */
function bringEntries(editor: YamlEditor, path: DataPath, before: readonly unknown[], after: readonly unknown[]): void {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isDeepStrictEqual(before[start], after[start])) start += 1;
  let same = 0;
  while (same < shorter - start && isDeepStrictEqual(before.at(-1 - same), after.at(-1 - same))) same += 1;
  const [oldEnd, newEnd] = [before.length - same, after.length - same];
  for (let index = start; index < Math.max(oldEnd, newEnd); index += 1) {
    const entry = [...path, index];
    if (index >= newEnd) editor.remove(entry);
    else if (index >= oldEnd) editor.insert(path, oldEnd, after[index]);
    else bringTo(editor, entry, before[index], after[index]);
  }
}
