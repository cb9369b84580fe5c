import { foldForNumbers } from '../text/folding.ts';
import type { Span } from '../text/span.ts';

/** A run of Arabic digits with its separators. */
export interface Numeral extends Span {
  /** ASCII, without thousands separators: `2068`, `88.28`; with more than one point it is a date or the like. */
  digits: string;
}

const NUMERAL = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)*|\d+(?:\.\d+)*/gu;

/** Find the numerals of a text that `foldForNumbers` has folded. */
export function findNumerals(folded: string): Numeral[] {
  return Array.from(folded.matchAll(NUMERAL), ({ 0: printed, index }) => ({
    start: index,
    end: index + printed.length,
    digits: printed.replaceAll(',', ''),
  }));
}

/**
 * List every run of Arabic digits, half- or full-width, with its decimals and thousands separators, in the order of
 * the text: what a ledger has to account for.
 *
 * 09:49 and 2015-2020 are two numerals each, 2020.2.28 is one. Enclosed and Roman numerals (①, Ⅳ) are none. Groups of
 * three after a half-width comma are read as thousands, so 100,200 is one numeral and 100、200 are two.
 */
export function listNumerals(text: string): Span[] {
  return findNumerals(foldForNumbers(text)).map(({ start, end }) => ({ start, end }));
}
