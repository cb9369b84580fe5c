import { RefusedDocument } from '../refused-document.ts';
import { decodeUtf16 } from '../utf16.ts';
import { type Modifier, readModifiers } from './modifiers.ts';

/** A stretch of text that lies together in the file. */
export interface TextPiece {
  /** Its characters, counted from the beginning of all text. */
  start: number;
  end: number;
  /** Where it lies in the stream, and how many bytes a character has. */
  offset: number;
  width: 1 | 2;
  /** What has been done to all of it since the file was last written as a whole. */
  modifiers: readonly Modifier[];
}

/** All text of a document. */
export interface DocumentText {
  /** As UTF-16, in which places are counted. */
  text: string;
  pieces: readonly TextPiece[];
}

/** Most characters of a document: a report has a twentieth. */
const MOST_CHARACTERS = 500_000;
/** Most marks in it, which end paragraphs and cells, or begin fields: a report has some hundreds. */
const MOST_MARKS = 50_000;
const MODIFIERS = 1;
const PIECES = 2;
const IS_NARROW = 0x40_00_00_00;

/**
 * Read the text of a document, whose pieces may lie anywhere in the stream ([MS-DOC] 2.8.35).
 *
 * @throws RefusedDocument for one that is broken or too large.
 */
export function readText(main: Buffer, table: Buffer): DocumentText {
  const [lists, plc] = splitTable(table);
  const count = Math.floor((plc.length - 4) / 12);
  if (count < 1) throw new RefusedDocument('broken');
  const pieces = Array.from({ length: count }, (_, index) => readPiece(plc, index, count, lists));
  if ((pieces.at(-1)?.end ?? 0) > MOST_CHARACTERS) throw new RefusedDocument('too-large');
  const texts = pieces.map((piece, index) => {
    const length = piece.end - piece.start;
    const isInOrder = length >= 0 && piece.start === (pieces[index - 1]?.end ?? 0);
    const bytes = main.subarray(piece.offset, piece.offset + length * piece.width);
    if (!isInOrder || bytes.length < length * piece.width) throw new RefusedDocument('broken');
    return piece.width === 2 ? decodeUtf16(bytes) : new TextDecoder('windows-1252').decode(bytes);
  });
  const text = texts.join('');
  if (text.split(/\p{Cc}/u).length > MOST_MARKS) throw new RefusedDocument('too-large');
  return { text, pieces };
}

/** The lists of modifiers that pieces refer to by number, and the table of the pieces. */
function splitTable(table: Buffer): [Buffer[], Buffer] {
  const lists: Buffer[] = [];
  let at = 0;
  while (table[at] === MODIFIERS && at + 3 <= table.length) {
    const end = at + 3 + table.readUInt16LE(at + 1);
    lists.push(table.subarray(at + 3, end));
    at = end;
  }
  if (table[at] !== PIECES || at + 5 > table.length) throw new RefusedDocument('broken');
  return [lists, table.subarray(at + 5, at + 5 + table.readUInt32LE(at + 1))];
}

function readPiece(plc: Buffer, index: number, count: number, lists: readonly Buffer[]): TextPiece {
  const at = (count + 1) * 4 + index * 8;
  const place = plc.readUInt32LE(at + 2);
  const isNarrow = (place & IS_NARROW) !== 0;
  return {
    start: plc.readUInt32LE(index * 4),
    end: plc.readUInt32LE((index + 1) * 4),
    offset: isNarrow ? (place & ~IS_NARROW) >>> 1 : place,
    width: isNarrow ? 1 : 2,
    modifiers: readPieceModifiers(plc.readUInt16LE(at + 6), lists),
  };
}

/** Codes of modifiers that a piece gives by a short number, those that matter to its text ([MS-DOC] 2.9.215). */
const SHORT_CODES: Readonly<Record<number, number>> = {
  0x0c: 0x26_0a,
  0x18: 0x24_16,
  0x19: 0x24_17,
  0x41: 0x08_00,
  0x42: 0x08_01,
  0x53: 0x2a_33,
  0x57: 0x08_37,
  0x5c: 0x08_3c,
  0x62: 0x2a_42,
  0x68: 0x2a_48,
  0x73: 0x2a_53,
  0x75: 0x08_55,
  0x78: 0x26_40,
};

function readPieceModifiers(value: number, lists: readonly Buffer[]): Modifier[] {
  if ((value & 1) !== 0) return readModifiers(lists[value >> 1] ?? Buffer.alloc(0));
  const code = SHORT_CODES[(value >> 1) & 0x7f];
  return code === undefined ? [] : [{ code, operand: Buffer.from([value >> 8]) }];
}
