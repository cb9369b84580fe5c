import fc from 'fast-check';
import { expect, it } from 'vitest';
import { QUALIFIERS } from '../../../src/content/schemas/figures.ts';
import type { Relation } from '../../../src/content/schemas/indicators.ts';
import type { BoundFigure } from '../../../src/ledger/bound-figure.ts';
import { doOverlap, type Interval, readInterval } from '../../../src/ledger/interval.ts';
import { checkRelation, type Verdict } from '../../../src/ledger/relations.ts';
import type { Quantity } from '../../../src/quantities/quantity.ts';
import { makeFigures, YEAR } from '../../support/ledger.ts';

type Printed = Pick<Quantity, 'value' | 'unit' | 'step' | 'qualifier'>;

const about = { id: 'relation', title: '关系' };
const SUM: Relation = { ...about, kind: 'sum', total: 'total', parts: ['a', 'b'] };
const RATIO: Relation = { ...about, kind: 'ratio', share: 'share', part: 'a', whole: 'b' };
const PART: Relation = { ...about, kind: 'part', part: 'a', whole: 'b' };
const INCREASE: Relation = { ...about, kind: 'change', indicator: 'a', direction: 'increase' };
const DECREASE: Relation = { ...about, kind: 'change', indicator: 'a', direction: 'decrease' };

/** Bind made-up numbers, whatever the reader of texts makes of their words. */
function judge(relation: Relation, numbers: Readonly<Record<string, Printed>>): Verdict | undefined {
  const figures = Object.entries(numbers).flatMap(([key, { value, unit, step, qualifier }]): BoundFigure[] => {
    const [figure] = makeFigures({ [key]: `1${unit}` });
    if (!figure) throw new Error(key);
    return [
      {
        ...figure,
        observation: { ...figure.observation, value, ...(qualifier ? { qualifier } : {}) },
        quantity: { ...figure.quantity, value, unit, step, hasDecimals: step < 1, qualifier },
      },
    ];
  });
  return checkRelation(relation, figures, YEAR)?.verdict;
}

const exactly = (value: number): Interval => ({ min: value, max: value });

/** Every way in which a value may be printed, rounded to a step up or down, with any qualifier that then is true. */
function listWays(value: number, unit: string): Printed[] {
  const steps = unit === '%' ? [0.01, 0.1, 1, 10] : [1, 10, 100, 1000];
  const all = steps.flatMap((step) =>
    [-1, 0, 1].flatMap((off) =>
      [undefined, ...QUALIFIERS].map((qualifier): Printed => {
        const printed = Number(((Math.floor(value / step) + off) * step).toFixed(2));
        return { value: printed, unit, step, qualifier };
      }),
    ),
  );
  return all.filter((printed) => doOverlap(readInterval(printed), exactly(value)));
}

/** A true value and one of the ways of printing it. */
function print(value: number, unit: string, choice: number): Printed {
  const ways = listWays(value, unit);
  const way = ways[choice % ways.length];
  if (!way) throw new Error(`no way to print ${value}${unit}`);
  return way;
}

const count = fc.oneof(fc.nat(30), fc.nat(20_000));
const choice = fc.nat(10_000);

it('never says of what is so that it fails: sums', () => {
  fc.assert(
    fc.property(count, count, choice, choice, choice, (a, b, ...choices) => {
      const numbers = {
        total: print(a + b, '件', choices[0]),
        a: print(a, '件', choices[1]),
        b: print(b, '件', choices[2]),
      };
      expect(judge(SUM, numbers)).not.toBe('fails');
    }),
  );
});

it('never says of what is so that it fails: ratios', () => {
  fc.assert(
    fc.property(count, count, choice, choice, choice, (a, b, ...choices) => {
      fc.pre(b > 0);
      const numbers = {
        share: print((a / b) * 100, '%', choices[0]),
        a: print(a, '件', choices[1]),
        b: print(b, '件', choices[2]),
      };
      expect(judge(RATIO, numbers)).not.toBe('fails');
    }),
  );
});

it('never says of what is so that it fails, nor of what is not that it holds: parts and changes', () => {
  const unit = fc.constantFrom('件', '亩', '%');
  const value = fc.integer({ min: -2000, max: 2000 });
  fc.assert(
    fc.property(value, value, unit, choice, choice, (a, b, measure, ...choices) => {
      const [first, second] = [print(a, measure, choices[0]), print(b, measure, choices[1])];
      expect(judge(PART, { a: first, b: second })).not.toBe(a <= b ? 'fails' : 'holds');
      expect(judge(INCREASE, { a: first, 'a@2018': second })).not.toBe(a > b ? 'fails' : 'holds');
      expect(judge(DECREASE, { a: first, 'a@2018': second })).not.toBe(a < b ? 'fails' : 'holds');
    }),
    { numRuns: 500 },
  );
});

const printed = fc.record({
  value: fc.tuple(fc.nat(999), fc.constantFrom(1, 10, 100)).map(([digits, step]) => digits * step),
  step: fc.constantFrom(1, 10, 100, 1000),
  qualifier: fc.constantFrom(undefined, ...QUALIFIERS),
});

it('says of sums and ratios that no choice of values makes true that they fail', () => {
  fc.assert(
    fc.property(printed, printed, printed, (one, other, third) => {
      const [a, b, total] = [one, other, third].map((number) => ({ ...number, unit: '件' })) as [
        Printed,
        Printed,
        Printed,
      ];
      const [first, second, sum] = [readInterval(a), readInterval(b), readInterval(total)];
      if (sum.max < first.min + second.min || sum.min > first.max + second.max) {
        expect(judge(SUM, { a, b, total })).toBe('fails');
      }
      const share = { ...total, unit: '%' };
      const rate = readInterval(share);
      const isAboveAll = second.min > 0 && rate.min * second.min > first.max * 100;
      const isBelowAll = rate.max * second.max < first.min * 100;
      if (second.min > 0 && first.min >= 0 && (isAboveAll || isBelowAll)) {
        expect(judge(RATIO, { a, b, share })).toBe('fails');
      }
    }),
    { numRuns: 1000 },
  );
});

it('gives a ratio of a whole that may be nothing no verdict', () => {
  fc.assert(
    fc.property(printed, printed, printed, (one, other, third) => {
      const numbers = { a: { ...one, unit: '件' }, b: { ...other, unit: '件' }, share: { ...third, unit: '%' } };
      const mayBeNothing = readInterval(numbers.b).min <= 0;
      expect(judge(RATIO, numbers) === undefined).toBe(mayBeNothing);
    }),
  );
});

it('never says that a sum or ratio with a qualified count holds', () => {
  const qualifier = fc.constantFrom(...QUALIFIERS);
  fc.assert(
    fc.property(printed, printed, printed, qualifier, fc.constantFrom('a', 'b'), (one, other, third, word, member) => {
      const numbers = { a: { ...one, unit: '件' }, b: { ...other, unit: '件' } };
      numbers[member].qualifier = word;
      expect(judge(SUM, { ...numbers, total: { ...third, unit: '件' } })).not.toBe('holds');
      expect(judge(RATIO, { ...numbers, share: { ...third, unit: '%' } })).not.toBe('holds');
    }),
  );
});
