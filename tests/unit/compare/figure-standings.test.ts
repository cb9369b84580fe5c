import { expect, test } from 'vitest';
import { listStandings } from '../../../src/compare/figure-standings.ts';
import { makeReport, type Printed } from '../../support/chart-sources.ts';
import { makeIndicator } from '../../support/ledger.ts';

/** How everything stands that reports print of an indicator: `2019 in 2020: same`. */
function say(reports: Readonly<Record<number, Printed>>): string[] {
  const made = Object.entries(reports).map(([year, printed]) => makeReport(Number(year), printed));
  return listStandings(makeIndicator('a', '件'), made.toReversed()).map(
    ({ report, figure, standing }) => `${figure.period} in ${report}: ${standing}`,
  );
}

test('each year’s own report counts, and another number for its year differs', () => {
  expect(say({ 2019: { a: '3件' }, 2020: { a: '4件', 'a@2019': '5件' }, 2021: { 'a@2019': '3件' } })).toEqual([
    '2019 in 2019: counts',
    '2019 in 2020: differs',
    '2019 in 2021: same',
    '2020 in 2020: counts',
  ]);
});

test('of a year without a report what was printed last counts, and one that is less exact is another number', () => {
  expect(say({ 2020: { 'a@2018': '3件' }, 2021: { 'a@2018': '约3件', b: '1件' } })).toEqual([
    '2018 in 2020: differs',
    '2018 in 2021: counts',
  ]);
});

test('nothing stands where no report has a figure', () => {
  expect(say({ 2020: { b: '3件' } })).toEqual([]);
});
