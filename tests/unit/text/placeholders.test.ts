import { describe, expect, it } from 'vitest';
import {
  dropPlaceholders,
  fillPlaceholders,
  findLoneBrace,
  findPlaceholders,
  namePlaceholder,
} from '../../../src/text/placeholders.ts';

const TEXT = '办结{cases}，{change:b-2}，{}。';

describe('placeholders of a text', () => {
  it('are found with their braces, and named without', () => {
    expect(findPlaceholders(TEXT)).toEqual(['{cases}', '{change:b-2}', '{}']);
    expect(findPlaceholders(TEXT).map(namePlaceholder)).toEqual(['cases', 'change:b-2', '']);
    expect(findPlaceholders('共3件。')).toEqual([]);
  });

  it('leave a space, so that nothing grows together', () => {
    expect(dropPlaceholders('1{a}2。')).toBe('1 2。');
  });

  it('are filled all together or not at all', () => {
    const find = (name: string): string | undefined => ({ a: '3件', b: '4件' })[name];
    expect(fillPlaceholders('{a}和{b}，{a}', find)).toEqual({ filled: '3件和4件，3件' });
    expect(fillPlaceholders('{a}和{c}、{d}', find)).toEqual({ blanks: ['{c}', '{d}'] });
    expect(fillPlaceholders('没有', find)).toEqual({ filled: '没有' });
  });

  it.each([
    ['{a', '{'],
    ['a}', '}'],
    ['｛a｝', '｛'],
    ['{a}', undefined],
    ['无', undefined],
  ])('come with both braces, half-width: %s', (text, brace) => {
    expect(findLoneBrace(text)).toBe(brace);
  });
});
