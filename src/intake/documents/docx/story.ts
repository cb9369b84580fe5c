import type { Element } from 'xast';
import { runsTogether, type Shift } from '../linear-text.ts';
import type { LeftOutKind, LeftOutNote, Note, SourceParagraph } from '../source-document.ts';
import type { OpenField } from './fields.ts';
import type { Ground } from './shading.ts';
import type { WordDocument, WordNote } from './word-document.ts';

/** What a text stands in, as far as that changes how it looks. */
export interface Surroundings {
  ground: Ground;
  tableStyleId?: string | undefined;
}

/** A text that is read in one go: the body, a note, what a text box or a cell holds. */
export interface Story {
  document: WordDocument;
  surroundings: Surroundings;
  /** Innermost last. */
  fields: OpenField[];
  /** The note whose text this is. */
  note: WordNote | undefined;
  /** What a paragraph without an end of its own, which was deleted or hidden, leaves to the next. */
  carried: ParagraphDraft | undefined;
}

/** What has been read of a paragraph. */
export interface ParagraphDraft {
  text: string;
  notes: Note[];
  /** Paragraphs of text boxes that are anchored here. */
  boxes: SourceParagraph[];
  /** How the last of the text stands. */
  shift: Shift | undefined;
  /** Whether something that is seen, and could not be read, stands behind the text so far. */
  hasGap: boolean;
  /** The stretch of words left out that the next may go on with, and how long the text was there. */
  leftOut?: { note: LeftOutNote; at: number } | undefined;
}

/** How a paragraph as a whole looks. */
export interface ParagraphLook {
  properties: Element | undefined;
  ground: Ground;
  /** Position of most of its text, in half points. */
  line: number;
  isOutOfSight: boolean;
}

export function startStory(document: WordDocument, surroundings: Surroundings, note?: WordNote): Story {
  return { document, surroundings, fields: [], note, carried: undefined };
}

export function startDraft(): ParagraphDraft {
  return { text: '', notes: [], boxes: [], shift: undefined, hasGap: false };
}

/** Add text to a paragraph; numerals that do not stand side by side on the line never become one number. */
export function addToDraft(draft: ParagraphDraft, text: string, shift?: Shift): void {
  if (text === '') return;
  const isParted = draft.hasGap || draft.shift !== shift;
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
