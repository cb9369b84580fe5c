import type { Element } from 'xast';
import type { Format } from './formats.ts';
import { makeSetting } from './make-element.ts';
import { findOperand } from './modifiers.ts';

const COLUMNS = 0xd6_08;
const CELL_LENGTH = 20;
const BESIDE = 0x03;
const BELOW = 0x60;
const BEGINS_BELOW = 0x40;
/** Edges of columns so near, in twentieths of a point, are one. */
const SAME_EDGE = 60;

/** Where the columns of a table begin and end: the edges of the cells of all its rows, each once. */
export function findColumns(rows: readonly (Format | undefined)[]): number[] {
  return rows
    .flatMap((row) => readEdges(readDefinition(row)))
    .toSorted((a, b) => a - b)
    .filter((edge, index, edges) => edge - (edges[index - 1] ?? -Infinity) > SAME_EDGE);
}

/**
 * Which cells of a row are merged with those beside or above them, as their settings would say ([MS-DOC] 2.9.324). A cell
 * that is as wide as several of another row is merged, too: so Word writes it.
 */
export function readMerging(row: Format | undefined, columns: readonly number[]): Element[][] {
  const definition = readDefinition(row);
  const edges = readEdges(definition);
  return edges.slice(1).map((right, index) => {
    const left = edges[index] ?? right;
    const within = columns.filter((edge) => edge > left + SAME_EDGE && edge < right - SAME_EDGE).length;
    const at = 1 + edges.length * 2 + index * CELL_LENGTH;
    const flags = at + 2 <= definition.length ? definition.readUInt16LE(at) : 0;
    const isBelow = (flags & BELOW) !== 0;
    return [
      ...((flags & BESIDE) === 0 && within === 0 ? [] : [makeSetting('w:gridSpan', within + 1)]),
      ...(isBelow ? [makeSetting('w:vMerge', (flags & BEGINS_BELOW) === 0 ? 'continue' : 'restart')] : []),
    ];
  });
}

function readDefinition(row: Format | undefined): Buffer {
  return findOperand(row?.modifiers ?? [], COLUMNS) ?? Buffer.alloc(0);
}

/** The edges of a row's cells, one more than there are cells. */
function readEdges(definition: Buffer): number[] {
  const count = definition[0] ?? 0;
  if (count === 0 || 1 + (count + 1) * 2 > definition.length) return [];
  return Array.from({ length: count + 1 }, (_, index) => definition.readInt16LE(1 + index * 2));
}
