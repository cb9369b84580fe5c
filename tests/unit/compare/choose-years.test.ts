import { describe, expect, test } from 'vitest';
import { chooseYears } from '../../../src/compare/years.ts';

/** Years of so many reports, the latest first: 2030, 2029, … */
const latest = (count: number): number[] => Array.from({ length: count }, (_, index) => 2030 - index);

describe('the years that a page offers', () => {
  test('are all of them while they are few', () => {
    for (const count of [0, 1, 2, 12]) expect(chooseYears(latest(count), 2030)).toEqual(latest(count));
  });

  test('are those around its own year when they are many', () => {
    expect(chooseYears(latest(40), 2030)).toEqual(latest(12));
    expect(chooseYears(latest(40), 2010)).toEqual([
      2016, 2015, 2014, 2013, 2012, 2011, 2010, 2009, 2008, 2007, 2006, 2005,
    ]);
    expect(chooseYears(latest(40), 1991)).toEqual(latest(40).slice(-12));
    expect(chooseYears(latest(13), 2018)).toEqual(latest(13).slice(1));
  });

  test('are the latest on a page of no report', () => {
    expect(chooseYears(latest(40), undefined)).toEqual(latest(12));
  });
});
