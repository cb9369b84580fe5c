import type { Element } from 'xast';
import { countPrinted, shorten, type Tally } from '../account.ts';
import { writeRow } from '../line-joins.ts';
import type { Note, SourceParagraph } from '../source-document.ts';
import { countParagraph } from './numbering.ts';
import { readInline } from './read-inline.ts';
import { leaveOutTree, readText } from './source-text.ts';
import { type ParagraphDraft, startDraft, startStory, type Story } from './story.ts';
import { findHeadingLevel, findNumberReference, findStyleId } from './styles.ts';
import type { WordDocument, WordNote } from './word-document.ts';
import { findChild, isOn, listElements, readSetting } from './xml.ts';

/**
 * Read the paragraphs and tables of a story, whatever they are wrapped in.
 *
 * @param note The note whose text this is, if it is one.
 */
export function readStory(parent: Element, document: WordDocument, note?: WordNote): SourceParagraph[] {
  const story = startStory(document, note);
  return [...readBlocks(parent, story), ...endCarried(story)];
}

function readBlocks(parent: Element, story: Story): SourceParagraph[] {
  return listElements(parent).flatMap((element) => readBlock(element, story));
}

function readBlock(element: Element, story: Story): SourceParagraph[] {
  const { document, note } = story;
  switch (element.name) {
    case 'w:p':
      return readParagraph(element, story);
    case 'w:tbl':
      return [...endCarried(story), ...readTable(element, (cell) => readStory(cell, document, note), document.tally)];
    case 'w:del':
    case 'w:moveFrom':
      leaveOutTree(element, 'deleted', document.tally);
      return [makeRemark({ kind: 'deleted', leftOut: readText(element) })];
    case 'w:altChunk':
      return [makeRemark({ kind: 'object' })];
    case 'w:sdt':
      return isContents(element) ? leaveOutContents(element, story) : readBlocks(element, story);
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
  const { document, carried } = story;
  const properties = findChild(element, 'w:pPr');
  const draft = carried ?? startDraft();
  readInline(element, story, draft, (box) => readStory(box, document, story.note));
  // A paragraph whose end is deleted goes on in the next, and is what that is; so does one whose end is hidden.
  const hasNoEnd = [['w:del'], ['w:moveFrom'], ['w:vanish']].some((path) => isOn(properties, 'w:rPr', ...path));
  story.carried = hasNoEnd ? draft : undefined;
  if (hasNoEnd) return [];
  return [finishParagraph(draft, properties, story), ...draft.boxes];
}

function finishParagraph(draft: ParagraphDraft, properties: Element | undefined, story: Story): SourceParagraph {
  const { styles, counts, tally } = story.document;
  const headingLevel = findHeadingLevel(styles, properties);
  const paragraph = { kind: 'paragraph', text: draft.text, headingLevel, notes: draft.notes } as const;
  const reference = findNumberReference(styles, properties);
  if (!reference) return paragraph;
  const number = countParagraph(counts, reference, findStyleId(styles, properties));
  if (number?.text === '') return paragraph;
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
  const [chosen, ...copies] = listElements(element);
  for (const copy of copies) leaveOutTree(copy, 'duplicate', story.document.tally);
  return chosen ? readBlocks(chosen, story) : [];
}

/** A note that belongs to no paragraph of its own. */
function makeRemark(note: Note): SourceParagraph {
  return { kind: 'paragraph', text: '', notes: [note] };
}

/**
 * Read a table, a line from each row. A table of one column is a frame round paragraphs, and they are what is read.
 *
 * @param readCell Reads the paragraphs of a cell, those of tables in it included.
 */
function readTable(table: Element, readCell: (cell: Element) => SourceParagraph[], tally: Tally): SourceParagraph[] {
  const rows = listWrapped(table, 'w:tr');
  const isFrame = rows.every((row) => listWrapped(row, 'w:tc').length <= 1);
  return rows.flatMap((row): SourceParagraph[] => {
    if (findChild(row, 'w:trPr', 'w:del')) {
      leaveOutTree(row, 'deleted', tally);
      return [{ kind: 'paragraph', text: '', notes: [{ kind: 'deleted', leftOut: readText(row) }] }];
    }
    const cells = listWrapped(row, 'w:tc');
    const contents = cells.map(readCell);
    return isFrame ? contents.flat() : [writeRow(contents, cells.flatMap(noteMerging))];
  });
}

function noteMerging(cell: Element): Note[] {
  const merged = ['w:gridSpan', 'w:vMerge'].some((name) => findChild(cell, 'w:tcPr', name));
  return merged ? [{ kind: 'merged-cells' }] : [];
}

/** Rows of a table, or cells of a row, those inside of content controls and the like included. */
function listWrapped(parent: Element, name: string): Element[] {
  return listElements(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return ['w:tbl', 'w:tc', 'w:tr', 'w:p'].includes(element.name) ? [] : listWrapped(element, name);
  });
}
