import { findGap, type SeriesPoint } from './series.ts';

/** Squares in a line at most; more things are dots, which take less room. */
const MOST_SQUARES = 8;
const DOTS_IN_LINE = 20;

/** How a number of things is laid out, in sides of a unit with its gap. */
export interface UnitLayout {
  shape: 'square' | 'dot';
  /** In the longest line. */
  columns: number;
  lines: number;
}

/**
 * Lay out a number of things.
 *
 * @param most The largest number of the panel: squares and dots are not mixed.
 */
export function layOutUnits(count: number, most: number): UnitLayout {
  const [shape, perLine] = most > MOST_SQUARES ? (['dot', DOTS_IN_LINE] as const) : (['square', MOST_SQUARES] as const);
  return { shape, columns: Math.min(count, perLine), lines: Math.ceil(count / perLine) };
}

/** Length of a bar, in percent of a whole one; a value below zero has none. */
export function measureBar(value: number, max: number): number {
  return max > 0 && value > 0 ? Number(((value / max) * 100).toFixed(2)) : 0;
}

/** Cut a line where a period has no value, and where what follows cannot be compared. */
export function cutLine<Point extends { column: number; isCut: boolean }>(points: readonly Point[]): Point[][] {
  const pieces: Point[][] = [];
  for (const [index, point] of points.entries()) {
    const follows = !point.isCut && points[index - 1]?.column === point.column - 1;
    if (follows) pieces.at(-1)?.push(point);
    else pieces.push([point]);
  }
  return pieces;
}

/** Whether nothing joins a point with the one before: years lie between them, or it cannot be compared. */
export function isCutOff(points: readonly SeriesPoint[], index: number): boolean {
  const [before, point] = [points[index - 1], points[index]];
  return point?.break !== undefined || findGap(before?.period, point?.period ?? '') !== undefined;
}
