import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseAxis, layOutBar, measureLines, offsetLine } from '../../../src/charts/axis.ts';

/** Values as reports print them: whole numbers, or with two decimals. */
const positive = fc.oneof(
  fc.integer({ min: 1, max: 100_000_000 }),
  fc.integer({ min: 1, max: 1_000_000 }).map((hundredths) => hundredths / 100),
);
const peaksOfSeries = fc.array(positive, { minLength: 1, maxLength: 8 });

/** Series of which one is up to some thousand times as large as the others. */
const peaksWithGiant = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), peaksOfSeries)
  .map(([times, peaks]) => [...peaks, Math.max(...peaks) * times]);

const anyPeaks = fc.oneof(peaksOfSeries, peaksWithGiant);

describe('chooseAxis', () => {
  it.each<[what: string, peaks: number[], max: number, lines: number]>([
    ['ends bars of like size with the longest', [46, 36, 7, 2], 46, 1],
    ['leaves one of nine times the next whole', [90, 10], 90, 1],
    ['folds one of ten times the next', [100, 10], 20, 5],
    ['folds at round numbers', [110, 10], 25, 5],
    ['folds the committees of the villages', [1, 14, 12, 241, 14, 2, 1, 13], 50, 5],
    ['takes no more lines than the longest bar reaches into', [60, 6], 20, 3],
    ['does not fold where the next stays invisible', [113963, 143], 113963, 1],
    ['does not fold where nothing stands beside it', [241], 241, 1],
    ['does not fold where only zeros stand beside it', [241, 0, 0], 241, 1],
    ['does not fold two giants beside a small one', [241, 240, 1], 241, 1],
    ['has no length where all are zero', [0, 0], 0, 1],
    ['has no length where there is nothing', [], 0, 1],
    ['folds decimals too', [0.6, 0.05], 0.2, 3],
  ])('%s: %j', (_, peaks, max, lines) => {
    expect(chooseAxis(peaks)).toEqual({ max, lines });
  });

  it('has room for the longest bar, and never less on a line than the next one needs', () => {
    fc.assert(
      fc.property(anyPeaks, (peaks) => {
        const { max, lines } = chooseAxis(peaks);
        const [largest = 0, next = 0] = [...peaks].sort((a, b) => b - a);
        expect(max).toBeGreaterThan(0);
        expect(max).toBeGreaterThanOrEqual(next);
        expect(max * lines).toBeGreaterThanOrEqual(largest * (1 - 1e-9));
        expect(lines).toBeLessThanOrEqual(5);
        expect(layOutBar(largest, { max, lines })).toHaveLength(lines);
      }),
    );
  });

  it('folds only where the next bar is then a tenth of a line or more', () => {
    fc.assert(
      fc.property(peaksWithGiant, (peaks) => {
        const { max, lines } = chooseAxis(peaks);
        const [largest = 0, next = 0] = [...peaks].sort((a, b) => b - a);
        expect(lines > 1 ? next / max >= 0.1 : max === largest).toBe(true);
      }),
    );
  });
});

describe('layOutBar', () => {
  it.each<[value: number, max: number, lines: number, bar: number[]]>([
    [1243, 1408, 1, [88.281]],
    [1408, 1408, 1, [100]],
    [0, 1408, 1, [0]],
    [0, 0, 1, [0]],
    [-3.2, 10, 1, [0]],
    [241, 50, 5, [100, 100, 100, 100, 82]],
    [14, 50, 5, [28]],
    [50, 50, 5, [100]],
    [100, 50, 5, [100, 100]],
    [250, 50, 5, [100, 100, 100, 100, 100]],
    // In floating-point arithmetic the quotients are 2.9999999999999996 and 3.0000000000000004.
    [0.3, 0.1, 5, [100, 100, 100]],
    [0.033, 0.011, 5, [100, 100, 100]],
  ])('%d at %d a line, %d lines: %j', (value, max, lines, bar) => {
    expect(layOutBar(value, { max, lines })).toEqual(bar);
  });

  it('fills every line but the last, and all lines together are as long as the value', () => {
    fc.assert(
      fc.property(anyPeaks, (peaks) => {
        const axis = chooseAxis(peaks);
        for (const value of peaks) {
          const bar = layOutBar(value, axis);
          const [last = NaN, ...full] = bar.toReversed();
          expect(full.every((line) => line === 100)).toBe(true);
          expect(last).toBeLessThanOrEqual(100);
          expect(full.length === 0 || last > 0).toBe(true);
          const length = bar.reduce((sum, line) => sum + line, 0);
          // A line is given to a thousandth of a per cent.
          expect(Math.abs((length / 100) * axis.max - value)).toBeLessThanOrEqual(axis.max * 0.00001);
        }
      }),
    );
  });

  it('draws the longer bar for the larger value', () => {
    fc.assert(
      fc.property(anyPeaks, (peaks) => {
        const axis = chooseAxis(peaks);
        const lengths = peaks
          .toSorted((a, b) => a - b)
          .map((value) => layOutBar(value, axis).reduce((sum, line) => sum + line, 0));
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('lines of a folded bar', () => {
  it('stand apart, so that they are seen to be lines, and add no space to a bar of one', () => {
    expect(offsetLine(0)).toBe(0);
    expect(offsetLine(1)).toBeGreaterThan(1);
    expect(measureLines(1)).toBe(1);
    expect(measureLines(5)).toBeCloseTo(offsetLine(4) + 1);
  });
});
