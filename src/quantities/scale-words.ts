import { type Qualifier } from '../content/schemas/figures.ts';
import { skipSpaces } from '../text/folding.ts';
import { readMore } from './qualifiers.ts';
import { readUnit } from './units.ts';

/** Scale words by the place they may have in 百万亿, with their power of ten. */
const SCALE_PLACES = [
  new Map([
    ['百', 2],
    ['千', 3],
  ]),
  new Map([['万', 4]]),
  new Map([['亿', 8]]),
];

export interface PrintedScale {
  /** Power of ten: 4 for 万, 12 for 万亿, 0 without a scale word. */
  exponent: number;
  qualifier: Qualifier | undefined;
  end: number;
}

/**
 * Read the scale words after a number, with the 余 or 多 before, between or after them: 15.7万余, 50余万, 4万多亿.
 *
 * 千 of a unit is no scale word: 5千米, 5千瓦时.
 */
export function readScale(text: string, from: number): PrintedScale {
  const scale: PrintedScale = { exponent: 0, qualifier: undefined, end: from };
  takeMore(text, scale);
  for (const place of SCALE_PLACES) {
    const at = skipSpaces(text, scale.end);
    const exponent = place.get(text.charAt(at));
    if (exponent === undefined || readUnit(text, at)) continue;
    scale.exponent += exponent;
    scale.end = at + 1;
    takeMore(text, scale);
  }
  return scale;
}

function takeMore(text: string, scale: PrintedScale): void {
  const more = readMore(text, skipSpaces(text, scale.end));
  if (!more) return;
  scale.qualifier ??= more.qualifier;
  scale.end = more.end;
}
