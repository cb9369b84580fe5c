import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUALIFIERS } from '../../../src/content/schemas/figures.ts';
import { findNonFigures } from '../../../src/quantities/non-figures.ts';
import { listNumerals } from '../../../src/quantities/numerals.ts';
import type { Quantity } from '../../../src/quantities/quantity.ts';
import { readQuantities } from '../../../src/quantities/read-quantities.ts';
import { writeChineseDigits, writeChineseOrdinal } from '../../../src/text/chinese-numerals.ts';
import { contains, overlaps } from '../../../src/text/span.ts';

/** Text made of what the reader looks for, denser than any report. */
const denseText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from(
          '0123456789０９,，.．%％‰/+-—~·×:：、（）()[]〔〕《》“”\n 第前约近超余多百千万亿两一二三十零成番分之个年月日号版内至到和A',
        ),
      ),
      fc.constantFrom(
        '1.2万',
        '约占总数的',
        '超过全部案件的',
        '上百',
        '2019年',
        '以上',
        '左右',
        '增至',
        '个百分点',
        '三分之一',
        '百分之',
        '人次',
        '热线',
        '电话：',
        '1/3',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 40, size: 'max' },
  )
  .map((parts) => parts.join(''));

const SCALES = [
  ['', 0],
  ['千', 3],
  ['万', 4],
  ['百万', 6],
  ['亿', 8],
  ['万亿', 12],
] as const;
const UNITS = [
  '名',
  '件',
  '人次',
  '户次',
  '个',
  '条',
  '家',
  '%',
  '个百分点',
  '元',
  '平方米',
  '微克/立方米',
  '个工作日',
];

/** A quantity printed as reports do, and what it should be read as. */
const printedQuantity = fc
  .record({
    whole: fc.integer({ min: 0, max: 9_999_999 }),
    decimals: fc.option(fc.stringMatching(/^\d{1,2}$/u), { nil: undefined }),
    isGrouped: fc.boolean(),
    isFullWidth: fc.boolean(),
    scale: fc.constantFrom(...SCALES),
    unit: fc.constantFrom(...UNITS),
    qualifier: fc.option(fc.constantFrom(...QUALIFIERS), { nil: undefined }),
    isMoreFirst: fc.boolean(),
    space: fc.constantFrom('', ' ', '\u3000'),
  })
  .map(({ whole, decimals, isGrouped, isFullWidth, scale, unit, qualifier, isMoreFirst, space }) => {
    const fraction = decimals === undefined ? '' : `.${decimals}`;
    const digits = `${isGrouped ? whole.toLocaleString('en-US') : whole}${fraction}`;
    const numeral = isFullWidth
      ? digits.replace(/[\d.]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
      : digits;
    const isMore = qualifier === '余' || qualifier === '多';
    const isBefore = ['约', '近', '超过', '不足'].includes(qualifier ?? '');
    const [first, last] = isMore ? (isMoreFirst ? [qualifier, ''] : ['', qualifier]) : ['', ''];
    const printed = [
      isBefore ? qualifier : '',
      `${isGrouped && isFullWidth ? numeral.replaceAll(',', '，') : numeral}${first}${space}${scale[0]}${last}${unit}`,
      qualifier === undefined || isMore || isBefore ? '' : qualifier,
    ];
    return { printed: printed.join(''), value: Number(`${whole}${fraction}e${scale[1]}`), unit, qualifier };
  });

describe('readQuantities', () => {
  it('reads back whatever is printed in prose', () => {
    fc.assert(
      fc.property(
        printedQuantity,
        fc.constantFrom('全县共办理', '其中', '（', '，'),
        ({ printed, ...expected }, before) => {
          const text = `${before}${printed}，同比有所变化`;
          const [quantity, ...others] = readQuantities(text);
          expect(quantity).toMatchObject(expected);
          expect(text.slice(quantity?.start, quantity?.end)).toBe(printed);
          expect(others).toEqual([]);
        },
      ),
    );
  });

  it('gives places that are in the text, in order and apart, and finite values', () => {
    fc.assert(
      fc.property(denseText, (text) => {
        let end = 0;
        for (const quantity of readQuantities(text)) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(readPlaces(quantity)).toEqual(readPlaces(quantity).toSorted((a, b) => a - b));
          expect(quantity.numeral.end).toBeGreaterThan(quantity.numeral.start);
          expect(Number.isFinite(quantity.value)).toBe(true);
          expect(quantity.step).toBeGreaterThan(0);
          end = quantity.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes every Arabic numeral whole, once at most, and none that is no figure', () => {
    fc.assert(
      fc.property(denseText, (text) => {
        const quantities = readQuantities(text);
        const nonFigures = new Set(findNonFigures(text).map(({ start }) => start));
        for (const numeral of listNumerals(text)) {
          const holders = quantities.filter((quantity) => overlaps(quantity.numeral, numeral));
          const most = nonFigures.has(numeral.start) ? 0 : 1;
          expect(holders.length, text.slice(numeral.start, numeral.end)).toBeLessThanOrEqual(most);
          for (const holder of holders) expect(contains(holder.numeral, numeral)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a number whole or not at all, however it is written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 99_999_999 }),
        fc.option(fc.stringMatching(/^\d[1-9]?$/u), { nil: undefined }),
        fc.constantFrom(...WRITINGS),
        fc.constantFrom('件', '千克', '千瓦', '周岁', '日元', '个百分点', '人次'),
        fc.constantFrom('', '负', '第', '3/'),
        (whole, decimals, write, unit, before) => {
          const values = readQuantities(`全年${before}${write(whole, decimals)}${unit}。`).map(({ value }) => value);
          const value = Number(`${whole}.${decimals ?? 0}`);
          expect([[], [before === '负' ? -value : value]]).toContainEqual(values);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

type Write = (whole: number, decimals: string | undefined) => string;

/** Ways to print a number. */
const WRITINGS: readonly Write[] = [
  (whole, decimals) => [whole, decimals].filter((part) => part !== undefined).join('.'),
  (whole, decimals) => [whole.toLocaleString('en-US'), decimals].filter((part) => part !== undefined).join('.'),
  (whole, decimals) => [groupBy(whole, '，'), decimals].filter((part) => part !== undefined).join('.'),
  (whole, decimals) => [groupBy(whole, ' '), decimals].filter((part) => part !== undefined).join('.'),
  (whole, decimals) => [readOut(whole), decimals && readDigits(decimals)].filter(Boolean).join('点'),
];

function groupBy(whole: number, sign: string): string {
  return whole.toLocaleString('en-US').replaceAll(',', sign);
}

/** A number up to a hundred million as it is read out. */
function readOut(whole: number): string {
  const [high, low] = [Math.floor(whole / 10_000), whole % 10_000];
  const write = (value: number): string => writeChineseOrdinal(value).replaceAll('〇', '零');
  if (high === 0) return write(low);
  return `${write(high)}万${low > 0 && low < 1000 ? '零' : ''}${low > 0 ? write(low) : ''}`;
}

function readDigits(decimals: string): string {
  return [...decimals].map((digit) => writeChineseDigits(Number(digit)).replace('〇', '零')).join('');
}

function readPlaces({ start, end, numeral }: Quantity): number[] {
  return [start, numeral.start, numeral.end, end];
}
