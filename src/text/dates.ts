import { readChineseOrdinal } from './chinese-numerals.ts';
import { foldText } from './folding.ts';

/** The digits of a year that is spelt out; 〇 is often typed as a circle, a letter or a nought. */
export const CHINESE_YEAR_DIGITS = '〇○◯零O0一二三四五六七八九';

const NOUGHT = /[○◯零O0]/gu;
const DIGITS = '〇一二三四五六七八九';
const YEAR = new RegExp(`([\\d０-９]{4}|[${CHINESE_YEAR_DIGITS}Ｏ０]{4})年`, 'u');

/** A year as a text prints it. */
export interface PrintedYear {
  year: number;
  /** The four digits as printed, without 年. */
  printed: string;
  /** Where they begin. */
  start: number;
}

/** Find the first year in a text, in digits or spelt out: `2020年`, `二〇二〇年`. */
export function findPrintedYear(text: string): PrintedYear | undefined {
  const match = YEAR.exec(text);
  const printed = match?.[1];
  if (!match || printed === undefined) return undefined;
  return { year: Number(readYearDigits(printed)), printed, start: match.index };
}

/** Write four digits of a year, however printed, in Arabic ones: 二○二一 → 2021. */
function readYearDigits(printed: string): string {
  const folded = foldText(printed);
  if (/^\d{4}$/u.test(folded)) return folded;
  return folded.replace(NOUGHT, '〇').replace(/./gu, (digit) => String(DIGITS.indexOf(digit)));
}

/** Put another year in the place of the first one in a text, spelt out where that is; a text without one stays. */
export function replacePrintedYear(text: string, year: number): string {
  const found = findPrintedYear(text);
  if (!found) return text;
  const isArabic = /^\d{4}$/u.test(foldText(found.printed));
  const written = isArabic ? String(year) : String(year).replace(/\d/gu, (digit) => DIGITS.charAt(Number(digit)));
  return text.slice(0, found.start) + written + text.slice(found.start + found.printed.length);
}

const ARABIC = /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/u;
const CHINESE = new RegExp(
  `^(?<year>[${CHINESE_YEAR_DIGITS}]{4})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})日$`,
  'u',
);

/**
 * Read a date that a document prints alone on a line: `2020年2月28日`, full-width or spaced out, or the older
 * `二〇二〇年二月二十八日`, with ○, 零 or the like for 〇 too.
 *
 * Whether the calendar has such a day is for the schema to say, so that it can be said where it is wrong.
 *
 * @returns `2020-02-28`, or `undefined` when the text is anything else or more than a date.
 */
export function readPrintedDate(text: string): string | undefined {
  const folded = foldText(text);
  const arabic = ARABIC.exec(folded)?.groups;
  if (arabic) return writeDate(arabic['year'], Number(arabic['month']), Number(arabic['day']));
  const chinese = CHINESE.exec(folded)?.groups;
  if (!chinese) return undefined;
  const month = readChineseOrdinal(chinese['month'] ?? '');
  const day = readChineseOrdinal(chinese['day'] ?? '');
  if (month === undefined || day === undefined) return undefined;
  return writeDate(readYearDigits(chinese['year'] ?? ''), month, day);
}

function writeDate(year: string | undefined, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const MINUTE = /^(\d{4})\D(\d{1,2})\D(\d{1,2})日?\s*(\d{1,2})\D(\d{2})(?:\D.*)?$/u;

/**
 * Read a time of publication as pages print it, with seconds or in words: `2020年3月30日 9时49分` → `2020-03-30 09:49`.
 *
 * @returns What was given where it names no minute.
 */
export function readPrintedMinute(printed: string | undefined): string | undefined {
  const [, year, ...rest] = MINUTE.exec(printed ?? '') ?? [];
  const [month, day, hour, minute] = rest.map((part) => part.padStart(2, '0'));
  return year === undefined ? printed : `${year}-${month}-${day} ${hour}:${minute}`;
}
