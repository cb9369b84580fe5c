import type { Element } from 'xast';
import { findFormat, type Format } from './formats.ts';
import { makeElement, makeSetting } from './make-element.ts';
import { findNumber } from './modifiers.ts';
import { findColumns, readMerging } from './merged-cells.ts';
import { writeParagraphSettings } from './settings.ts';
import { isDeleted, type StoryWriting, writeMarkSettings, writeRuns } from './write-runs.ts';

/** A paragraph, with its place in a table if it is in one. */
interface Paragraph {
  start: number;
  /** Where its mark stands; the end of the text where it has none. */
  mark: number;
  format: Format | undefined;
  /** How many tables it is within. */
  depth: number;
  endsCell: boolean;
  endsRow: boolean;
}

const DEEPEST_TABLE = 20;
const IN_TABLE = 0x24_16;
const ENDS_ROW = 0x24_17;
const DEPTH = 0x66_49;
const ENDS_INNER_CELL = 0x24_4b;
const ENDS_INNER_ROW = 0x24_4c;

/**
 * Write a text from one place to another as paragraphs and tables.
 *
 * @param sectionEnds Places behind the marks that end a section, and with it a paragraph.
 */
export function writeBlocks(
  start: number,
  end: number,
  writing: StoryWriting,
  sectionEnds: ReadonlySet<number> = new Set(),
): Element[] {
  return nestTables(listParagraphs(start, end, writing, sectionEnds), 0, writing);
}

function listParagraphs(
  start: number,
  end: number,
  { document: { text, paragraphs } }: StoryWriting,
  sectionEnds: ReadonlySet<number>,
): Paragraph[] {
  const listed: Paragraph[] = [];
  for (let from = start, at = start; at < end; at += 1) {
    const character = text[at];
    const isEnd = character === '\r' || character === '\u{7}' || (character === '\f' && sectionEnds.has(at + 1));
    if (!isEnd && at + 1 < end) continue;
    listed.push(readParagraph(from, isEnd ? at : end, character, findFormat(paragraphs, at)));
    from = at + 1;
  }
  return listed;
}

function readParagraph(start: number, mark: number, character: string | undefined, format?: Format): Paragraph {
  const isOn = (code: number): boolean => findNumber(format?.modifiers ?? [], code) === 1;
  const isCellMark = character === '\u{7}';
  const depth = Math.max(findNumber(format?.modifiers ?? [], DEPTH) ?? 0, isOn(IN_TABLE) || isCellMark ? 1 : 0);
  return {
    start,
    mark,
    format,
    depth: Math.min(depth, DEEPEST_TABLE),
    endsCell: depth > 1 ? isOn(ENDS_INNER_CELL) : isCellMark,
    endsRow: depth > 1 ? isOn(ENDS_INNER_ROW) : isOn(ENDS_ROW),
  };
}

/** Paragraphs that lie deeper than those round them are tables. */
function nestTables(paragraphs: readonly Paragraph[], depth: number, writing: StoryWriting): Element[] {
  const blocks: Element[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const first = paragraphs[at];
    if (!first) break;
    if (first.depth <= depth) {
      blocks.push(writeParagraph(first, writing));
      at += 1;
      continue;
    }
    let end = at + 1;
    while ((paragraphs[end]?.depth ?? 0) > depth) end += 1;
    const table = paragraphs.slice(at, end);
    blocks.push(makeElement('w:tbl', {}, writeRows(table, depth + 1, writing)));
    at = end;
  }
  return blocks;
}

/** A row ends with a paragraph of its own, which has the row's formatting and no text. */
function writeRows(paragraphs: readonly Paragraph[], depth: number, writing: StoryWriting): Element[] {
  const rows: Element[] = [];
  const ends = paragraphs.filter((paragraph) => paragraph.depth === depth && paragraph.endsRow);
  const columns = findColumns(ends.map(({ format }) => format));
  let cells: Element[][] = [];
  let open: Paragraph[] = [];
  const endCell = (): void => {
    if (open.length > 0) cells.push(nestTables(open, depth, writing));
    open = [];
  };
  const endRow = (last?: Paragraph): void => {
    endCell();
    if (cells.length > 0) rows.push(writeRow(cells, last, columns, writing));
    cells = [];
  };
  for (const paragraph of paragraphs) {
    const isOwn = paragraph.depth === depth;
    if (isOwn && paragraph.endsRow && paragraph.start === paragraph.mark) {
      endRow(paragraph);
    } else {
      open.push(paragraph);
      if (isOwn && paragraph.endsCell) endCell();
      if (isOwn && paragraph.endsRow) endRow(paragraph);
    }
  }
  endRow();
  return rows;
}

function writeRow(
  cells: readonly Element[][],
  last: Paragraph | undefined,
  columns: readonly number[],
  { document }: StoryWriting,
): Element {
  const isGone = last && isDeleted(findFormat(document.characters, last.mark));
  const merging = readMerging(last?.format, columns);
  return makeElement('w:tr', {}, [
    makeElement('w:trPr', {}, isGone ? [makeElement('w:del')] : []),
    ...cells.map((blocks, index) => makeElement('w:tc', {}, [makeElement('w:tcPr', {}, merging[index]), ...blocks])),
  ]);
}

function writeParagraph({ start, mark, format }: Paragraph, writing: StoryWriting): Element {
  const { characters } = writing.document;
  const style = format?.styleIndex ?? 0;
  const settings = makeElement('w:pPr', {}, [
    makeSetting('w:pStyle', style),
    ...writeParagraphSettings(format?.modifiers ?? []),
    makeElement('w:rPr', {}, writeMarkSettings(findFormat(characters, mark), writing)),
  ]);
  return makeElement('w:p', {}, [
    settings,
    ...writeRuns(start, mark, listWithin(characters, start, mark), style, writing),
  ]);
}

/** Formats that hold between two places. */
function listWithin(formats: readonly Format[], start: number, end: number): Format[] {
  const within: Format[] = [];
  for (let format = findFormat(formats, start); format && format.start < end && format.end > start;) {
    within.push(format);
    format = format.end < end ? findFormat(formats, format.end) : undefined;
  }
  return within;
}
