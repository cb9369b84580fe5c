import type { Observation } from '../../content/schemas/figures.ts';
import { openYaml, type YamlEditor } from '../../content/yaml/editor.ts';
import type { SectionText } from '../../ledger/bound-figure.ts';
import { findQuote } from '../../ledger/quotes.ts';
import type { LedgerDraft } from './ledger-draft.ts';
import { describeUnclaimed } from './proposal-words.ts';

/** Lists of figures.yml that a draft adds to. */
const DRAFTED_LISTS = ['observations', 'excused', 'dropped', 'relations'] as const;
/** Lists of figures.yml that a program adds to. */
export const LEDGER_LISTS = [...DRAFTED_LISTS, 'acknowledged'] as const;
export type LedgerList = (typeof LEDGER_LISTS)[number];

/** What an entry that is added has; one with a quote is put in the order of the text. */
export type NewEntry = Partial<Observation> & { reason?: string; relation?: string; rejected?: string | undefined };

/** An entry to add, and the notes above it. */
export interface AddedEntry {
  entry: NewEntry;
  notes: readonly string[];
}

/** What a line of a drafted comment begins with, behind its `#`, so that it is known from a person's own comments. */
const NOTE_MARK = ' | ';

/** Entries of a list as the text was opened. */
export function listEntries({ data }: YamlEditor, list: LedgerList): readonly NewEntry[] {
  return (data as Partial<Record<LedgerList, NewEntry[]>> | null)?.[list] ?? [];
}

/** Add entries to a list: each that quotes the text before the first that quotes a later place. */
export function addEntries(
  editor: YamlEditor,
  list: LedgerList,
  added: readonly AddedEntry[],
  sections: readonly SectionText[],
): void {
  const present = listEntries(editor, list).map((entry) => findPlace(entry, sections));
  const placed = added.map((addition) => ({ ...addition, place: findPlace(addition.entry, sections) }));
  for (const { entry, notes, place } of placed.toSorted((a, b) => a.place - b.place || 0)) {
    const next = present.findIndex((other) => other > place);
    editor.insert([list], next === -1 ? present.length : next, entry, markNotes(notes));
  }
}

/** A number that grows with the place of a quote in the text; of entries without one, none is later than another. */
function findPlace({ section: slug, quote }: NewEntry, sections: readonly SectionText[]): number {
  const index = sections.findIndex((section) => section.slug === slug);
  const section = sections[index];
  const [range] = section && quote !== undefined ? findQuote(quote, section) : [];
  return range ? index * 1e9 + range.block * 1e6 + range.start : Number.NEGATIVE_INFINITY;
}

/** Take the notes of a draft above an entry out; a person's own comment stays. */
export function removeNotes(editor: YamlEditor, list: LedgerList, index: number): void {
  editor.removeComment([list, index], isNote);
}

/** Write notes at the file's end, in place of those that are there. */
export function replaceClosingNotes(editor: YamlEditor, notes: readonly string[]): void {
  editor.removeComment([], isNote);
  editor.appendComment(markNotes(notes));
}

function markNotes(notes: readonly string[]): string[] {
  return notes.map((note) => `${NOTE_MARK}${note}`.trimEnd());
}

function isNote(line: string): boolean {
  return line.startsWith(NOTE_MARK.trimEnd());
}

const EMPTY = `# yaml-language-server: $schema=../../.schemas/figures.json
# 本年度报告里的数据，按正文先后排列；指标的名称、单位和含义见 ../../indicators.yml。
# value 按指标的单位写成阿拉伯数字；qualifier（约、近、余、多、左右、以内……）原文有就写；period 只在数字说的不是本报告年度时写。
# quote 照录原文中含有这个数字的一小段，在该节中只出现一次；出现两次就向前或向后多录几个字。
# 带 unconfirmed: true 的条目是程序提出的，逐条对照原文：对的删去 unconfirmed 这一行，不对的改正或删去；在工作台（npm run desk）里核对的，都由它写。
# relations 是正文自己写明的数量关系（如“共44件，其中……”），只管这一年；正文不是这个意思的，写一行 rejected 说明为什么。
# “# |”开头的说明也是程序写的，工作台会随条目一起删去。
observations: []
`;

/**
 * Add a draft to the text of a figures.yml; what stands there is kept, comments too, but for the list of unclaimed
 * numerals that an earlier draft left at its end.
 *
 * @param present The file as it is, and its name for people; `undefined` begins a new one.
 * @throws YamlEditError when it is no YAML, or written so that nothing can be added.
 */
export function writeLedger(
  present: { text: string; file: string } | undefined,
  draft: LedgerDraft,
  sections: readonly SectionText[],
): string {
  const editor = openYaml(present?.text ?? EMPTY, present?.file ?? 'figures.yml');
  for (const list of DRAFTED_LISTS) addEntries(editor, list, draft[list], sections);
  replaceClosingNotes(editor, describeUnclaimed(draft.unclaimed));
  return editor.write();
}
