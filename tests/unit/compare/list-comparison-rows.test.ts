import { expect, it } from 'vitest';
import { type ComparisonRow, listComparisonRows } from '../../../src/compare/comparison-rows.ts';
import { compareFigures } from '../../../src/compare/figure-pairs.ts';
import { makeReport as report } from '../../support/chart-sources.ts';
import { makeIndicator } from '../../support/ledger.ts';

const INDICATORS = [
  { ...makeIndicator('a', '件'), comparability: '口径一致' },
  { ...makeIndicator('b', '件'), dutyArea: 'gone' },
];

/** Rows of the figures of 2019 and 2020 as the reports of these years print them. */
function list(
  earlier: Readonly<Record<string, string>>,
  later: Readonly<Record<string, string>>,
): readonly ComparisonRow[] {
  return listComparisonRows(
    compareFigures(INDICATORS, report(2019, earlier), report(2020, later)),
    { from: 2019, to: 2020 },
    {
      titleOfArea: (id) => (id === 'law-enforcement' ? '规范执法' : undefined),
      urlOf: ({ report: year, figure }) => `/${year}/#${figure.anchor}`,
    },
  );
}

it('gives both years’ values as printed, the difference, and the change in words', () => {
  expect(list({ a: '3件' }, { a: '约110件' })).toEqual([
    {
      indicator: 'a',
      name: '指标a',
      dutyArea: '规范执法',
      beforeValue: 3,
      beforeUnit: '件',
      beforeQualifier: '',
      beforeByHand: '',
      beforeQuote: '3件',
      beforeUrl: '/2019/#figure-a',
      afterValue: 110,
      afterUnit: '件',
      afterQualifier: '约',
      afterByHand: '',
      afterQuote: '约110件',
      afterUrl: '/2020/#figure-a',
      difference: '',
      differenceUnit: '',
      change: '约增加107件',
      note: '',
      comparability: '口径一致',
    },
  ]);
});

it.each([
  ['grew', '3件', '5件', 2, '件'],
  ['fell', '5件', '3件', -2, '件'],
  ['stayed', '3件', '3件', 0, '件'],
  ['is the same approximate number twice', '约80件', '约80件', '', ''],
  ['is not known to the last digit', '约1000件', '4000件', '', ''],
])('gives the difference of what %s: %s → %s', (_, before, after, difference, differenceUnit) => {
  expect(list({ a: before }, { a: after })).toMatchObject([{ difference, differenceUnit }]);
});

it('puts what only one report has behind what both have, and says why the other has none', () => {
  const rows = list({ a: '3件' }, { b: '5件' });
  expect(rows).toMatchObject([
    { indicator: 'a', beforeValue: 3, afterValue: '', change: '', note: '2020年：报告没有这个数字' },
    {
      indicator: 'b',
      beforeValue: '',
      afterValue: 5,
      note: '2019年：无对应章节',
      dutyArea: '',
      comparability: '',
    },
  ]);
  expect(list({ b: '1件', a: '3件' }, { b: '5件' }).map(({ indicator }) => indicator)).toEqual(['b', 'a']);
});

it('says where a value is from, and what the later report makes of the earlier year', () => {
  expect(list({}, { a: '4件', 'a@2019': '5件' })).toMatchObject([{ note: '2019年的数出自2020年度报告' }]);
  expect(list({ a: '3件' }, { a: '4件', 'a@2019': '5件' })).toMatchObject([
    { note: '2020年度报告把2019年的数写作5件（原文“5件”），按它算：减少1件' },
  ]);
});
