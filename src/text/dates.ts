import {
  DIGIT_NUMERALS,
  ORDINAL_NUMERALS,
  readChineseDigits,
  readChineseOrdinal,
  writeChineseDigits,
} from './chinese-numerals.ts';
import { foldForNumbers, foldText } from './folding.ts';

const ARABIC_DIGITS = '\\d０-９';
const SPELT_DIGITS = `${DIGIT_NUMERALS}Ｏ０`;

/** Source of a pattern for a year as texts print it: 2020年, ２０２０年, 二○二〇年. */
export const PRINTED_YEAR = `(?:[${ARABIC_DIGITS}]{4}|[${SPELT_DIGITS}]{4})年`;

const YEAR = new RegExp(PRINTED_YEAR, 'u');

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
  if (!match) return undefined;
  const printed = match[0].slice(0, -1);
  return { year: Number(readDigits(printed)), printed, start: match.index };
}

/** Write digits of a year, however printed, in Arabic ones: 二○二一 → 2021. */
function readDigits(printed: string): string {
  const folded = foldText(printed);
  return /^\d+$/u.test(folded) ? folded : (readChineseDigits(folded) ?? '');
}

/** Put another year in the place of the first one in a text, spelt out where that is; a text without one stays. */
export function replacePrintedYear(text: string, year: number): string {
  const found = findPrintedYear(text);
  if (!found) return text;
  const isArabic = /^\d+$/u.test(foldText(found.printed));
  const written = isArabic ? String(year) : writeChineseDigits(year);
  return text.slice(0, found.start) + written + text.slice(found.start + found.printed.length);
}

const DATE = new RegExp(
  `^(?<year>\\d{4}|[${DIGIT_NUMERALS}]{4})年` +
    `(?<month>\\d{1,2}|[${ORDINAL_NUMERALS}]{1,2})月(?<day>\\d{1,2}|[${ORDINAL_NUMERALS}]{1,3})日$`,
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
  const { year = '', month = '', day = '' } = DATE.exec(foldText(text))?.groups ?? {};
  const [monthNumber, dayNumber] = [readOrdinal(month), readOrdinal(day)];
  if (monthNumber === undefined || dayNumber === undefined) return undefined;
  return writeDate({ year: readDigits(year), month: monthNumber, day: dayNumber });
}

function readOrdinal(printed: string): number | undefined {
  return /^\d+$/u.test(printed) ? Number(printed) : readChineseOrdinal(printed);
}

const AT_END = new RegExp(`(?:[${ARABIC_DIGITS}${SPELT_DIGITS}]\\s*){4}年.{2,9}日$`, 'u');

/**
 * Find the date that a text ends with: `示例县人民政府 2020年2月28日`.
 *
 * @returns The date, `2020-02-28`, and where it begins; `undefined` where the text ends with none.
 */
export function findDateAtEnd(text: string): { date: string; start: number } | undefined {
  const match = AT_END.exec(text);
  const date = match ? readPrintedDate(match[0]) : undefined;
  return match && date !== undefined ? { date, start: match.index } : undefined;
}

/** A time of publication as a page prints it, with or without the minute. */
export interface PrintedTime {
  year: number;
  month: number;
  day: number;
  /** 0–23, with the minute or not at all. */
  hour?: number;
  minute?: number;
}

const TIME = new RegExp(
  '(?<year>\\d{4}) *[-年./] *(?<month>\\d{1,2}) *[-月./] *(?<day>\\d{1,2})(?: *日)?' +
    '(?:[ T,]*(?:\\(?(?:星期|周).\\)?)? *(?<half>[上下]午)? *(?<hour>\\d{1,2}) *[:时点.] *(?<minute>\\d{1,2}))?',
  'u',
);

/** Read the first time in a line: 2020-03-30 09:49:05, 2020年3月30日 9时49分, 2020/3/30 下午3:20, 2020-03-30. */
export function readPrintedTime(printed: string): PrintedTime | undefined {
  const groups = TIME.exec(foldForNumbers(printed))?.groups;
  if (!groups) return undefined;
  const date = { year: Number(groups['year']), month: Number(groups['month']), day: Number(groups['day']) };
  if (groups['hour'] === undefined) return date;
  const hour = Number(groups['hour']);
  const isAfternoon = groups['half'] === '下午' && hour < 12;
  return { ...date, hour: isAfternoon ? hour + 12 : hour, minute: Number(groups['minute']) };
}

/**
 * Write a time of publication as report.yml does: `2020年3月30日 9时49分` → `2020-03-30 09:49`.
 *
 * @returns What was given where it names no minute.
 */
export function readPrintedMinute(printed: string): string {
  const time = readPrintedTime(printed);
  if (time?.hour === undefined || time.minute === undefined) return printed;
  return `${writeDate(time)} ${pad(time.hour)}:${pad(time.minute)}`;
}

function writeDate({ year, month, day }: { year: number | string; month: number; day: number }): string {
  return `${year}-${pad(month)}-${pad(day)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
