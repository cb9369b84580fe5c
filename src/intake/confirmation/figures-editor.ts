import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, type YAMLMap } from 'yaml';
import { YAML_STYLE } from '../../content/yaml-style.ts';
import { CommandError } from '../../content/command-error.ts';
import { readEditable, replaceFile } from '../../disk/replace-file.ts';
import type { SectionText } from '../../ledger/bound-figure.ts';
import type { ParsedContent, ParsedReport } from '../../report/parsed-content.ts';
import {
  addEntry,
  addNotes,
  LEDGER_LISTS,
  type LedgerList,
  listEntries,
  type NewEntry,
  parseLedger,
  readNotes,
  takeOutNotes,
} from '../proposals/ledger-document.ts';
import { describeUnclaimed } from '../proposals/proposal-words.ts';
import type { UnclaimedNumeral } from '../proposals/proposed-ledger.ts';

/** A figures.yml that answers are put into; its entries keep their numbers, whatever is added or removed. */
export interface FiguresEditor {
  /** Lines of the notes above an entry, without their marks. */
  readNotes: (list: LedgerList, index: number) => string[];
  /** Mark an entry as looked at: its `unconfirmed` and its notes go. */
  confirm: (list: LedgerList, index: number) => void;
  remove: (list: LedgerList, index: number) => void;
  /** Add an entry; an indicator that gets a number is no longer among those that are gone. */
  add: (list: LedgerList, entry: NewEntry) => void;
  /** Say that an indicator is gone this year, unless the file still has a number of it. @returns Whether it is. */
  dropIfGone: (indicator: string, reason: string) => boolean;
  /** List the numerals that are still unclaimed at the file's end. */
  listUnclaimed: (numerals: readonly UnclaimedNumeral[]) => void;
  /** The file's text as it now is. */
  write: () => string;
}

/** Open the text of a figures.yml that fits its schema for editing; comments and order stay. */
function editFigures(text: string, sections: readonly SectionText[]): FiguresEditor {
  const document = parseLedger(text);
  const nodes = new Map(LEDGER_LISTS.map((list) => [list, listEntries(document, list)] as const));
  const find = (list: LedgerList, index: number): YAMLMap | undefined => nodes.get(list)?.[index];
  const findOf = (list: LedgerList, indicator: string): YAMLMap | undefined =>
    listEntries(document, list).find((node) => node?.get('indicator') === indicator);
  const take = (list: LedgerList, node: YAMLMap | undefined): void => {
    const sequence = document.get(list);
    if (!isSeq(sequence) || !node) return;
    sequence.items.splice(sequence.items.indexOf(node), 1);
    sequence.flow = sequence.items.length === 0;
  };
  return {
    readNotes: (list, index) => readNotes(find(list, index)?.commentBefore),
    confirm: (list, index) => {
      const node = find(list, index);
      node?.delete('unconfirmed');
      if (node) node.commentBefore = takeOutNotes(node.commentBefore);
    },
    remove: (list, index) => {
      take(list, find(list, index));
    },
    add: (list, entry) => {
      if (list === 'observations' && entry.indicator !== undefined) take('dropped', findOf('dropped', entry.indicator));
      addEntry(document, list, entry, [], sections);
    },
    dropIfGone: (indicator, reason) => {
      if (findOf('observations', indicator)) return false;
      addEntry(document, 'dropped', { indicator, reason }, [], sections);
      return true;
    },
    listUnclaimed: (numerals) => {
      document.comment = addNotes(takeOutNotes(document.comment), describeUnclaimed(numerals));
    },
    write: () => document.toString(YAML_STYLE),
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
export async function openFigures({ dir }: ParsedContent, { name, sections }: ParsedReport): Promise<OpenFigures> {
  const path = join(dir, 'reports', name, 'figures.yml');
  const read = async (): Promise<string> => (existsSync(path) ? await readEditable(path) : EMPTY);
  let known = await read();
  const editor = editFigures(known, sections);
  return {
    editor,
    save: async () => {
      if ((await read()) !== known) {
        throw new CommandError(
          `${path} 在核对期间被改过（多半是在别的窗口里保存了），这一条的回答没有存，您改的都在。\n接着核对，再运行一次 npm run confirm -- ${name}`,
        );
      }
      known = editor.write();
      await replaceFile(path, known);
    },
  };
}
