import { type Document, isMap, isSeq, parseDocument, type YAMLMap, YAMLSeq } from 'yaml';
import { YAML_STYLE } from '../../content/yaml-style.ts';
import type { Observation } from '../../content/schemas/figures.ts';
import type { SectionText } from '../../ledger/bound-figure.ts';
import { findQuote } from '../../ledger/quotes.ts';
import type { LedgerDraft } from './ledger-draft.ts';
import { describeUnclaimed } from './proposal-words.ts';

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

/** What a line of a drafted comment begins with, behind its `#`, so that it is known from a person's own comments. */
const NOTE_MARK = ' | ';

/** Add notes of a draft to a comment, as `yaml` holds it: without `#`, lines parted by line ends. */
export function addNotes(comment: string | null | undefined, notes: readonly string[]): string | null {
  const lines = [...(comment ? [comment] : []), ...notes.map((note) => `${NOTE_MARK}${note}`.trimEnd())];
  return lines.length > 0 ? lines.join('\n') : null;
}

/** Take the notes of drafts out of a comment; a person's own lines stay. */
export function takeOutNotes(comment: string | null | undefined): string | null {
  const kept = (comment ?? '').split('\n').filter((line) => !line.startsWith(NOTE_MARK.trimEnd()));
  return kept.some((line) => line.trim() !== '') ? kept.join('\n') : null;
}

/** Read the notes of drafts in a comment, without their marks. */
export function readNotes(comment: string | null | undefined): string[] {
  const lines = (comment ?? '').split('\n');
  return lines.filter((line) => line.startsWith(NOTE_MARK.trimEnd())).map((line) => line.slice(NOTE_MARK.length));
}

const EMPTY = `# yaml-language-server: $schema=../../.schemas/figures.json
# 本年度报告里的数据，按正文先后排列；指标的名称、单位和含义见 ../../indicators.yml。
# value 按指标的单位写成阿拉伯数字；qualifier（约、近、余、多、左右、以内……）原文有就写；period 只在数字说的不是本报告年度时写。
# quote 照录原文中含有这个数字的一小段，在该节中只出现一次；出现两次就向前或向后多录几个字。
# 带 unconfirmed: true 的条目是程序提出的，逐条对照原文：对的删去 unconfirmed 这一行（或运行 npm run confirm），不对的改正或删去。
# “# |”开头的说明也是程序写的，npm run confirm 会随条目一起删去。
observations: []
`;

/**
 * Add a draft to the text of a figures.yml; what stands there is kept, comments too, but for the list of unclaimed
 * numerals that an earlier draft left at its end.
 *
 * @param text The file as it is, which must be YAML; `undefined` begins a new one.
 */
export function writeLedger(text: string | undefined, draft: LedgerDraft, sections: readonly SectionText[]): string {
  const document = parseLedger(text ?? EMPTY);
  for (const list of LEDGER_LISTS) {
    for (const { entry, notes } of draft[list]) addEntry(document, list, entry, notes, sections);
  }
  document.comment = addNotes(takeOutNotes(document.comment), describeUnclaimed(draft.unclaimed));
  return document.toString(YAML_STYLE);
}
