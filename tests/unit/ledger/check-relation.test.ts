import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Relation } from '../../../src/content/schemas/indicators.ts';
import { checkRelation, type RelationResult } from '../../../src/ledger/relations.ts';
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

describe('sums', () => {
  it.each<[total: string, a: string, b: string, holds: boolean]>([
    ['114106条', '113963条', '143条', true],
    ['114107条', '113963条', '143条', false],
    ['1.2万件', '8123件', '3950件', true],
    ['1.2万件', '8123件', '3300件', false],
    ['1.2万件', '8000件', '4500件', true],
    ['1.2万件', '8000件', '4501件', false],
    ['11000余条', '6000条', '5300条', true],
    ['11000余条', '6000条', '4999条', false],
    ['11000余条', '6000条', '6000条', false],
    ['100件', '近50件', '52件', true],
    ['100件', '近50件', '53件', false],
    ['100件', '近50件', '49件', false],
    ['300件以上', '250件', '251件', true],
    ['300件以上', '150件', '149件', false],
    ['0.3吨', '0.1吨', '0.2吨', true],
  ])('%s = %s + %s: %s', (total, a, b, holds) => {
    expect(work(SUM, { total, a, b })).toMatchObject({ holds });
  });

  it('says what the parts come to, by how much the total is off, and what it may be', () => {
    expect(work(SUM, { total: '17件', a: '3件', b: '13件' })).toMatchObject({
      computed: 16,
      difference: 1,
      allowed: { min: 16, max: 16 },
      holds: false,
    });
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
        expect(result).toMatchObject({ difference: error, holds: error === 0 });
      }),
      { numRuns: 50 },
    );
  });
});

describe('ratios', () => {
  it.each<[share: string, part: string, whole: string, holds: boolean]>([
    ['约88.28%', '1243件', '1408件', true],
    ['88.28%', '1243件', '1408件', true],
    ['88.29%', '1243件', '1408件', false],
    ['88.27%', '1243件', '1408件', false],
    ['约88.29%', '1243件', '1408件', false],
    ['约90%', '1243件', '1408件', true],
    ['约88.30%', '1243件', '1408件', false],
    ['88%', '1243件', '1408件', true],
    ['89%', '1243件', '1408件', false],
    ['近90%', '1243件', '1408件', true],
    ['12.5%', '1件', '8件', true],
    // Halves may be rounded either way.
    ['12.4%', '247件', '2000件', true],
    ['12.3%', '247件', '2000件', true],
    ['12.2%', '247件', '2000件', false],
    ['130.37%', '约1400件', '约1080件', true],
  ])('%s = %s ÷ %s: %s', (share, a, b, holds) => {
    expect(work(RATIO, { share, a, b })).toMatchObject({ holds });
  });

  it('say what the percentage comes to, and by how much the share is off', () => {
    expect(work(RATIO, { share: '60%', a: '1件', b: '2件' })).toMatchObject({ computed: 50, difference: 10 });
  });

  it('hold for a share rounded as it ought to be, and not for one a step off', () => {
    const decimals = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), decimals, (part, whole, places) => {
        const share = (part / whole) * 100;
        const printed = share.toFixed(places);
        const offByTwo = (Number(printed) + 2 * 10 ** -places).toFixed(places);
        const members = { a: `${part}件`, b: `${whole}件` };
        expect(work(RATIO, { ...members, share: `${printed}%` })).toMatchObject({ holds: true });
        expect(work(RATIO, { ...members, share: `${offByTwo}%` })).toMatchObject({ holds: false });
      }),
      { numRuns: 100 },
    );
  });
});

describe('parts', () => {
  it.each<[part: string, whole: string, holds: boolean]>([
    ['105项', '2015项', true],
    ['2015项', '2015项', true],
    ['2016项', '2015项', false],
    ['2016项', '2000余项', true],
    ['约2010项', '2005项', true],
  ])('%s of %s: %s', (a, b, holds) => {
    expect(work(PART, { a, b })).toMatchObject({ holds });
  });

  it('may be anything up to the most that the whole stands for', () => {
    expect(work(PART, { a: '2件', b: '2000余件' })).toMatchObject({ allowed: { min: -Infinity, max: 2999 } });
  });
});

describe('changes', () => {
  it.each<[relation: Relation, before: string, after: string, holds: boolean]>([
    [INCREASE, '344个', '346个', true],
    [INCREASE, '344个', '344个', false],
    [INCREASE, '346个', '344个', false],
    [DECREASE, '318名', '234名', true],
    [DECREASE, '234名', '234名', false],
    [DECREASE, '234名', '318名', false],
    [INCREASE, '340余个', '346个', true],
  ])('%o from %s to %s: %s', (relation, before, after, holds) => {
    expect(work(relation, { 'a@2018': before, a: after })).toMatchObject({ holds });
  });

  it('may be of any size', () => {
    expect(work(INCREASE, { 'a@2018': '3件', a: '4件' })).toMatchObject({ allowed: { max: Infinity } });
    expect(work(DECREASE, { 'a@2018': '3件', a: '2件' })).toMatchObject({ allowed: { min: -Infinity } });
  });
});

describe('relations that a report cannot be checked for', () => {
  it.each<[what: string, relation: Relation, printed: Readonly<Record<string, string>>]>([
    ['a sum without one of its parts', SUM, { total: '3件', a: '3件' }],
    ['a sum without its total', SUM, { b: '3件', a: '3件' }],
    ['a ratio without its share', RATIO, { a: '1件', b: '2件' }],
    ['a ratio without its part', RATIO, { share: '50%', b: '2件' }],
    ['a ratio whose whole is of another year', RATIO, { share: '50%', a: '1件', 'b@2018': '2件' }],
    ['a change without the year before', INCREASE, { a: '1件', 'a@2017': '2件' }],
  ])('%s', (_, relation, printed) => {
    expect(work(relation, printed)).toBeUndefined();
  });
});
