import { expect, it } from 'vitest';
import { pairYears } from '../../../src/report/comparison/pair-years.ts';

it.each<[what: string, years: number[], pairs: [number, number][]]>([
  ['no report', [], []],
  ['one report', [2019], []],
  [
    'years in any order',
    [2019, 2021, 2020],
    [
      [2020, 2021],
      [2019, 2020],
    ],
  ],
  ['years apart', [2017, 2019], [[2017, 2019]]],
])('pairs each report with the one before it: %s', (_, years, pairs) => {
  expect(pairYears(years).map(({ from, to }) => [from, to])).toEqual(pairs);
});
