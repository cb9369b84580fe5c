import { addScaled, type ScaledNumber, toValue } from './scaled-number.ts';

const ONES = '一二三四五六七八九';

/** Characters of ordinals below a hundred, for patterns: 三、, （十二）, 二月, 第四章. */
export const ORDINAL_NUMERALS = `${ONES}十`;

/** Characters of whole numbers as they are read out, for patterns. */
export const CARDINAL_NUMERALS = `零一二两三四五六七八九十百千万亿`;

/** Characters of digits in a row, 二〇一九, for patterns; 〇 is often typed as a circle, a letter or a nought. */
export const DIGIT_NUMERALS = `〇○◯零O0${ONES}`;

/**
 * Read a Chinese ordinal from one to ninety-nine as official outlines use them: 三, 十, 十二, 二十, 四十一.
 *
 * @returns `undefined` for anything else, 〇, 一十 and numbers over 99 included.
 */
export function readChineseOrdinal(text: string): number | undefined {
  const isOrdinal =
    text !== '' && !text.startsWith('一十') && [...text].every((sign) => ORDINAL_NUMERALS.includes(sign));
  const number = isOrdinal ? readSection(text) : undefined;
  return number && toValue(number);
}

const STYLES = {
  plain: { digits: `〇${ONES}`, units: ['', '十', '百', '千'] },
  formal: { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'] },
} as const;

/**
 * Write an ordinal from 1 to 9999 in Chinese: 十二, 一百〇五.
 *
 * @param style `formal` as on cheques: 壹拾贰.
 * @throws RangeError outside 1–9999.
 */
export function writeChineseOrdinal(value: number, style: keyof typeof STYLES = 'plain'): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999)
    throw new RangeError(`not an ordinal from 1 to 9999: ${value}`);
  const { digits, units } = STYLES[style];
  const nought = digits.charAt(0);
  const places = [...String(value)].map(Number);
  const written = places
    .map((digit, index) => digits.charAt(digit) + (digit === 0 ? '' : (units[places.length - 1 - index] ?? '')))
    .join('')
    .replace(new RegExp(`${nought}+`, 'gu'), nought)
    .replace(new RegExp(`${nought}$`, 'u'), '');
  return style === 'plain' && value < 20 ? written.replace('一十', '十') : written;
}

/**
 * Read digits in a row, as years are spelt out: 二○一九 → `2019`.
 *
 * @returns `undefined` for anything that has another character.
 */
export function readChineseDigits(text: string): string | undefined {
  const digits = Array.from(text, (sign) => (/[〇○◯零O0]/u.test(sign) ? 0 : ONES.indexOf(sign) + 1 || undefined));
  return text === '' || digits.includes(undefined) ? undefined : digits.join('');
}

/** Write the digits of a whole number in a row: 2019 → 二〇一九. */
export function writeChineseDigits(value: number): string {
  return String(value).replace(/\d/gu, (digit) => STYLES.plain.digits.charAt(Number(digit)));
}

const ONE = '[一二两三四五六七八九]';
/** Up to 9999, as it is read out; 零 stands for what is left out. */
const SECTION = new RegExp(
  `^(?:(?<thousands>${ONE})千)?零?(?:(?<hundreds>${ONE})百)?零?(?:(?<tens>${ONE})?(?<ten>十))?零?(?<ones>${ONE})?$`,
  'u',
);
/** 一百二 and 三万五 mean 120 and 35000 where they are spoken, and no official text counts so: they are left alone. */
const SPOKEN_SHORT = new RegExp(`[百千]${ONE}(?![十百千])|[万亿]${ONE}(?![十百千万])`, 'u');
/** The larger first: 一亿两千万 is 一亿 and 两千万. */
const BIG = [
  ['亿', 8],
  ['万', 4],
] as const;
/** Longer runs of numerals are no numbers; it also bounds the work. */
const MAX_LENGTH = 16;

/** A decimal as it is read out: 零点六, 三千点五, 一点五万. */
const DECIMAL = new RegExp(
  `^(?<whole>[${CARDINAL_NUMERALS}]+)点(?<decimals>[零〇${ONES}]+)(?<scale>[百千万亿]*)$`,
  'u',
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
  ['百亿', 10],
  ['千亿', 11],
  ['万亿', 12],
]);

/** Read a scale word without a digit before it, 千 or 百万, as one of it. */
export function readBareScale(run: string): ScaledNumber | undefined {
  const exponent = run === '' ? undefined : SCALES.get(run);
  return exponent === undefined ? undefined : { digits: '1', exponent };
}

/**
 * Read a number in Chinese numerals: 三, 十二, 一千二百零三, 五十万, 四万亿, 三万五千, 零点六, 一点五万.
 *
 * @returns `undefined` for what is not read out that way: digits in a row (一二, 二〇一九), 三四, 百 without a digit
 * before it (`readBareScale`), what is only spoken (一百二), the formal numerals of accounts (壹贰叁).
 */
export function readChineseNumber(run: string): ScaledNumber | undefined {
  if (run.length > MAX_LENGTH || SPOKEN_SHORT.test(run)) return undefined;
  return run.includes('点') ? readDecimal(run) : readWhole(run);
}

function readDecimal(run: string): ScaledNumber | undefined {
  const { whole = '', decimals = '', scale = '' } = DECIMAL.exec(run)?.groups ?? {};
  const head = whole === '零' ? { digits: '0', exponent: 0 } : readWhole(whole);
  const tail = readChineseDigits(decimals);
  const exponent = SCALES.get(scale);
  if (head === undefined || tail === undefined || exponent === undefined) return undefined;
  return { digits: `${toValue(head)}.${tail}`, exponent };
}

function readWhole(run: string): ScaledNumber | undefined {
  for (const [word, exponent] of BIG) {
    const at = run.lastIndexOf(word);
    if (at !== -1) return readScaled(run.slice(0, at), run.slice(at + 1), exponent);
  }
  return readSection(run);
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
  const number = readWhole(run);
  return number && toValue(number) < 10 ** exponent ? number : undefined;
}

function readSection(text: string): ScaledNumber | undefined {
  const groups = SECTION.exec(text)?.groups;
  if (!groups) return undefined;
  const tens = groups['ten'] === undefined ? 0 : groups['tens'] === undefined ? 1 : readOne(groups['tens']);
  const value =
    readOne(groups['thousands']) * 1000 + readOne(groups['hundreds']) * 100 + tens * 10 + readOne(groups['ones']);
  return value === 0 ? undefined : { digits: String(value), exponent: 0 };
}

function readOne(character: string | undefined): number {
  if (character === undefined) return 0;
  return character === '两' ? 2 : ONES.indexOf(character) + 1;
}
