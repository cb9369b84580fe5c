import type { LeftOutKind, LeftOutNote, Note, SourceParagraph } from '../source-document.ts';
import type { WordDocument, WordNote } from './word-document.ts';

/** A field that has begun and not ended; what it shows stands between its code and its end. */
export interface OpenField {
  code: string;
  isInResult: boolean;
}

/** A text that is read in one go: the body, a note, what a text box or a cell holds. */
export interface Story {
  document: WordDocument;
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
  /** The stretch of words left out that the next may go on with, and how long the text was there. */
  leftOut?: { note: LeftOutNote; at: number };
}

export function startStory(document: WordDocument, note?: WordNote): Story {
  return { document, fields: [], note, carried: undefined };
}

export function startDraft(): ParagraphDraft {
  return { text: '', notes: [], boxes: [] };
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

const CONTENTS = /^\s*TOC\b/iu;
const CHANGING = /^\s*(?:DATE|TIME|PRINTDATE|SAVEDATE|CREATEDATE|PAGE|NUMPAGES|SECTIONPAGES)\b/iu;
/** Fields that Word draws from their code, without storing what it shows. */
const DRAWN = /^\s*(?:EQ|LISTNUM|AUTONUM\w*|SYMBOL|ADVANCE)\b/iu;

/** Follow a field's three marks: where it begins, where its code ends and what it shows begins, and its end. */
export function followField(story: Story, draft: ParagraphDraft, mark: string | undefined): void {
  const field = story.fields.at(-1);
  if (mark === 'begin') {
    story.fields.push({ code: '', isInResult: false });
  } else if (mark === 'separate' && field) {
    field.isInResult = true;
    noteField(field.code, draft);
  } else if (mark === 'end' && field) {
    story.fields.pop();
    if (!field.isInResult && DRAWN.test(field.code))
      draft.notes.push({ kind: 'unread-field', detail: field.code.trim() });
  }
}

/** Note what staff have to know of a field that shows something. */
export function noteField(code: string, draft: ParagraphDraft): void {
  if (CHANGING.test(code)) draft.notes.push({ kind: 'changing-field', detail: code.trim() });
}

/** Whether text stands in a table of contents that Word has made. */
export function isInContents({ fields }: Story): boolean {
  return fields.some(({ code, isInResult }) => isInResult && CONTENTS.test(code));
}
