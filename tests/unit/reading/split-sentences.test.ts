import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/client/reading/split-sentences.ts';

function listTexts(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['一是加强复议工作。二是办好案件。', ['一是加强复议工作。', '二是办好案件。']],
  ['受理12件；办结3.5%，其余未结', ['受理12件；', '办结3.5%，其余未结']],
  ['提出“谁执法谁普法！”的要求。', ['提出“谁执法谁普法！”', '的要求。']],
  ['（见附件。）另有说明？！', ['（见附件。）', '另有说明？！']],
  ['。开头的句号不算', ['开头的句号不算']],
  [' \n', []],
  ['', []],
])('%s', (text, expected) => {
  expect(listTexts(text)).toEqual(expected);
});

test('every letter is read once, in order', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('甲', '乙', '3', '。', '！', '；', '”', '）', '，', ' '), maxLength: 40 }),
      (text) => {
        const letters = (part: string): string => part.replace(/[^甲乙3]/g, '');
        expect(letters(listTexts(text).join(''))).toBe(letters(text));
      },
    ),
  );
});
