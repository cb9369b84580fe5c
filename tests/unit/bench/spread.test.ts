import { expect, test } from 'vitest';
import { measureSpread } from '../../bench/spread.ts';

test('says how values are spread, in whatever order they come', () => {
  const upToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(measureSpread(upToHundred)).toEqual({ median: 50, p95: 95, max: 100 });
  expect(measureSpread([7])).toEqual({ median: 7, p95: 7, max: 7 });
});
