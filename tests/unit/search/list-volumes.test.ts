import { describe, expect, it } from 'vitest';
import { holdsYear, listVolumes } from '../../../src/search/volumes.ts';

/** So many years, one after the other. */
function listYears(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

describe('listVolumes', () => {
  it('keeps reports together as long as there are few', () => {
    expect(listVolumes([])).toEqual([]);
    expect(listVolumes([2019])).toEqual([{ first: 2019, last: 2019 }]);
    expect(listVolumes(listYears(2008, 13).reverse())).toEqual([{ first: 2008, last: 2020 }]);
  });

  it('names the latest years first, of which there are always enough', () => {
    expect(listVolumes(listYears(2000, 19))).toEqual([
      { first: 2007, last: 2018 },
      { first: 2000, last: 2006 },
    ]);
    expect(listVolumes(listYears(1950, 100))).toHaveLength(14);
  });

  it('leaves older volumes as they are when a report is added', () => {
    const before = listVolumes(listYears(1950, 40));
    expect(listVolumes(listYears(1950, 41)).slice(1)).toEqual(before.slice(1));
  });

  it('counts reports where years are missing, and puts every one into one volume', () => {
    const years = listYears(2000, 21).map((year) => (year > 2004 ? year + 30 : year));
    const volumes = listVolumes(years);
    for (const year of years) expect(volumes.filter((volume) => holdsYear(volume, year))).toHaveLength(1);
  });
});
