import { shorten } from '../account.ts';
import { type Shift, writeShifted } from '../linear-text.ts';
import type { Note } from '../source-document.ts';
import type { PlacedGlyph } from './page-text.ts';
import type { Row } from './rows.ts';

/** Parts of the type size that a glyph is smaller, and off the base line, to be raised or lowered. */
const SMALLER = 0.8;
const OFF_LINE = 0.1;
/** Wider gaps than this, in parts of the type size, are spaces. */
const GAP_OF_DIGITS = 0.12;
const GAP_OF_LETTERS = 0.16;
const GAP = 0.8;

/**
 * Write glyphs of a row as text. Raised and lowered digits are written as such, `32¹件`, so that they are part of no
 * number; a gap is a space where words or numbers would run together.
 */
export function writeGlyphs(
  glyphs: readonly PlacedGlyph[],
  row: Pick<Row, 'baseline' | 'size'>,
): { text: string; notes: Note[] } {
  const tracking = findTracking(glyphs);
  const text = glyphs
    .map((glyph, index) => {
      const before = glyphs[index - 1];
      const shift = findShift(glyph, row);
      return (
        (before && isGap(before, glyph, tracking) ? ' ' : '') + (shift ? writeShifted(glyph.text, shift) : glyph.text)
      );
    })
    .join('');
  const isOff = glyphs.some((glyph) => /\p{Nd}/u.test(glyph.text) && findShift(glyph, row) !== undefined);
  return { text, notes: isOff ? [{ kind: 'superscript', detail: shorten(text) }] : [] };
}

function findShift(glyph: PlacedGlyph, { baseline, size }: Pick<Row, 'baseline' | 'size'>): Shift | undefined {
  const off = (baseline - glyph.baseline) / size;
  if (glyph.size > size * SMALLER || Math.abs(off) < OFF_LINE) return undefined;
  return off > 0 ? 'raised' : 'lowered';
}

function isGap(before: PlacedGlyph, after: PlacedGlyph, tracking: number): boolean {
  const [last, first] = [before.text.at(-1) ?? '', after.text[0] ?? ''];
  const gap = (after.left - before.right - tracking) / Math.min(before.size, after.size);
  if (after.isAfterSpace || (/\p{Nd}/u.test(last) && /\p{Nd}/u.test(first))) return gap > GAP_OF_DIGITS;
  const isLatin = [last, first].every((sign) => /[!-~\u00c0-\u02ff]/u.test(sign));
  return gap > (isLatin ? GAP_OF_LETTERS : GAP);
}

/** How far glyphs are set apart throughout; a line that is stretched to its full width has no gaps for that. */
function findTracking(glyphs: readonly PlacedGlyph[]): number {
  const gaps = glyphs
    .slice(1)
    .map((glyph, index) => glyph.left - (glyphs[index]?.right ?? 0))
    .toSorted((a, b) => a - b);
  return gaps.length < 3 ? 0 : Math.max(0, gaps[Math.floor(gaps.length / 4)] ?? 0);
}
