import type { Element, Root } from 'xast';
import { decodeUtf16 } from '../utf16.ts';
import { makeElement, makeSetting } from './make-element.ts';

/** Ways of writing an ordinal, by the numbers that Office gives them ([MS-OSHARED] 2.2.1.3), as a .docx names them. */
const FORMATS =
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'.split(
    ' ',
  );
const NO_NUMBER = 0xff;
const LEVELS = 9;
const NO_STYLE = 0x0f_ff;
const LIST_LENGTH = 28;
const LEVEL_LENGTH = 28;
const OVERRIDE_LENGTH = 16;
const FOLLOWED_BY = ['tab', 'space', 'nothing'];

/** Reads on where the part before ended; nothing more can be read once the end is reached. */
interface Cursor {
  bytes: Buffer;
  at: number;
}

/**
 * Read the lists of a document as the part of a .docx that has them ([MS-DOC] 2.9.131, 2.9.147).
 *
 * @param table The stream, from the lists on: the levels of all lists stand behind the table of them.
 * @param overrides What paragraphs refer to by number: a list, perhaps with another beginning.
 */
export function readLists(table: Buffer, overrides: Buffer): Root {
  const numbering = makeElement('w:numbering', {}, [...readDefinitions(table), ...readReferences(overrides)]);
  return { type: 'root', children: [numbering] };
}

function readDefinitions(table: Buffer): Element[] {
  if (table.length < 2) return [];
  const count = Math.min(table.readUInt16LE(0), Math.floor((table.length - 2) / LIST_LENGTH));
  const cursor = { bytes: table, at: 2 + count * LIST_LENGTH };
  return Array.from({ length: count }, (_, index) => {
    const list = table.subarray(2 + index * LIST_LENGTH, 2 + (index + 1) * LIST_LENGTH);
    const isSimple = (list.readUInt8(26) & 1) !== 0;
    const levels = Array.from({ length: isSimple ? 1 : LEVELS }, (_level, level) =>
      readLevel(cursor, level, list.readUInt16LE(8 + level * 2)),
    );
    return makeElement('w:abstractNum', { 'w:abstractNumId': String(list.readInt32LE(0)) }, levels.flat());
  });
}

function readLevel(cursor: Cursor, level: number, style = NO_STYLE): Element[] {
  const { bytes, at } = cursor;
  if (at + LEVEL_LENGTH + 2 > bytes.length) return [];
  const flags = bytes.readUInt8(at + 5);
  const textAt = at + LEVEL_LENGTH + bytes.readUInt8(at + 24) + bytes.readUInt8(at + 25);
  if (textAt + 2 > bytes.length) return [];
  const textEnd = textAt + 2 + bytes.readUInt16LE(textAt) * 2;
  cursor.at = textEnd;
  const format = bytes.readUInt8(at + 4);
  const text = decodeUtf16(bytes.subarray(textAt + 2, textEnd))
    // The number of a level is a character with the level's code.
    .replace(/\p{Cc}/gu, (code) => (code.charCodeAt(0) < LEVELS ? `%${code.charCodeAt(0) + 1}` : code));
  return [
    makeElement('w:lvl', { 'w:ilvl': String(level) }, [
      makeSetting('w:start', bytes.readInt32LE(at)),
      makeSetting('w:numFmt', format === NO_NUMBER ? 'none' : (FORMATS[format] ?? String(format))),
      makeSetting('w:lvlText', text),
      makeSetting('w:suff', FOLLOWED_BY[bytes.readUInt8(at + 15)] ?? 'tab'),
      ...((flags & 0x08) === 0 ? [] : [makeSetting('w:lvlRestart', bytes.readUInt8(at + 26))]),
      ...((flags & 0x04) === 0 ? [] : [makeElement('w:isLgl')]),
      ...(style === NO_STYLE ? [] : [makeSetting('w:pStyle', style)]),
    ]),
  ];
}

function readReferences(overrides: Buffer): Element[] {
  if (overrides.length < 4) return [];
  const count = Math.min(overrides.readUInt32LE(0), Math.floor((overrides.length - 4) / OVERRIDE_LENGTH));
  const cursor = { bytes: overrides, at: 4 + count * OVERRIDE_LENGTH };
  return Array.from({ length: count }, (_, index) => {
    const at = 4 + index * OVERRIDE_LENGTH;
    cursor.at += 4;
    const changes = Array.from({ length: Math.min(LEVELS, overrides.readUInt8(at + 12)) }, () => readChange(cursor));
    return makeElement('w:num', { 'w:numId': String(index + 1) }, [
      makeSetting('w:abstractNumId', overrides.readInt32LE(at)),
      ...changes.flat(),
    ]);
  });
}

/** Another beginning of a level, or another level. */
function readChange(cursor: Cursor): Element[] {
  const { bytes, at } = cursor;
  if (at + 8 > bytes.length) return [];
  const flags = bytes.readUInt8(at + 4);
  const level = flags & 0x0f;
  cursor.at += 8;
  const own = (flags & 0x20) === 0 ? [] : readLevel(cursor, level);
  const start = (flags & 0x10) === 0 ? [] : [makeSetting('w:startOverride', bytes.readInt32LE(at))];
  return [makeElement('w:lvlOverride', { 'w:ilvl': String(level) }, [...start, ...own])];
}
