import { type Box, boxAround, holdsPoint, type Matrix, move } from './matrix.ts';
import type { DrawnGlyph, Rule } from './page-drawing.ts';

/** An area that a page paints over, after so many of its glyphs. */
export interface PaintedArea {
  box: Box;
  /** Glyphs drawn before it. */
  after: number;
  /** Whether white glyphs are seen on it. */
  isDark: boolean;
  /** Whether it hides what was drawn before. */
  isCover: boolean;
}

/** Smaller type is nothing to read, in points. */
export const SMALLEST_TYPE = 2;
/** What shows less than this is not seen. */
export const FAINTEST = 0.1;
/** What shows more than this lets nothing through. */
export const SOLID = 0.95;

/** A rule is no thicker, in points, and no shorter. */
const THICKEST_RULE = 2.5;
const SHORTEST_RULE = 6;

/** Steps of a path, as the parser codes them, and the numbers that each takes along. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const NUMBERS = [2, 2, 6, 4, 0];

/** A part of a path without a break. */
export interface Stroke {
  points: [x: number, y: number][];
  isStraight: boolean;
}

/** The strokes of a path where the page has them. */
export function readPath(path: Float32Array, matrix: Matrix): Stroke[] {
  const strokes: Stroke[] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at] ?? CLOSE;
    const numbers = path.subarray(at + 1, at + 1 + (NUMBERS[step] ?? 0));
    at += 1 + numbers.length;
    if (step === MOVE) strokes.push({ points: [], isStraight: true });
    const stroke = strokes.at(-1);
    if (!stroke) continue;
    const first = stroke.points[0];
    if (step === CLOSE && first) stroke.points.push(first);
    if (step !== CLOSE) stroke.points.push(move(numbers.at(-2) ?? 0, numbers.at(-1) ?? 0, matrix));
    if (step !== MOVE && step !== LINE && step !== CLOSE) stroke.isStraight = false;
  }
  return strokes.filter(({ points }) => points.length > 1);
}

/** The rules that the strokes of a path are, drawn with a pen. */
export function listDrawnRules(strokes: readonly Stroke[]): Rule[] {
  return strokes
    .filter(({ isStraight }) => isStraight)
    .flatMap(({ points }) =>
      points.slice(1).flatMap((point, index) => makeRule(boxAround([points[index] ?? point, point]))),
    );
}

/** The rules that a filled path is: thin rectangles. */
export function listFilledRules(strokes: readonly Stroke[]): Rule[] {
  return strokes.flatMap(({ points }) => makeRule(boxAround(points)));
}

function makeRule(box: Box): Rule[] {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (height <= THICKEST_RULE && width >= SHORTEST_RULE) return [{ ...box, isAcross: true }];
  if (width <= THICKEST_RULE && height >= SHORTEST_RULE) return [{ ...box, isAcross: false }];
  return [];
}

/** Whether a stroke goes round an upright rectangle. */
export function isRectangle({ points, isStraight }: Stroke): boolean {
  return (
    isStraight &&
    points.length >= 4 &&
    points.length <= 6 &&
    points.slice(1).every(([x, y], index) => {
      const [fromX, fromY] = points[index] ?? [x, y];
      return Math.abs(x - fromX) < 0.1 || Math.abs(y - fromY) < 0.1;
    })
  );
}

/** Whether paper shows through a colour so that white on it, or it on white, is not seen. */
export function isWhite(colour: string): boolean {
  return [1, 3, 5].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) >= 0xf0);
}

/** Find the glyphs that nobody sees for what is painted before and after them. */
export function hideByPaint(glyphs: readonly DrawnGlyph[], areas: readonly PaintedArea[]): void {
  if (areas.length === 0) return;
  for (const [index, glyph] of glyphs.entries()) {
    const [x, y] = findMiddle(glyph);
    const here = areas.filter(({ box }) => holdsPoint(box, x, y));
    if (glyph.unseen === 'white' && here.some(({ after, isDark }) => isDark && after <= index))
      glyph.unseen = undefined;
    if (glyph.unseen === undefined && here.some(({ after, isCover }) => isCover && after > index))
      glyph.unseen = 'covered';
  }
}

/** The middle of a glyph: half its width along the base line, a third of its size above it. */
export function findMiddle({
  x,
  y,
  stepX,
  stepY,
  width,
  size,
}: Omit<DrawnGlyph, 'isArtifact' | 'unseen'>): [x: number, y: number] {
  return [x + (stepX * width) / 2 + (stepY * size) / 3, y + (stepY * width) / 2 - (stepX * size) / 3];
}
