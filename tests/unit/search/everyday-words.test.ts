import { describe, expect, it } from 'vitest';
import { findEverydayWords } from '../../../src/search/everyday-words.ts';

const KNOWN = {
  everyday: [
    { said: ['投诉', '告状'], written: ['信访', '行政复议'] },
    { said: ['打官司', '诉讼费'], written: ['行政诉讼'] },
    { said: ['12345'], written: ['便民热线'] },
  ],
};

describe('findEverydayWords', () => {
  it.each([
    ['投诉', ['信访', '行政复议']],
    [' 投 诉 ', ['信访', '行政复议']],
    ['怎么投诉', ['信访', '行政复议']],
    ['官司', ['行政诉讼']],
    ['打官司前先告状', ['行政诉讼', '信访', '行政复议']],
    ['１２３４５', ['便民热线']],
  ])('knows what %s means in the reports', (typed, written) => {
    expect(findEverydayWords(typed, KNOWN)).toEqual({ typed, written, kind: 'everyday' });
  });

  it.each(['', '火星', '诉', '行政诉讼'])('has nothing for %j', (typed) => {
    expect(findEverydayWords(typed, KNOWN)).toBeUndefined();
  });
});
