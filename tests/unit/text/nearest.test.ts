import { expect, it } from 'vitest';
import { findNearest, findNearestAddress } from '../../../src/text/nearest.ts';

it.each<[given: string, known: string[], nearest: string | undefined]>([
  ['law-enforcment', ['problems', 'law-enforcement'], 'law-enforcement'],
  ['ab', ['cb', 'efgh'], 'cb'],
  ['ab', ['cd', 'efgh'], undefined],
  ['abcdef', ['abcxyz'], 'abcxyz'],
  ['abcde', ['abxyz'], undefined],
  ['problems', ['law-enforcement'], undefined],
  ['problems', [], undefined],
])('takes %s, of %j, for %s', (given, known, nearest) => {
  expect(findNearest(given, known)).toBe(nearest);
});

it.each<[given: string, nearest: string | undefined]>([
  ['/2019/problem/', '/2019/problems/'],
  ['/2020/problem/', '/2020/problems/'],
  ['/2019/closing-words/figures/', undefined],
  ['/2019/law-enforcment', '/2019/law-enforcement/'],
])('takes the address %s for %s', (given, nearest) => {
  const known = ['/', '/2019/', '/2020/problems/', '/2019/problems/', '/2019/law-enforcement/'];
  expect(findNearestAddress(given, known)).toBe(nearest);
});
