import { describe, expect, it } from 'vitest';
import { isWhole, listNumbers } from '../../../src/search/tokens.ts';

describe('listNumbers', () => {
  it.each([
    ['共1408件,占88.28%', ['1408', '88.28']],
    ['2015-2020年', ['2015', '2020']],
    ['1+4+n', ['1', '4']],
    ['没有', []],
  ])('%s', (text, numbers) => {
    expect(listNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual(numbers);
  });
});

describe('isWhole', () => {
  it.each([
    ['14件', '14', true],
    ['141件', '14', false],
    ['114件', '14件', false],
    ['88.14%', '14%', false],
    ['88.14%', '88.14', true],
    ['88.14%', '88', false],
    ['共14件', '共14件', true],
    ['法律援助', '援助', true],
  ])('in %s, %s: %s', (text, part, whole) => {
    const start = text.indexOf(part);
    expect(isWhole({ start, end: start + part.length }, listNumbers(text))).toBe(whole);
  });
});
