import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../../../src/search/folding.ts';
import { anyCharacter } from './any-character.ts';

/** Text of what folding is about, and of anything at all. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('法律援助1408,，.％%㎡⅓﹪Ａa“"（(—- \u3000\n')),
      fc.constantFrom('1,408', '113，963', '〔2018〕185号', 'e\u0301', 'ｶﾞ', '\u1112\u1161\u11ab', '𠮷', '\u200b', 'İ'),
      fc.string({ unit: anyCharacter, maxLength: 3 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('foldForSearch', () => {
  it.each([
    ['１４０８', '1408'],
    ['1,408', '1408'],
    ['113，963件', '113963件'],
    ['1,234,567', '1234567'],
    ['88.28％', '88.28%'],
    ['ＡＰＰ', 'app'],
    ['“放管服”', '"放管服"'],
    ['"放管服"', '"放管服"'],
    ['‘放管服’', "'放管服'"],
    ['3〜5', '3~5'],
    ['（2015—2020年）', '(2015-2020年)'],
    ['皖政办秘〔2018〕185号', '皖政办秘[2018]185号'],
    ['5㎡', '5m2'],
    ['⅓', '1/3'],
    ['3～5', '3~5'],
    ['两微一端•新闻', '两微一端·新闻'],
    [' 法律\n援助\u3000', '法律援助'],
    ['法\u200b律\ufeff', '法律'],
    ['cafe\u0301', 'café'],
  ])('takes %j for %j', (text, folded) => {
    expect(foldForSearch(text).text).toBe(folded);
  });

  it.each(['2018,123', '1,23', '12,3456', '100、200', '，2019年', '1.5'])('leaves %j apart', (text) => {
    expect(foldForSearch(text).text).toBe(text.normalize('NFKC'));
  });

  it('tells what every character was made of', () => {
    const text = '共5㎡，1,408件';
    const { text: folded, starts, ends } = foldForSearch(text);
    const spell = (index: number): string => text.slice(starts[index], ends[index]);
    expect(folded).toBe('共5m2,1408件');
    expect([...folded].map((_, index) => spell(index)).join('|')).toBe('共|5|㎡|㎡|，|1|4|0|8|件');
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded } = foldForSearch(text);
        expect(foldForSearch(folded).text).toBe(folded);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a text for its composed and its decomposed form, whatever characters stand beside one another', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 12 }), (text) => {
        const { text: folded } = foldForSearch(text);
        expect(foldForSearch(text.normalize('NFKC')).text).toBe(folded);
        expect(foldForSearch(text.normalize('NFD')).text).toBe(folded);
      }),
      { numRuns: 1000 },
    );
  });

  it('maps every stretch back to text that folds to it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, first, length) => {
        const folded = foldForSearch(text);
        expect([folded.starts.length, folded.ends.length]).toEqual([folded.text.length, folded.text.length]);
        if (folded.text === '') return;
        const from = first % folded.text.length;
        const to = Math.min(folded.text.length, from + 1 + (length % 5));
        const [start, end] = [folded.starts[from] ?? 0, folded.ends[to - 1] ?? 0];
        // A character that folds to several comes back whole, and a cut number with the commas it had.
        const wholeFrom = folded.starts.indexOf(start);
        const wholeTo = folded.ends.lastIndexOf(end) + 1;
        const expected = folded.text.slice(wholeFrom, wholeTo);
        expect(withoutCommas(foldForSearch(text.slice(start, end)).text)).toBe(withoutCommas(expected));
      }),
      { numRuns: 1000 },
    );
  });
});

function withoutCommas(folded: string): string {
  return folded.replace(/,/g, '');
}
