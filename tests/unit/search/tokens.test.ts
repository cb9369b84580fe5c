import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BORDER, toNumberPhrase, toNumberToken, toPhrase, toTokens, toWords } from '../../../src/search/tokens.ts';
import { anyCharacter } from './any-character.ts';

describe('toTokens', () => {
  it('spells out what is no Chinese character, digit or letter', () => {
    expect(toTokens('占8%,"a"𠮷')).toEqual(['占', '8', 'u25', 'u2c', 'u22', 'a', 'u22', 'u20bb7']);
  });

  it('gives different texts different words, and none that is a border', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.string({ unit: anyCharacter }), (one, other) => {
        const [tokens, others] = [toTokens(one), toTokens(other)];
        expect(tokens.join(' ') === others.join(' ')).toBe(one === other);
        expect(tokens.every((token) => /^(?:[\da-z]|u[\da-f]+|[\u3400-\u9fef])$/u.test(token))).toBe(true);
        expect(tokens).not.toContain(BORDER);
      }),
    );
  });

  it('has no word that stands for a number', () => {
    expect(toTokens('n1408')).not.toContain(toNumberToken('1408'));
  });
});

describe('queries', () => {
  it('ask for a phrase, for words anywhere, for a whole number', () => {
    expect(toPhrase('法"')).toBe('"法 u22"');
    expect(toWords('法"')).toBe('法 u22');
    expect(toNumberPhrase('88.28')).toBe('"n88p28"');
  });
});
