import { addScaled, toValue } from './chinese-number.ts';
import { type BareNumber, completeDraft, type Draft } from './draft.ts';
import { readFraction } from './fraction.ts';
import { type Numeral } from './numerals.ts';
import { readScale } from './scale-words.ts';

/** What stands before a scale word that another follows; its value at the lowest scale is still written in full. */
const SHORT_INTEGER = /^\d{1,5}$/u;

/**
 * Read the quantities whose numerals are Arabic, in order. `numerals` are those of the folded text that are figures.
 *
 * Two numerals are one quantity in a fraction, 1/3, and with falling scale words, 1亿2000万.
 */
export function readArabicDrafts(text: string, numerals: readonly Numeral[]): Draft[] {
  const drafts: Draft[] = [];
  let index = 0;
  for (let numeral = numerals[index]; numeral !== undefined; numeral = numerals[index]) {
    const next = numerals[index + 1];
    const pair = next && (readSlashFraction(text, numeral, next) ?? readFallingScales(text, numeral, next));
    drafts.push(completeDraft(text, pair ?? { ...numeral, exponent: 0 }));
    index += pair ? 2 : 1;
  }
  return drafts;
}

function readSlashFraction(text: string, numeral: Numeral, next: Numeral): BareNumber | undefined {
  if (numeral.end + 1 !== next.start || text[numeral.end] !== '/') return undefined;
  const number = readFraction(Number(numeral.digits), Number(next.digits));
  return number && { ...number, start: numeral.start, end: next.end };
}

function readFallingScales(text: string, numeral: Numeral, next: Numeral): BareNumber | undefined {
  const scale = readScale(text, numeral.end);
  if (scale.end !== next.start || scale.exponent === 0 || scale.qualifier !== undefined) return undefined;
  if (!SHORT_INTEGER.test(numeral.digits) || !SHORT_INTEGER.test(next.digits)) return undefined;
  const large = { digits: numeral.digits, exponent: scale.exponent };
  const small = { digits: next.digits, exponent: readScale(text, next.end).exponent };
  if (toValue(small) >= 10 ** scale.exponent) return undefined;
  // The lower scale word stands after the whole and is read there.
  return { ...addScaled(large, small), start: numeral.start, end: next.end, exponent: 0 };
}
