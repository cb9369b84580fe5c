import { expect, it } from 'vitest';
import { printRelation, printTolerance } from '../../../src/checks/figure-words.ts';
import type { Relation } from '../../../src/content/schemas/indicators.ts';
import { checkRelation } from '../../../src/ledger/relations.ts';
import { makeFigures, YEAR } from '../../support/ledger.ts';

const about = { id: 'relation', title: '关系' };
const SUM: Relation = { ...about, kind: 'sum', total: 'total', parts: ['a', 'b'] };
const PART: Relation = { ...about, kind: 'part', part: 'a', whole: 'b' };
const INCREASE: Relation = { ...about, kind: 'change', indicator: 'a', direction: 'increase' };
const DECREASE: Relation = { ...about, kind: 'change', indicator: 'a', direction: 'decrease' };

const exact = '各数都是准确数，不容误差';
const within = '四舍五入和限定词算在内，前者可为';

it.each<[relation: Relation, printed: Readonly<Record<string, string>>, words: string, tolerance: string]>([
  [SUM, { total: '17件', a: '3件', b: '13件' }, '“指标total”17，各分项相加 3+13=16，相差 1件', exact],
  [
    SUM,
    { total: '超过90件', a: '近50件', b: '13件' },
    '“指标total”超过90，各分项相加 近50+13=63，相差 27件',
    `${within} 不少于 91，照后者应为 60.5～63`,
  ],
  [
    SUM,
    { total: '超过90亩', a: '10余亩', b: '13亩' },
    '“指标total”超过90，各分项相加 10余+13=23，相差 67亩',
    `${within} 多于 90，照后者应为 23～不到 33`,
  ],
  [
    PART,
    { a: '超过90亩', b: '90亩' },
    '部分“指标a”超过90，整体“指标b”90，部分比整体还多',
    `${within} 多于 90，照后者应为 不多于 90`,
  ],
  [PART, { a: '91亩', b: '90亩' }, '部分“指标a”91，整体“指标b”90，部分比整体还多 1亩', exact],
  [INCREASE, { 'a@2018': '3件', a: '2件' }, '“指标a”2，上一年 3，应当增加，实际减少 1件', exact],
  [INCREASE, { 'a@2018': '3件', a: '3件' }, '“指标a”3，上一年 3，应当增加，实际没有增加', exact],
  [DECREASE, { 'a@2018': '3件', a: '5件' }, '“指标a”5，上一年 3，应当减少，实际增加 2件', exact],
  [DECREASE, { 'a@2018': '3件', a: '3件' }, '“指标a”3，上一年 3，应当减少，实际没有减少', exact],
  [
    INCREASE,
    { 'a@2018': '约350件', a: '300件' },
    '“指标a”300，上一年 约350，应当增加，实际减少 50件',
    `${within} 300，照后者应为 多于 345`,
  ],
])('says of what fails what it is and what it may be: %o of %o', (relation, printed, words, tolerance) => {
  const result = checkRelation(relation, makeFigures(printed), YEAR);
  expect(result?.verdict).toBe('fails');
  expect(result && [printRelation(result), printTolerance(result)]).toEqual([words, tolerance]);
});
