import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../../../src/search/folding.ts';
import { findOccurrences } from '../../../src/search/occurrences.ts';

/** The text with its hits in brackets; those that cut a number in two, in round ones. */
function show(text: string, ...terms: string[]): string {
  const hits = findOccurrences(foldForSearch(text), terms);
  return hits.reduceRight((shown, { start, end, isWhole }) => {
    const [open, close] = isWhole ? ['[', ']'] : ['(', ')'];
    return `${shown.slice(0, start)}${open}${shown.slice(start, end)}${close}${shown.slice(end)}`;
  }, text);
}

/** Text and terms that have much in common. */
const fewSigns = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from('法律11，％㎡Ａ\n')), maxLength });

describe('findOccurrences', () => {
  it.each([
    ['法律援助和法律援助', ['法律'], '[法律]援助和[法律]援助'],
    ['法律\n援助', ['律援'], '法[律\n援]助'],
    ['占88.28％。', ['%'], '占88.28[％]。'],
    ['5㎡', ['m', '2'], '5[㎡]'],
    ['共１，４０８件', ['1408'], '共[１，４０８]件'],
    ['aaa', ['aa'], '[aa]a'],
    ['法律援助', ['法律援', '律援助'], '[法律援助]'],
    ['法律援助', ['法律', '援助'], '[法律][援助]'],
    ['14件、141件、0.14', ['14'], '[14]件、(14)1件、0.(14)'],
  ])('%j, %j', (text, terms, shown) => {
    expect(show(text, ...terms)).toBe(shown);
  });

  it('takes of terms that begin together the longer, whatever their order', () => {
    for (const terms of [
      ['法律', '法律援助'],
      ['法律援助', '法律'],
    ]) {
      const [hit, ...more] = findOccurrences(foldForSearch('申请法律援助'), terms);
      expect(more).toEqual([]);
      expect(terms[hit?.term ?? -1]).toBe('法律援助');
    }
  });

  it('finds of one term what counting by hand finds, and each place folds to the term', () => {
    fc.assert(
      fc.property(fewSigns(30), fewSigns(3), (text, typed) => {
        const term = foldForSearch(typed).text;
        fc.pre(term !== '' && !/[m2]/.test(term));
        const folded = foldForSearch(text);
        const hits = findOccurrences(folded, [term]);
        expect(hits).toHaveLength(folded.text.split(term).length - 1);
        // A part of 1，111 may hold its comma, which folds away in the whole number only.
        for (const { start, end } of hits) {
          expect(foldForSearch(text.slice(start, end)).text.replaceAll(',', '')).toBe(term.replaceAll(',', ''));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of several terms leaves no place out, and has no place twice', () => {
    fc.assert(
      fc.property(fewSigns(30), fc.array(fewSigns(3), { maxLength: 3 }), (text, typed) => {
        const folded = foldForSearch(text);
        const terms = typed.map((term) => foldForSearch(term).text).filter((term) => term !== '');
        const hits = findOccurrences(folded, terms);
        for (const term of terms) {
          for (const own of findOccurrences(folded, [term])) {
            expect(hits.some(({ start, end }) => start <= own.start && own.end <= end)).toBe(true);
          }
        }
        hits.forEach((hit, index) => {
          expect(hit.start).toBeGreaterThanOrEqual(hits[index - 1]?.end ?? 0);
        });
      }),
      { numRuns: 500 },
    );
  });
});
