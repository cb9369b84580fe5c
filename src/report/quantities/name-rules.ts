import { hasLatinUnit, isMeasuredNotTimed, isMeasured, type NumeralTest } from './numeral-context.ts';

/**
 * 5A级, C919, PM2.5, GB/T 7714-2015, “1+4+N”, 7×24小时, “3·15”, “12345”, 2.0版.
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

const NAME_TESTS = [isGluedToLetters, isJoinedBySign, isQuotedAlone, isVersion];
