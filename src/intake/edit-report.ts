import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Report } from '../content/schemas/report.ts';
import { openYaml, type YamlEditor } from '../content/yaml/editor.ts';
import { readEditable } from '../disk/replace-file.ts';
import type { AssembledReport } from '../report/report.ts';
import { FACT_KEYS } from './former-facts.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** What a report.yml is to say of a new document; comments, order and whatever else it says stay. */
export async function editReport(dir: string, { name, report }: AssembledReport, now: Report): Promise<string> {
  const path = report?.path ?? `reports/${name}/report.yml`;
  const editor = openYaml(await readEditable(join(dir, path)), path);
  const before: Mapping = report?.data ?? {};
  const after: Mapping = now;
  for (const key of [...FACT_KEYS, 'outline', 'original', 'catalogue']) edit(editor, [key], before[key], after[key]);
  editLeftOut(editor, report?.data?.['left-out'] ?? [], now['left-out'] ?? []);
  return editor.write();
}

/** Change a value where it differs; of a mapping, what differs in it. */
function edit(editor: YamlEditor, path: readonly string[], before: unknown, after: unknown): void {
  if (isDeepStrictEqual(before, after)) return;
  if (after === undefined) editor.remove([...path]);
  else if (isMapping(before) && isMapping(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      edit(editor, [...path, key], before[key], after[key]);
    }
  } else editor.set([...path], dropUnset(after));
}

/** YAML has no word for a key without a value. */
function dropUnset(value: unknown): unknown {
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Entries that stand stay where they are, with their comments. */
function editLeftOut(
  editor: YamlEditor,
  before: NonNullable<Report['left-out']>,
  after: NonNullable<Report['left-out']>,
): void {
  if (isDeepStrictEqual(before, after)) return;
  if (after.length === 0) {
    editor.remove(['left-out']);
    return;
  }
  for (const [index, entry] of before.entries()) {
    if (!after.some((other) => isDeepStrictEqual(entry, other))) editor.remove(['left-out', index]);
  }
  let place = 0;
  for (const entry of after) {
    const index = before.findIndex((other) => isDeepStrictEqual(entry, other));
    if (index === -1) editor.insert(['left-out'], place, entry);
    else place = index + 1;
  }
}
