import { expect, it } from 'vitest';
import { isListed } from '../../../src/quantities/units.ts';

it.each<[unit: string, listed: boolean]>([
  ['件', true],
  ['个工作日', true],
  ['km', true],
  ['番', true],
  ['坨', false],
  ['', false],
])('knows whether a list has the unit %o', (unit, listed) => {
  expect(isListed(unit)).toBe(listed);
});
