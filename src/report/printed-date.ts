import { readChineseOrdinal } from './chinese-numerals.ts';
import { foldText } from './fold-text.ts';
import { CHINESE_YEAR_DIGITS, readYearDigits } from './printed-year.ts';

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
