import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addIntervals, doOverlap, type Interval, readInterval, takePercentage } from '../../../src/ledger/interval.ts';
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
    ['3万件', 25000, 35000],
    ['35.2微克', 35.15, 35.25],
    ['88.28%', 88.275, 88.285],
    ['88%', 87.5, 88.5],
    ['3‰', 2.5, 3.5],
    ['约88.28%', 88.27, 88.29],
    ['80%左右', 70, 90],
    ['近50%', 40, 50],
    ['11000余条', 11000, 12000],
    ['30多名', 30, 40],
    ['超过1500人次', 1500, 1600],
    ['100家以上', 100, Infinity],
    ['30日以内', 0, 30],
    ['5件以下', 0, 5],
  ])('%s: from %d to %d', (printed, min, max) => {
    const interval = readPrinted(printed);
    expect(interval.min).toBeCloseTo(min, 9);
    if (max === Infinity) expect(interval.max).toBe(Infinity);
    else expect(interval.max).toBeCloseTo(max, 9);
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
      fc.property(positive, positive, (part, whole) => {
        const { min, max } = takePercentage(part.interval, whole.interval);
        const share = (part.member / whole.member) * 100;
        return doOverlap({ min, max }, { min: share, max: share });
      }),
    );
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
