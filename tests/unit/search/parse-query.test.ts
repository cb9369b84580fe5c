import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LENGTH, parseQuery } from '../../../src/search/query.ts';
import { anyCharacter } from './any-character.ts';

function listTerms(query: string): string[] {
  return parseQuery(query).terms.map(({ folded }) => folded.text);
}

describe('parseQuery', () => {
  it.each([
    ['法律援助', ['法律援助']],
    ['  法律　援助\t', ['法律', '援助']],
    ['法律援助\r\n人民调解', ['法律援助', '人民调解']],
    ['法律 法律', ['法律']],
    ['ＡＰＰ 1,408', ['app', '1408']],
    ['《纲要》 、 《办法》', ['《纲要》', '《办法》']],
    ['《 》', ['《', '》']],
    ['', []],
    [' \n\u200b', []],
  ])('%j asks for %j', (query, terms) => {
    expect(listTerms(query)).toEqual(terms);
  });

  it('keeps a term as it was typed', () => {
    expect(parseQuery('（一） ＡＰＰ').terms.map(({ typed }) => typed)).toEqual(['（一）', 'ＡＰＰ']);
  });

  it('joins terms, in case a sentence was pasted', () => {
    expect(parseQuery('县法律援助\n中心').joined).toBe('县法律援助中心');
    expect(parseQuery('一 一').joined).toBe('一一');
    expect(parseQuery('县法律援助中心').joined).toBeUndefined();
  });

  it.each([
    ['1408', '1408'],
    ['１，４０８', '1408'],
    ['88.28%', '88.28'],
    ['1408件', '1408'],
    ['约８８．２８％', '88.28'],
    ['11000余条', '11000'],
    ['2019年的行政执法', undefined],
    ['第14条', undefined],
    ['14 08', undefined],
    ['%', undefined],
  ])('of %s the number is %s', (query, number) => {
    expect(parseQuery(query).number).toBe(number);
  });

  it('looks for the beginning of what is too long, and says so', () => {
    expect(parseQuery('法'.repeat(MAX_LENGTH))).toMatchObject({ isCut: false });
    expect(listTerms('法'.repeat(MAX_LENGTH + 1))).toEqual(['法'.repeat(MAX_LENGTH)]);
    expect(parseQuery('法'.repeat(MAX_LENGTH + 1)).isCut).toBe(true);
    expect(listTerms(`${'法'.repeat(MAX_LENGTH - 1)} 律援 助`)).toEqual(['法'.repeat(MAX_LENGTH - 1), '律']);
    expect(parseQuery('法 '.repeat(100_000))).toMatchObject({ isCut: true });
  });

  it('never asks for more than that, and for nothing empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 3 * MAX_LENGTH }), (query) => {
        const terms = listTerms(query);
        expect(terms.join('').length).toBeLessThanOrEqual(MAX_LENGTH);
        expect(terms).not.toContain('');
      }),
    );
  });
});
