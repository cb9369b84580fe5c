import type { Note, SourceParagraph } from '../source-document.ts';
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
}

export function startStory(document: WordDocument, note?: WordNote): Story {
  return { document, fields: [], note, carried: undefined };
}

export function startDraft(): ParagraphDraft {
  return { text: '', notes: [], boxes: [] };
}
