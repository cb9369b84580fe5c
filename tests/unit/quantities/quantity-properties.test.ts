import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUALIFIERS } from '../../../src/content/schemas/figures.ts';
import { findNonFigures } from '../../../src/quantities/non-figures.ts';
import { listNumerals } from '../../../src/quantities/numerals.ts';
import type { Quantity } from '../../../src/quantities/quantity.ts';
import { readQuantities } from '../../../src/quantities/read-quantities.ts';
import { contains } from '../../../src/text/span.ts';

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
    const isBefore = qualifier === '约' || qualifier === '近' || qualifier === '超过';
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

  it('loses no Arabic numeral: each is in one quantity, or no figure', () => {
    fc.assert(
      fc.property(denseText, (text) => {
        const quantities = readQuantities(text);
        const nonFigures = new Set(findNonFigures(text).map(({ start }) => start));
        for (const { start, end } of listNumerals(text)) {
          const holders = quantities.filter(({ numeral }) => contains(numeral, { start, end }));
          expect(holders.length + Number(nonFigures.has(start)), text.slice(start, end)).toBe(1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '1',
    '1,',
    '1,111',
    '1.',
    '一',
    '万',
    '1万',
    '《',
    '“1',
    '第1、',
    '约',
    'a.',
    '1-',
    '2019、',
    '月1',
    ' ',
    '1/',
    '12345热',
  ])('takes time in proportion to the length of “%s” repeated', (part) => {
    const [short, long] = [5_000, 40_000].map((length) => measureMilliseconds(part.repeat(length / part.length)));
    // Eight times the text; sixty-four times the time would be quadratic.
    expect(long).toBeLessThan(24 * Math.max(short ?? 0, 5));
  });
});

function readPlaces({ start, end, numeral }: Quantity): number[] {
  return [start, numeral.start, numeral.end, end];
}

/** Processor time, the best of three, so that another process's work is not measured. */
function measureMilliseconds(text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    readQuantities(text);
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...times);
}
