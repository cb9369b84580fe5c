import { shorten } from './account.ts';
import { hasNumeral, runsTogether, type Shift, writeShifted } from './linear-text.ts';
import type { LeftOutKind, LeftOutNote, Note } from './source-document.ts';

/** What has been read of a paragraph. */
export interface ParagraphDraft {
  text: string;
  notes: Note[];
  /** How the last of the text stands. */
  shift?: Shift | undefined;
  /** Whether something that is seen, and could not be read, stands behind the text so far. */
  hasGap?: boolean;
  /** The stretch of words left out that the next may go on with, and how long the text was there. */
  leftOut?: { note: LeftOutNote; at: number } | undefined;
}

/** Add text to a paragraph; numerals that do not stand side by side on the line never become one number. */
export function addToDraft(draft: ParagraphDraft, text: string, shift?: Shift): void {
  if (text === '') return;
  const isParted = draft.hasGap === true || draft.shift !== shift;
  draft.text += isParted && runsTogether(draft.text, text) ? ` ${text}` : text;
  draft.shift = shift;
  draft.hasGap = false;
}

/** Note words that are left out; what follows on others left out for the same reason is one stretch with them. */
export function noteLeftOut(draft: ParagraphDraft, kind: LeftOutKind, words: string): void {
  if (draft.leftOut?.note.kind === kind && draft.leftOut.at === draft.text.length) {
    draft.leftOut.note.leftOut += words;
  } else if (words.trim() !== '') {
    const note: LeftOutNote = { kind, leftOut: words };
    draft.notes.push(note);
    draft.leftOut = { note, at: draft.text.length };
  }
}

/** So much stands before the words that a message quotes, for them to be found. */
const CONTEXT = 6;

/** Add raised or lowered text, in the characters that are such themselves; a figure in it is noted. */
export function addShifted(draft: ParagraphDraft, text: string, shift: Shift): void {
  const written = writeShifted(text, shift);
  addToDraft(draft, written, shift);
  if (!hasNumeral(text)) return;
  draft.notes.push({ kind: 'superscript', detail: shorten(draft.text.slice(-written.length - CONTEXT)) });
}
