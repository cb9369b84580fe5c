import { expect, it } from 'vitest';
import { readDocument } from '../../../src/intake/documents/read-document.ts';
import { listLeftOut, listRules } from './make-word.ts';
import { makeWordBinary } from './make-word-binary.ts';

/** A record of a drawing: its kind, what it holds, and for options how many there are. */
function record(type: number, content: readonly Buffer[] | Buffer, instance = 0): Buffer {
  const body = Buffer.isBuffer(content) ? content : Buffer.concat(content);
  const header = Buffer.alloc(8);
  header.writeUInt16LE((instance << 4) | (Buffer.isBuffer(content) ? 0 : 0x0f), 0);
  header.writeUInt16LE(type, 2);
  header.writeUInt32LE(body.length, 4);
  return Buffer.concat([header, body]);
}

/** A shape by its number, that says something, or is hidden. */
function shape(id: number, words = '', isHidden = false): Buffer {
  const identity = Buffer.alloc(8);
  identity.writeUInt32LE(id, 0);
  const text = Buffer.from(words === '' ? '' : `${words}\0`, 'utf16le');
  const options = Buffer.alloc(12);
  options.writeUInt16LE(0x80_c0, 0);
  options.writeUInt32LE(text.length, 2);
  options.writeUInt16LE(0x03_bf, 6);
  options.writeUInt32LE(isHidden ? 0x00_02_00_02 : 0, 8);
  const all = words === '' ? options.subarray(6) : Buffer.concat([options, text]);
  return record(0xf0_04, [record(0xf0_0a, identity), record(0xf0_0b, all, words === '' ? 1 : 2)]);
}

const DRAWINGS = Buffer.concat([
  record(0xf0_00, []),
  Buffer.from([0]),
  record(0xf0_02, [
    record(0xf0_03, [
      shape(1024),
      shape(1025, '示例县人民政府文件'),
      record(0xf0_03, [shape(1026), shape(1027, '成组的字')]),
      shape(1028, '看不见的字', true),
    ]),
  ]),
]);

/** Places of shapes in the text: the characters, and the shapes' numbers. */
function placeShapes(places: readonly number[], ids: readonly number[]): Buffer {
  const table = Buffer.alloc((places.length + 1) * 4 + ids.length * 26);
  for (const [index, place] of places.entries()) table.writeUInt32LE(place, index * 4);
  for (const [index, id] of ids.entries()) table.writeUInt32LE(id, (places.length + 1) * 4 + index * 26);
  return table;
}

it('reads WordArt of a .doc where it stands, in groups too, and leaves out what is hidden', async () => {
  const bytes = makeWordBinary([{ text: '\u0008甲\r乙\u0008\u0008丙\r' }], {
    tables: { 40: placeShapes([0, 4, 5], [1025, 1026, 1028]), 50: DRAWINGS },
  });
  const read = await readDocument(bytes, '报告.doc');
  expect(read.lines.join('|')).toContain('示例县人民政府文件');
  expect(read.lines.join('|')).toContain('成组的字');
  expect(read.lines.join('|')).not.toContain('看不见的字');
  expect(listLeftOut(read)).toEqual({ hidden: 5 });
  expect(listRules(read)).toContain('1 old-format');
});

it('is not led astray by a drawing that is cut off', async () => {
  for (let length = 0; length < DRAWINGS.length; length += 7) {
    const bytes = makeWordBinary([{ text: '甲\r' }], { tables: { 50: DRAWINGS.subarray(0, length) } });
    const { lines, account } = await readDocument(bytes, '报告.doc');
    expect(lines.join('')).toContain('甲');
    expect(account.source).toBe(account.kept + account.leftOut.reduce((sum, { characters }) => sum + characters, 0));
  }
});
