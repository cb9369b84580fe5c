import { expect, it } from 'vitest';
import { describeChange, speakSigns, spellChange, writeChangeSince } from '../../../src/compare/change-words.ts';
import { compareFigures } from '../../../src/compare/figure-pairs.ts';
import type { Indicator } from '../../../src/content/schemas/indicators.ts';
import { makeReport } from '../../support/chart-sources.ts';
import { makeIndicator } from '../../support/ledger.ts';

const INDICATOR = makeIndicator('a', '件');

function since(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  indicator: Indicator = INDICATOR,
): string {
  const [pair] = compareFigures([indicator], makeReport(2018, before), makeReport(2020, after)).both;
  if (!pair) throw new Error('nothing to compare');
  return writeChangeSince(pair);
}

it.each([
  ['a number that moved', '22件', '30件', '比2018年 +8件（+36%）'],
  ['one that stayed', '22件', '22件', '比2018年没有变化'],
  ['one that is printed alike', '约22件', '约22件', '与2018年写的数字相同'],
  ['one that is not exact enough', '约100件', '约102件', '比2018年：数字不够精确，看不出增减'],
  ['one with 余', '300余件', '310余件', '比2018年 约+10件'],
  ['an end of a range', '30件', '20—30件', '比2018年：原文写的是一个范围，没有算增减'],
])('says since which year, of %s', (_, before, after, words) => {
  expect(since({ a: before }, { a: after })).toBe(words);
});

it('says why what is counted in another way cannot be compared', () => {
  const broken = { ...INDICATOR, breaks: [{ period: '2020', reason: '统计口径改变' }] };
  expect(since({ a: '22件' }, { a: '30件' }, broken)).toBe('不能与2018年比较：统计口径改变');
});

it('says what else the later report makes of the earlier year', () => {
  expect(since({ a: '22件' }, { a: '30件', 'a@2018': '25件' })).toBe(
    '比2018年 +8件（+36%）；按2020年度报告写的2018年的数，+5件（+20%）',
  );
});

it('gives difference and percentage apart', () => {
  const [pair] = compareFigures([INDICATOR], makeReport(2018, { a: '234件' }), makeReport(2020, { a: '231件' })).both;
  expect(pair && describeChange(pair.change)).toEqual({ difference: '−3件', percentage: '−1.3%' });
});

it.each([
  ['比2020年 +8件（+36%）', '比2020年 增加8件（36%）'],
  ['−3.2个百分点', '减少3.2个百分点'],
  ['约+10件', '约增加10件'],
  ['+1条（不到0.1%）', '增加1条（不到0.1%）'],
  ['没有变化', '没有变化'],
])('spells %s: %s', (words, heard) => {
  expect(spellChange(words)).toBe(heard);
  expect(
    speakSigns(words)
      .map(({ seen }) => seen)
      .join(''),
  ).toBe(words);
});
