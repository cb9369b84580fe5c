import type { PdfFont } from './pdf-font.ts';
import { type Box, combine, IDENTITY, type Matrix } from './matrix.ts';

/** Everything that decides where and how the next glyph is drawn. */
export interface DrawingState {
  matrix: Matrix;
  font: PdfFont | undefined;
  size: number;
  leading: number;
  characterSpacing: number;
  wordSpacing: number;
  /** Width of the glyphs as a part of their own, 1 for as they are. */
  scale: number;
  rise: number;
  mode: number;
  /** `#rrggbb`; `undefined` for a pattern. */
  fill: string | undefined;
  stroke: string | undefined;
  fillAlpha: number;
  strokeAlpha: number;
  /** How far all that a group draws shows. */
  groupAlpha: number;
  isBlended: boolean;
  clip: Box;
}

/** What PDF says holds before anything is set. */
export function beginState(matrix: Matrix, clip: Box): DrawingState {
  return {
    matrix,
    font: undefined,
    size: 0,
    leading: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    mode: 0,
    fill: '#000000',
    stroke: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    groupAlpha: 1,
    isBlended: false,
    clip,
  };
}

/** Where text goes on: kept beside the state, for saving and restoring do not touch it. */
export interface TextPlace {
  line: Matrix;
  text: Matrix;
}

/** Where text begins. */
export function beginText(): TextPlace {
  return { line: IDENTITY, text: IDENTITY };
}

/** Go to the start of another line. */
export function moveLine(place: TextPlace, x: number, y: number): void {
  place.line = combine([1, 0, 0, 1, x, y], place.line);
  place.text = place.line;
}

/** Settings that a named state of the page changes, as the parser lists them. */
export function applySettings(
  state: DrawingState,
  settings: readonly (readonly [key: string, value: unknown])[],
): void {
  for (const [key, value] of settings) {
    if (key === 'ca' && typeof value === 'number') state.fillAlpha = value;
    if (key === 'CA' && typeof value === 'number') state.strokeAlpha = value;
    if (key === 'BM') state.isBlended = value !== 'source-over';
  }
}

/** Draw what follows as one group, which shows as far as the state did before it. */
export function beginGroup(state: DrawingState): void {
  state.groupAlpha *= state.fillAlpha;
  state.fillAlpha = 1;
  state.strokeAlpha = 1;
  state.isBlended = false;
}
