import { expect, test } from 'vitest';
import { chooseInTurns, chooseQueries } from '../../bench/search/choose-queries.ts';
import type { SearchQuery } from '../../support/search-queries.ts';

const QUERIES: readonly SearchQuery[] = [
  ...makeQueries('number', ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']),
  ...makeQueries('absent', ['a', 'b']),
];

function makeQueries(kind: SearchQuery['kind'], typed: readonly string[]): SearchQuery[] {
  return typed.map((text) => ({ kind, typed: text, terms: [text] }));
}

test('chooses of each kind, from all over it', () => {
  expect(chooseQueries(QUERIES, 5).map(({ typed }) => typed)).toEqual(['0', '2', '4', '6', '8', 'a', 'b']);
});

test('chooses of all kinds in turns', () => {
  expect(chooseInTurns(QUERIES, 4).map(({ typed }) => typed)).toEqual(['0', 'a', '5', 'b']);
});
