import { describe, expect, it } from 'vitest';
import { describeAbsence } from '../../../src/charts/panel-words.ts';
import { isGiven, type SourcedFigure } from '../../../src/charts/series.ts';
import { writeChange } from '../../../src/compare/change-words.ts';
import { compareFigures, type FigureComparison, groupByArea } from '../../../src/compare/figure-pairs.ts';
import type { Indicator } from '../../../src/content/schemas/indicators.ts';
import type { ReportWithLedger } from '../../../src/ledger/ledger.ts';
import { writeFigure } from '../../../src/ledger/printed-figure.ts';
import { makeReport as report } from '../../support/chart-sources.ts';
import { makeIndicator } from '../../support/ledger.ts';

const INDICATORS = [makeIndicator('a', '件', ['宗']), makeIndicator('b', '件'), makeIndicator('rate', '%')];

function compare(
  earlier: ReportWithLedger,
  later: ReportWithLedger,
  indicators: readonly Indicator[] = INDICATORS,
): FigureComparison {
  return compareFigures(indicators, earlier, later);
}

const write = ({ report: year, figure }: SourcedFigure): string => `${writeFigure(figure)} (${year})`;

/** Rows as a reader meets them: `a: 3件 (2019) → 4件 (2020) +1件`. */
function writePairs({ both }: FigureComparison): string[] {
  return both.map(({ indicator, before, after, change, restated }) => {
    const also = restated ? `; ${write(restated.before)} ${writeChange(restated.change)}` : '';
    return `${indicator.id}: ${write(before)} → ${write(after)} ${writeChange(change)}${also}`;
  });
}

describe('figures of both reports', () => {
  it('stand side by side in the order of the indicators', () => {
    const earlier = report(2019, { rate: '50%', a: '3件' });
    const later = report(2020, { a: '4件', rate: '60%' });
    expect(writePairs(compare(earlier, later))).toEqual([
      'a: 3件 (2019) → 4件 (2020) +1件',
      'rate: 50% (2019) → 60% (2020) +10个百分点',
    ]);
  });

  it('are compared in units of the same meaning', () => {
    const comparison = compare(report(2019, { a: '3件' }), report(2020, { a: '4宗' }));
    expect(writePairs(comparison)).toEqual(['a: 3件 (2019) → 4宗 (2020) +1宗']);
  });

  it('are compared over years without a report, and over what they say of those', () => {
    const comparison = compare(report(2017, { a: '3件' }), report(2020, { a: '4件', 'a@2019': '9件' }));
    expect(writePairs(comparison)).toEqual(['a: 3件 (2017) → 4件 (2020) +1件']);
  });

  it('have beside them what the report before gives, or the earlier one of its year, and why it cannot be compared', () => {
    const [first, earlier, later] = [
      report(2017, { a: '3件' }),
      report(2019, { a: '4件', b: '1件', 'b@2017': '9件', rate: '5%' }),
      report(2020, { a: '6件', b: '2件', rate: '6%' }),
    ];
    const breaks = [{ period: '2018', reason: '统计口径改变' }];
    const indicators = INDICATORS.map((indicator) => (indicator.id === 'b' ? { ...indicator, breaks } : indicator));
    const { both } = compareFigures(indicators, earlier, later, first);
    const say = ({ yearBefore }: FigureComparison['both'][number]): string => {
      if (!yearBefore) return '';
      const { value, broken } = yearBefore;
      return [isGiven(value) ? write(value) : describeAbsence(value), broken].filter(Boolean).join('; ');
    };
    expect(both.map(say)).toEqual(['3件 (2017)', '9件 (2019); 统计口径改变', '报告没有这个数字']);
    expect(compareFigures(indicators, earlier, later).both.map(say)).toEqual(['', '', '']);
  });

  it('are both said where the later report makes another number of the earlier year', () => {
    const comparison = compare(report(2019, { a: '3件' }), report(2020, { a: '4件', 'a@2019': '5件' }));
    expect(writePairs(comparison)).toEqual(['a: 3件 (2019) → 4件 (2020) +1件; 5件 (2020) −1件']);
  });

  it('are said once where the later report repeats the earlier year’s number', () => {
    const comparison = compare(report(2019, { a: '3件' }), report(2020, { a: '4件', 'a@2019': '3件' }));
    expect(writePairs(comparison)).toEqual(['a: 3件 (2019) → 4件 (2020) +1件']);
  });

  it('may both be from the later report, where only that gives the earlier year’s number', () => {
    const comparison = compare(report(2019, { b: '1件' }), report(2020, { a: '4件', 'a@2019': '5件', b: '1件' }));
    expect(writePairs(comparison)[0]).toBe('a: 5件 (2020) → 4件 (2020) −1件');
  });

  it.each([
    ['at the later year', '2020', '不能比较：统计口径改变'],
    ['between the years', '2018', '不能比较：统计口径改变'],
    ['before both', '2017', '+1件'],
    ['after both', '2021', '+1件'],
  ])('are not compared over a break: %s', (_, period, change) => {
    const broken = { ...makeIndicator('a', '件'), breaks: [{ period, reason: '统计口径改变' }] };
    const { both } = compare(report(2017, { a: '3件' }), report(2020, { a: '4件' }), [broken]);
    expect(both.map((pair) => writeChange(pair.change))).toEqual([change]);
  });

  it.each([
    ['its lower end', { rate: '6.5%—7%' }, { rate: '8%' }],
    ['in the later report', { rate: '8%' }, { rate: '6.5%—7%' }],
  ])('are not compared where one is an end of a range: %s', (_, earlier, later) => {
    const { both } = compare(report(2019, earlier), report(2020, later));
    expect(both.map(({ change }) => writeChange(change))).toEqual(['原文写的是一个范围，没有算增减']);
  });
});

describe('figures of one report', () => {
  /** `a 3件：无对应章节`. */
  const writeLone = (figures: FigureComparison['onlyBefore']): string[] =>
    figures.map(({ indicator, figure, absence }) => `${indicator.id} ${write(figure)}：${describeAbsence(absence)}`);

  it('say why the other has none', () => {
    const earlier = report(2019, { a: '3件', b: '2件' });
    const later = report(2020, { rate: '5%' }, { dropped: { a: '不再统计' } });
    const { both, onlyBefore, onlyAfter } = compare(earlier, later);
    expect(both).toEqual([]);
    expect(writeLone(onlyBefore)).toEqual([
      'a 3件 (2019)：报告没有这个数字：不再统计',
      'b 2件 (2019)：报告没有这个数字',
    ]);
    expect(writeLone(onlyAfter)).toEqual(['rate 5% (2020)：报告没有这个数字']);
  });

  it('say that the other’s outline has no such duty area', () => {
    const { onlyBefore } = compare(report(2019, { a: '3件' }), report(2021, {}, { areas: ['technology'] }));
    expect(writeLone(onlyBefore)).toEqual(['a 3件 (2019)：无对应章节']);
  });

  it('are left out where they speak of neither year', () => {
    const { both, onlyBefore, onlyAfter } = compare(
      report(2019, { 'a@2015': '3件' }),
      report(2020, { 'b@2018': '3件' }),
    );
    expect([both, onlyBefore, onlyAfter]).toEqual([[], [], []]);
  });
});

describe('groupByArea', () => {
  const inArea = (id: string, dutyArea: string): { indicator: Indicator } => ({
    indicator: { ...makeIndicator(id, '件'), dutyArea },
  });

  it('follows the outline, leaves empty areas out and puts what is of no area last', () => {
    const items = [inArea('a', 'gone'), inArea('b', 'second'), inArea('c', 'first'), inArea('d', 'second')];
    const areas = ['first', 'empty', 'second'].map((id) => ({ id, title: `领域${id}` }));
    const groups = groupByArea(items, areas);
    expect(groups.map(({ title, items: own }) => [title, ...own.map(({ indicator }) => indicator.id)])).toEqual([
      ['领域first', 'c'],
      ['领域second', 'b', 'd'],
      ['其他', 'a'],
    ]);
  });
});
