import { diceCoefficient } from 'dice-coefficient';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWithAll, compareWords, weighWords } from '../../../src/text/likeness.ts';

/** Texts of few words, so that many stand in both, some more often in the one. */
const words = fc.array(fc.constantFrom('执', '法', '执法', 'A', 'a', '检查'), { minLength: 1, maxLength: 12 });

test('says of two texts how alike they are as Sørensen and Dice do', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(compareWords(a, b)).toBe(diceCoefficient([...a], [...b]));
    }),
  );
  expect(compareWords([], [])).toBe(1);
});

test('counts a word that is rare among the texts for more, and each as often as both have it', () => {
  const weigh = weighWords([['执'], ['执'], ['执', '法'], ['检查']]);
  const compare = (a: string[], b: string[]): number =>
    compareWithAll([weigh(['检查']), weigh(b)])(weigh(a)).get(1) ?? 0;
  expect(compare(['法', '检查'], ['法'])).toBeGreaterThan(compare(['执', '检查'], ['执']));
  expect(compare(['执', '执', '法'], ['执', '法', '法'])).toBe(compare(['执', '法', '法'], ['执', '执', '法']));
  expect(compare(['执', '执'], ['执'])).toBeCloseTo(2 / 3);
  expect(compare(['执', '法'], ['法', '执'])).toBe(1);
  expect(compare(['执'], ['法'])).toBe(0);
});
