import { expect, it } from 'vitest';
import { workOutShare } from '../../../src/charts/share.ts';
import { makeFigures } from '../../support/ledger.ts';

function share(part: string, whole: string): string | undefined {
  const [a, b] = makeFigures({ part, whole }, 2019);
  if (!a || !b) throw new Error('no figures');
  return workOutShare(a, b);
}

it.each([
  ['5件', '16件', '31%'],
  ['0件', '16件', '0%'],
  ['16件', '16件', '100%'],
  ['68件', '114件', '59.6%'],
  ['143件', '114106件', '0.1%'],
  ['10件', '114106件', '不到0.1%'],
  ['114100件', '114106件', '超过99.9%'],
])('%s of %s is %s', (part, whole, expected) => {
  expect(share(part, whole)).toBe(expected);
});

it.each([
  ['3件', '9件'],
  ['约5件', '16件'],
  ['5件', '16余件'],
])('%s of %s is not worked out', (part, whole) => {
  expect(share(part, whole)).toBeUndefined();
});
