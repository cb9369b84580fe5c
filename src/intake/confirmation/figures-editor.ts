import { openYaml } from '../../content/yaml/editor.ts';
import type { SectionText } from '../../ledger/bound-figure.ts';
import {
  type AddedEntry,
  addEntries,
  LEDGER_LISTS,
  type LedgerList,
  listEntries,
  type NewEntry,
  removeNotes,
  replaceClosingNotes,
} from '../proposals/ledger-document.ts';
import { describeUnclaimed } from '../proposals/proposal-words.ts';
import type { UnclaimedNumeral } from '../proposals/proposed-ledger.ts';

/** A figures.yml that answers are put into; its entries keep their numbers, whatever is added or removed. */
export interface FiguresEditor {
  /** What the file said when it was opened. */
  readonly data: unknown;
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
  add: (list: LedgerList, entry: NewEntry) => void;
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
    data: opened.data,
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
    add: (list, entry) => {
      stateOf(list)?.added.push({ entry, notes: [] });
      const dropped = stateOf('dropped');
      if (list !== 'observations' || !dropped) return;
      dropped.added = dropped.added.filter((other) => other.entry.indicator !== entry.indicator);
      for (const [index, { indicator }] of listEntries(opened, 'dropped').entries())
        if (indicator === entry.indicator) dropped.removed.add(index);
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
