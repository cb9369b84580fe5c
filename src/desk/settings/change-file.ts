import { join } from 'node:path';
import { checkPlanned } from '../../checks/planned-content.ts';
import type { Finding } from '../../content/finding.ts';
import { bringTo } from '../../content/yaml/bring-to.ts';
import { openYaml } from '../../content/yaml/editor.ts';
import { writeYaml } from '../../content/yaml/write-yaml.ts';
import type { FileChange } from '../../disk/file-changes.ts';
import { readIfThere } from '../../disk/read-if-there.ts';
import { readEditable } from '../../disk/replace-file.ts';
import type { AssembledContent } from '../../report/report.ts';
import { type Faults, findFaults } from './find-faults.ts';
import { type Entry, REWORDED, type SettingsFile, type SettingsList } from './settings-files.ts';

/** What a form sets: the keys of a file beside its lists, or an entry of one of them. */
export type Target =
  | { list: undefined }
  /** `index` is that of an entry, or the list's length for a new one. */
  | { list: SettingsList; index: number };

/** A change of a file, worked out. */
export interface FileEdit {
  change: FileChange | undefined;
  /** What does not fit the schema, by the names of the form's fields. */
  faults: Faults;
  /** What the check would refuse then that it does not refuse now. */
  errors: Finding[];
}

/** What a file says, whether or not it fits its schema. */
export function readFile(file: SettingsFile, content: AssembledContent): Entry {
  const raw = file.find(content)?.raw;
  return typeof raw === 'object' && raw !== null ? (raw as Entry) : {};
}

/** Entries of a list of a file. */
export function listEntries(list: SettingsList, data: Entry): readonly Entry[] {
  const entries = data[list.key];
  return Array.isArray(entries) ? (entries as Entry[]) : [];
}

/** What a form is filled with: the file's own keys, or an entry. */
export function readTarget(target: Target, data: Entry): Entry | undefined {
  return target.list ? listEntries(target.list, data)[target.index] : data;
}

/**
 * Work out a change of a file, and what would be wrong with it.
 *
 * @param value What the form says; `undefined` takes an entry out.
 */
export async function planEdit(
  content: AssembledContent,
  file: SettingsFile,
  target: Target,
  value: Entry | undefined,
): Promise<FileEdit> {
  const data = readFile(file, content);
  const next = putValue(file, target, data, value);
  const faults = selectFaults(findFaults(file.schema, next), target);
  if (faults.size > 0) return { change: undefined, faults, errors: [] };
  const path = join(content.dir, file.path);
  const isThere = (await readIfThere(path)) !== undefined;
  const before = isThere ? await readEditable(path) : undefined;
  const change = {
    path: file.path,
    before,
    after: before === undefined ? writeYaml(next) : rewrite(before, file, next),
  };
  if (change.after === before) return { change: undefined, faults, errors: [] };
  const { added } = await checkPlanned(content, [change]);
  // Before the first report everything else is missing too.
  const isOfForm = (finding: Finding): boolean => content.reports.length > 0 || finding.file === file.path;
  return { change, faults, errors: added.filter((finding) => finding.severity === 'error' && isOfForm(finding)) };
}

function rewrite(text: string, { path }: SettingsFile, next: Entry): string {
  const editor = openYaml(text, path);
  bringTo(editor, [], editor.data, next);
  return editor.write();
}

/** The file's data with what the form says in its place; keys in the order of the schema. */
function putValue(file: SettingsFile, target: Target, data: Entry, value: Entry | undefined): Entry {
  if (!target.list) {
    const own = file.form?.kind === 'group' ? file.form.fields.map(({ key }) => key) : [];
    const others = Object.entries(data).filter(([key]) => !own.includes(key));
    return { ...value, ...Object.fromEntries(others) };
  }
  const entries = listEntries(target.list, data);
  const { index, list } = target;
  const told = list.meant && entries[index]?.[REWORDED];
  if (value && told !== undefined && !(REWORDED in value)) value = { ...value, [REWORDED]: told };
  const changed = [...entries.slice(0, index), ...(value ? [value] : []), ...entries.slice(index + 1)];
  return { ...data, [target.list.key]: changed };
}

/** Faults of the form's own fields, by their names there; others are the file's, which has findings of its own. */
function selectFaults(faults: Faults, target: Target): Faults {
  if (!target.list) return faults;
  const prefix = `${target.list.key}.${target.index}`;
  return new Map(
    [...faults].flatMap(([name, words]) =>
      name === prefix ? [['', words]] : name.startsWith(`${prefix}.`) ? [[name.slice(prefix.length + 1), words]] : [],
    ),
  );
}
