import { listNumerals } from '../../quantities/numerals.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { isInside, type Span } from '../../text/span.ts';

/** A text with each number in it, unit and qualifier included, replaced by one sign. */
export interface MaskedText {
  text: string;
  /** For each UTF-16 unit of it, where what it stands for begins and ends. */
  places: readonly Span[];
}

/** A noncharacter, which no text has. */
const MASK = '\uFDD1';

/** Replace the numbers of a text, so that two years' sentences can be the same. `quantities` are those of the text. */
export function maskNumbers(text: string, quantities: readonly Quantity[]): MaskedText {
  const numerals = listNumerals(text).filter(({ start }) => !isInside(quantities, start));
  const places: Span[] = [];
  let masked = '';
  let at = 0;
  const keepUntil = (end: number): void => {
    masked += text.slice(at, end);
    for (; at < end; at += 1) places.push({ start: at, end: at + 1 });
  };
  for (const { start, end } of [...quantities, ...numerals].sort((a, b) => a.start - b.start)) {
    keepUntil(start);
    masked += MASK;
    places.push({ start, end });
    at = end;
  }
  keepUntil(text.length);
  return { text: masked, places };
}
