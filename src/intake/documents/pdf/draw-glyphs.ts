import type { DrawingState, TextPlace } from './drawing-state.ts';
import { combine, type Matrix, move } from './matrix.ts';
import type { DrawnGlyph } from './page-drawing.ts';

/** A glyph as the parser hands it out, or a number: a step back, in thousandths of the type size. */
export type ParsedGlyph =
  | number
  | {
      unicode: string;
      originalCharCode: number;
      width: number;
      isSpace: boolean;
      vmetric?: readonly [number, number, number] | null;
    };

/** A glyph, before it is told whether anyone sees it. */
export type PrintedGlyph = Omit<DrawnGlyph, 'isArtifact' | 'unseen'>;

/** Forms that two letters have as one glyph, `ﬁ`: the letters are the text. */
const LIGATURES = /[\ufb00-\ufb06]/gu;

/** Draw glyphs one behind the other; the place moves on with them. */
export function drawGlyphs(glyphs: readonly ParsedGlyph[], state: DrawingState, place: TextPlace): PrintedGlyph[] {
  const { font, size, scale, rise, characterSpacing, wordSpacing } = state;
  if (!font) return [];
  const drawn: PrintedGlyph[] = [];
  const goOn = (distance: number): void => {
    const step: Matrix = font.isVertical ? [1, 0, 0, 1, 0, distance] : [1, 0, 0, 1, distance * scale, 0];
    place.text = combine(step, place.text);
  };
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      goOn((-glyph / 1000) * size);
      continue;
    }
    const advance = font.isVertical ? (glyph.vmetric?.[0] ?? -1000) : glyph.width;
    const width = advance * font.unit[0] * size;
    const matrix = combine([size * scale, 0, 0, size, 0, rise], combine(place.text, state.matrix));
    const [aheadX, aheadY] = font.isVertical ? [0, width / size] : [width / size, 0];
    const [x, y] = move(0, 0, matrix);
    const [toX, toY] = move(aheadX, aheadY, matrix);
    const length = Math.hypot(toX - x, toY - y);
    const [unitX, unitY] = font.isVertical ? [-matrix[2], -matrix[3]] : [matrix[0], matrix[1]];
    const unit = Math.hypot(unitX, unitY) || 1;
    drawn.push({
      text: font.knows(glyph.originalCharCode)
        ? glyph.unicode.replace(LIGATURES, (one) => one.normalize('NFKC'))
        : '\ufffd',
      x,
      y,
      stepX: unitX / unit,
      stepY: unitY / unit,
      width: length,
      size: Math.hypot(matrix[2], matrix[3]),
      isBold: font.isBold,
    });
    goOn(width + characterSpacing + (glyph.isSpace ? wordSpacing : 0));
  }
  return drawn;
}
