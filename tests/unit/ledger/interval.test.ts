import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUALIFIERS } from '../../../src/content/schemas/figures.ts';
import {
  addIntervals,
  doOverlap,
  type Interval,
  isAlwaysMore,
  isNeverMore,
  readInterval,
  takePercentage,
} from '../../../src/ledger/interval.ts';
import { readQuantities } from '../../../src/quantities/read-quantities.ts';

function readPrinted(printed: string): Interval {
  const [quantity] = readQuantities(printed);
  if (!quantity) throw new Error(`no quantity in: ${printed}`);
  return readInterval(quantity);
}

describe('what a printed number can stand for', () => {
  it.each<[printed: string, min: number, max: number]>([
    ['16件', 16, 16],
    ['114106条', 114106, 114106],
    ['11000户次', 11000, 11000],
    ['1.2万件', 11500, 12500],
    ['1万件', 9500, 10500],
    ['3万件', 28500, 31500],
    ['3.0万件', 29500, 30500],
    ['0.3万件', 2500, 3500],
    ['3百万元', 2850000, 3150000],
    ['8成', 76, 84],
    ['30000件', 30000, 30000],
    ['35.2微克', 35.15, 35.25],
    ['88.28%', 88.275, 88.285],
    ['88%', 87.5, 88.5],
    ['3‰', 2.5, 3.5],
    ['约88.28%', 88.275, 88.285],
    ['约3%', 2.5, 3.5],
    ['约0.02%', 0.015, 0.025],
    ['约90%', 85.5, 94.5],
    ['约80%', 76, 84],
    ['80%左右', 76, 84],
    ['约10000件', 9500, 10500],
    ['约1万件', 9500, 10500],
    ['约1500件', 1450, 1550],
    ['约2020项', 2015, 2025],
    ['约1.2万件', 11500, 12500],
    ['约3万件', 28500, 31500],
    ['约3.0万件', 29500, 30500],
    ['约0.3万件', 2500, 3500],
    ['约30000件', 28500, 31500],
    ['约125件', 120, 130],
    ['125件左右', 120, 130],
    ['约36件', 34.2, 37.8],
    ['约12345件', 12340, 12350],
    ['约12.5亩', 12.45, 12.55],
    ['约36%', 35.5, 36.5],
    ['近125件', 120, 125],
    ['近千件', 950, 1000],
    ['上百家', 100, Infinity],
    ['百余家', 100, 199],
    ['近50%', 47.5, 50],
    ['近2000件', 1900, 2000],
    ['近3件', 2.85, 3],
    ['11000余条', 11000, 11999],
    ['30多名', 30, 39],
    ['1500余人次', 1500, 1599],
    ['1.2万余件', 12000, 12999],
    ['超过1500人次', 1501, Infinity],
    ['100家以上', 100, Infinity],
    ['30日以内', 0, 30],
    ['5件以下', 0, 5],
    ['0件', 0, 0],
    ['约0件', 0, 0],
    ['近0件', 0, 0],
    ['约0%', -0.5, 0.5],
    ['增长-5%', -5.5, -4.5],
    ['0件以下', 0, 0],
    ['超过0件', 1, Infinity],
  ])('%s: from %d to %d', (printed, min, max) => {
    const interval = readPrinted(printed);
    expect(interval.min).toBeCloseTo(min, 9);
    if (max === Infinity) expect(interval.max).toBe(Infinity);
    else expect(interval.max).toBeCloseTo(max, 9);
  });
});

describe('what a printed number with a qualifier can stand for', () => {
  it.each<[printed: Parameters<typeof readInterval>[0], interval: Interval]>([
    [
      { value: 10, unit: '%', qualifier: '不足', step: 1 },
      { min: 0, max: 10, excludesMax: true },
    ],
    [
      { value: 10, unit: '件', qualifier: '不足', step: 1 },
      { min: 0, max: 9 },
    ],
    [
      { value: 1, unit: '件', qualifier: '不足', step: 1 },
      { min: 0, max: 0 },
    ],
    [
      { value: 0, unit: '件', qualifier: '不足', step: 1 },
      { min: -Infinity, max: -1 },
    ],
    [
      { value: 0, unit: '%', qualifier: '不足', step: 1 },
      { min: -Infinity, max: 0, excludesMax: true },
    ],
    [
      { value: -5, unit: '%', qualifier: '不足', step: 1 },
      { min: -Infinity, max: -5, excludesMax: true },
    ],
    [
      { value: 50, unit: '%', qualifier: '超过', step: 10 },
      { min: 50, max: Infinity, excludesMin: true },
    ],
    [
      { value: 1500, unit: '亩', qualifier: '超过', step: 100 },
      { min: 1500, max: Infinity, excludesMin: true },
    ],
    [
      { value: 1500, unit: '', qualifier: '超过', step: 100 },
      { min: 1500, max: Infinity, excludesMin: true },
    ],
    [
      { value: 2.5, unit: '个', qualifier: '超过', step: 0.1 },
      { min: 2.5, max: Infinity, excludesMin: true },
    ],
    [
      { value: 3, unit: '年', qualifier: '多', step: 1 },
      { min: 3, max: 4, excludesMax: true },
    ],
    [
      { value: 3, unit: '件', qualifier: '多', step: 1 },
      { min: 3, max: 4, excludesMax: true },
    ],
    [
      { value: 1500, unit: '亩', qualifier: '余', step: 100 },
      { min: 1500, max: 1600, excludesMax: true },
    ],
    [
      { value: -20, unit: '%', qualifier: '余', step: 10 },
      { min: -30, max: -20, excludesMin: true },
    ],
    [
      { value: -20, unit: '件', qualifier: '多', step: 10 },
      { min: -29, max: -20 },
    ],
    [
      { value: 0, unit: '件', qualifier: '余', step: 1 },
      { min: 0, max: 1, excludesMax: true },
    ],
    [
      { value: -5, unit: '%', qualifier: '近', step: 1 },
      { min: -5, max: -4.5 },
    ],
    [
      { value: -20, unit: '%', qualifier: '约', step: 10 },
      { min: -21, max: -19 },
    ],
    [
      { value: -5, unit: '%', qualifier: '超过', step: 1 },
      { min: -5, max: Infinity, excludesMin: true },
    ],
    [
      { value: -5, unit: '%', qualifier: '以上', step: 1 },
      { min: -5, max: Infinity },
    ],
    [
      { value: -5, unit: '%', qualifier: '以内', step: 1 },
      { min: -5, max: 0 },
    ],
    [
      { value: -5, unit: '%', qualifier: '以下', step: 1 },
      { min: -Infinity, max: -5 },
    ],
  ])('%o: %o', (printed, interval) => {
    expect(readInterval(printed)).toEqual(interval);
  });

  it('is never narrower than without 约, however the number is printed', () => {
    const printed = fc
      .record({
        whole: fc.integer({ min: 0, max: 99_999 }),
        decimals: fc.constantFrom('', '.0', '.3', '.07', '.50'),
        scale: fc.constantFrom('', '千', '万', '百万', '亿'),
        unit: fc.constantFrom('%', '件', '亩', '成'),
      })
      .filter(({ scale, unit }) => scale === '' || (unit !== '%' && unit !== '成'))
      .map(({ whole, decimals, scale, unit }) => `${whole}${decimals}${scale}${unit}`);
    fc.assert(
      fc.property(printed, fc.constantFrom<[string, string]>(['约', ''], ['', '左右']), (number, [before, after]) => {
        const [plain, rough] = [readPrinted(number), readPrinted(`${before}${number}${after}`)];
        expect(rough.min).toBeLessThanOrEqual(plain.min);
        expect(rough.max).toBeGreaterThanOrEqual(plain.max);
      }),
    );
  });

  it('always has a value', () => {
    const qualifier = fc.constantFrom(undefined, ...QUALIFIERS);
    const unit = fc.constantFrom('件', '%', '亩', '');
    fc.assert(
      fc.property(qualifier, unit, fc.integer({ min: -999, max: 999 }), fc.nat(4), (word, measure, digits, zeros) => {
        const interval = readInterval({
          value: digits * 10 ** zeros,
          step: 10 ** zeros,
          unit: measure,
          qualifier: word,
        });
        const isOpen = interval.excludesMin === true || interval.excludesMax === true;
        expect(interval.min).toBeLessThanOrEqual(interval.max);
        if (isOpen) expect(interval.min).toBeLessThan(interval.max);
      }),
    );
  });
});

/** An interval and a value in it. */
const withMember = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.nat(1000), fc.nat(1000))
  .map(([member, below, above]) => ({ member, interval: { min: member - below, max: member + above } }));

describe('reckoning with intervals', () => {
  it('has the sum of any members in the interval of the sum', () => {
    fc.assert(
      fc.property(fc.array(withMember), (parts) => {
        const sum = parts.reduce((total, { member }) => total + member, 0);
        const { min, max } = addIntervals(parts.map(({ interval }) => interval));
        return min <= sum && sum <= max;
      }),
    );
  });

  it('has the percentage of any members in the interval of the percentage', () => {
    const positive = withMember.filter(({ interval }) => interval.min > 0);
    fc.assert(
      fc.property(withMember, positive, (part, whole) => {
        const { min, max } = takePercentage(part.interval, whole.interval);
        const share = (part.member / whole.member) * 100;
        return doOverlap({ min, max }, { min: share, max: share });
      }),
    );
  });

  it('leaves out of a sum and of a percentage what is left out of one of them', () => {
    const more = { min: 1, max: 2, excludesMin: true };
    const less = { min: 4, max: 5, excludesMax: true };
    expect(addIntervals([more, { min: 3, max: 3 }])).toEqual({ min: 4, max: 5, excludesMin: true });
    expect(addIntervals([more, less])).toEqual({ min: 5, max: 7, excludesMin: true, excludesMax: true });
    expect(takePercentage(more, { min: 4, max: 5 })).toEqual({ min: 20, max: 50, excludesMin: true });
    expect(takePercentage({ min: 1, max: 2 }, less)).toEqual({ min: 20, max: 50, excludesMin: true });
    expect(takePercentage({ min: 0, max: 2 }, less)).toEqual({ min: 0, max: 50 });
    expect(takePercentage({ min: -1, max: -1 }, less)).toEqual({ min: -25, max: -20, excludesMax: true });
  });

  it('takes a percentage of numbers without an upper end', () => {
    const endless = { min: 4, max: Infinity };
    expect(takePercentage(endless, endless)).toEqual({ min: 0, max: Infinity });
    expect(takePercentage({ min: 1, max: 2 }, endless)).toEqual({ min: 0, max: 50 });
  });

  it('tells whether all of one is more than the other, or none of it', () => {
    const [low, high] = [
      { min: 1, max: 2 },
      { min: 2, max: 3 },
    ];
    expect([isAlwaysMore(high, low), isNeverMore(low, high)]).toEqual([false, true]);
    expect(isAlwaysMore({ ...high, excludesMin: true }, low)).toBe(true);
    expect(isAlwaysMore(high, { ...low, excludesMax: true })).toBe(true);
    expect(isAlwaysMore({ min: 2.5, max: 3 }, low)).toBe(true);
    expect(isNeverMore({ min: 1, max: Infinity }, high)).toBe(false);
    expect(isAlwaysMore(high, { min: 0, max: Infinity })).toBe(false);
    expect(doOverlap({ ...high, excludesMin: true }, low)).toBe(false);
    expect(doOverlap(low, high)).toBe(true);
  });

  it('allows any percentage of a whole that may be nothing', () => {
    expect(takePercentage({ min: 1, max: 1 }, { min: 0, max: 5 })).toEqual({ min: -Infinity, max: Infinity });
  });

  it('finds intervals to overlap when they share a member, whichever comes first', () => {
    fc.assert(
      fc.property(withMember, fc.nat(1000), fc.nat(1000), ({ member, interval }, below, above) => {
        const other = { min: member - below, max: member + above };
        return doOverlap(interval, other) && doOverlap(other, interval);
      }),
    );
  });

  it('finds intervals apart when one ends before the other begins', () => {
    fc.assert(
      fc.property(withMember, fc.integer({ min: 1, max: 1000 }), ({ interval: { min, max } }, gap) => {
        const other = { min: max + gap, max: max + gap + 1 };
        return !doOverlap({ min, max }, other) && !doOverlap(other, { min, max });
      }),
    );
  });

  it('forgives the error of floating-point arithmetic and no more', () => {
    const exactly = (value: number): Interval => ({ min: value, max: value });
    const small = addIntervals([0.1, 0.2].map(exactly));
    expect(doOverlap(small, exactly(0.3))).toBe(true);
    expect(doOverlap(small, exactly(0.3001))).toBe(false);
    const large = addIntervals([4_100_000.1, 0.7].map(exactly));
    expect(doOverlap(large, exactly(4_100_000.8))).toBe(true);
    expect(doOverlap(exactly(4_100_000.8), large)).toBe(true);
  });
});
