import { expect, test } from 'vitest';
import { readSpelledRelations } from '../../../src/ledger/spelled/read-spelled.ts';

// A minute or more for each, were a walk through the words begun anew at each of them.
test.each(['其中', '分别', '其他', '甲'])('words without a mark, however many, are read in one walk: %s', (word) => {
  const words = word.repeat(200_000);
  expect(readSpelledRelations(`${words}，3件。`)).toEqual([]);
  expect(readSpelledRelations(`${words}3件。`)).toEqual([]);
});
