import { makeCompoundFile } from './make-compound-file.ts';

/** A stretch of text with formatting, as bytes of modifiers: `[0x37, 0x08, 1]` is struck out. */
export interface BinaryRun {
  text: string;
  modifiers?: readonly number[];
}

/** What a made-up Word document of the old kind has beside its text. */
export interface BinaryParts {
  /** Modifiers of all characters of the text, as a fast save leaves them. */
  pieceModifiers?: readonly number[];
  /** Whether characters are of one byte; they must be of Windows-1252. */
  isNarrow?: boolean;
  flags?: number;
  /** How many characters the header says the body has; it has all of them. */
  bodyLength?: number;
  /** Formatting of the style that all paragraphs have. */
  styleModifiers?: readonly number[];
  /** Tables by their number in the header's list. */
  tables?: Readonly<Record<number, Uint8Array>>;
  data?: Uint8Array;
}

const HEADER = 0x6_00;
const PAGE = 512;
const CHARACTER_FORMATS = 12;
const PARAGRAPH_FORMATS = 13;
const PIECES = 33;
const STYLES = 1;

/** Make a Word document of the old kind, all of its text the body. */
export function makeWordBinary(runs: readonly BinaryRun[], parts: BinaryParts = {}): Buffer {
  const { isNarrow = false, pieceModifiers = [], data } = parts;
  const text = runs.map((run) => run.text).join('');
  const countUnits = (some: readonly BinaryRun[]): number => some.reduce((sum, run) => sum + run.text.length, 0);
  const width = isNarrow ? 1 : 2;
  const content = Buffer.from(text, isNarrow ? 'latin1' : 'utf16le');
  const end = HEADER + content.length;
  const starts = runs.map((_, index) => HEADER + countUnits(runs.slice(0, index)) * width);
  const firstPage = Math.ceil(end / PAGE);
  const pages = [
    writePage(
      [...starts, end],
      runs.map(({ modifiers = [] }) => Buffer.from([modifiers.length, ...modifiers])),
      1,
    ),
    writePage([HEADER, end], [Buffer.from([0, 1, 0, 0])], 13),
  ];
  const tables: Record<number, Uint8Array> = {
    [CHARACTER_FORMATS]: writeNumbers([HEADER, end, firstPage]),
    [PARAGRAPH_FORMATS]: writeNumbers([HEADER, end, firstPage + 1]),
    [PIECES]: writePieces(text.length, isNarrow ? (HEADER * 2) | 0x40_00_00_00 : HEADER, pieceModifiers),
    [STYLES]: writeStyle(parts.styleModifiers ?? []),
    ...parts.tables,
  };
  const header = Buffer.alloc(HEADER);
  header.writeUInt16LE(0xa5_ec, 0);
  header.writeUInt16LE(0xc1, 2);
  header.writeUInt16LE(parts.flags ?? 0, 0x0a);
  header.writeUInt32LE(parts.bodyLength ?? text.length, 0x4c);
  let at = 0;
  for (const [index, table] of Object.entries(tables)) {
    header.writeUInt32LE(at, 0x9a + Number(index) * 8);
    header.writeUInt32LE(table.length, 0x9a + Number(index) * 8 + 4);
    at += table.length;
  }
  const main = Buffer.concat([header, content, Buffer.alloc(firstPage * PAGE - end), ...pages]);
  return makeCompoundFile({
    WordDocument: main,
    '0Table': Buffer.concat(Object.values(tables)),
    ...(data && { Data: data }),
  });
}

/** A page of formatting: places, where the formatting of each begins, and from the end of the page the formatting. */
function writePage(places: readonly number[], formats: readonly Buffer[], entryLength: number): Buffer {
  const page = Buffer.alloc(PAGE);
  for (const [index, place] of places.entries()) page.writeUInt32LE(place, index * 4);
  let at = PAGE - 2;
  for (const [index, format] of formats.entries()) {
    at = (at - format.length) & ~1;
    format.copy(page, at);
    page.writeUInt8(at / 2, places.length * 4 + index * entryLength);
  }
  page.writeUInt8(formats.length, PAGE - 1);
  return page;
}

function writePieces(length: number, place: number, modifiers: readonly number[]): Buffer {
  const list = modifiers.length === 0 ? [] : [1, modifiers.length, 0, ...modifiers];
  const piece = Buffer.alloc(16);
  piece.writeUInt32LE(length, 4);
  piece.writeUInt32LE(place, 10);
  piece.writeUInt16LE(modifiers.length === 0 ? 0 : 1, 14);
  return Buffer.concat([Buffer.from([...list, 2, piece.length, 0, 0, 0]), piece]);
}

/** A list of one style, 正文. */
function writeStyle(modifiers: readonly number[]): Buffer {
  const content = Buffer.alloc(20 + modifiers.length);
  content.writeUInt16LE(0xff_f1, 2);
  content.writeUInt16LE(2, 10);
  content.write('正文', 12, 'utf16le');
  const updates = Buffer.from([2, 0, 0, 0, modifiers.length, 0, ...modifiers]);
  const style = Buffer.concat([content.subarray(0, 18), updates]);
  const list = Buffer.from([4, 0, 1, 0, 10, 0]);
  const length = Buffer.alloc(2);
  length.writeUInt16LE(style.length, 0);
  return Buffer.concat([list, length, style]);
}

function writeNumbers(numbers: readonly number[]): Buffer {
  const table = Buffer.alloc(numbers.length * 4);
  for (const [index, value] of numbers.entries()) table.writeUInt32LE(value, index * 4);
  return table;
}
