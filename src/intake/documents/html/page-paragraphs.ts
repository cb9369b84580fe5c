import { countPrinted, leaveOut, shorten, type Tally } from '../account.ts';
import { addShifted, addToDraft, noteLeftOut, type ParagraphDraft } from '../paragraph-draft.ts';
import type { LeftOutKind, Note, SourceParagraph } from '../source-document.ts';
import { findUnseen, isUnseen, type TextLook } from './text-look.ts';

/** A paragraph of a page. */
export interface PageParagraph extends SourceParagraph, ParagraphDraft {
  isArticle: boolean;
  /** Whether it is nothing yet but the number of an item, whose text is still to come. */
  isLabel?: boolean;
}

/** What a page's paragraphs are read into, one open at the end. */
export interface Reading {
  paragraphs: PageParagraph[];
  tally: Tally;
  isArticle: boolean;
  isVerbatim: boolean;
  look: TextLook;
}

/** Add text of the page as it is seen: in the open paragraph, or left out and noted. */
export function addText(value: string, reading: Reading): void {
  const open = openParagraph(reading);
  const unseen = findUnseen(reading.look);
  if ((unseen === 'hidden' || unseen === 'struck') && value.trim() !== '') {
    leaveOutText(value, unseen, reading);
    return;
  }
  const folded = reading.isVerbatim ? value : value.replace(/[\t\n\f\r ]+/gu, ' ');
  const isAtStart = open.text === '' || /[\n ]$/u.test(open.text);
  const text = isAtStart && !reading.isVerbatim ? folded.replace(/^ /u, '') : folded;
  if (unseen === 'faint' && text.trim() !== '') open.notes.push({ kind: 'faint', detail: shorten(text) });
  if (reading.look.shift) addShifted(open, text, reading.look.shift);
  else addToDraft(open, text);
  if (text.trim() !== '') open.isLabel = false;
}

/** Add text that the browser shows without its being text of the page: numbers of lists, words of style sheets. */
export function addShown(text: string, reading: Reading): void {
  if (isUnseen(reading.look)) return;
  addText(text, reading);
  reading.tally.added += countPrinted(text);
}

/** Leave text out, and note its words. */
export function leaveOutText(text: string, kind: LeftOutKind, reading: Reading): void {
  leaveOut(reading.tally, kind, text);
  noteLeftOut(openParagraph(reading), kind, reading.isVerbatim || text === '\n' ? text : text.replace(/\s+/gu, ' '));
}

/** Note something of the paragraph that is open. */
export function note(value: Note, reading: Reading): void {
  openParagraph(reading).notes.push(value);
}

/** The paragraph that is open; a new one where the last is closed, or on the other side of the article's edge. */
export function openParagraph(reading: Reading): PageParagraph {
  const last = reading.paragraphs.at(-1);
  if (last?.kind === 'paragraph' && last.isArticle === reading.isArticle) return last;
  return startParagraph(reading);
}

/** Begin a paragraph; one that is nothing yet but the number of an item goes on. */
export function startParagraph({ paragraphs, isArticle }: Reading, headingLevel?: number): PageParagraph {
  const last = paragraphs.at(-1);
  if (last?.isLabel) return last;
  const started: PageParagraph = { kind: 'paragraph', text: '', headingLevel, notes: [], isArticle };
  paragraphs.push(started);
  return started;
}
