import { expect, it } from 'vitest';
import { containsRange, rangesOverlap } from '../../../src/ledger/bound-figure.ts';

const RANGE = { block: 1, start: 3, end: 8 };

it.each<[other: { block: number; start: number; end: number }, overlap: boolean, contains: boolean]>([
  [{ block: 1, start: 3, end: 8 }, true, true],
  [{ block: 1, start: 4, end: 5 }, true, true],
  [{ block: 1, start: 7, end: 9 }, true, false],
  [{ block: 1, start: 8, end: 9 }, false, false],
  [{ block: 0, start: 4, end: 5 }, false, false],
])('stretches of one paragraph may share characters, and %o may lie within another', (other, overlap, contains) => {
  expect(rangesOverlap(RANGE, other)).toBe(overlap);
  expect(rangesOverlap(other, RANGE)).toBe(overlap);
  expect(containsRange(RANGE, other)).toBe(contains);
});
