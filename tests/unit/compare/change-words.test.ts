import { expect, it } from 'vitest';
import {
  describeChange,
  describeYearBefore,
  writeChangeSince,
  writeRestatedChange,
} from '../../../src/compare/change-words.ts';
import { compareFigures, type FigurePair } from '../../../src/compare/figure-pairs.ts';
import type { Indicator } from '../../../src/content/schemas/indicators.ts';
import { makeReport, type Printed } from '../../support/chart-sources.ts';
import { makeIndicator } from '../../support/ledger.ts';

const INDICATOR = makeIndicator('a', '件');

function pair(before: Printed, after: Printed, indicator = INDICATOR): FigurePair {
  const [first] = compareFigures([indicator], makeReport(2018, before), makeReport(2020, after)).both;
  if (!first) throw new Error('nothing to compare');
  return first;
}

it.each([
  ['a number that moved', '22件', '30件', '比2018年 +8件（+36%）'],
  ['one that stayed', '22件', '22件', '比2018年没有变化'],
  ['one that is printed alike', '约22件', '约22件', '与2018年写的数字相同'],
  ['one that is not exact enough', '约100件', '约102件', '比2018年：数字不够精确，看不出增减'],
  ['one with 余', '300余件', '310余件', '比2018年 约+10件'],
  ['an end of a range', '30件', '20—30件', '比2018年：原文写的是一个范围，没有算增减'],
])('says since which year, of %s', (_, before, after, words) => {
  expect(writeChangeSince(pair({ a: before }, { a: after }))).toBe(words);
});

it('says why what is counted in another way cannot be compared', () => {
  const broken: Indicator = { ...INDICATOR, breaks: [{ period: '2020', reason: '统计口径改变' }] };
  const told = pair({ a: '22件' }, { a: '30件', 'a@2018': '25件' }, broken);
  expect(writeChangeSince(told)).toBe('不能与2018年比较：统计口径改变');
  expect(writeRestatedChange(told)).toBeUndefined();
});

it('says how it moved by what the later report makes of the earlier year', () => {
  const told = pair({ a: '22件' }, { a: '30件', 'a@2018': '25件' });
  expect([writeChangeSince(told), writeRestatedChange(told)]).toEqual([
    '比2018年 +8件（+36%）',
    '按2020年度报告写的2018年的数：+5件（+20%）',
  ]);
  expect(writeRestatedChange(pair({ a: '22件' }, { a: '30件' }))).toBeUndefined();
});

it('says of a whole report what it is compared with, where that is not the year before', () => {
  expect(describeYearBefore(2019, undefined)).toBe('没有上一年的数据可比。');
  expect(describeYearBefore(2021, 2019)).toBe('没有2020年度报告，与2019年相比。');
  expect(describeYearBefore(2020, 2019)).toBeUndefined();
});

it('gives difference and percentage apart', () => {
  expect(describeChange(pair({ a: '234件' }, { a: '231件' }).change)).toEqual({
    difference: '−3件',
    percentage: '−1.3%',
  });
});
