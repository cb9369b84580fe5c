import { joinSegments, type Row, type Segment } from './rows.ts';

/** A part of a page that is read from top to bottom before another is: all of its width, or a column. */
export interface Block {
  rows: readonly Row[];
  isColumn: boolean;
}

/** So many lines on either side make columns. */
const LEAST_LINES = 2;
/** So many of a column's lines are so full; those of a table's cells are not. */
const LEAST_FULL_LINES = 0.5;
const FULL = 0.75;
/** Columns are drawn one after the other. Where a program draws by height instead, so many lines are no table. */
const MOST_SWITCHES = 0.4;
const LEAST_LINES_BY_HEIGHT = 8;
/** A column is so wide, in characters. */
const NARROWEST = 7;

interface Gutter {
  x: number;
  /** Rows from here up to there stand on either side of it. */
  start: number;
  end: number;
  lines: number;
}

/** Cut a page's rows into blocks, in the order they are read. */
export function findBlocks(rows: readonly Row[], isColumn = false): Block[] {
  if (rows.length === 0) return [];
  const gutter = findGutter(rows);
  if (!gutter) return [{ rows, isColumn }];
  const { x, start, end } = gutter;
  const within = rows.slice(start, end);
  return [
    ...findBlocks(rows.slice(0, start), isColumn),
    ...findBlocks(
      listSide(within, ({ right }) => right <= x),
      true,
    ),
    ...findBlocks(
      listSide(within, ({ right }) => right > x),
      true,
    ),
    ...findBlocks(rows.slice(end), isColumn),
  ];
}

/** Find the white strip down a page that has most lines on either side of it. */
function findGutter(rows: readonly Row[]): Gutter | undefined {
  const starts = new Set(rows.flatMap(({ segments }) => segments.map(({ left }) => Math.round(left))));
  let best: Gutter | undefined;
  for (const start of starts) {
    for (const gutter of findStretches(rows, start - 1)) {
      if (gutter.lines > (best?.lines ?? 0) && isBetweenColumns(rows.slice(gutter.start, gutter.end), gutter.x)) {
        best = gutter;
      }
    }
  }
  return best;
}

/** Stretches of rows none of which crosses a place. */
function findStretches(rows: readonly Row[], x: number): Gutter[] {
  const stretches: Gutter[] = [];
  let start = 0;
  const close = (end: number): void => {
    const lines = rows.slice(start, end).reduce((sum, { segments }) => sum + segments.length, 0);
    if (end - start >= LEAST_LINES) stretches.push({ x, start, end, lines });
  };
  for (const [index, { segments }] of rows.entries()) {
    if (segments.every(({ left, right }) => right <= x || left >= x)) continue;
    close(index);
    start = index + 1;
  }
  close(rows.length);
  return stretches;
}

/** Whether what stands left and right of a place are columns of prose, rather than cells of a table. */
function isBetweenColumns(rows: readonly Row[], x: number): boolean {
  const left = listSide(rows, ({ right }) => right <= x);
  const right = listSide(rows, (segment) => segment.right > x);
  if (![left, right].every(isColumn)) return false;
  const bottom = Math.min(left.at(-1)?.baseline ?? 0, right.at(-1)?.baseline ?? 0);
  const top = Math.max(left[0]?.baseline ?? 0, right[0]?.baseline ?? 0);
  const beside = [...left, ...right].filter(({ baseline }) => baseline >= top - 1 && baseline <= bottom + 1).length;
  if (beside < 2 * LEAST_LINES) return false;
  const lines = Math.min(left.length, right.length);
  return countSwitches(left, right) <= Math.max(1, lines * MOST_SWITCHES) || lines >= LEAST_LINES_BY_HEIGHT;
}

function listSide(rows: readonly Row[], isOnSide: (segment: Segment) => boolean): Row[] {
  return rows.flatMap(({ segments }) => {
    const own = segments.filter(isOnSide);
    return own.length === 0 ? [] : [joinSegments(own)];
  });
}

function isColumn(rows: readonly Row[]): boolean {
  if (rows.length < LEAST_LINES) return false;
  const width = Math.max(...rows.map(({ right }) => right)) - Math.min(...rows.map(({ left }) => left));
  const full = rows.filter(({ left, right }) => right - left >= width * FULL).length;
  return width >= NARROWEST * (rows[0]?.size ?? 0) && full >= rows.length * LEAST_FULL_LINES;
}

/** How often drawing goes from one side to the other. */
function countSwitches(left: readonly Row[], right: readonly Row[]): number {
  const drawn = [left, right]
    .flatMap((rows, side) => rows.map((row) => ({ side, order: row.segments[0]?.glyphs[0]?.order ?? 0 })))
    .toSorted((a, b) => a.order - b.order);
  return drawn.slice(1).filter(({ side }, index) => side !== drawn[index]?.side).length;
}
