import { expect, test } from 'vitest';
import { countCharacters, writeLength } from '../../../src/report/text-length.ts';

test('what is printed counts, headings and punctuation among it, and spaces do not', () => {
  const sections = [
    { partHeading: undefined, heading: undefined, blocks: ['县委：'] },
    { partHeading: '一、工作', heading: '（一）依法', blocks: ['一是𠀀。', '办件 105 件。'] },
  ];
  expect(countCharacters(sections)).toBe(3 + 4 + 5 + 4 + 7);
});

test.each([
  [0, '约10字'],
  [184, '约180字'],
  [9324, '约9300字'],
  [12_960, '约13000字'],
])('%i characters are %s', (characters, words) => {
  expect(writeLength(characters)).toBe(words);
});
