import { describe, expect, it } from 'vitest';
import { listMissingYears, pairYears, nameYears } from '../../../src/compare/years.ts';

/** `2019—2021 over 2020`. */
const write = (years: number[]): string[] =>
  pairYears(years).map(({ from, to, between }) => `${from}—${to}${between.map((year) => ` over ${year}`).join('')}`);

describe('pairYears', () => {
  it.each<[what: string, years: number[], pairs: string[]]>([
    ['no report', [], []],
    ['one report', [2019], []],
    ['years in any order', [2019, 2021, 2020], ['2020—2021', '2019—2021 over 2020', '2019—2020']],
    ['years apart', [2017, 2019], ['2017—2019']],
  ])('pairs each report with those before it: %s', (_, years, pairs) => {
    expect(write(years)).toEqual(pairs);
  });

  it('goes five reports back, and keeps every pair when another report comes', () => {
    const years = [2014, 2015, 2016, 2017, 2018, 2019, 2020];
    expect(
      write(years)
        .filter((pair) => pair.includes('—2020'))
        .map((pair) => pair.slice(0, 4)),
    ).toEqual(['2019', '2018', '2017', '2016', '2015']);
    expect(write([...years, 2021])).toEqual(expect.arrayContaining(write(years)));
  });
});

it('keeps a pair between which other reports have come', () => {
  const years = [2013, 2014, 2015, 2016, 2017, 2018, 2019];
  const kept = pairYears(years, [
    { from: 2013, to: 2019 },
    { from: 2012, to: 2019 },
  ]);
  expect(kept.filter((pair) => pairYears(years).every(({ from, to }) => from !== pair.from || to !== pair.to))).toEqual(
    [{ from: 2013, to: 2019, between: [2018, 2017, 2016, 2015, 2014] }],
  );
});

it('lists the years between two that have no report', () => {
  expect(listMissingYears({ from: 2015, to: 2020, between: [2017, 2018] })).toEqual([2016, 2019]);
  expect(listMissingYears({ from: 2019, to: 2020, between: [] })).toEqual([]);
});

it.each([
  ['2020—2021年', [2020, 2021]],
  ['2018—2021年', [2018, 2019, 2020, 2021]],
  ['2018、2020、2021年', [2018, 2020, 2021]],
  ['2020年', [2020]],
])('names years as a title does: %s', (name, years) => {
  expect(nameYears(years)).toBe(name);
});
