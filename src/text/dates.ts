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

/** Source of a pattern for a year as texts print it: 2020年, 2020 年, ２０２０年, 二○二〇年. */
export const PRINTED_YEAR = `(?:[${ARABIC_DIGITS}]{4}|[${SPELT_DIGITS}]{4})[^\\S\\n]{0,2}年`;

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
  const printed = match[0].slice(0, -1).trimEnd();
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

const ARABIC_DAY = '(?<year>\\d{4}) *[-年./] *(?<month>\\d{1,2}) *[-月./] *(?<day>\\d{1,2})(?: *日)?';
const SPELT_DAY =
  `(?<year>[${SPELT_DIGITS}]{4}) *年 *(?<month>\\d{1,2}|[${ORDINAL_NUMERALS}]{1,2}) *月 *` +
  `(?<day>\\d{1,2}|[${ORDINAL_NUMERALS}]{1,3}) *日`;
/** 20230320: eight digits alone that can be a day. */
const GLUED_DAY = '(?<!\\d)(?<year>(?:19|20)\\d\\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)';
const CLOCK =
  '(?:[ T,]*(?:\\(?(?:星期|周).\\)?)? *(?<half>[上下]午)? *(?<hour>\\d{1,2}) *[:时点.] *(?<minute>\\d{1,2})' +
  '(?: *[:分] *\\d{1,2}(?:\\.\\d+)? *秒?)?(?<zone>Z|[+-]\\d{2}:\\d{2})?)?';
const TIMES = [ARABIC_DAY, SPELT_DAY, GLUED_DAY].map((day) => new RegExp(day + CLOCK, 'u'));

/**
 * Read the first time in a line: 2020-03-30 09:49:05, 2020年3月30日 9时49分, 2020/3/30 下午3:20, 2020.03.30, 20200330,
 * 二〇二〇年三月三十日. One of another zone, as machines write it, is given as Beijing's.
 */
export function readPrintedTime(printed: string): PrintedTime | undefined {
  const folded = foldForNumbers(printed);
  const [first] = TIMES.map((pattern) => pattern.exec(folded))
    .filter((match) => match !== null)
    .toSorted((a, b) => a.index - b.index);
  const { year = '', month = '', day = '', half, hour, minute, zone } = first?.groups ?? {};
  const [monthNumber, dayNumber] = [readOrdinal(month), readOrdinal(day)];
  if (!first || monthNumber === undefined || dayNumber === undefined) return undefined;
  const date = { year: Number(readDigits(year)), month: monthNumber, day: dayNumber };
  if (hour === undefined) return date;
  const isAfternoon = half === '下午' && Number(hour) < 12;
  const time = { ...date, hour: Number(hour) + (isAfternoon ? 12 : 0), minute: Number(minute) };
  return zone === undefined ? time : moveToBeijing(time, zone);
}

/** @param zone `Z`, `+08:00` */
function moveToBeijing({ year, month, day, hour, minute }: Required<PrintedTime>, zone: string): PrintedTime {
  const date = writeDate({ year, month, day });
  const instant = Date.parse(`${date}T${pad(hour)}:${pad(minute)}:00${zone}`);
  if (Number.isNaN(instant)) return { year, month, day, hour, minute };
  const moved = new Date(instant + BEIJING_OFFSET);
  return {
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
    hour: moved.getUTCHours(),
    minute: moved.getUTCMinutes(),
  };
}

const BEIJING_OFFSET = 8 * 3_600_000;

/**
 * Write a time of publication as report.yml does, to the minute or, where only a day is printed, to the day:
 * `2020年3月30日 9时49分` → `2020-03-30 09:49`, `2020年3月30日` → `2020-03-30`.
 *
 * @returns `undefined` where no day is printed.
 */
export function readPrintedMoment(printed: string): string | undefined {
  const time = readPrintedTime(printed);
  if (!time) return undefined;
  const { hour, minute } = time;
  const clock = hour === undefined || minute === undefined ? '' : ` ${pad(hour)}:${pad(minute)}`;
  return writeDate(time) + clock;
}

function writeDate({ year, month, day }: { year: number | string; month: number; day: number }): string {
  return `${year}-${pad(month)}-${pad(day)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
