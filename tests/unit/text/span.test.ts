import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENCLOSING_MARKS, findEnclosed } from '../../../src/text/enclosed.ts';
import {
  contains,
  findMatches,
  findWords,
  isInside,
  overlaps,
  replaceSpan,
  sliceSpan,
} from '../../../src/text/span.ts';

const span = (start: number, end: number): { start: number; end: number } => ({ start, end });

test.each([
  ['the same', span(2, 4), span(2, 4), true, true],
  ['one within', span(2, 6), span(3, 4), true, true],
  ['one around', span(3, 4), span(2, 6), false, true],
  ['half outside', span(2, 4), span(3, 5), false, true],
  ['side by side', span(2, 4), span(4, 6), false, false],
  ['apart', span(2, 4), span(5, 6), false, false],
])('%s', (_, a, b, isContained, isShared) => {
  expect(contains(a, b)).toBe(isContained);
  expect(overlaps(a, b)).toBe(isShared);
  expect(overlaps(b, a)).toBe(isShared);
});

test('words give way to others', () => {
  expect(replaceSpan('甲乙丙', span(1, 2), '丁戊')).toBe('甲丁戊丙');
  expect(replaceSpan('甲丙', span(1, 1), '乙')).toBe('甲乙丙');
});

test('words are found wherever they stand', () => {
  expect(findWords('甲甲甲', '甲甲')).toEqual([span(0, 2), span(1, 3)]);
  expect(findWords('甲', '乙')).toEqual([]);
  expect(findWords('甲', '')).toEqual([]);
  expect(findMatches('甲12乙3', /\d+/g)).toEqual([span(1, 3), span(4, 5)]);
});

test('a character is inside the span that holds it', () => {
  const spans = [span(1, 3), span(5, 6), span(8, 8)];
  expect([0, 1, 2, 3, 4, 5, 6, 8].filter((index) => isInside(spans, index))).toEqual([1, 2, 5]);
});

describe('what marks enclose', () => {
  test.each([
    ['甲《乙》丙《丁》', ['《乙》', '《丁》']],
    ['《甲《乙》丙》丁', ['《甲《乙》丙》']],
    ['《甲《乙》', ['《乙》']],
    ['甲》乙《丙', []],
    ['《甲\n乙》', []],
    ['《》', ['《》']],
  ])('of %s', (text, words) => {
    expect(findEnclosed(text, '《》').map((found) => sliceSpan(text, found))).toEqual(words);
  });

  test('is in order and apart, and begins and ends with its marks', () => {
    const anyText = fc.string({ unit: fc.constantFrom('甲', '《', '》', '\n'), maxLength: 30 });
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const found of findEnclosed(text, '《》')) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(sliceSpan(text, found)).toMatch(/^《[^\n]*》$/u);
          end = found.end;
        }
      }),
    );
  });

  test('is told by an opening and a closing mark', () => {
    for (const marks of ENCLOSING_MARKS) expect(marks).toMatch(/^[\p{Ps}\p{Pi}《][\p{Pe}\p{Pf}》]$/u);
  });
});
