import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readChineseDigits,
  readChineseNumber,
  readChineseOrdinal,
  writeChineseDigits,
  writeChineseOrdinal,
} from '../../../src/text/chinese-numerals.ts';
import { toValue } from '../../../src/text/scaled-number.ts';

describe('Chinese ordinals', () => {
  test.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['四十一', 41],
    ['九十九', 99],
  ])('%s is %i', (text, value) => {
    expect(readChineseOrdinal(text)).toBe(value);
    expect(writeChineseOrdinal(value)).toBe(text);
  });

  test.each(['', '〇', '零', '一十', '百', '十十', '二三', '1', '一 '])('“%s” is none', (text) => {
    expect(readChineseOrdinal(text)).toBeUndefined();
  });

  test('what is written reads back', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), (n) => readChineseOrdinal(writeChineseOrdinal(n)) === n));
  });

  test.each([0, 10_000, 1.5, -1])('%d cannot be written', (value) => {
    expect(() => writeChineseOrdinal(value)).toThrow(RangeError);
  });

  test.each([
    [100, '一百', '壹佰'],
    [105, '一百〇五', '壹佰零伍'],
    [110, '一百一十', '壹佰壹拾'],
    [2030, '二千〇三十', '贰仟零叁拾'],
    [9001, '九千〇一', '玖仟零壹'],
    [12, '十二', '壹拾贰'],
  ])('%i is written %s, and %s on cheques', (value, plain, formal) => {
    expect(writeChineseOrdinal(value)).toBe(plain);
    expect(writeChineseOrdinal(value, 'formal')).toBe(formal);
  });
});

describe('digits in a row', () => {
  test.each([
    ['二〇一九', '2019'],
    ['二○二○', '2020'],
    ['二零二一', '2021'],
    ['二O二六', '2026'],
    ['〇一', '01'],
  ])('%s are %s', (spelt, digits) => {
    expect(readChineseDigits(spelt)).toBe(digits);
  });

  test.each(['', '十二', '两千', '2019', '二〇一九年'])('“%s” is none', (text) => {
    expect(readChineseDigits(text)).toBeUndefined();
  });

  test('what is written reads back', () => {
    fc.assert(fc.property(fc.nat(99_999), (value) => readChineseDigits(writeChineseDigits(value)) === String(value)));
  });
});

describe('numbers read out', () => {
  test.each([
    ['一', 1],
    ['十', 10],
    ['二十', 20],
    ['两百', 200],
    ['一百零二', 102],
    ['一百一十', 110],
    ['一千零五十', 1050],
    ['九千九百九十九', 9999],
    ['三十万', 300_000],
    ['三万五千', 35_000],
    ['一亿两千万', 120_000_000],
    ['四万亿', 4_000_000_000_000],
    ['三万零五', 30_005],
    ['一亿二万', 100_020_000],
    ['零点六', 0.6],
    ['九十五点六', 95.6],
    ['三千点五', 3000.5],
    ['十二点零五', 12.05],
    ['一点五万', 15_000],
    ['二点三亿', 230_000_000],
    ['两点七百万', 2_700_000],
  ])('%s is %i', (run, value) => {
    const number = readChineseNumber(run);
    expect(number && toValue(number)).toBe(value);
  });

  test.each([
    '',
    '零',
    '一二',
    '三四',
    '百',
    '万',
    '千三万',
    '万万',
    '亿万',
    '三百五百',
    '三万五万',
    '一亿二亿',
    '一百二',
    '三千五',
    '三万五',
    '一百二万',
    '点五',
    '三点',
    '三点五十',
    '三点五点六',
    '零零点五',
    '百点五',
    '一'.repeat(100),
  ])('“%s” is none', (run) => {
    expect(readChineseNumber(run)).toBeUndefined();
  });
});
