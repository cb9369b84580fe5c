import type { Element } from 'xast';
import type { Format } from './formats.ts';
import { makeSetting } from './make-element.ts';
import { findOperand } from './modifiers.ts';

const COLUMNS = 0xd6_08;
const CELL_LENGTH = 20;
const BESIDE = 0x03;
const BELOW = 0x60;
const BEGINS_BELOW = 0x40;

/** Which cells of a row are merged with those beside or above them, as their settings would say ([MS-DOC] 2.9.324). */
export function readMerging(row: Format | undefined): Element[][] {
  const columns = findOperand(row?.modifiers ?? [], COLUMNS);
  const count = columns?.[0] ?? 0;
  const cells = 1 + (count + 1) * 2;
  return Array.from({ length: count }, (_, index) => {
    const at = cells + index * CELL_LENGTH;
    const flags = columns && at + 2 <= columns.length ? columns.readUInt16LE(at) : 0;
    const isBelow = (flags & BELOW) !== 0;
    return [
      ...((flags & BESIDE) === 0 ? [] : [makeSetting('w:gridSpan', 1)]),
      ...(isBelow ? [makeSetting('w:vMerge', (flags & BEGINS_BELOW) === 0 ? 'continue' : 'restart')] : []),
    ];
  });
}
