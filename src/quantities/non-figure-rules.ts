import {
  hasLatinUnit,
  isMeasured,
  isMeasuredNotTimed,
  type NumeralContext,
  type NumeralTest,
} from './numeral-context.ts';
import { isNumberedName } from './numbered-names.ts';

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

const HOUR = /^(?:1?\d|2[0-4])$/u;
const ON_THE_CLOCK = /^ *(?:时(?![段代间期限光尚效局])|点(?:[整许半钟]| *[至到~-]))/u;

/** 09:49, 9:30:00, 9时30分50秒, 上午9时, 31日24时, 9点整. 3:10 is taken for a time; 3:5 and 任务3：10家 are not. */
export const isTime: NumeralTest = ({ digits, before, after }) => {
  if (/^\d{1,2}$/u.test(digits) && /^:[0-5]\d(?!\d)/u.test(after)) return !isMeasured(after.slice(3));
  if (/^[0-5]\d$/u.test(digits) && /\D\d{1,2}:$/u.test(before)) return !isMeasured(after);
  if (/^ *[时点] *\d{1,2} *分(?!之)/u.test(after)) return true;
  if (/\d *[时点] *$/u.test(before) && /^ *分(?!之)/u.test(after)) return true;
  if (/\d *[时点] *\d{1,2} *分 *$/u.test(before) && /^ *秒/u.test(after)) return true;
  if (HOUR.test(digits) && ON_THE_CLOCK.test(after)) return true;
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

const RANKED = /(?:排名?|名列|位列|居|进入|跻身|全[省市县区国]|[，。;:、“(\n])前 *$/u;
/** 目前 and the like are no ranks, wherever the share after them stands. */
const RANKED_SHARE = /(?<![目此之日当年月天以])前 *$/u;
const IN_ORDINALS = /第 *\d+ *(?:[、至到和与及~]|-) *$/u;
const HOTLINE = /^(?:123\d\d|110|114|119|120|122)$/u;
const HOTLINE_NOUN = /^[^。，;\n]{0,14}?(?:热线|平台|专线|电话|报警|急救|警情|接处警)/u;

/** 〔2018〕185号, 第711号令, 8号楼, 1—3号. */
export const isDocumentNumber: NumeralTest = ({ digits, before, after }) =>
  (/[〔[]$/u.test(before) && /^[〕\]]/u.test(after) && digits.length === 4) || /^ *(?:[-~至、] *\d+ *)?号/u.test(after);

/**
 * 第13位, 第2、3批, 排名全市前10, 前5 at the beginning of a clause, 前1‰ anywhere: a place in an order, not a share of
 * something. 目前3家 is none.
 */
export const isOrdinal: NumeralTest = ({ before, after }) =>
  /第 *$/u.test(before) ||
  IN_ORDINALS.test(before) ||
  RANKED.test(before) ||
  (RANKED_SHARE.test(before) && /^ *[%‰]/u.test(after));

/** 1. 1、 1， 1） at the beginning of a paragraph, 2. after 。, （1） after a stop, the footnote ［1］. */
export const isOutlineMark: NumeralTest = ({ digits, before, after }) => {
  if (!/^\d{1,2}$/u.test(digits)) return false;
  if (/\n *$/u.test(before)) return /^ *(?:[.、)]|[，:](?! *\d))/u.test(after);
  if (/[。;] ?$/u.test(before)) return after.startsWith('.');
  if (/(?:\n|[。;:，]) *\( *$/u.test(before)) return /^ *\)/u.test(after);
  return before.endsWith('[') && after.startsWith(']');
};

/** 接听热线1350通: calls are counted so. */
const COUNTS_CALLS = /^ *通(?![过知报讯行告道常])/u;

/** 0561-6071234, 400-123-4567, a mobile number, what follows 电话：, and hotlines by number: 12345热线, 110报警. */
export const isTelephone: NumeralTest = ({ digits, before, after }) => {
  if (/^0\d{2,3}$/u.test(digits) && /^-\d{7,8}(?!\d)/u.test(after)) return true;
  if (/^\d{7,8}$/u.test(digits) && /\D0\d{2,3}-$/u.test(before)) return true;
  if (/^[48]00$/u.test(digits) && /^-\d{3}-?\d{4}(?!\d)/u.test(after)) return true;
  if (isMeasured(after) || COUNTS_CALLS.test(after)) return false;
  if (/\D[48]00-(?:\d{3}-)?$/u.test(before)) return true;
  if (/^1[3-9]\d{9}$/u.test(digits)) return true;
  if (/(?:电话|手机|传真|热线|专线|号码)(?:为|是)?:? ?$/u.test(before) && /^\d{3,11}$/u.test(digits)) return true;
  return HOTLINE.test(digits) && HOTLINE_NOUN.test(after);
};

/** 邮编：235100. */
export const isPostCode: NumeralTest = ({ digits, before }) =>
  /^\d{6}$/u.test(digits) && /邮(?:编|政编码):? ?$/u.test(before);

/** A number with a leading zero or of 16 digits and more is a code: no quantity is printed that way. */
export const isCode: NumeralTest = ({ digits }) => /^0\d/u.test(digits) || digits.length >= 16;

/**
 * 5A级, C919, PM2.5, GB/T 7714-2015, “1+4+N”, 7×24小时, “3·15”, “12345”, 2.0版, 8项规定.
 *
 * A numeral after letters is a figure where a unit follows that is no time: 政务APP3个, GDP5.8%, but PM10年均浓度.
 */
export const isName: NumeralTest = (context) => NAME_TESTS.some((test) => test(context));

const isGluedToLetters: NumeralTest = ({ before, after }) => {
  if (/^[A-Za-z]/u.test(after) && !hasLatinUnit(after)) return true;
  return /[A-Za-z](?: ?-?| ?\d[\d.]*-)$/u.test(before) && !isMeasuredNotTimed(after);
};

const isJoinedBySign: NumeralTest = ({ before, after }) => {
  if (/[\dA-Za-z][+×*·]$|\d[xX]$/u.test(before)) return true;
  if (before.endsWith('+') && !isMeasured(after)) return true;
  // 300+家 is a number of 家.
  return /^(?:\+[^ ，。；、]|[×*·][\dA-Za-z])/u.test(after) && !isMeasured(after.slice(1));
};

const isQuotedAlone: NumeralTest = ({ before, after }) => /[“‘「"]$/u.test(before) && /^[”’」"]/u.test(after);

const isVersion: NumeralTest = ({ digits, after }) =>
  /\..*\./u.test(digits) || (digits.includes('.') && after.startsWith('版'));

const beginsName: NumeralTest = ({ digits, after }) => isNumberedName(digits + after);

const NAME_TESTS = [isGluedToLetters, isJoinedBySign, isQuotedAlone, isVersion, beginsName];
