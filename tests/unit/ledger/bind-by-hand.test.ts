import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/content/schemas/figures.ts';
import { type Binding, bindObservation } from '../../../src/ledger/binding.ts';
import { makeIndicator, YEAR } from '../../support/ledger.ts';

const TEXT =
  '受理案件12件，办结时间最长3年16个月，检查完成三分之二，复查完成三分之二；' +
  '另有三分之一以上延期，数年未变，占比1/3。';

const QUOTE = '办结时间最长3年16个月';

function bind(entry: Partial<Observation>, unit = '个月'): Binding {
  return bindObservation(
    { indicator: 'cases', section: 'annex', value: 52, quote: QUOTE, printed: '3年16个月', ...entry },
    makeIndicator('cases', unit),
    [
      { slug: 'before', blocks: ['别的。'] },
      { slug: 'annex', blocks: ['前言。', TEXT] },
    ],
    YEAR,
  );
}

describe('a number that a person has read', () => {
  it.each<[printed: string, quote: string, entry: Partial<Observation>, unit: string]>([
    ['3年16个月', QUOTE, { value: 52 }, '个月'],
    ['最长3年16个月', QUOTE, { value: 52, qualifier: '以内' }, '个月'],
    ['三分之二', '检查完成三分之二', { value: 66.67 }, '%'],
    ['1/3', '占比1/3', { value: 33.3 }, '%'],
    ['三分之一以上', TEXT, { value: 33.3, qualifier: '以上' }, '%'],
  ])('stands where its words do: %s in “%s”', (printed, quote, entry, unit) => {
    const binding = bind({ printed, quote, ...entry }, unit);
    if (!('figure' in binding)) throw new Error(binding.problem.kind);
    const { figure } = binding;
    expect(TEXT.slice(figure.printed.start, figure.printed.end)).toBe(printed);
    expect(TEXT.slice(figure.numeral.start, figure.numeral.end)).toBe(printed);
    expect(TEXT.slice(figure.quote.start, figure.quote.end)).toBe(quote);
    expect([figure.printed.block, figure.numeral.block]).toEqual([1, 1]);
    expect(figure.number).toBe(String(entry.value));
    expect(figure.quantity).toMatchObject({ ...entry, unit, isRangeEnd: false });
  });

  it.each<[value: number, step: number, hasDecimals: boolean]>([
    [52, 1, false],
    [4.3, 0.1, true],
    [4.33, 0.01, true],
  ])('is as exact as it was entered: %s', (value, step, hasDecimals) => {
    expect(bind({ value })).toMatchObject({ figure: { quantity: { value, step, hasDecimals } } });
  });
});

describe('a number that a person cannot have read so', () => {
  it.each<[what: string, entry: Partial<Observation>]>([
    ['has words that the quote does not have', { printed: '三分之二' }],
    ['has words that the quote has twice', { printed: '三分之二', quote: '检查完成三分之二，复查完成三分之二' }],
    ['has words without a numeral', { printed: '数年', quote: '数年未变' }],
    ['has words that cut a numeral in two at their end', { printed: '3年1' }],
    ['has words that cut a numeral in two at their beginning', { printed: '6个月' }],
  ])('%s', (_, entry) => {
    expect(bind(entry)).toEqual({ problem: { kind: 'printed-absent' } });
  });

  it.each<[printed: string, quote: string, readable: string]>([
    ['12件', '受理案件12件', '12件'],
    ['12', '受理案件12件', '12件'],
    ['12件，办结时间最长3年16个月', `受理案件12件，${QUOTE}`, '12件'],
  ])('is one that the reader reads: %s', (printed, quote, readable) => {
    expect(bind({ printed, quote })).toEqual({ problem: { kind: 'printed-readable', printed: readable } });
  });
});
