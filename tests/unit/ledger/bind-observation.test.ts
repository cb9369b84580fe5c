import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/content/schemas/figures.ts';
import { type Binding, bindObservation } from '../../../src/ledger/binding.ts';
import { makeIndicator, YEAR } from '../../support/ledger.ts';

const TEXT =
  '审批案件1408件，结案1243件，结案率约88.28%；为30多名对象提供援助，推送信息1.2万条，' +
  '机构由344个增至346个；压缩至一个工作日以内；律师3名，公证员3名。';

function bind(unit: string, quote: string, entry: Partial<Observation> & { value: number }): Binding {
  return bindObservation(
    { indicator: 'cases', section: 'annex', quote, ...entry },
    makeIndicator('cases', unit),
    [{ slug: 'annex', blocks: ['前言。', TEXT] }],
    YEAR,
  );
}

describe('a unit that no list has', () => {
  const bindOpen = (quote: string, entry: Partial<Observation> & { value: number }): Binding =>
    bindObservation(
      { indicator: 'cases', section: 'annex', quote, ...entry },
      makeIndicator('cases', '片'),
      [{ slug: 'annex', blocks: ['确权林地405片，复核1200余片，抽查30片以上，另有12块，覆盖16.8万。'] }],
      YEAR,
    );

  it.each<[quote: string, entry: Partial<Observation> & { value: number }]>([
    ['确权林地405片', { value: 405 }],
    ['复核1200余片', { value: 1200, qualifier: '余' }],
    ['抽查30片以上', { value: 30, qualifier: '以上' }],
    ['覆盖16.8万', { value: 168_000 }],
  ])('is the one that the indicator says and the text prints: %s', (quote, entry) => {
    expect(bindOpen(quote, entry)).toMatchObject({ figure: { quantity: { unit: '片', ...entry } } });
  });

  it.each<[quote: string, entry: Partial<Observation> & { value: number }, problem: string]>([
    ['确权林地405', { value: 405 }, 'quantity-cut'],
    ['抽查30片', { value: 30 }, 'quantity-cut'],
    ['抽查30片以上', { value: 30 }, 'qualifier-differs'],
    ['另有12块', { value: 12 }, 'unit-differs'],
  ])('is printed whole, and no other: %s', (quote, entry, kind) => {
    expect(bindOpen(quote, entry)).toMatchObject({ problem: { kind } });
  });
});

describe('an observation that the text bears out', () => {
  it.each<
    [unit: string, quote: string, entry: Partial<Observation> & { value: number }, printed: string, numeral: string]
  >([
    ['件', '审批案件1408件', { value: 1408 }, '1408件', '1408'],
    ['件', '审批案件1408件，结案1243件', { value: 1243 }, '1243件', '1243'],
    ['%', '结案率约88.28%', { value: 88.28, qualifier: '约' }, '约88.28%', '88.28'],
    ['名', '为30多名对象', { value: 30, qualifier: '多' }, '30多名', '30'],
    ['条', '推送信息1.2万条', { value: 12000 }, '1.2万条', '1.2'],
    ['个', '由344个增至346个', { value: 346 }, '346个', '346'],
    ['个', '由344个增至346个', { value: 344, period: '2018' }, '344个', '344'],
    ['个工作日', '压缩至一个工作日以内', { value: 1, qualifier: '以内' }, '一个工作日以内', '一'],
  ])('in %s: “%s”', (unit, quote, entry, printed, numeral) => {
    const binding = bind(unit, quote, entry);
    if (!('figure' in binding)) throw new Error(binding.problem.kind);
    const { figure } = binding;
    expect(TEXT.slice(figure.printed.start, figure.printed.end)).toBe(printed);
    expect(TEXT.slice(figure.numeral.start, figure.numeral.end)).toBe(numeral);
    expect(TEXT.slice(figure.quote.start, figure.quote.end)).toBe(quote);
    expect(figure.printed.block).toBe(1);
  });

  it('names its anchor after the indicator, and the period where that is another year', () => {
    const anchors = [{ value: 346 }, { value: 344, period: '2018' }].map((entry) => {
      const binding = bind('个', '由344个增至346个', entry);
      return 'figure' in binding && [binding.figure.period, binding.figure.anchor];
    });
    expect(anchors).toEqual([
      ['2019', 'figure-cases'],
      ['2018', 'figure-cases-2018'],
    ]);
  });

  it('may have a unit that is listed as an alias', () => {
    const binding = bindObservation(
      { indicator: 'cases', section: 'annex', quote: '结案1243件', value: 1243 },
      makeIndicator('cases', '起', ['件']),
      [{ slug: 'annex', blocks: [TEXT] }],
      YEAR,
    );
    expect(binding).toMatchObject({ figure: { quantity: { unit: '件' } } });
  });
});

describe('an observation that the text does not bear out', () => {
  it.each<
    [what: string, unit: string, quote: string, entry: Partial<Observation> & { value: number }, problem: object]
  >([
    ['a value of another number', '件', '结案1243件', { value: 1408 }, { kind: 'value-differs', printed: ['1243件'] }],
    [
      'a value in the printed scale',
      '条',
      '推送信息1.2万条',
      { value: 1.2 },
      { kind: 'value-differs', printed: ['1.2万条'] },
    ],
    ['a quote without a number', '件', '审批案件', { value: 1408 }, { kind: 'value-differs', printed: [] }],
    ['another unit', '起', '结案1243件', { value: 1243 }, { kind: 'unit-differs', printed: '1243件' }],
    [
      'a dropped qualifier',
      '%',
      '结案率约88.28%',
      { value: 88.28 },
      { kind: 'qualifier-differs', printed: '约88.28%' },
    ],
    ['a wrong qualifier', '%', '结案率约88.28%', { value: 88.28, qualifier: '近' }, { kind: 'qualifier-differs' }],
    ['an invented qualifier', '件', '结案1243件', { value: 1243, qualifier: '约' }, { kind: 'qualifier-differs' }],
    ['a number twice', '名', '律师3名，公证员3名', { value: 3 }, { kind: 'value-ambiguous', printed: '3名', times: 2 }],
    [
      'a quote that ends before the unit',
      '件',
      '结案1243',
      { value: 1243 },
      { kind: 'quantity-cut', printed: '1243件' },
    ],
    [
      'a quote that begins within the number',
      '件',
      '43件，',
      { value: 1243 },
      { kind: 'quantity-cut', printed: '1243件' },
    ],
    [
      'a quote that begins after the qualifier',
      '%',
      '88.28%',
      { value: 88.28 },
      { kind: 'quantity-cut', printed: '约88.28%' },
    ],
    [
      'a quote that begins right after the number',
      '件',
      '，结案1243件',
      { value: 1408 },
      { kind: 'value-differs', printed: ['1243件'] },
    ],
    ['a quote that is a piece of another number', '件', '08件', { value: 8 }, { kind: 'value-differs', printed: [] }],
    ['a quote that is not there', '件', '结案1244件', { value: 1244 }, { kind: 'quote-absent', elsewhere: [] }],
    ['a quote that is there twice', '名', '3名', { value: 3 }, { kind: 'quote-ambiguous' }],
  ])('%s', (_, unit, quote, entry, problem) => {
    expect(bind(unit, quote, entry)).toMatchObject({ problem });
  });
});
