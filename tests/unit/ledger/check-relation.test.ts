import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Relation } from '../../../src/content/schemas/indicators.ts';
import { checkRelation, countVerdicts, type RelationResult, type Verdict } from '../../../src/ledger/relations.ts';
import type { BoundFigure } from '../../../src/ledger/bound-figure.ts';
import { makeFigures, YEAR } from '../../support/ledger.ts';

const about = { id: 'relation', title: '关系' };
const SUM: Relation = { ...about, kind: 'sum', total: 'total', parts: ['a', 'b'] };
const RATIO: Relation = { ...about, kind: 'ratio', share: 'share', part: 'a', whole: 'b' };
const PART: Relation = { ...about, kind: 'part', part: 'a', whole: 'b' };
const INCREASE: Relation = { ...about, kind: 'change', indicator: 'a', direction: 'increase' };
const DECREASE: Relation = { ...about, kind: 'change', indicator: 'a', direction: 'decrease' };

/** Work a relation out on figures as a report prints them. */
function work(relation: Relation, printed: Readonly<Record<string, string>>): RelationResult | undefined {
  return checkRelation(relation, makeFigures(printed), YEAR);
}

/** A figure that is short of a printed number: 不足10件. */
function shortOf(id: string, printed: string): BoundFigure {
  const [figure] = makeFigures({ [id]: printed });
  if (!figure) throw new Error(printed);
  const qualifier = '不足' as const;
  return {
    ...figure,
    observation: { ...figure.observation, qualifier },
    quantity: { ...figure.quantity, qualifier },
  };
}

describe('sums', () => {
  it.each<[total: string, a: string, b: string, verdict: Verdict]>([
    ['114106条', '113963条', '143条', 'holds'],
    ['114107条', '113963条', '143条', 'fails'],
    ['0件', '0件', '0件', 'holds'],
    ['1.2万件', '8123件', '3950件', 'holds'],
    ['1.2万件', '8123件', '3300件', 'fails'],
    ['1.2万件', '8000件', '4500件', 'holds'],
    ['1.2万件', '8000件', '4501件', 'fails'],
    ['0.3吨', '0.1吨', '0.2吨', 'holds'],
    ['约1万件', '15件', '1件', 'fails'],
    ['约10000件', '15件', '1件', 'fails'],
    ['约10000件', '6000件', '4300件', 'open'],
    ['约10000件', '6000件', '4000件', 'open'],
    ['16件', '约10件', '6件', 'open'],
    ['11000余条', '6000条', '5300条', 'open'],
    ['11000余条', '6000条', '4999条', 'fails'],
    ['11000余条', '6000条', '6000条', 'fails'],
    ['100件', '近50件', '52件', 'open'],
    ['100件', '近50件', '53件', 'fails'],
    ['100件', '近50件', '49件', 'fails'],
    ['100件左右', '50件', '50件', 'open'],
    ['30多名', '20名', '15名', 'open'],
    ['300件以上', '250件', '251件', 'open'],
    ['300件以上', '150件', '149件', 'fails'],
    ['超过300件', '150件', '150件', 'fails'],
    ['超过300件', '150件', '151件', 'open'],
    ['300件以内', '150件', '151件', 'fails'],
    ['300件以下', '150件', '150件', 'open'],
    ['10件', '30件以上', '5件', 'fails'],
  ])('%s = %s + %s: %s', (total, a, b, verdict) => {
    expect(work(SUM, { total, a, b })).toMatchObject({ verdict });
  });

  it('says what the parts come to, by how much the total is off, and what it may be', () => {
    expect(work(SUM, { total: '17件', a: '3件', b: '13件' })).toMatchObject({
      computed: 16,
      difference: 1,
      allowed: { min: 16, max: 16 },
      verdict: 'fails',
    });
  });

  it('are not reached by what is short of them', () => {
    const parts = makeFigures({ a: '6件', b: '4件' });
    expect(checkRelation(SUM, [...parts, shortOf('total', '10件')], YEAR)).toMatchObject({ verdict: 'fails' });
    expect(checkRelation(SUM, [...parts, shortOf('total', '11件')], YEAR)).toMatchObject({ verdict: 'open' });
  });

  it('hold for a total of exact parts, and for no other', () => {
    const parts = fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(parts, fc.integer({ min: -1000, max: 1000 }), (values, error) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        fc.pre(total + error >= 0);
        const ids = values.map((_, index) => `part-${index}`);
        const printed = Object.fromEntries(values.map((value, index) => [`part-${index}`, `${value}件`]));
        const relation: Relation = { ...about, kind: 'sum', total: 'total', parts: ids };
        const result = work(relation, { ...printed, total: `${total + error}件` });
        expect(result).toMatchObject({ difference: error, verdict: error === 0 ? 'holds' : 'fails' });
      }),
      { numRuns: 50 },
    );
  });
});

describe('ratios', () => {
  it.each<[share: string, part: string, whole: string, verdict: Verdict]>([
    ['约88.28%', '1243件', '1408件', 'holds'],
    ['88.28%左右', '1243件', '1408件', 'holds'],
    ['88.28%', '1243件', '1408件', 'holds'],
    ['88.29%', '1243件', '1408件', 'fails'],
    ['88.27%', '1243件', '1408件', 'fails'],
    ['约88.29%', '1243件', '1408件', 'fails'],
    ['约88.30%', '1243件', '1408件', 'fails'],
    ['约88.3%', '1243件', '1408件', 'holds'],
    ['88%', '1243件', '1408件', 'holds'],
    ['89%', '1243件', '1408件', 'fails'],
    // Without decimals they say too little.
    ['约88%', '1243件', '1408件', 'open'],
    ['约90%', '1243件', '1408件', 'open'],
    ['近90%', '1243件', '1408件', 'open'],
    ['约80%', '1243件', '1408件', 'fails'],
    ['12.5%', '1件', '8件', 'holds'],
    // Halves may be rounded either way.
    ['12.4%', '247件', '2000件', 'holds'],
    ['12.3%', '247件', '2000件', 'holds'],
    ['12.2%', '247件', '2000件', 'fails'],
    ['约88.28%', '近2000件', '1408件', 'fails'],
    ['约88.28%', '约1243件', '1408件', 'open'],
    ['130.37%', '约1400件', '约1080件', 'open'],
    ['50%以上', '3件', '4件', 'open'],
    ['50%以上', '1件', '4件', 'fails'],
    ['超过50%', '1件', '2件', 'fails'],
    ['超过88.28%', '1243件', '1408件', 'open'],
    ['0%', '0件', '5件', 'holds'],
    ['约0%', '0件', '5件', 'open'],
    ['约0.02%', '24件', '100000件', 'holds'],
    ['12.3余%', '1233件', '10000件', 'holds'],
    ['12.3多%', '1233件', '10000件', 'holds'],
    ['12.3余%', '1238件', '10000件', 'open'],
    ['近12.3%', '1228件', '10000件', 'holds'],
  ])('%s = %s ÷ %s: %s', (share, a, b, verdict) => {
    expect(work(RATIO, { share, a, b })).toMatchObject({ verdict });
  });

  it('say what the percentage comes to, and by how much the share is off', () => {
    expect(work(RATIO, { share: '60%', a: '1件', b: '2件' })).toMatchObject({ computed: 50, difference: 10 });
  });

  it('of exactly ten percent are not short of it', () => {
    const parts = makeFigures({ a: '1件', b: '10件' });
    expect(checkRelation(RATIO, [...parts, shortOf('share', '10%')], YEAR)).toMatchObject({ verdict: 'fails' });
    expect(checkRelation(RATIO, [...parts, shortOf('share', '11%')], YEAR)).toMatchObject({ verdict: 'open' });
  });

  it('hold for a share rounded as it ought to be, and not for one a step off', () => {
    const decimals = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), decimals, (part, whole, places) => {
        const share = (part / whole) * 100;
        const printed = share.toFixed(places);
        const offByTwo = (Number(printed) + 2 * 10 ** -places).toFixed(places);
        const members = { a: `${part}件`, b: `${whole}件` };
        expect(work(RATIO, { ...members, share: `${printed}%` })).toMatchObject({ verdict: 'holds' });
        expect(work(RATIO, { ...members, share: `${offByTwo}%` })).toMatchObject({ verdict: 'fails' });
      }),
      { numRuns: 100 },
    );
  });
});

describe('parts', () => {
  it.each<[part: string, whole: string, verdict: Verdict]>([
    ['105项', '2015项', 'holds'],
    ['2015项', '2015项', 'holds'],
    ['2016项', '2015项', 'fails'],
    ['0件', '0件', 'holds'],
    ['2000项', '2000余项', 'holds'],
    ['2016项', '2000余项', 'open'],
    ['3000项', '2000余项', 'fails'],
    ['约2020项', '2015项', 'open'],
    ['约2020项', '2025项', 'holds'],
    ['约2020项', '2014项', 'fails'],
    ['近2000项', '2000项', 'holds'],
    ['近2000项', '1950项', 'open'],
    ['1.2万项', '1.2万项', 'open'],
    ['1501项', '超过1500项', 'holds'],
    ['1502项', '超过1500项', 'open'],
    ['超过1500项', '1500项', 'fails'],
    ['超过1500项', '1501项', 'open'],
    ['5项以下', '5项', 'holds'],
    ['5项', '5项以下', 'open'],
    ['30项以上', '30项', 'open'],
  ])('%s of %s: %s', (a, b, verdict) => {
    expect(work(PART, { a, b })).toMatchObject({ verdict });
  });

  it('may be anything up to the most that the whole stands for', () => {
    expect(work(PART, { a: '2件', b: '2000余件' })).toMatchObject({ allowed: { min: -Infinity, max: 2999 } });
  });
});

describe('changes', () => {
  it.each<[relation: Relation, before: string, after: string, verdict: Verdict]>([
    [INCREASE, '344个', '346个', 'holds'],
    [INCREASE, '344个', '344个', 'fails'],
    [INCREASE, '350个', '346个', 'fails'],
    [INCREASE, '0件', '0件', 'fails'],
    [INCREASE, '约350个', '346个', 'open'],
    [DECREASE, '约350个', '346个', 'open'],
    [DECREASE, '约350个', '344个', 'holds'],
    [INCREASE, '约350个', '344个', 'fails'],
    [INCREASE, '约350个', '345个', 'fails'],
    [DECREASE, '318名', '234名', 'holds'],
    [DECREASE, '234名', '234名', 'fails'],
    [DECREASE, '234名', '318名', 'fails'],
    [INCREASE, '340余个', '346个', 'open'],
    [INCREASE, '340余个', '350个', 'holds'],
    [INCREASE, '超过344个', '345个', 'fails'],
    [INCREASE, '344个', '超过344个', 'holds'],
    // Numbers that are rounded alike.
    [DECREASE, '35.2%', '35.1%', 'holds'],
    [INCREASE, '35.2%', '35.1%', 'fails'],
    [INCREASE, '35.2%', '35.2%', 'open'],
    [INCREASE, '3万件', '3万件', 'open'],
    [INCREASE, '3万件', '31000件', 'open'],
    [INCREASE, '3万件', '32000件', 'holds'],
    [INCREASE, '增长-3%', '增长-2%', 'holds'],
  ])('%o from %s to %s: %s', (relation, before, after, verdict) => {
    expect(work(relation, { 'a@2018': before, a: after })).toMatchObject({ verdict });
  });

  it('may be of any size', () => {
    expect(work(INCREASE, { 'a@2018': '3件', a: '4件' })).toMatchObject({
      allowed: { min: 3, max: Infinity, excludesMin: true },
    });
    expect(work(DECREASE, { 'a@2018': '3件', a: '2件' })).toMatchObject({
      allowed: { min: -Infinity, max: 3, excludesMax: true },
    });
  });
});

it.each<[relation: Relation, printed: Readonly<Record<string, string>>]>([
  [SUM, { total: '30件', a: '14件', b: '16件' }],
  [SUM, { total: '31件', a: '14件', b: '16件' }],
  [RATIO, { share: '50.0%', a: '1件', b: '2件' }],
  [PART, { a: '1件', b: '2件' }],
  [INCREASE, { a: '2件', 'a@2018': '1件' }],
])(
  'is left open by any number that is an end of a printed range, which is not one number: %o %o',
  (relation, printed) => {
    const figures = makeFigures(printed);
    for (const end of figures) {
      const others = figures.filter((figure) => figure !== end);
      const open = { ...end, quantity: { ...end.quantity, isRangeEnd: true } };
      expect(checkRelation(relation, [open, ...others], YEAR)).toMatchObject({ verdict: 'open' });
    }
  },
);

it('counts the results of each verdict', () => {
  const results = ['16件', '17件', '约16件', '18件'].flatMap(
    (total) => work(SUM, { total, a: '3件', b: '13件' }) ?? [],
  );
  expect(countVerdicts(results)).toEqual({ holds: 1, fails: 2, open: 1 });
});

describe('relations that a report cannot be checked for', () => {
  it.each<[what: string, relation: Relation, printed: Readonly<Record<string, string>>]>([
    ['a sum without one of its parts', SUM, { total: '3件', a: '3件' }],
    ['a sum without its total', SUM, { b: '3件', a: '3件' }],
    ['a ratio without its share', RATIO, { a: '1件', b: '2件' }],
    ['a ratio without its part', RATIO, { share: '50%', b: '2件' }],
    ['a ratio whose whole is of another year', RATIO, { share: '50%', a: '1件', 'b@2018': '2件' }],
    ['a ratio of nothing, in a quiet year', RATIO, { share: '0%', a: '0件', b: '0件' }],
    ['a ratio of a whole that may be nothing', RATIO, { share: '50%', a: '1件', b: '5件以内' }],
    ['a change without the year before', INCREASE, { a: '1件', 'a@2017': '2件' }],
  ])('%s', (_, relation, printed) => {
    expect(work(relation, printed)).toBeUndefined();
  });
});
