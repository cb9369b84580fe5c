import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldForNumbers,
  foldKeepingNumbers,
  foldLoosely,
  foldText,
  narrow,
  unifyIdeographs,
} from '../../../src/text/folding.ts';

test.each([
  // Text, verbatim, for numbers, for search.
  ['１，４０８件', '1,408件', '1,408件', '1,408件'],
  ['３家，５家', '3家,5家', '3家，5家', '3家,5家'],
  ['88.28 ％', '88.28%', '88.28 %', '88.28%'],
  ['２０１５—２０２０', '2015—2020', '2015-2020', '2015-2020'],
  ['6〜7', '6〜7', '6~7', '6~7'],
  ['7・5•3', '7・5•3', '7·5·3', '7·5·3'],
  ['“１＋４”', '“1+4”', '“1+4”', '"1+4"'],
  ['〔2018〕１号', '〔2018〕1号', '〔2018〕1号', '[2018]1号'],
  ['ＡＰＰ\u3000①', 'APP①', 'APP ①', 'app1'],
  ['5㎡', '5㎡', '5㎡', '5m2'],
  ['县⻓⼈⺠', '县⻓⼈⺠', '县⻓⼈⺠', '县长人民'],
])('%s', (text, verbatim, numbers, search) => {
  expect([foldText(text), foldForNumbers(text), foldLoosely(text)]).toEqual([verbatim, numbers, search]);
});

test.each([
  ['3 2件', '3 2件'],
  ['３\u3000\n２件', '3 2件'],
  ['2 101名', '2101名'],
  ['12 345 678 元', '12345678元'],
  ['2 101 5名', '2 101 5名'],
  ['2018 101名', '2018 101名'],
  ['甲 3 件', '甲3件'],
])('%s with white space between two numbers alone', (text, folded) => {
  expect(foldKeepingNumbers(text)).toBe(folded);
});

test('every full-width form of ASCII is its ASCII form, and no other sign is', () => {
  const ascii = Array.from({ length: 0x7e - 0x21 + 1 }, (_, index) => String.fromCharCode(0x21 + index)).join('');
  const wide = Array.from(ascii, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');
  for (const fold of [narrow, foldText]) expect(fold(wide)).toBe(ascii);
  expect(narrow('\uff00｟｡ｶ￥')).toBe('\uff00｟｡ｶ￥');
});

test.each([
  ['⻓⻔⻅⻋⻚⻢⻥⻰⺠', '长门见车页马鱼龙民'],
  ['⼈⼤⽂⽣⾏⽹', '人大文生行网'],
  ['\uf967', '不'],
  ['长①㎡ｶ４⁴', '长①㎡ｶ４⁴'],
])('%s with each radical as the character that looks so, and nothing else changed', (text, unified) => {
  expect(unifyIdeographs(text)).toBe(unified);
});

describe('places', () => {
  const anyText = fc.string({ unit: fc.constantFrom(...Array.from('甲1１，,—〜・\u3000 （“𠮷ｶ')), maxLength: 30 });

  test('stay where numbers are read, and where only width is folded', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const folded of [foldForNumbers(text), narrow(text)]) {
          expect(folded).toHaveLength(text.length);
          for (const { index } of text.matchAll(/[甲𠮷]/gu)) expect(folded.charAt(index)).toBe(text.charAt(index));
        }
      }),
    );
  });

  test('a text folded twice is a text folded once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const fold of [foldText, foldForNumbers, foldLoosely]) expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
