import type { Element } from 'xast';
import { countPrinted, leaveOut } from '../account.ts';
import type { Shift } from '../linear-text.ts';
import { addShifted, addToDraft, noteLeftOut } from '../paragraph-draft.ts';
import type { LeftOutKind } from '../source-document.ts';
import { isContentsField } from './fields.ts';
import { leaveOutTree, readText } from './source-text.ts';
import type { ParagraphLook, Story, Surroundings, WordDraft } from './story.ts';
import type { Unseen } from './unseen.ts';

/** Reads the paragraphs of a text box, which stand in the middle of the one they are anchored in. */
export type ReadBox = (content: Element, surroundings: Surroundings) => WordDraft['boxes'];

/** Where an element of a paragraph stands. */
export interface Place {
  story: Story;
  draft: WordDraft;
  look: ParagraphLook;
  readBox: ReadBox;
  /** What a text box here would stand on. */
  ground: Surroundings['ground'];
  /** Why the text here is not read. */
  unseen: Unseen | undefined;
  /** Whether all is hidden here, drawings and marks of notes too. */
  isVanished: boolean;
  shift: Shift | undefined;
  /** Font of signs that Latin characters are drawn in here. */
  symbolFont?: string | undefined;
}

/** Reads an element; `goOn` reads what another holds. */
export type Rule = (element: Element, place: Place, goOn: (parent: Element, place: Place) => void) => void;

/** Put text of the document where it belongs: in the paragraph, or left out and noted. */
export function placeText(text: string, place: Place): void {
  const { story, draft, unseen, shift } = place;
  const { tally } = story.document;
  const form = story.fields.findLast((field) => field.form !== undefined)?.form;
  for (const field of story.fields) field.isShown ||= field.isInResult && text.trim() !== '';
  const leaveOutNoted = (kind: LeftOutKind): void => {
    leaveOut(tally, kind, text);
    noteLeftOut(draft, kind, text);
  };
  if (unseen) {
    leaveOutNoted(unseen);
  } else if (story.fields.some(({ isInResult }) => !isInResult)) {
    leaveOut(tally, 'field-code', text);
  } else if (story.fields.some(isContentsField)) {
    leaveOutNoted('contents');
  } else if (form !== undefined) {
    if (text === form) leaveOut(tally, 'duplicate', text);
    else leaveOutNoted('hidden');
  } else if (shift) {
    addShifted(draft, text, shift);
  } else {
    addToDraft(draft, text);
  }
}

/** Add text that is shown without being stored: numbers of notes, brackets of a fraction. */
export function addShown(text: string, { story, draft, shift }: Place): void {
  addToDraft(draft, text, shift);
  story.document.tally.added += countPrinted(text);
}

/** Leave out all that an element holds, and note its words. */
export function leaveOutWords(element: Element, kind: LeftOutKind, { story, draft }: Place): void {
  leaveOutTree(element, kind, story.document.tally);
  noteLeftOut(draft, kind, readText(element));
}

/** Whether what is shown here is read at all, and not part of a field's code or of a table of contents. */
export function isRead({ story, isVanished }: Place): boolean {
  return !isVanished && !story.fields.some((field) => !field.isInResult || isContentsField(field));
}
