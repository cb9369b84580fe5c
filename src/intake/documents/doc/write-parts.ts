import type { Element, Root } from 'xast';
import type { PackageParts } from '../docx/package-parts.ts';
import { decodeUtf16 } from '../utf16.ts';
import { readShapes } from './drawings.ts';
import type { StoryName } from './file-header.ts';
import { readLists } from './lists.ts';
import { makeElement } from './make-element.ts';
import { listStretches, readPlaces } from './places.ts';
import { writeStyles } from './style-sheet.ts';
import type { WordBinary } from './word-binary.ts';
import { writeBlocks } from './write-blocks.ts';
import { countWritten, type StoryWriting } from './write-runs.ts';

/**
 * Write a Word document of the binary kind as the parts of a .docx that hold text, so that both are read by the same
 * reader.
 *
 * @returns With them how many UTF-16 units of the document's text have not been written; none, if all went well.
 */
export function writeParts(document: WordBinary): { parts: PackageParts; unwritten: number } {
  let written = 0;
  const fonts = readFonts(document.findTable('fonts'));
  const writeStretch: WriteStretch = (start, end, { anchors = new Map(), ownMark, sectionEnds } = {}) => {
    const writing: StoryWriting = { document, anchors, ownMark, fonts, fields: [], written: 0 };
    const blocks = writeBlocks(start, end, writing, sectionEnds);
    written += writing.written;
    return blocks;
  };
  const parts: PackageParts = {
    document: writeBody(document, writeStretch),
    styles: writeStyles(document.styles),
    numbering: readLists(document.findFrom('lists'), document.findTable('listOverrides')),
    footnotes: writeNotes(document, 'footnote', writeStretch),
    endnotes: writeNotes(document, 'endnote', writeStretch),
    comments: writeNotes(document, 'comment', writeStretch),
    ...writeMargins(document, writeStretch),
  };
  return { parts, unwritten: countWritten(document) - written };
}

type WriteStretch = (
  start: number,
  end: number,
  options?: Partial<Pick<StoryWriting, 'anchors' | 'ownMark'>> & { sectionEnds?: ReadonlySet<number> },
) => Element[];

function wrap(name: string, children: readonly Element[]): Root {
  return { type: 'root', children: [makeElement(name, {}, children)] };
}

function writeStory({ stories }: WordBinary, name: StoryName, write: WriteStretch): Element[] {
  return write(stories[name].start, stories[name].end);
}

const SECTION_LENGTH = 12;

function writeBody(document: WordBinary, write: WriteStretch): Root {
  const { start, end } = document.stories.body;
  const boxes = writeBoxes(document, write);
  const anchors = Map.groupBy(
    [
      ...listReferences(document, 'footnote'),
      ...listReferences(document, 'endnote'),
      ...listReferences(document, 'comment'),
      ...boxes.anchored,
    ],
    ({ at }) => at,
  );
  const sectionEnds = new Set(readPlaces(document.findTable('sections'), SECTION_LENGTH).starts);
  const blocks = write(start, end, {
    anchors: new Map([...anchors].map(([at, references]) => [at, references.map(({ element }) => element)])),
    sectionEnds,
  });
  return wrap('w:document', [makeElement('w:body', {}, [...blocks, ...boxes.loose])]);
}

interface Anchored {
  at: number;
  element: Element;
}

/** Notes and comments: their text, their tables, and how much there is to each reference beside its place. */
const NOTES = {
  footnote: { story: 'footnotes', marks: 'footnoteMarks', texts: 'footnoteTexts', length: 2, mark: 'w:footnoteRef' },
  endnote: { story: 'endnotes', marks: 'endnoteMarks', texts: 'endnoteTexts', length: 2, mark: 'w:endnoteRef' },
  comment: { story: 'comments', marks: 'commentMarks', texts: 'commentTexts', length: 30, mark: undefined },
} as const;

type NoteName = keyof typeof NOTES;

/** Where the body refers to notes; a mark that is not counted by itself is text that follows. */
function listReferences(document: WordBinary, kind: NoteName): Anchored[] {
  const { marks, length } = NOTES[kind];
  const { starts, data } = readPlaces(document.findTable(marks), length);
  return data.map((mark, index) => {
    const reference = makeElement(`w:${kind}Reference`, { 'w:id': String(index + 1) });
    if (kind !== 'comment' && mark.readUInt16LE(0) === 0) reference.attributes['w:customMarkFollows'] = '1';
    return { at: starts[index] ?? 0, element: reference };
  });
}

/** Notes one after the other; behind the last stands the end of their text. */
function writeNotes(document: WordBinary, kind: NoteName, write: WriteStretch): Root {
  const { story, texts, mark } = NOTES[kind];
  const { start, end } = document.stories[story];
  const stretches = listStretches(readPlaces(document.findTable(texts), 0), end - start);
  const written = covering(stretches, end - start).map((stretch, index) =>
    makeElement(
      `w:${kind}`,
      { 'w:id': String(index + 1) },
      write(start + stretch.start, start + stretch.end, { ownMark: mark }),
    ),
  );
  return wrap(`w:${kind}s`, written);
}

/** Stretches one after the other, of which the last goes on to the end: no character is written twice, none never. */
function covering(stretches: readonly { start: number; end: number }[], length: number): typeof stretches {
  let next = 0;
  const listed = stretches.map(({ end }, index) => {
    const start = next;
    next = index === stretches.length - 1 ? length : Math.max(start, end);
    return { start, end: next };
  });
  return listed.length > 0 || length === 0 ? listed : [{ start: 0, end: length }];
}

/** The first six texts of the headers' story part notes from the text; then there are six to each section. */
const SEPARATORS = 6;
const FOOTERS = [2, 3, 5];

function writeMargins(document: WordBinary, write: WriteStretch): Pick<PackageParts, 'headers' | 'footers'> {
  const { start, end } = document.stories.headers;
  const stretches = covering(listStretches(readPlaces(document.findTable('headerTexts'), 0), end - start), end - start);
  const written = stretches.map((stretch, index) => ({
    isFooter: index >= SEPARATORS && FOOTERS.includes(index % 6),
    part: wrap('w:hdr', write(start + stretch.start, start + stretch.end)),
  }));
  const boxes = wrap('w:hdr', writeStory(document, 'headerBoxes', write));
  return {
    headers: [...written.filter(({ isFooter }) => !isFooter).map(({ part }) => part), boxes],
    footers: written.filter(({ isFooter }) => isFooter).map(({ part }) => part),
  };
}

const SHAPE_PLACE_LENGTH = 26;
const BOX_LENGTH = 22;
const BOX_SHAPE_AT = 14;

/** Text boxes and WordArt, at the places of the body where they stand; boxes of no known place come last. */
function writeBoxes(document: WordBinary, write: WriteStretch): { anchored: Anchored[]; loose: Element[] } {
  const { start, end } = document.stories.boxes;
  const table = readPlaces(document.findTable('boxTexts'), BOX_LENGTH);
  const stretches = covering(listStretches(table, end - start), end - start);
  const shapes = readShapes(document.findTable('drawings'));
  const places = readPlaces(document.findTable('shapes'), SHAPE_PLACE_LENGTH);
  const topPlaces = new Map(places.data.map((place, index) => [place.readUInt32LE(0), places.starts[index] ?? 0]));
  const findPlace = (id: number): number | undefined =>
    topPlaces.get(shapes.find((shape) => shape.id === id)?.topId ?? id);
  const isEmpty = (from: number, to: number): boolean => document.text.slice(start + from, start + to).trim() === '';
  const boxes = stretches.flatMap((stretch, index) => {
    // Behind the last box is one that only ends the text.
    if (isEmpty(stretch.start, stretch.end)) return [];
    const id = table.data[index]?.readUInt32LE(BOX_SHAPE_AT) ?? 0;
    const content = makeElement('w:txbxContent', {}, write(start + stretch.start, start + stretch.end));
    const isHidden = shapes.some((shape) => shape.id === id && shape.isHidden);
    return [{ at: findPlace(id), element: makeShape(makeElement('v:textbox', {}, [content]), isHidden) }];
  });
  const wordArt = shapes.flatMap(({ id, words, isHidden }) =>
    words === undefined
      ? []
      : [{ at: findPlace(id), element: makeShape(makeElement('v:textpath', { string: words }), isHidden) }],
  );
  const all = [...boxes, ...wordArt];
  return {
    anchored: all.flatMap(({ at, element }) => (at === undefined ? [] : [{ at, element }])),
    loose: all
      .filter(({ at }) => at === undefined)
      .map(({ element }) => makeElement('w:p', {}, [makeElement('w:r', {}, [element])])),
  };
}

function makeShape(content: Element, isHidden: boolean): Element {
  const style: Record<string, string> = isHidden ? { style: 'visibility:hidden' } : {};
  return makeElement('w:pict', {}, [makeElement('v:shape', style, [content])]);
}

const FONT_NAME_AT = 40;

/** Names of the fonts, in the order of their numbers ([MS-DOC] 2.9.286). */
function readFonts(table: Buffer): string[] {
  const names: string[] = [];
  for (let at = 4; at + 1 < table.length;) {
    const end = at + 1 + (table[at] ?? 0);
    names.push(decodeUtf16(table.subarray(at + FONT_NAME_AT, end)).replace(/\0.*$/su, ''));
    at = end;
  }
  return names;
}
