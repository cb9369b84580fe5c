import type { PageLine } from './page-lines.ts';
import { isSameSize } from './rows.ts';

/** A line, and where it stands among the lines that are as wide. */
export interface MeasuredLine extends PageLine {
  /** How far it begins behind where lines begin, and how much room is left behind it, in type sizes. */
  offset: number;
  room: number;
  /** How far lines are apart. */
  pitch: number;
}

/** What lines' ends differ by, in type sizes. */
export const SAME_EDGE = 0.6;
/** So many of all lines may reach further than the others, by so much of their width. */
const MOST_ODD_LINES = 0.1;
const ODD_REACH = 0.3;
/** So many lines of a block, and so much of it, end at one place for that to be where its lines end. */
const LEAST_KEPT = 4;
const KEPT = 0.25;
/** Columns that begin and end so near, in points, are of one width. */
const SAME_COLUMN = 40;

/**
 * Measure lines, each block by itself where enough of its lines end at one place, and otherwise with the blocks that
 * are as wide: columns with columns, all others with those of pages as wide.
 */
export function measureLines(lines: readonly PageLine[]): MeasuredLine[] {
  const blocks = [...Map.groupBy(lines, ({ block }) => block)].map(([block, own]) => {
    const [left, right] = [Math.min(...own.map((line) => line.left)), Math.max(...own.map((line) => line.right))];
    return { block, own, left, right, isColumn: own[0]?.isColumn === true, pageWidth: own[0]?.pageWidth ?? 0 };
  });
  const measures = new Map(
    blocks.map((one) => {
      const itself = measure(one.own);
      if (itself.isSure) return [one.block, itself];
      const alike = blocks.filter(
        (other) =>
          other.isColumn === one.isColumn &&
          Math.abs(other.pageWidth - one.pageWidth) < 1 &&
          (!one.isColumn ||
            (Math.abs(other.left - one.left) < SAME_COLUMN && Math.abs(other.right - one.right) < SAME_COLUMN)),
      );
      return [one.block, measure(alike.flatMap(({ own }) => own))];
    }),
  );
  return lines.map((line) => {
    const { left, right, pitch } = measures.get(line.block) ?? { left: line.left, right: line.right, pitch: line.size };
    return { ...line, offset: (line.left - left) / line.size, room: (right - line.right) / line.size, pitch };
  });
}

/** Measure by the lines whose type most have: a title is set otherwise. */
function measure(all: readonly PageLine[]): { left: number; right: number; pitch: number; isSure: boolean } {
  const size = median(all.map((line) => line.size));
  const lines = all.filter((line) => isSameSize(line.size, size));
  const slack = size * SAME_EDGE;
  const [lefts, rights] = [lines.map(({ left }) => left), lines.map(({ right }) => -right)];
  const reach = (-Math.min(...rights) - Math.min(...lefts)) * ODD_REACH;
  const left = findEdge(lefts, slack, reach).place;
  const edge = findEdge(rights, slack * 2, reach);
  // Where no more end at one place, all may be short: then text ends where the margin is as wide as the other.
  const isSure = edge.kept >= Math.max(LEAST_KEPT, lines.length * KEPT);
  const far = isSure || lines[0]?.isColumn === true ? 0 : Math.max(...lines.map((line) => line.pageWidth - left));
  const pitches = lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    return before?.block === line.block && line.baseline > before.baseline ? [line.baseline - before.baseline] : [];
  });
  return { left, right: Math.max(-edge.place, far), pitch: median(pitches), isSure };
}

/** The place that most lines keep to, of those that only a few reach beyond: these do not make the others short. */
function findEdge(places: readonly number[], slack: number, reach: number): { place: number; kept: number } {
  const sorted = places.toSorted((a, b) => a - b);
  const outermost = sorted[0] ?? 0;
  const few = Math.max(1, sorted.length * MOST_ODD_LINES);
  let edge = { place: outermost, kept: 1 };
  for (const [index, place] of sorted.entries()) {
    if (index > few || place > outermost + reach) break;
    const end = sorted.findIndex((one) => one > place + slack);
    const kept = (end === -1 ? sorted.length : end) - index;
    if (kept > edge.kept) edge = { place, kept };
  }
  return edge;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
