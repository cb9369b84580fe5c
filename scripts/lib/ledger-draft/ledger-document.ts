import { type Document, isMap, isSeq, parseDocument, type YAMLMap, YAMLSeq } from 'yaml';
import type { SectionText } from '../../../src/report/ledger/bound-figure.ts';
import { findQuote } from '../../../src/report/ledger/find-quote.ts';
import type { Observation } from '../../../src/schemas/figures.ts';
import { addNotes } from './notes.ts';

/** Lists of figures.yml that a program adds to. */
export const LEDGER_LISTS = ['observations', 'excused', 'dropped'] as const;
export type LedgerList = (typeof LEDGER_LISTS)[number];

/**
 * Parse the text of a figures.yml for editing; comments and order stay.
 *
 * @throws Error when the text is no YAML: whoever edits it has read it before.
 */
export function parseLedger(text: string): Document {
  const document = parseDocument(text);
  if (document.errors[0]) throw document.errors[0];
  for (const list of LEDGER_LISTS) moveFirstComment(document.get(list));
  return document;
}

/** `yaml` keeps the comment above a list's first entry with the list; the entry is what it speaks of. */
function moveFirstComment(sequence: unknown): void {
  const first = isSeq(sequence) ? sequence.items[0] : undefined;
  if (!isSeq(sequence) || !isMap(first) || !sequence.commentBefore) return;
  first.commentBefore = [sequence.commentBefore, first.commentBefore].filter(Boolean).join('\n');
  sequence.commentBefore = null;
}

/** Entries of a list; `undefined` for one that is no mapping. */
export function listEntries(document: Document, list: LedgerList): (YAMLMap | undefined)[] {
  const sequence = document.get(list);
  return isSeq(sequence) ? sequence.items.map((item) => (isMap(item) ? item : undefined)) : [];
}

/** What an entry that is added has; one with a quote is put in the order of the text. */
export type NewEntry = Partial<Observation> & { reason?: string };

/** Add an entry to a list, with notes above it: one that quotes the text before the first that quotes a later place. */
export function addEntry(
  document: Document,
  list: LedgerList,
  entry: NewEntry,
  notes: readonly string[],
  sections: readonly SectionText[],
): void {
  const present = document.get(list);
  const sequence = isSeq(present) ? present : new YAMLSeq();
  sequence.flow = false;
  const node = document.createNode(entry);
  if (isMap(node)) node.commentBefore = addNotes(null, notes);
  const place = findPlace(entry, sections);
  const next = sequence.items.findIndex(
    (item) => isMap(item) && findPlace(item.toJSON() as NewEntry, sections) > place,
  );
  sequence.items.splice(next === -1 ? sequence.items.length : next, 0, node);
  document.set(list, sequence);
}

/** A number that grows with the place of a quote in the text; of entries without one, none is later than another. */
function findPlace({ section: slug, quote }: NewEntry, sections: readonly SectionText[]): number {
  const index = sections.findIndex((section) => section.slug === slug);
  const section = sections[index];
  const [range] = section && quote !== undefined ? findQuote(quote, section) : [];
  return range ? index * 1e9 + range.block * 1e6 + range.start : Number.NEGATIVE_INFINITY;
}
