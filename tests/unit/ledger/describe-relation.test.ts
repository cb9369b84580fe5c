import { expect, it } from 'vitest';
import type { Relation } from '../../../src/content/schemas/indicators.ts';
import { checkRelation, describeRelation } from '../../../src/ledger/relations.ts';
import { makeFigures, YEAR } from '../../support/ledger.ts';

const about = { id: 'relation', title: '关系' };
const SUM: Relation = { ...about, kind: 'sum', total: 'total', parts: ['a', 'b'] };
const RATIO: Relation = { ...about, kind: 'ratio', share: 'share', part: 'a', whole: 'b' };
const PART: Relation = { ...about, kind: 'part', part: 'a', whole: 'b' };
const INCREASE: Relation = { ...about, kind: 'change', indicator: 'a', direction: 'increase' };
const DECREASE: Relation = { ...about, kind: 'change', indicator: 'a', direction: 'decrease' };

it.each<[relation: Relation, printed: Readonly<Record<string, string>>, expression: string, verdict: string]>([
  [SUM, { total: '16件', a: '3件', b: '13件' }, '3 + 13 = 16', '与原文相符'],
  [SUM, { total: '15件', a: '3件', b: '13件' }, '3 + 13 = 16', '原文为 15，相差 1'],
  [SUM, { total: '0.3吨', a: '0.1吨', b: '0.2吨' }, '0.1 + 0.2 = 0.3', '与原文相符'],
  [RATIO, { share: '约88.28%', a: '1243件', b: '1408件' }, '1243 ÷ 1408 = 88.28%', '与原文相符'],
  [RATIO, { share: '88%', a: '1243件', b: '1408件' }, '1243 ÷ 1408 = 88%', '与原文相符'],
  [RATIO, { share: '60%', a: '1件', b: '2件' }, '1 ÷ 2 = 50%', '原文为 60，相差 10'],
  [PART, { a: '105项', b: '2015项' }, '105 ≤ 2015', '与原文相符'],
  [INCREASE, { 'a@2018': '344个', a: '346个' }, '344 → 346，增加 2', '与原文相符'],
  [INCREASE, { 'a@2018': '344个', a: '344个' }, '344 → 344，增加 0', '原文为 344，相差 0'],
  [DECREASE, { 'a@2018': '35.2%', a: '35.1%' }, '35.2 → 35.1，减少 0.1', '与原文相符'],
])('writes %o of %o as %s: %s', (relation, printed, expression, verdict) => {
  const result = checkRelation(relation, makeFigures(printed), YEAR);
  expect(result && describeRelation(result)).toEqual({ expression, verdict });
});
