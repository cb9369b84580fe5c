import { isSeq, type YAMLMap } from 'yaml';
import type { SectionText } from '../../../src/report/ledger/bound-figure.ts';
import type { UnclaimedNumeral } from '../../../src/report/proposals/proposed-ledger.ts';
import { describeUnclaimed } from '../ledger-draft/describe-unclaimed.ts';
import {
  addEntry,
  LEDGER_LISTS,
  type LedgerList,
  listEntries,
  type NewEntry,
  parseLedger,
} from '../ledger-draft/ledger-document.ts';
import { addNotes, readNotes, takeOutNotes } from '../ledger-draft/notes.ts';
import { YAML_STYLE } from '../yaml-style.ts';

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
export function editFigures(text: string, sections: readonly SectionText[]): FiguresEditor {
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
