import type { Element } from 'xast';
import { RefusedDocument } from '../refused-document.ts';
import type { Format } from './formats.ts';
import { readFormField } from './form-fields.ts';
import { makeElement } from './make-element.ts';
import { findNumber, findOperand } from './modifiers.ts';
import { countPrintedUnits, HYPHENS } from './printed-units.ts';
import { writeRunSettings } from './settings.ts';
import { askStyles } from './style-sheet.ts';
import type { WordBinary } from './word-binary.ts';

/** A text as it is being written. */
export interface StoryWriting {
  document: WordBinary;
  /** What stands at a place of the text without being text: notes, shapes, comments. */
  anchors: ReadonlyMap<number, readonly Element[]>;
  /** What the mark of a note is called within the note itself. */
  ownMark: 'w:footnoteRef' | 'w:endnoteRef' | undefined;
  /** Names of the document's fonts. */
  fonts: readonly string[];
  /** Fields that have begun, innermost last, with the element that begins them. */
  fields: { beginning: Element; isInCode: boolean }[];
  /** What prints of the text written so far, in UTF-16. */
  written: number;
}

const IS_DELETED = 0x08_00;
const IS_INSERTED = 0x08_01;
const IS_DATA = 0x08_06;
const IS_OBJECT = 0x08_0a;
const IS_SPECIAL = 0x08_55;
const SYMBOL = 0x6a_09;
const DATA_PLACE = 0x6a_03;

/** Write the characters from one place to another as runs: one for each stretch of one formatting. */
export function writeRuns(
  start: number,
  end: number,
  formats: readonly Format[],
  paragraphStyle: number,
  writing: StoryWriting,
): Element[] {
  const { text, styles } = writing.document;
  let next = start;
  return formats.flatMap((format) => {
    const from = next;
    // Formatting does not part the two halves of a character.
    const isParted = /[\ud800-\udbff]/u.test(text[format.end - 1] ?? '') && format.end < end;
    next = Math.max(from, Math.min(end, isParted ? format.end + 1 : format.end));
    if (next === from) return [];
    const run = makeElement('w:r', {}, [
      makeElement('w:rPr', {}, writeRunSettings(format.modifiers, askStyles(styles, paragraphStyle))),
    ]);
    const isDeleted = isMarked(format, IS_DELETED);
    writeCharacters(from, next, { run, format, isDeleted }, writing);
    if (isDeleted) return [makeElement('w:del', {}, [run])];
    return [isMarked(format, IS_INSERTED) ? makeElement('w:ins', {}, [run]) : run];
  });
}

function isMarked({ modifiers }: Format, code: number): boolean {
  return findNumber(modifiers, code) === 1;
}

interface OpenRun {
  run: Element;
  format: Format;
  isDeleted: boolean;
}

/** Fields within fields go no deeper. */
const DEEPEST_FIELD = 100;

/** Characters that stand for something else than themselves, with the element that a .docx has for them. */
const MARKS: Readonly<Record<string, () => Element>> = {
  '\t': () => makeElement('w:tab'),
  '\v': () => makeElement('w:br'),
  '\f': () => makeElement('w:br', { 'w:type': 'page' }),
  '\u{e}': () => makeElement('w:br', { 'w:type': 'column' }),
  '\u{1e}': () => makeElement('w:noBreakHyphen'),
  '\u{1f}': () => makeElement('w:softHyphen'),
};

/** How many UTF-16 units of a text print, and so are to be written: white space need not be, as in an empty box. */
export function countWritten({ text, characters }: WordBinary): number {
  return characters.reduce((sum, format) => {
    const units = text.slice(format.start, format.end);
    // Special ones show where a content control begins and ends.
    return sum + countPrintedUnits(isMarked(format, IS_SPECIAL) ? units.replace(/[<>]/gu, '') : units);
  }, 0);
}

function writeCharacters(start: number, end: number, open: OpenRun, writing: StoryWriting): void {
  const { text } = writing.document;
  const isSpecial = isMarked(open.format, IS_SPECIAL);
  let pending = start;
  const flush = (to: number): void => {
    if (to > pending) open.run.children.push(writeText(text.slice(pending, to), open, writing));
    pending = to + 1;
  };
  for (let at = start; at < end; at += 1) {
    const character = text[at] ?? '';
    const anchored = writing.anchors.get(at);
    const isMark = /\p{Cc}/u.test(character) || (isSpecial && '(<>'.includes(character));
    if (anchored || isMark) flush(at);
    if (anchored) open.run.children.push(...anchored);
    if (isMark) writeMark(character, open, writing);
    else pending = Math.min(pending, at);
  }
  flush(end);
}

function writeText(text: string, { isDeleted }: OpenRun, writing: StoryWriting): Element {
  const isCode = writing.fields.at(-1)?.isInCode === true;
  const kind = isCode ? 'instrText' : 'text';
  const name = { text: isDeleted ? 'w:delText' : 'w:t', instrText: isDeleted ? 'w:delInstrText' : 'w:instrText' }[kind];
  writing.written += countPrintedUnits(text);
  return makeElement(name, { 'xml:space': 'preserve' }, [{ type: 'text', value: text }]);
}

function writeMark(character: string, open: OpenRun, writing: StoryWriting): void {
  const { run, format } = open;
  if (HYPHENS.includes(character)) writing.written += 1;
  const mark = MARKS[character];
  if (mark) {
    run.children.push(mark());
  } else if (character === '\u{13}') {
    beginField(run, writing);
  } else if (character === '\u{14}' || character === '\u{15}') {
    endField(run, character === '\u{14}' ? 'separate' : 'end', writing);
  } else if (character === '\u{1}') {
    writePicture(run, format, writing);
  } else if (character === '\u{2}' && writing.ownMark) {
    run.children.push(makeElement(writing.ownMark));
  } else if (character === '(') {
    writeSymbol(open, writing);
  }
}

function beginField(run: Element, { fields }: StoryWriting): void {
  if (fields.length >= DEEPEST_FIELD) throw new RefusedDocument('broken');
  const beginning = makeElement('w:fldChar', { 'w:fldCharType': 'begin' });
  run.children.push(beginning);
  fields.push({ beginning, isInCode: true });
}

function endField(run: Element, kind: 'separate' | 'end', { fields }: StoryWriting): void {
  run.children.push(makeElement('w:fldChar', { 'w:fldCharType': kind }));
  const field = fields.at(-1);
  if (kind === 'end') fields.pop();
  else if (field) field.isInCode = false;
}

/** A picture, an object, or what a form field is set to. */
function writePicture(run: Element, format: Format, { document, fields }: StoryWriting): void {
  const place = findNumber(format.modifiers, DATA_PLACE);
  if (isMarked(format, IS_DATA)) {
    const set = place === undefined ? undefined : readFormField(document.data.subarray(place));
    const field = fields.at(-1)?.beginning;
    // A field shows one thing, whatever else it says that it is set to.
    if (set && field?.children.length === 0) field.children.push(set);
  } else if (isMarked(format, IS_OBJECT)) {
    run.children.push(makeElement('w:object'));
  } else {
    run.children.push(makeElement('w:pict', {}, [makeElement('v:imagedata')]));
  }
}

/** A character of a symbol font is a bracket that is special, with font and code among its formatting. */
function writeSymbol(open: OpenRun, writing: StoryWriting): void {
  const symbol = findOperand(open.format.modifiers, SYMBOL);
  if (!symbol || symbol.length < 4) {
    open.run.children.push(writeText('(', open, writing));
    return;
  }
  writing.written += 1;
  open.run.children.push(
    makeElement('w:sym', {
      'w:font': writing.fonts[symbol.readUInt16LE(0)] ?? '',
      'w:char': symbol.readUInt16LE(2).toString(16).toUpperCase().padStart(4, '0'),
    }),
  );
}

/** Formatting of the mark that ends a paragraph, as it stands in the paragraph's own. */
export function writeMarkSettings(format: Format | undefined, writing: StoryWriting): Element[] {
  if (!format) return [];
  return [
    ...writeRunSettings(format.modifiers, askStyles(writing.document.styles, -1)).filter(
      ({ name }) => name !== 'w:rStyle',
    ),
    ...(isMarked(format, IS_DELETED) ? [makeElement('w:del')] : []),
    ...(isMarked(format, IS_INSERTED) ? [makeElement('w:ins')] : []),
  ];
}

/** Whether a character has been deleted while changes were recorded. */
export function isDeleted(format: Format | undefined): boolean {
  return format !== undefined && isMarked(format, IS_DELETED);
}
