import { decodeUtf16 } from '../utf16.ts';

/** A shape on the page: a text box, WordArt, a part of a group. */
export interface Shape {
  id: number;
  /** The shape or group that stands in the text with it. */
  topId: number;
  /** What WordArt says. */
  words: string | undefined;
  isHidden: boolean;
}

const GROUP = 0xf0_03;
const SHAPE = 0xf0_04;
const IDENTITY = 0xf0_0a;
const OPTIONS = 0xf0_0b;
const WORD_ART_TEXT = 0xc0;
const SHAPE_FLAGS = 0x03_bf;
const HIDDEN = 0x00_02_00_02;
const HEADER = 8;
const DEEPEST = 20;

interface DrawingRecord {
  type: number;
  /** How many options follow, where it has options. */
  instance: number;
  content: Buffer;
}

/** Read the shapes of a document: a tree of records after a list of what all drawings share ([MS-ODRAW]). */
export function readShapes(table: Buffer): Shape[] {
  const [shared] = listRecords(table);
  if (!shared) return [];
  const shapes: Shape[] = [];
  for (let at = HEADER + shared.content.length; at < table.length;) {
    // Before each drawing stands whether it is of the body or of the headers.
    const [drawing] = listRecords(table.subarray(at + 1), 1);
    if (!drawing) break;
    const patriarch = listRecords(drawing.content).find(({ type }) => type === GROUP);
    for (const record of patriarch ? listRecords(patriarch.content) : [])
      shapes.push(...readRecord(record, undefined, 0));
    at += 1 + HEADER + drawing.content.length;
  }
  return shapes;
}

function readRecord({ type, content }: DrawingRecord, topId: number | undefined, depth: number): Shape[] {
  if (type === SHAPE) return readShape(content, topId);
  if (type !== GROUP || depth > DEEPEST) return [];
  const [first, ...members] = listRecords(content);
  // A group's own shape is the first in it.
  const [group] = first ? readRecord(first, topId, depth + 1) : [];
  return group ? [group, ...members.flatMap((member) => readRecord(member, group.topId, depth + 1))] : [];
}

function readShape(content: Buffer, topId: number | undefined): Shape[] {
  const records = listRecords(content);
  const identity = records.find(({ type }) => type === IDENTITY)?.content;
  if (!identity || identity.length < 4) return [];
  const id = identity.readUInt32LE(0);
  const options = records.filter(({ type }) => type === OPTIONS).flatMap(readOptions);
  const words = options.find((option) => option.id === WORD_ART_TEXT)?.content;
  const flags = options.find((option) => option.id === SHAPE_FLAGS)?.value ?? 0;
  return [
    {
      id,
      topId: topId ?? id,
      words: words && decodeUtf16(words).replace(/\0.*$/su, ''),
      isHidden: (flags & HIDDEN) === HIDDEN,
    },
  ];
}

/** Options of six bytes each, and then what does not fit into them. */
function readOptions({ instance, content }: DrawingRecord): { id: number; value: number; content?: Buffer }[] {
  const count = Math.min(instance, Math.floor(content.length / 6));
  let at = count * 6;
  return Array.from({ length: count }, (_, index) => {
    const [code, value] = [content.readUInt16LE(index * 6), content.readUInt32LE(index * 6 + 2)];
    const id = code & 0x3f_ff;
    if ((code & 0x80_00) === 0) return { id, value };
    at += value;
    return { id, value, content: content.subarray(at - value, at) };
  });
}

function listRecords(bytes: Buffer, most = Number.POSITIVE_INFINITY): DrawingRecord[] {
  const records: DrawingRecord[] = [];
  for (let at = 0; at + HEADER <= bytes.length && records.length < most;) {
    const end = at + HEADER + bytes.readUInt32LE(at + 4);
    records.push({
      type: bytes.readUInt16LE(at + 2),
      instance: bytes.readUInt16LE(at) >> 4,
      content: bytes.subarray(at + HEADER, end),
    });
    at = end;
  }
  return records;
}
