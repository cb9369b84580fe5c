import { readOutlineMark } from '../../text/outline-mark.ts';
import { restorePunctuation } from '../../text/punctuation.ts';
import { shorten } from './account.ts';
import { DOCUMENT_RULES } from './document-rules.ts';
import type { LineFinding } from './line-finding.ts';
import { beginsParagraph } from './line-joins.ts';
import { CAN_WAIT, NOTE_WORDS } from './note-words.ts';
import type { LeftOutWords, Note, NoteKind, SourceParagraph } from './source-document.ts';

/** A note on one of the lines. */
export type PlacedNote = Note & { line: number };

const MOST_PLACES = 12;

/** So many messages at most has a document: whoever reads more looks at none. */
const MOST_MESSAGES = 8;

/**
 * Turn notes into findings, one for each kind, at the first of its places; the message names the others. Where there are
 * many kinds, those that can wait are one finding together.
 */
export function explainNotes(notes: readonly PlacedNote[]): LineFinding[] {
  const kinds = Map.groupBy(
    notes.filter(({ isUsual }) => !isUsual),
    ({ kind }) => kind,
  );
  const waiting = kinds.size > MOST_MESSAGES ? [...kinds].toSorted(compareUrgency).slice(MOST_MESSAGES - 1) : [];
  for (const [kind] of waiting) kinds.delete(kind);
  const findings = [...kinds].map(([kind, places]) => explainKind(kind, places));
  return [...findings, ...(waiting.length > 0 ? [explainTogether(waiting)] : [])].toSorted((a, b) => a.line - b.line);
}

type KindOfNotes = [NoteKind, readonly PlacedNote[]];

function compareUrgency([a]: KindOfNotes, [b]: KindOfNotes): number {
  const rank = (kind: NoteKind): number => (CAN_WAIT.includes(kind) ? CAN_WAIT.indexOf(kind) : CAN_WAIT.length);
  return rank(b) - rank(a);
}

function explainKind(kind: NoteKind, places: readonly PlacedNote[]): LineFinding {
  const { message, hint } = NOTE_WORDS[kind];
  const lines = sortLines(places);
  const details = [...new Set(places.flatMap(quoteNote))];
  const words = { message: `${listLines(lines)}：${message}${listDetails(details)}`, hint };
  return DOCUMENT_RULES.raise(`document/${kind}`, { line: lines[0] ?? 1 }, words);
}

function explainTogether(kinds: readonly KindOfNotes[]): LineFinding {
  const parts = kinds.map(([kind, places]) => {
    const { rule } = explainKind(kind, places);
    const [example] = places.flatMap(quoteNote);
    const meaning = DOCUMENT_RULES.rules.get(rule)?.meaning ?? '';
    return `${listLines(sortLines(places))}，${meaning}${example === undefined ? '' : `（如“${example}”）`}`;
  });
  return DOCUMENT_RULES.raise(
    'document/more',
    { line: Math.min(...kinds.flatMap(([, places]) => sortLines(places))) },
    {
      message: `还有 ${kinds.length} 种情况要看一看：${parts.join('；')}。`,
      hint: '照所列的行对照原文；每种情况怎么办，见 FINDINGS.zh-CN.md。',
    },
  );
}

function sortLines(places: readonly PlacedNote[]): number[] {
  return [...new Set(places.map(({ line }) => line))].toSorted((a, b) => a - b);
}

/** List the words that notes tell to be left out. */
export function listLeftOut(notes: readonly PlacedNote[]): LeftOutWords[] {
  return notes.flatMap((note) =>
    note.leftOut === undefined ? [] : [{ reason: note.kind, words: note.leftOut.trim(), line: note.line }],
  );
}

/** Say that characters of the source are not accounted for, which is a fault of this program. */
export function explainImbalance(unaccounted: number): LineFinding {
  return DOCUMENT_RULES.raise(
    'document/unaccounted',
    { line: 1 },
    {
      message: `读取时有 ${Math.abs(unaccounted)} 个字符${unaccounted > 0 ? '下落不明' : '多了出来'}；报告必须一字不差，所以没有写出任何文件。`,
      hint: '这是读取程序的差错，不是文件的。请把这个文件发给网站的维护人员；也可以把全文复制到 .txt 文件，再导入一次。',
    },
  );
}

function quoteNote({ detail, leftOut }: Note): string[] {
  const words = detail ?? (leftOut === undefined ? undefined : shorten(leftOut));
  return words === undefined ? [] : [words];
}

function listLines(lines: readonly number[]): string {
  const shown = lines.slice(0, MOST_PLACES).join('、');
  return lines.length > MOST_PLACES ? `第 ${shown} 行等 ${lines.length} 处` : `第 ${shown} 行`;
}

function listDetails(details: readonly string[]): string {
  if (details.length === 0) return '';
  const shown = details.slice(0, MOST_PLACES).map((detail) => `“${detail}”`);
  return `涉及：${shown.join('')}${details.length > MOST_PLACES ? '等' : ''}。`;
}

/** All that staff have to be told of lines: what their reader noted, and what the lines themselves show. */
export function inspectLines(lines: readonly SourceParagraph[]): PlacedNote[] {
  return lines.flatMap((line, index) =>
    [...line.notes, ...inspectText(line), ...inspectHeading(line, index), ...inspectBreak(line, lines[index + 1])].map(
      (note) => ({
        ...note,
        line: index + 1,
      }),
    ),
  );
}

function inspectText({ text, kind }: SourceParagraph): Note[] {
  const notes: Note[] = [];
  if (text.includes('\ufffd')) notes.push({ kind: 'damaged-character' });
  const own = text.match(/\p{Co}/gu);
  if (own) notes.push({ kind: 'private-character', detail: `${shorten(text)}（${listCodes(own)}）` });
  if (kind === 'table-row' && beginsWithMark(text)) notes.push({ kind: 'table-mark', detail: shorten(text) });
  return notes;
}

function inspectHeading({ text, headingLevel }: SourceParagraph, index: number): Note[] {
  const isTitle = index === 0 || text.endsWith('报告');
  if (headingLevel === undefined || isTitle || beginsParagraph(text)) return [];
  return [{ kind: 'unmarked-heading', detail: shorten(text) }];
}

/** What a label stands before, such as a telephone number, ends with its line. */
const ENTRY = /[：:][^\p{Script=Han}]*$/u;

/** A numeral at the end of a line may have its unit in the next. */
function inspectBreak({ text, kind }: SourceParagraph, next: SourceParagraph | undefined): Note[] {
  const isParted =
    next?.kind === 'paragraph' &&
    kind === 'paragraph' &&
    /\p{Nd}$/u.test(text) &&
    !ENTRY.test(text) &&
    /^\p{Script=Han}/u.test(next.text) &&
    !beginsParagraph(next.text) &&
    !beginsParagraph(text) &&
    next.headingLevel === undefined;
  return isParted ? [{ kind: 'split-number', detail: `${text.slice(-6)}／${next.text.slice(0, 6)}` }] : [];
}

function beginsWithMark(text: string): boolean {
  return readOutlineMark(restorePunctuation(text)) !== undefined;
}

function listCodes(characters: readonly string[]): string {
  return [...new Set(characters)]
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
    .join('、');
}
