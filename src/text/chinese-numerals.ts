const DIGITS = '零一二三四五六七八九';

/**
 * Read a Chinese ordinal from one to ninety-nine as official outlines use them: 三, 十, 十二, 二十, 四十一.
 *
 * @returns `undefined` for anything else, 〇 and numbers over 99 included.
 */
export function readChineseOrdinal(text: string): number | undefined {
  const match = /^(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  return (ten ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0) + (ones ? DIGITS.indexOf(ones) : 0);
}

/**
 * Write an ordinal from 1 to 99 in Chinese: 12 → 十二.
 *
 * @throws RangeError outside 1–99.
 */
export function writeChineseOrdinal(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99)
    throw new RangeError(`not an ordinal from 1 to 99: ${value}`);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}

/** A whole number as decimal digits and a power of ten: 五十万 is `50` and 4. */
export interface ScaledNumber {
  digits: string;
  exponent: number;
}

const ONES = '零一二三四五六七八九';
const ONE = '[一二两三四五六七八九]';
/** Up to 9999, as it is read out; 零 stands for what is left out. */
const SECTION = new RegExp(
  `^(?:(?<thousands>${ONE})千)?零?(?:(?<hundreds>${ONE})百)?零?(?:(?<tens>${ONE})?(?<ten>十))?零?(?<ones>${ONE})?$`,
  'u',
);
/** The larger first: 一亿两千万 is 一亿 and 两千万. */
const BIG = [
  ['亿', 8],
  ['万', 4],
] as const;
/** Longer runs of numerals are no numbers; it also bounds the work. */
const MAX_LENGTH = 16;

/**
 * Read a whole number in Chinese numerals: 三, 十二, 一千二百零三, 五十万, 四万亿, 三万五千.
 *
 * @returns `undefined` for what is not read out that way: digits in a row (一二, 二〇一九), 三四, 百 without a digit
 * before it, decimals (三点五), the formal numerals of accounts (壹贰叁).
 */
export function readChineseNumber(run: string): ScaledNumber | undefined {
  if (run.length > MAX_LENGTH) return undefined;
  for (const [word, exponent] of BIG) {
    const at = run.lastIndexOf(word);
    if (at !== -1) return readScaled(run.slice(0, at), run.slice(at + 1), exponent);
  }
  return readSection(run);
}

/** Value of a scaled number, from decimal digits, so that 1.1万 is not 11000.000000000002. */
export function toValue({ digits, exponent }: ScaledNumber): number {
  return Number(`${digits}e${exponent}`);
}

/** Sum of a number and a smaller one, to the power of ten of the smaller: 1亿 and 2000万 are 12000万. */
export function addScaled(large: ScaledNumber, small: ScaledNumber): ScaledNumber {
  const head = toValue({ digits: large.digits, exponent: large.exponent - small.exponent });
  return { digits: String(head + Number(small.digits)), exponent: small.exponent };
}

function readScaled(before: string, after: string, exponent: number): ScaledNumber | undefined {
  const head = readBelow(before, exponent);
  if (head === undefined) return undefined;
  const scaled = { digits: head.digits, exponent: head.exponent + exponent };
  if (after === '') return scaled;
  const tail = readBelow(after, exponent);
  return tail && addScaled(scaled, tail);
}

function readBelow(run: string, exponent: number): ScaledNumber | undefined {
  const number = readChineseNumber(run);
  return number && toValue(number) < 10 ** exponent ? number : undefined;
}

function readSection(text: string): ScaledNumber | undefined {
  const groups = SECTION.exec(text)?.groups;
  if (!groups) return undefined;
  const tens = groups['ten'] === undefined ? 0 : groups['tens'] === undefined ? 1 : toDigit(groups['tens']);
  const value =
    toDigit(groups['thousands']) * 1000 + toDigit(groups['hundreds']) * 100 + tens * 10 + toDigit(groups['ones']);
  return value === 0 ? undefined : { digits: String(value), exponent: 0 };
}

function toDigit(character: string | undefined): number {
  if (character === undefined) return 0;
  return character === '两' ? 2 : ONES.indexOf(character);
}
