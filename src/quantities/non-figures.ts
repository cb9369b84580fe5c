import { findEnclosed } from '../text/enclosed.ts';
import { foldForNumbers } from '../text/folding.ts';
import { findMatches, isInside, type Span } from '../text/span.ts';
import {
  isCode,
  isDate,
  isDocumentNumber,
  isName,
  isOrdinal,
  isOutlineMark,
  isPeriod,
  isPostCode,
  isTelephone,
  isTime,
  isYear,
} from './non-figure-rules.ts';
import { findContext, type NumeralTest } from './numeral-context.ts';
import { findNumerals } from './numerals.ts';

/** Rules by which a numeral is no figure, with what staff and readers call them. */
export const NON_FIGURE_RULES = {
  title: '文件名称',
  'web-address': '网址',
  'document-number': '文号、编号',
  year: '年份',
  period: '时期',
  date: '日期',
  time: '时刻',
  ordinal: '序数、名次',
  'outline-mark': '层次序号',
  telephone: '电话号码',
  'post-code': '邮政编码',
  code: '代码',
  name: '名称、代号',
} as const;

export type NonFigureRule = keyof typeof NON_FIGURE_RULES;

/** A numeral, as `listNumerals` lists it, that is no figure. */
export interface NonFigure extends Span {
  rule: NonFigureRule;
}

const TESTS: readonly (readonly [NonFigureRule, NumeralTest])[] = [
  ['document-number', isDocumentNumber],
  ['telephone', isTelephone],
  ['post-code', isPostCode],
  ['date', isDate],
  ['year', isYear],
  ['period', isPeriod],
  ['time', isTime],
  ['outline-mark', isOutlineMark],
  ['ordinal', isOrdinal],
  ['name', isName],
  ['code', isCode],
];

const WEB_ADDRESS = /(?:https?:\/\/|www\.)[!-~]*/giu;

/**
 * Find the numerals of a text that are no figures, each with the rule that says so, in the order of the text: years,
 * dates, document numbers, ordinals, telephone numbers, parts of names, and whatever stands inside 《》 or an address.
 *
 * Where a rule would be a guess there is none, and the numeral counts as a figure: one figure too many has to be
 * excused by hand, one too few would be missed. So a lone 15日, 2.0 without 版, 前3 in mid clause, 3年 and a numeral
 * in a slogan (“最多跑1次”) are figures.
 */
export function findNonFigures(text: string): NonFigure[] {
  const folded = foldForNumbers(text);
  const titles = findEnclosed(folded, '《》');
  const addresses = findMatches(folded, WEB_ADDRESS);
  return findNumerals(folded).flatMap((numeral): NonFigure[] => {
    const { start, end } = numeral;
    if (isInside(titles, start)) return [{ start, end, rule: 'title' }];
    if (isInside(addresses, start)) return [{ start, end, rule: 'web-address' }];
    const context = findContext(folded, numeral);
    const rule = TESTS.find(([, test]) => test(context))?.[0];
    return rule === undefined ? [] : [{ start, end, rule }];
  });
}
