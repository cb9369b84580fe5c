import { isMeasured, type NumeralTest } from './numeral-context.ts';

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

/** 1. 1、 1） at the beginning of a paragraph, 2. after 。, （1） after a stop, the footnote ［1］. */
export const isOutlineMark: NumeralTest = ({ digits, before, after }) => {
  if (!/^\d{1,2}$/u.test(digits)) return false;
  if (/\n *$/u.test(before)) return /^[.、)]/u.test(after);
  if (/[。;] ?$/u.test(before)) return after.startsWith('.');
  if (/(?:\n|[。;:，]) *\($/u.test(before)) return after.startsWith(')');
  return before.endsWith('[') && after.startsWith(']');
};

/** 0561-6071234, 400-123-4567, a mobile number, what follows 电话：, and hotlines by number: 12345热线, 110报警. */
export const isTelephone: NumeralTest = ({ digits, before, after }) => {
  if (/^0\d{2,3}$/u.test(digits) && /^-\d{7,8}(?!\d)/u.test(after)) return true;
  if (/^\d{7,8}$/u.test(digits) && /\D0\d{2,3}-$/u.test(before)) return true;
  if (/\D[48]00-(?:\d{3}-)?$/u.test(before) || (/^[48]00$/u.test(digits) && /^-\d{3}-?\d{4}/u.test(after))) return true;
  if (isMeasured(after)) return false;
  if (/^1[3-9]\d{9}$/u.test(digits)) return true;
  if (/(?:电话|手机|传真|热线|专线|号码)(?:为|是)?:? ?$/u.test(before) && /^\d{3,11}$/u.test(digits)) return true;
  return HOTLINE.test(digits) && HOTLINE_NOUN.test(after);
};

/** 邮编：235100. */
export const isPostCode: NumeralTest = ({ digits, before }) =>
  /^\d{6}$/u.test(digits) && /邮(?:编|政编码):? ?$/u.test(before);

/** A number with a leading zero or of 16 digits and more is a code: no quantity is printed that way. */
export const isCode: NumeralTest = ({ digits }) => /^0\d/u.test(digits) || digits.length >= 16;
