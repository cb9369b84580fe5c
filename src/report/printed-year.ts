import { foldText } from './fold-text.ts';

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
export function readYearDigits(printed: string): string {
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
