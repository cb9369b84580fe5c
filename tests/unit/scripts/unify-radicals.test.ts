import { expect, test } from 'vitest';
import { unifyRadicals } from '../../../scripts/pdf/finish-pdf.ts';

test.each([
  ['<01> <2F00>', '<01> <4E00>', '⼀ is 一'],
  ['<0102> <2EA0>', '<0102> <6C11>', '⺠ is 民, which normalisation does not know'],
  ['<01> <2F3E>', '<01> <6237>', '⼾ is 户, where normalisation says 戶'],
  ['<0012> <0012> <2F64>', '<0012> <0012> <7528>', 'a run of one'],
  ['<01> <6FC9>', '<01> <6FC9>', 'a character stays'],
])('a PDF’s table %s becomes %s: %s', (entry, expected) => {
  expect(unifyRadicals(`2 beginbfchar\n${entry}\nendbfchar\n`)).toBe(`2 beginbfchar\n${expected}\nendbfchar\n`);
});
