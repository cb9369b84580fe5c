import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../../content/command-error.ts';
import { printPath } from '../../content/finding-words.ts';
import { openYaml } from '../../content/yaml/editor.ts';
import { readEditable, replaceFile } from '../../disk/replace-file.ts';
import type { SectionText } from '../../ledger/bound-figure.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import {
  type AddedEntry,
  addEntries,
  LEDGER_LISTS,
  type LedgerList,
  listEntries,
  type NewEntry,
  readNotes,
  removeNotes,
  replaceClosingNotes,
} from '../proposals/ledger-document.ts';
import { describeUnclaimed } from '../proposals/proposal-words.ts';
import type { UnclaimedNumeral } from '../proposals/proposed-ledger.ts';

/** A figures.yml that answers are put into; its entries keep their numbers, whatever is added or removed. */
export interface FiguresEditor {
  /** Lines of the notes above an entry, without their marks. */
  readNotes: (list: LedgerList, index: number) => string[];
  /** Mark an entry as looked at: its `unconfirmed` and its notes go. */
  confirm: (list: LedgerList, index: number) => void;
  /** Mark an entry as to be looked at again. */
  reopen: (list: LedgerList, index: number) => void;
  /** Give keys of an entry other values; `undefined` takes one out. */
  change: (list: LedgerList, index: number, fields: Readonly<Record<string, unknown>>) => void;
  remove: (list: LedgerList, index: number) => void;
  /** Mark a relation as none: it stays, so that it is not proposed again, with the reason why. */
  rejectRelation: (index: number, reason: string) => void;
  /** Add an entry; an indicator that gets a number is no longer among those that are gone. */
  add: (list: LedgerList, entry: NewEntry, notes?: readonly string[]) => void;
  /** Say that an indicator is gone this year, unless the file still has a number of it. @returns Whether it is. */
  dropIfGone: (indicator: string, reason: string) => boolean;
  /** List the numerals that are still unclaimed at the file's end. */
  listUnclaimed: (numerals: readonly UnclaimedNumeral[]) => void;
  /**
   * The file's text as it now is.
   *
   * @throws YamlEditError where it is written so that an answer cannot be put into it.
   */
  write: () => string;
}

/** What has become of a list since it was opened. */
interface ListState {
  confirmed: Set<number>;
  removed: Set<number>;
  added: AddedEntry[];
}

/**
 * Open the text of a figures.yml that fits its schema for editing; comments and order stay.
 *
 * @param file Name of the file for people.
 * @throws YamlEditError when it is no YAML.
 */
export function editFigures(text: string, file: string, sections: readonly SectionText[]): FiguresEditor {
  const opened = openYaml(text, file);
  const states = new Map<LedgerList, ListState>(
    LEDGER_LISTS.map((list) => [list, { confirmed: new Set(), removed: new Set(), added: [] }]),
  );
  const stateOf = (list: LedgerList): ListState | undefined => states.get(list);
  const rejected = new Map<number, string>();
  const changed: { path: [LedgerList, number]; fields: Readonly<Record<string, unknown>> }[] = [];
  let unclaimed: readonly UnclaimedNumeral[] | undefined;
  return {
    readNotes: (list, index) => readNotes(opened, list, index),
    confirm: (list, index) => {
      stateOf(list)?.confirmed.add(index);
    },
    reopen: (list, index) => {
      changed.push({ path: [list, index], fields: { unconfirmed: true } });
    },
    change: (list, index, fields) => {
      changed.push({ path: [list, index], fields });
    },
    remove: (list, index) => {
      stateOf(list)?.removed.add(index);
    },
    rejectRelation: (index, reason) => {
      rejected.set(index, reason);
      stateOf('relations')?.confirmed.add(index);
    },
    add: (list, entry, notes = []) => {
      stateOf(list)?.added.push({ entry, notes });
      const dropped = stateOf('dropped');
      if (list !== 'observations' || !dropped) return;
      dropped.added = dropped.added.filter((other) => other.entry.indicator !== entry.indicator);
      for (const [index, { indicator }] of listEntries(opened, 'dropped').entries())
        if (indicator === entry.indicator) dropped.removed.add(index);
    },
    dropIfGone: (indicator, reason) => {
      const { removed, added = [] } = stateOf('observations') ?? {};
      const present = listEntries(opened, 'observations').filter((_, index) => !removed?.has(index));
      if ([...present, ...added.map(({ entry }) => entry)].some((entry) => entry.indicator === indicator)) return false;
      stateOf('dropped')?.added.push({ entry: { indicator, reason }, notes: [] });
      return true;
    },
    listUnclaimed: (numerals) => {
      unclaimed = [...numerals];
    },
    write: () => {
      const editor = openYaml(text, file);
      for (const [index, reason] of rejected) editor.set(['relations', index, 'rejected'], reason);
      for (const { path, fields } of changed) {
        for (const [key, value] of Object.entries(fields)) {
          if (value === undefined) editor.remove([...path, key]);
          else editor.set([...path, key], value);
        }
      }
      for (const [list, { confirmed, removed, added }] of states) {
        for (const index of new Set([...confirmed, ...removed])) removeNotes(editor, list, index);
        for (const index of removed) editor.remove([list, index]);
        for (const index of confirmed) if (!removed.has(index)) editor.remove([list, index, 'unconfirmed']);
        addEntries(editor, list, added, sections);
      }
      if (unclaimed) replaceClosingNotes(editor, describeUnclaimed(unclaimed));
      return editor.write();
    },
  };
}

/** A report's figures.yml while questions are asked about it. */
export interface OpenFigures {
  editor: FiguresEditor;
  /**
   * Write what the editor holds.
   *
   * @throws CommandError when the file is not as it was left: somebody edits it meanwhile, and that is not overwritten.
   */
  save: () => Promise<void>;
}

const EMPTY = 'observations: []\n';

/** Open a report's figures.yml, or a new one, for answers. */
export async function openFigures(
  { dir }: AssembledContent,
  { name, sections, figures }: AssembledReport,
): Promise<OpenFigures> {
  const file = figures?.path ?? `reports/${name}/figures.yml`;
  const path = join(dir, file);
  const read = async (): Promise<string> => (existsSync(path) ? await readEditable(path) : EMPTY);
  let known = await read();
  const editor = editFigures(known, printPath(file, dir), sections);
  return {
    editor,
    save: async () => {
      if ((await read()) !== known) {
        throw new CommandError(
          `${path} 在核对期间被改过（多半是在别的窗口里保存了），这一条的回答没有存，您改的都在。\n接着核对，再运行一次 npm run confirm -- ${name}`,
        );
      }
      const text = editor.write();
      await replaceFile(path, text);
      known = text;
    },
  };
}
