import { describe, expect, it } from 'vitest';
import { countCharacters, lineUpSections } from '../../../src/compare/section-pairs.ts';

const sections = (...slugs: string[]): { slug: string }[] => slugs.map((slug) => ({ slug }));

/** Rows as `before|after`, `-` where there is none. */
function lineUp(before: string[], after: string[]): string[] {
  return lineUpSections(sections(...before), sections(...after)).map(
    (pair) => `${pair.before?.slug ?? '-'}|${pair.after?.slug ?? '-'}`,
  );
}

describe('lineUpSections', () => {
  it('sets the same parts side by side in the later report’s order', () => {
    expect(lineUp(['a', 'b', 'c'], ['a', 'c', 'b'])).toEqual(['a|a', 'c|c', 'b|b']);
  });

  it('leaves a gap where a section came', () => {
    expect(lineUp(['a', 'b'], ['new', 'a', 'other', 'b'])).toEqual(['-|new', 'a|a', '-|other', 'b|b']);
  });

  it('puts sections that went behind what they followed', () => {
    expect(lineUp(['gone', 'a', 'left', 'lost', 'b'], ['a', 'b'])).toEqual([
      'gone|-',
      'a|a',
      'left|-',
      'lost|-',
      'b|b',
    ]);
  });

  it('takes reports that have nothing in common', () => {
    expect(lineUp(['a', 'b'], ['c'])).toEqual(['a|-', 'b|-', '-|c']);
    expect(lineUp([], [])).toEqual([]);
  });
});

it('counts characters with their marks, without white space', () => {
  expect(countCharacters({ blocks: ['一是加强。', '全年 28 次，𠮷'] })).toBe(12);
  expect(countCharacters({ blocks: [] })).toBe(0);
});
