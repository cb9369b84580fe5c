import type { Element } from 'xast';
import type { ParagraphDraft } from '../paragraph-draft.ts';
import type { SourceParagraph } from '../source-document.ts';
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
  carried: WordDraft | undefined;
}

/** What has been read of a paragraph, with the text boxes that are anchored in it. */
export interface WordDraft extends ParagraphDraft {
  boxes: SourceParagraph[];
}

/** How a paragraph as a whole looks. */
export interface ParagraphLook {
  properties: Element | undefined;
  ground: Ground;
  /** Position of most of its text, in half points. */
  line: number;
  isOutOfSight: boolean;
}

/** A text of the document before any of it has been read. */
export function startStory(document: WordDocument, surroundings: Surroundings, note?: WordNote): Story {
  return { document, surroundings, fields: [], note, carried: undefined };
}

/** A paragraph before any of it has been read. */
export function startDraft(): WordDraft {
  return { text: '', notes: [], boxes: [] };
}
