import { foldForNumbers, skipSpaces } from '../text/folding.ts';
import type { Span } from '../text/span.ts';
import { readScale } from './scale-words.ts';
import { readUnit } from './units.ts';

/** A run of Arabic digits with its separators. */
export interface Numeral extends Span {
  /** ASCII, without thousands separators: `2068`, `88.28`; with more than one point it is a date or the like. */
  digits: string;
}

const NUMERAL = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)*|\d+(?:\.\d+)*/gu;
/** Groups of three, parted by a space or the comma of running text. */
const LOOSE_GROUPS =
  /(?<!\d[.,，、]? ?|[得评总]分|编号)[1-9]\d{0,2}(?:([ ，])\d{3})(?:\1\d{3})*(?:\.\d+)?(?![\d.,]| \d)/gu;

/** Find the numerals of a text that `foldForNumbers` has folded. */
export function findNumerals(folded: string): Numeral[] {
  const grouped = findLooseGroups(folded);
  const numerals: Numeral[] = [];
  let group = 0;
  for (const { 0: printed, index } of folded.matchAll(NUMERAL)) {
    while ((grouped[group]?.end ?? Infinity) <= index) group += 1;
    const whole = grouped[group];
    if (whole === undefined || index < whole.start) {
      numerals.push({ start: index, end: index + printed.length, digits: printed.replaceAll(',', '') });
    } else if (index === whole.start) numerals.push(whole);
  }
  return numerals;
}

/** 1，234件 and 2 101名 are one number each; where no unit follows, as in 12，345 and 2019 101, they are two. */
function findLooseGroups(folded: string): Numeral[] {
  return Array.from(folded.matchAll(LOOSE_GROUPS), ({ 0: printed, index }) => ({
    start: index,
    end: index + printed.length,
    digits: printed.replace(/[ ，]/gu, ''),
  })).filter(({ end }) => readUnit(folded, skipSpaces(folded, readScale(folded, end).end)) !== undefined);
}

/**
 * List every run of Arabic digits, half- or full-width, with its decimals and thousands separators, in the order of
 * the text: what a ledger has to account for.
 *
 * 09:49 and 2015-2020 are two numerals each, 2020.2.28 is one. Enclosed and Roman numerals (①, Ⅳ) are none. Groups of
 * three after a half-width comma are read as thousands, so 100,200 is one numeral and 100、200 are two; after a space or
 * a full-width comma only where a unit follows, 1，234件.
 */
export function listNumerals(text: string): Span[] {
  return findNumerals(foldForNumbers(text)).map(({ start, end }) => ({ start, end }));
}
