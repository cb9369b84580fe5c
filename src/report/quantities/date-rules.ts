import { isMeasured, type NumeralContext, type NumeralTest } from './numeral-context.ts';

const YEAR = /^(?:19|20)\d\d$/u;
const MONTH = /^(?:0?[1-9]|1[0-2])$/u;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/u;

const MORE_YEARS_AND_UNIT = /^ *(?:(?:-{1,2}|[~至到、和/]) *(?:19|20)\d\d *)*[两三]?[学财]?年/u;
const TO_YEAR = /^ *(?:-{1,2}|[~至]) *(?:19|20)\d\d(?!\d)/u;
const FROM_YEAR = /\D(?:19|20)\d\d *(?:-{1,2}|[~至]) *$/u;

/** 2019年, 2019年度, 2015—2020年, 2018、2019两年, （2015-2020）, 实施方案（2019）, 20世纪90年代. */
export const isYear: NumeralTest = ({ digits, before, after }) => {
  if (/^ *(?:世纪|年代)/u.test(after)) return true;
  if (!YEAR.test(digits)) return false;
  if (MORE_YEARS_AND_UNIT.test(after)) return true;
  if (before.endsWith('(') && after.startsWith(')')) return true;
  const toYear = TO_YEAR.exec(after)?.[0];
  if (toYear !== undefined) return !isMeasured(after.slice(toYear.length));
  return FROM_YEAR.test(before) && !isMeasured(after);
};

/** 近5年来, 最近3年: a period that the report looks back on. */
export const isPeriod: NumeralTest = ({ before, after }) =>
  (/最近 *$/u.test(before) && /^ *(?:年|个月|天)/u.test(after)) ||
  (/近 *$/u.test(before) && /^ *年(?:来|间|以来)/u.test(after));

/** 2019年8月份, 2月28日, 3月1—5日, 1—12月, 2020-02-28, 2020/2/28, 2020.2.28. A lone 15日 may be a duration. */
export const isDate: NumeralTest = (context) =>
  isMonth(context) ||
  isDay(context) ||
  isPartOfNumericDate(context) ||
  /^(?:19|20)\d\d\.\d{1,2}\.\d{1,2}$/u.test(context.digits);

/** 09:49, 9:30:00, 9时30分, 上午9时, 31日24时. 3:10 is taken for a time; 3:5 and 任务3：10家 are not. */
export const isTime: NumeralTest = ({ digits, before, after }) => {
  if (/^\d{1,2}$/u.test(digits) && /^:[0-5]\d(?!\d)/u.test(after)) return !isMeasured(after.slice(3));
  if (/^[0-5]\d$/u.test(digits) && /\D\d{1,2}:$/u.test(before)) return !isMeasured(after);
  if (/^ *[时点] *\d{1,2} *分(?!之)/u.test(after)) return true;
  if (/\d *[时点] *$/u.test(before) && /^ *分(?!之)/u.test(after)) return true;
  return /[上中下]午 *$|凌晨 *$|[早晚]上? *$|\d日 *$/u.test(before) && /^ *[时点]/u.test(after);
};

function isMonth({ digits, after }: NumeralContext): boolean {
  return MONTH.test(digits) && /^ *(?:[-~至到、和] *(?:0?[1-9]|1[0-2]) *)*月/u.test(after);
}

function isDay({ digits, before, after }: NumeralContext): boolean {
  if (!DAY.test(digits) || !/^ *(?:[-~至到、和] *\d{1,2} *)?日/u.test(after)) return false;
  return /月 *(?:\d{1,2} *日? *[-~至到、和] *)?$/u.test(before);
}

function isPartOfNumericDate({ digits, before, after }: NumeralContext): boolean {
  const isFirst = YEAR.test(digits) && /^([-/])\d{1,2}\1\d{1,2}(?!\d)/u.test(after);
  const isSecond = /\D(?:19|20)\d\d([-/])$/u.test(before) && /^[-/]\d{1,2}(?!\d)/u.test(after);
  return isFirst || isSecond || (DAY.test(digits) && /\D(?:19|20)\d\d([-/])\d{1,2}\1$/u.test(before));
}
