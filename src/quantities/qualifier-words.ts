import type { Qualifier } from '../content/schemas/figures.ts';

export interface PrintedQualifier {
  qualifier: Qualifier;
  start: number;
  end: number;
}

/** What turns a comparison into its opposite: 不得超过, 未低于, 没有突破. */
const DENIAL = '(?:不[得能应宜可会再]?|未曾?|没有?)';
const MORE = '超过|超出|超|高于|大于|多于|突破|逾|>';
const LESS = '低于|少于|小于|<';
/** What may stand between a qualifier and its number: 超过了, 至少有, 约占, 最多为, 约占比, 占比约达. */
export const LINK = '(?:了|[有为是达计合需]|达到|占(?:[到了据]|比[为是达]?)?|\\(含\\))?';
/** What makes another word with a qualifier behind it: 节约, 预约, 附近, 赶超. */
export const NO_WORD = '(?<![节预签履违公合特制条解毁契邀租集]约|[最附邻靠就临亲新远]近|[赶反高]超)';

/** Qualifiers that stand before a number, as patterns; in this order, so that 不得超过 is not 超过. */
export const QUALIFIERS_BEFORE: readonly (readonly [words: string, qualifier: Qualifier])[] = [
  [`${DENIAL}(?:${MORE})|最多|至多|[≤⩽]`, '以内'],
  [`${DENIAL}(?:${LESS})|至少|最少|[≥⩾]`, '以上'],
  [`${DENIAL}(?:达到?|[到满足])`, '不足'],
  [MORE, '超过'],
  [LESS, '不足'],
  ['大约|大概|约', '约'],
  ['将近|接近|近', '近'],
];
