import { expect, it } from 'vitest';
import type { Relation } from '../../../src/content/schemas/indicators.ts';
import { describeRelation, summarizeRelations } from '../../../src/ledger/relation-words.ts';
import { checkRelation } from '../../../src/ledger/relations.ts';
import { makeFigures, YEAR } from '../../support/ledger.ts';

const about = { id: 'relation', title: '关系' };
const SUM: Relation = { ...about, kind: 'sum', total: 'total', parts: ['a', 'b'] };
const RATIO: Relation = { ...about, kind: 'ratio', share: 'share', part: 'a', whole: 'b' };
const PART: Relation = { ...about, kind: 'part', part: 'a', whole: 'b' };
const INCREASE: Relation = { ...about, kind: 'change', indicator: 'a', direction: 'increase' };
const DECREASE: Relation = { ...about, kind: 'change', indicator: 'a', direction: 'decrease' };

const UNDECIDED = '有的数不是准确数，不能断定是否相符';

it.each<[relation: Relation, printed: Readonly<Record<string, string>>, expression: string, verdict: string]>([
  [SUM, { total: '16件', a: '3件', b: '13件' }, '3 + 13 = 16', '与原文相符'],
  [SUM, { total: '15件', a: '3件', b: '13件' }, '3 + 13 = 16', '原文为 15，相差 1'],
  [SUM, { total: '0.3吨', a: '0.1吨', b: '0.2吨' }, '0.1 + 0.2 = 0.3', '与原文相符'],
  [SUM, { total: '约1万件', a: '3件', b: '13件' }, '3 + 13 = 16', '原文为 约10000，至少相差 9484'],
  [SUM, { total: '约1.2万件', a: '8123件', b: '3950件' }, '8123 + 3950 = 12073', `原文为 约12000，${UNDECIDED}`],
  [SUM, { total: '100件', a: '近50件', b: '52件' }, '近50 + 52 = 100～102', `原文为 100，${UNDECIDED}`],
  [SUM, { total: '400件', a: '300件以上', b: '50件' }, '300以上 + 50 = 350以上', `原文为 400，${UNDECIDED}`],
  [SUM, { total: '400亩', a: '超过300亩', b: '50亩' }, '超过300 + 50 = 超过350', `原文为 400，${UNDECIDED}`],
  [SUM, { total: '超过16亩', a: '3亩', b: '13亩' }, '3 + 13 = 16', '原文为 超过16，不相符'],
  [SUM, { total: '1吨', a: '0.5吨', b: '0.5吨' }, '0.5 + 0.5 = 1.0', '与原文相符'],
  [SUM, { total: '增长5%', a: '增长-3%以下', b: '增长2%' }, '-3以下 + 2 = -1以下', '原文为 5，至少相差 5'],
  [SUM, { total: '增长5%', a: '增长-3%以下', b: '超过2%' }, '-3以下 + 超过2 = 不定', `原文为 5，${UNDECIDED}`],
  [RATIO, { share: '50%', a: '1.25吨', b: '2.50吨' }, '1.25 ÷ 2.50 = 50%', '与原文相符'],
  [RATIO, { share: '约88.28%', a: '1243件', b: '1408件' }, '1243 ÷ 1408 = 88.28%', '与原文相符'],
  [RATIO, { share: '88.30%', a: '883件', b: '1000件' }, '883 ÷ 1000 = 88.30%', '与原文相符'],
  [RATIO, { share: '约50%', a: '5件以下', b: '9件' }, '5以下 ÷ 9 = 0～56%', `原文为 约50，${UNDECIDED}`],
  [RATIO, { share: '50.0%', a: '超过5件', b: '8件' }, '超过5 ÷ 8 = 75.0%以上', '原文为 50.0，至少相差 24.9'],
  [RATIO, { share: '88%', a: '1243件', b: '1408件' }, '1243 ÷ 1408 = 88%', '与原文相符'],
  [RATIO, { share: '约90%', a: '1243件', b: '1408件' }, '1243 ÷ 1408 = 88%', `原文为 约90，${UNDECIDED}`],
  [RATIO, { share: '88.29%', a: '1243件', b: '1408件' }, '1243 ÷ 1408 = 88.28%', '原文为 88.29，相差 0.01'],
  [RATIO, { share: '60%', a: '1件', b: '2件' }, '1 ÷ 2 = 50%', '原文为 60，相差 10'],
  [
    RATIO,
    { share: '约88.28%', a: '近2000件', b: '1408件' },
    '近2000 ÷ 1408 = 134.94～142.05%',
    '原文为 约88.28，至少相差 46.65',
  ],
  [RATIO, { share: '超过50%', a: '1件', b: '2件' }, '1 ÷ 2 = 50%', '原文为 超过50，不相符'],
  [PART, { a: '105项', b: '2015项' }, '105 ≤ 2015', '与原文相符'],
  [PART, { a: '2016项', b: '2015项' }, '2016 > 2015', '与原文不符，多出 1'],
  [PART, { a: '约2020项', b: '2015项' }, '约2020 ≤ 2015', UNDECIDED],
  [PART, { a: '约2020项', b: '2000项' }, '约2020 > 2000', '与原文不符，至少多出 15'],
  [PART, { a: '超过2000亩', b: '2000亩' }, '超过2000 > 2000', '与原文不符'],
  [INCREASE, { 'a@2018': '344个', a: '346个' }, '344 → 346，增加 2', '与原文相符'],
  [INCREASE, { 'a@2018': '344个', a: '344个' }, '344 → 344，没有变化', '与原文所说的增加不符'],
  [INCREASE, { 'a@2018': '350个', a: '346个' }, '350 → 346，减少 4', '与原文所说的增加不符'],
  [DECREASE, { 'a@2018': '344个', a: '346个' }, '344 → 346，增加 2', '与原文所说的减少不符'],
  [INCREASE, { 'a@2018': '约350个', a: '346个' }, '约350 → 346', UNDECIDED],
  [INCREASE, { 'a@2018': '约350个', a: '340个' }, '约350 → 340', '与原文所说的增加不符'],
  [INCREASE, { 'a@2018': '340余个', a: '400个' }, '340余 → 400，增加', '与原文相符'],
  [INCREASE, { 'a@2018': '3万件', a: '3万件' }, '30000 → 30000', UNDECIDED],
  [DECREASE, { 'a@2018': '35.2%', a: '35.1%' }, '35.2 → 35.1，减少 0.1', '与原文相符'],
])('writes %o of %o as %s: %s', (relation, printed, expression, verdict) => {
  const result = checkRelation(relation, makeFigures(printed), YEAR);
  expect(result && describeRelation(result)).toEqual({ expression, verdict });
});

it('writes a sum with a part short of a number below zero as short of what that comes to', () => {
  const [total, short, other] = makeFigures({ total: '增长5%', a: '增长-3%', b: '增长2%' });
  if (!total || !short || !other) throw new Error('nothing is read');
  const a = { ...short, quantity: { ...short.quantity, qualifier: '不足' as const } };
  const result = checkRelation(SUM, [total, a, other], YEAR);
  expect(result && describeRelation(result).expression).toContain('= 不足-1');
});

it.each<[totals: string[], summary: string]>([
  [['16件', '16件'], '2 项数量关系经过验算，全部相符'],
  [['16件', '17件'], '2 项数量关系经过验算，1 项与原文不相符'],
  [['16件', '约16件', '约16件'], '1 项数量关系经过验算，全部相符；另有 2 项不能断定'],
  [['17件', '约16件'], '1 项数量关系经过验算，1 项与原文不相符；另有 1 项不能断定'],
  [['约16件'], '1 项数量关系，有的数不是准确数，不能断定是否相符'],
])('does not count what is open as checked: %o', (totals, summary) => {
  const results = totals.flatMap((total) => {
    const result = checkRelation(SUM, makeFigures({ total, a: '3件', b: '13件' }), YEAR);
    return result ? [result] : [];
  });
  expect(summarizeRelations(results)).toBe(summary);
});
