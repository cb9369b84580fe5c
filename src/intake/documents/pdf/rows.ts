import type { Grid } from './grids.ts';
import type { PlacedGlyph } from './page-text.ts';

/** A run of glyphs with no wide gap in it, or a table. */
export interface Segment {
  /** From left to right. */
  glyphs: PlacedGlyph[];
  grid?: Grid;
  left: number;
  right: number;
}

/** What stands on one base line of a page, across all of it or of a part. */
export interface Row {
  segments: Segment[];
  baseline: number;
  size: number;
  left: number;
  right: number;
}

/** Parts of the type size: glyphs so near in height stand on one base line, and so near in size are of one size. */
const SAME_LINE = 0.15;
const SAME_SIZE = 0.15;
/** How far a line reaches above and below its base line. */
const ABOVE = 0.8;
const BELOW = 0.2;
/** So much of the height of what is raised or lowered is within its line's. */
const BESIDE = 0.4;
/** Marks that stand in the left half of their width. */
const HALF_MARK = /^[，。、；：！？）》〉」』】〕”’]$/u;
/** So many spaces may be drawn between two glyphs that are. */
const MOST_SPACES = 4;
/** Gaps that part columns, or cells of a table, and no words: any, and one between what is not drawn in a row. */
const WIDE_GAP = 1.1;
const GAP_IN_DRAWING = 0.4;

/** Put glyphs into rows, from top to bottom; what is smaller and raised or lowered stays with the row it belongs to. */
export function findRows(glyphs: readonly PlacedGlyph[]): Row[] {
  const rows: { baseline: number; size: number; pieces: PlacedGlyph[][] }[] = [];
  for (const piece of findPieces(glyphs).toSorted((a, b) => sizeOf(b) - sizeOf(a))) {
    const row = rows.find((one) => isBeside(piece, one) && !one.pieces.some((other) => isOver(piece, other)));
    if (row) row.pieces.push(piece);
    else rows.push({ baseline: piece[0]?.baseline ?? 0, size: sizeOf(piece), pieces: [piece] });
  }
  return rows
    .map(({ pieces }) => makeRow(pieces.flat()))
    .toSorted((a, b) => a.baseline - b.baseline || a.left - b.left);
}

/** Make a row of glyphs that stand on one base line, cut at wide gaps. */
function makeRow(glyphs: readonly PlacedGlyph[]): Row {
  const sorted = glyphs.toSorted((a, b) => a.left - b.left);
  const segments: Segment[] = [];
  for (const glyph of sorted) {
    const last = segments.at(-1);
    if (last && !isCut(last.glyphs.at(-1), glyph)) {
      last.glyphs.push(glyph);
      last.right = Math.max(last.right, glyph.right);
    } else {
      segments.push({ glyphs: [glyph], left: glyph.left, right: glyph.right });
    }
  }
  return joinSegments(segments);
}

/** Make a row of segments beside each other; its size and its base line are those of most of its glyphs. */
export function joinSegments(segments: readonly Segment[]): Row {
  const glyphs = segments.flatMap((segment) => segment.glyphs);
  const size = findMost(glyphs, (glyph) => glyph.size);
  const upright = glyphs.filter((glyph) => isSameSize(glyph.size, size));
  const grid = segments.find((segment) => segment.grid)?.grid;
  return {
    segments: [...segments],
    baseline: glyphs.length === 0 ? (grid?.bottom ?? 0) : findMost(upright, (glyph) => glyph.baseline),
    size,
    left: Math.min(...segments.map(({ left }) => left)),
    right: Math.max(...segments.map(({ right }) => right)),
  };
}

/** Whether two sizes of type are the same to the eye. */
export function isSameSize(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME_SIZE * Math.max(one, other);
}

/** Runs of glyphs of one size on one base line, cut at wide gaps. */
function findPieces(glyphs: readonly PlacedGlyph[]): PlacedGlyph[][] {
  const lines: PlacedGlyph[][] = [];
  let near: PlacedGlyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.baseline - b.baseline)) {
    near = near.filter(([first]) => first && glyph.baseline - first.baseline <= first.size * SAME_LINE);
    const line = near.find(([first]) => first && isSameSize(first.size, glyph.size));
    if (line) {
      line.push(glyph);
    } else {
      const begun = [glyph];
      near.push(begun);
      lines.push(begun);
    }
  }
  return lines.flatMap((line) => {
    const pieces: PlacedGlyph[][] = [];
    for (const glyph of line.toSorted((a, b) => a.left - b.left)) {
      const piece = pieces.at(-1);
      if (piece && !isCut(piece.at(-1), glyph)) piece.push(glyph);
      else pieces.push([glyph]);
    }
    return pieces;
  });
}

/** Whether a wide gap is between two glyphs of one base line. */
function isCut(before: PlacedGlyph | undefined, after: PlacedGlyph): boolean {
  if (!before) return false;
  const size = Math.max(before.size, after.size);
  const gap = after.left - (HALF_MARK.test(before.text) ? before.left + before.size / 2 : before.right);
  const isInOrder = after.order > before.order && after.order <= before.order + MOST_SPACES;
  return gap > size * (isInOrder ? WIDE_GAP : GAP_IN_DRAWING);
}

function sizeOf([first]: readonly PlacedGlyph[]): number {
  return first?.size ?? 0;
}

/** Whether a piece stands beside a row's base line: a good part of its height is within the row's. */
function isBeside(piece: readonly PlacedGlyph[], row: { baseline: number; size: number }): boolean {
  const [first] = piece;
  if (!first) return false;
  const top = Math.max(first.baseline - first.size * ABOVE, row.baseline - row.size * ABOVE);
  const bottom = Math.min(first.baseline + first.size * BELOW, row.baseline + row.size * BELOW);
  return bottom - top > first.size * BESIDE;
}

/** Whether a piece would stand on top of another in the row; digits do in a fraction. */
function isOver(piece: readonly PlacedGlyph[], other: readonly PlacedGlyph[]): boolean {
  if (piece.every(({ text }) => /[\d.%]/u.test(text))) return false;
  return piece.some((glyph) =>
    other.some(({ left, right }) => Math.min(right, glyph.right) - Math.max(left, glyph.left) > glyph.size * 0.4),
  );
}

/** The value that most glyphs have, near enough. */
function findMost(glyphs: readonly PlacedGlyph[], read: (glyph: PlacedGlyph) => number): number {
  const groups = Map.groupBy(glyphs, (glyph) => Math.round(read(glyph) * 2));
  const most = [...groups.values()].toSorted((a, b) => b.length - a.length)[0]?.[0];
  return most ? read(most) : 0;
}
