import { expect, it } from 'vitest';
import { sharesUnit } from '../../../src/ledger/binding.ts';

it.each([
  ['one unit', { unit: '件' }, { unit: '件' }, true],
  ['an alias of one', { unit: '件' }, { unit: '起', unitAliases: ['宗', '件'] }, true],
  ['an alias of both', { unit: '例', unitAliases: ['宗'] }, { unit: '起', unitAliases: ['宗'] }, true],
  ['no unit', { unit: '件' }, { unit: '人' }, false],
  ['no alias', { unit: '件', unitAliases: ['起'] }, { unit: '人', unitAliases: ['名'] }, false],
])('indicators with %s in common', (_, a, b, expected) => {
  expect(sharesUnit(a, b)).toBe(expected);
  expect(sharesUnit(b, a)).toBe(expected);
});
