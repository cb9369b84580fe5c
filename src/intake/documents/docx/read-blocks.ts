import type { Element } from 'xast';
import { countPrinted, shorten } from '../account.ts';
import type { Note, SourceParagraph } from '../source-document.ts';
import { leaveOutCopies } from './alternatives.ts';
import { inspectControl } from './controls.ts';
import { findParagraphLook, hasNoEnd, hidesNumber } from './paragraph-look.ts';
import { countParagraph } from './numbering.ts';
import { readInline } from './read-inline.ts';
import { readTable } from './read-table.ts';
import { leaveOutTree, readText } from './source-text.ts';
import { type ParagraphLook, startDraft, startStory, type Story, type Surroundings, type WordDraft } from './story.ts';
import { findHeadingLevel, findNumberReference, findStyleId } from './styles.ts';
import type { WordDocument, WordNote } from './word-document.ts';
import { findChild, listElements, readSetting } from './xml.ts';

/**
 * Read the paragraphs and tables of a story, whatever they are wrapped in.
 *
 * @param note The note whose text this is, if it is one.
 */
export function readStory(
  parent: Element,
  document: WordDocument,
  surroundings: Surroundings,
  note?: WordNote,
): SourceParagraph[] {
  const story = startStory(document, surroundings, note);
  return [...readBlocks(parent, story), ...endCarried(story)];
}

function readBlocks(parent: Element, story: Story): SourceParagraph[] {
  return listElements(parent).flatMap((element) => readBlock(element, story));
}

function readBlock(element: Element, story: Story): SourceParagraph[] {
  const { document, note, surroundings } = story;
  switch (element.name) {
    case 'w:p':
      return readParagraph(element, story);
    case 'w:tbl':
      return [
        ...endCarried(story),
        ...readTable(element, document, surroundings, (cell, around) => readStory(cell, document, around, note)),
      ];
    case 'w:del':
    case 'w:moveFrom':
      leaveOutTree(element, 'deleted', document.tally);
      return [makeRemark({ kind: 'deleted', leftOut: readText(element) })];
    case 'w:altChunk':
    case 'w:subDoc':
      return [makeRemark({ kind: 'object' })];
    case 'w:sdt':
      if (isContents(element)) return leaveOutContents(element, story);
      return [...inspectControl(element).map(makeRemark), ...readBlocks(element, story)];
    case 'mc:AlternateContent':
      return readAlternatives(element, story);
    default:
      return readBlocks(element, story);
  }
}

/** End a paragraph that would go on in the next, where none follows. */
function endCarried(story: Story): SourceParagraph[] {
  const { carried } = story;
  story.carried = undefined;
  return carried ? [{ kind: 'paragraph', text: carried.text, notes: carried.notes }, ...carried.boxes] : [];
}

function readParagraph(element: Element, story: Story): SourceParagraph[] {
  const { document, carried, note } = story;
  const properties = findChild(element, 'w:pPr');
  const draft = carried ?? startDraft();
  const look = findParagraphLook(element, story);
  readInline(element, story, look, draft, (box, around) => readStory(box, document, around, note));
  // A paragraph without an end of its own goes on in the next, and is what that is.
  draft.leftOut = undefined;
  story.carried = hasNoEnd(properties, story) ? draft : undefined;
  if (story.carried) return [];
  return [finishParagraph(draft, look, story), ...draft.boxes];
}

function finishParagraph(draft: WordDraft, look: ParagraphLook, story: Story): SourceParagraph {
  const { styles, counts, tally } = story.document;
  const { properties } = look;
  const headingLevel = findHeadingLevel(styles, properties);
  const paragraph = { kind: 'paragraph', text: draft.text, headingLevel, notes: draft.notes } as const;
  const reference = findNumberReference(styles, properties);
  if (!reference) return paragraph;
  const number = countParagraph(counts, reference, findStyleId(styles, properties));
  if (number?.text === '') return paragraph;
  if (hidesNumber(look, story)) {
    if (draft.text.trim() !== '') draft.notes.push({ kind: 'lost-number', detail: shorten(draft.text) });
    return paragraph;
  }
  const text = number?.text ?? '';
  tally.added += countPrinted(text);
  return { ...paragraph, text: text + draft.text, notes: [...draft.notes, ...noteNumber(number, draft.text)] };
}

function noteNumber(number: { text: string; isWhole: boolean } | undefined, text: string): Note[] {
  if (!number) return [{ kind: 'lost-number', detail: shorten(text) }];
  const detail = shorten(number.text + text);
  return [
    { kind: number.isWhole ? 'auto-number' : 'lost-number', detail },
    ...(text.trim() === '' ? [{ kind: 'empty-number' as const, detail }] : []),
  ];
}

function isContents(control: Element): boolean {
  return readSetting(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') === 'Table of Contents';
}

function leaveOutContents(control: Element, { document }: Story): SourceParagraph[] {
  leaveOutTree(control, 'contents', document.tally);
  return [makeRemark({ kind: 'contents', leftOut: readText(control) })];
}

function readAlternatives(element: Element, story: Story): SourceParagraph[] {
  const alternatives = listElements(element);
  const [chosen] = alternatives;
  const copies = leaveOutCopies(alternatives, chosen, story.document.tally);
  return [...copies.map(makeRemark), ...(chosen ? readBlocks(chosen, story) : [])];
}

/** A note that belongs to no paragraph of its own. */
function makeRemark(note: Note): SourceParagraph {
  return { kind: 'paragraph', text: '', notes: [note] };
}
