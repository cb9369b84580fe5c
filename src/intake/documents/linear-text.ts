import { CARDINAL_NUMERALS } from '../../text/chinese-numerals.ts';
import { narrow } from '../../text/folding.ts';

/*
 * Print that is no plain line of text, written as one: raised figures, fractions, text from right to left. What is
 * written says the number that is seen, and never runs into the number beside it.
 */

/** Where text stands that is printed smaller, above or below its line. */
export type Shift = 'raised' | 'lowered';

const SHIFTED: Record<Shift, string> = { raised: '⁰¹²³⁴⁵⁶⁷⁸⁹', lowered: '₀₁₂₃₄₅₆₇₈₉' };

/**
 * Write the digits of raised or lowered text with the characters that are such themselves: 32 and a raised 1 are 32¹.
 * Everything else has no such character, or none that every font has, and stays.
 */
export function writeShifted(text: string, shift: Shift): string {
  return text.replace(/[0-9０-９]/gu, (digit) => SHIFTED[shift].charAt(Number(narrow(digit))));
}

const NUMERAL_END = new RegExp(`[\\p{Nd}${CARDINAL_NUMERALS}]$`, 'u');
const NUMERAL_START = new RegExp(`^[\\p{Nd}${CARDINAL_NUMERALS}]`, 'u');

/** Whether two texts side by side would be read as one number. */
export function runsTogether(before: string, after: string): boolean {
  return NUMERAL_END.test(before) && NUMERAL_START.test(after);
}

/** Whether there is a numeral in a text. */
export function hasNumeral(text: string): boolean {
  return new RegExp(`[\\p{N}${CARDINAL_NUMERALS}]`, 'u').test(text);
}

/** Write a fraction in a line; what is more than a number or a word is bracketed. */
export function writeFraction(top: string, bottom: string): string {
  const bracket = (text: string): string => (/^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`);
  return `${bracket(top)}/${bracket(bottom)}`;
}

const PAIRS = ['()', '（）', '[]', '【】', '〔〕', '<>', '《》', '〈〉', '{}', '［］'];
const MIRRORED = new Map(PAIRS.flatMap(([open = '', close = '']) => [[open, close] as const, [close, open] as const]));

/** Turn text round that is stored in one direction and shown in the other, brackets mirrored as they are then. */
export function turnRound(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      Array.from(new Intl.Segmenter('zh').segment(line), ({ segment }) => MIRRORED.get(segment) ?? segment)
        .toReversed()
        .join(''),
    )
    .join('\n');
}

const OVERRIDE = '\u202e';
/** What begins a stretch of a direction, and what ends the one that began last. */
const BEGINS = /[\u202a\u202b\u202d\u202e]/u;
const END = '\u202c';

/** Turn every stretch round that begins with a right-to-left override; the signs for it stay, to be left out and counted. */
export function turnOverridesRound(text: string): string {
  return text.includes(OVERRIDE) ? readStretch([...text], { at: 0 }, undefined) : text;
}

/** Read on to the end of a stretch, `start` being the sign that began it. */
function readStretch(signs: readonly string[], place: { at: number }, start: string | undefined): string {
  let text = '';
  let isEnded = false;
  while (place.at < signs.length && !isEnded) {
    const sign = signs[place.at] ?? '';
    place.at += 1;
    if (sign === END && start !== undefined) isEnded = true;
    else text += BEGINS.test(sign) ? sign + readStretch(signs, place, sign) : sign;
  }
  return (start === OVERRIDE ? turnRound(text) : text) + (isEnded ? END : '');
}
