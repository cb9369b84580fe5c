import { describe, expect, it } from 'vitest';
import type { Axis } from '../../../src/charts/axis.ts';
import type { ChartPanel } from '../../../src/charts/chart.ts';
import { type ChartSources, listEntries } from '../../../src/charts/panel-members.ts';
import { describeAbsence, namePeriod } from '../../../src/charts/panel-words.ts';
import { isGiven } from '../../../src/charts/series.ts';
import type { ChartPanelDefinition } from '../../../src/content/schemas/charts.ts';
import type { Indicator } from '../../../src/content/schemas/indicators.ts';
import type { ReportWithLedger } from '../../../src/ledger/ledger.ts';
import { writeFigure } from '../../../src/ledger/printed-figure.ts';
import {
  A,
  COMPARE,
  drawPanel,
  makeReport,
  makeSources,
  NUMBERS,
  PARTS,
  type Printed,
  RATED_SHARE,
  SHARE,
  TREND,
} from '../../support/chart-sources.ts';
import { makeIndicator } from '../../support/ledger.ts';

/** What a panel is resolved against: these reports, or the one of 2019 that prints these numbers. */
function sourcesOf(reports: ReportWithLedger[] | Printed, changes: Partial<ChartSources> = {}): ChartSources {
  return { ...makeSources(Array.isArray(reports) ? reports : [makeReport(2019, reports)]), ...changes };
}

function draw(definition: ChartPanelDefinition, ...sources: Parameters<typeof sourcesOf>): ChartPanel {
  return drawPanel(definition, sourcesOf(...sources));
}

/** The rows of a panel: `甲 2019 3件/16 drawn`, with what the value is a part of. */
function listRows({ series }: ChartPanel): string[] {
  return series.flatMap(({ label, isDrawn, points }) =>
    points.map((point) => {
      const value = isGiven(point.value) ? writeFigure(point.value.figure) : describeAbsence(point.value);
      const whole = point.whole === undefined ? '' : `/${point.whole}`;
      return `${label} ${namePeriod(point)} ${value}${whole} ${isDrawn ? 'drawn' : 'printed'}`;
    }),
  );
}

describe('entries of a panel', () => {
  it.each<[kind: string, definition: ChartPanelDefinition, entries: string[]]>([
    ['parts', PARTS, ['a drawn', 'b drawn', 'c drawn', 'total printed']],
    ['a share', SHARE, ['a whole', 'b drawn']],
    ['a share with its rate', RATED_SHARE, ['a whole', 'b drawn', 'rate printed']],
    ['a comparison', COMPARE, ['a drawn', 'b drawn', 'c drawn']],
    ['a trend', TREND, ['a drawn', 'b drawn']],
    ['numbers', NUMBERS, ['a printed', 'b printed']],
  ])('of %s', (_, definition, entries) => {
    expect(listEntries(definition).map(({ role, entry }) => `${entry.indicator} ${role}`)).toEqual(entries);
  });
});

describe('rows of a panel', () => {
  it('tell the whole of a share from its part', () => {
    const { series } = draw(SHARE, { a: '1000件', b: '10件' });
    expect(series.map(({ indicator, isWhole }) => [indicator.id, isWhole])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('are drawn against the total, which is printed', () => {
    expect(listRows(draw(PARTS, { a: '3件', b: '4件', c: '9件', total: '16件' }))).toEqual([
      '甲 2019 3件/16 drawn',
      '乙 2019 4件/16 drawn',
      '丙 2019 9件/16 drawn',
      '合计 2019 16件 printed',
    ]);
  });

  it('draw a part against its whole, and print the rate', () => {
    expect(listRows(draw(RATED_SHARE, { a: '1408件', b: '1243件', rate: '约88.28%' }))).toEqual([
      '甲 2019 1408件 drawn',
      '乙 2019 1243件/1408 drawn',
      '比率 2019 约88.28% printed',
    ]);
  });

  it('do without a rate that the report does not print', () => {
    expect(listRows(draw(RATED_SHARE, { a: '4件', b: '3件' }))).toEqual(['甲 2019 4件 drawn', '乙 2019 3件/4 drawn']);
  });

  it('print plain numbers without a scale', () => {
    const panel = draw(NUMBERS, { a: '3件', b: '4件' });
    expect(listRows(panel)).toEqual(['甲 2019 3件 printed', '乙 2019 4件 printed']);
    expect(panel.axis).toBeUndefined();
  });

  it('are named by their indicator where the chart has no shorter name', () => {
    const panel = draw({ kind: 'numbers', series: [{ indicator: 'a' }] }, { a: '3件' });
    expect(panel.series.map(({ label }) => label)).toEqual(['指标a']);
  });

  it('leave out what the report does not mention', () => {
    expect(listRows(draw(COMPARE, { a: '3件', c: '0件' }))).toEqual(['甲 2019 3件 drawn', '丙 2019 0件 drawn']);
  });

  it('go over the years, each against the whole of its own, as soon as two reports have them', () => {
    const reports = [makeReport(2019, { a: '9件', b: '3件' }), makeReport(2020, { a: '10件', b: '4件' })];
    const panel = draw(SHARE, reports);
    expect(panel.periods).toEqual(['2019', '2020']);
    expect(listRows(panel)).toEqual([
      '甲 2019 9件 drawn',
      '甲 2020 10件 drawn',
      '乙 2019 3件/9 drawn',
      '乙 2020 4件/10 drawn',
    ]);
  });

  it('say what a year does not have that another has', () => {
    const reports = [makeReport(2019, { a: '9件', b: '3件' }), makeReport(2020, { a: '10件', c: '4件' })];
    expect(listRows(draw(COMPARE, reports))).toEqual([
      '甲 2019 9件 drawn',
      '甲 2020 10件 drawn',
      '乙 2019 3件 drawn',
      '乙 2020 报告没有这个数字 drawn',
      '丙 2019 报告没有这个数字 drawn',
      '丙 2020 4件 drawn',
    ]);
  });

  it('leave out what only years have that are not drawn', () => {
    const reports = [makeReport(2018, { a: '9件', b: '3件', c: '1件' }), makeReport(2019, { a: '10件', b: '4件' })];
    const panel = draw(COMPARE, reports, { maxPeriods: 1 });
    expect(listRows(panel)).toEqual(['甲 2019 10件 drawn', '乙 2019 4件 drawn']);
  });

  it('keep the unit that each report prints', () => {
    const aliased = makeIndicator('a', '人', ['名']);
    const reports = [makeReport(2019, { a: '7人' }), makeReport(2020, { a: '8名' })];
    const panel = draw({ kind: 'trend', series: [A] }, reports, { indicators: [aliased] });
    expect(listRows(panel)).toEqual(['甲 2019 7人 drawn', '甲 2020 8名 drawn']);
  });

  it('of a trend have the years compared with, the gaps and the breaks', () => {
    const broken = { ...makeIndicator('a', '件'), breaks: [{ period: '2020', reason: '口径改变' }] };
    const reports = [makeReport(2019, { a: '3件', 'a@2018': '2件' }), makeReport(2022, { a: '4件' })];
    const panel = draw({ kind: 'trend', series: [A] }, reports, { indicators: [broken] });
    expect(listRows(panel)).toEqual([
      '甲 2018 2件 drawn',
      '甲 2019 3件 drawn',
      '甲 2020—2021 本站没有报告 drawn',
      '甲 2022 4件 drawn',
    ]);
    expect(panel.series[0]?.points.map((point) => point.break)).toEqual([undefined, undefined, undefined, '口径改变']);
  });
});

describe('scale of a panel', () => {
  it.each<[what: string, definition: ChartPanelDefinition, printed: Printed, axis: Axis]>([
    ['ends with the total', PARTS, { a: '3件', b: '4件', total: '7件' }, { max: 7, lines: 1 }],
    ['ends with the whole', SHARE, { a: '1408件', b: '1243件' }, { max: 1408, lines: 1 }],
    ['is not folded in a share', SHARE, { a: '1000件', b: '10件' }, { max: 1000, lines: 1 }],
    ['has room for a part that is larger than its whole', SHARE, { a: '约90件', b: '92件' }, { max: 92, lines: 1 }],
    ['ends with the longest of a comparison', COMPARE, { a: '36件', b: '46件' }, { max: 46, lines: 1 }],
    ['is folded where one dwarfs the others', COMPARE, { a: '241件', b: '14件', c: '1件' }, { max: 50, lines: 5 }],
    ['has no length where all are zero', COMPARE, { a: '0件', b: '0件' }, { max: 0, lines: 1 }],
    ['has no length where a whole is zero', SHARE, { a: '0件', b: '0件' }, { max: 0, lines: 1 }],
  ])('%s', (_, definition, printed, axis) => {
    expect(draw(definition, printed).axis).toEqual(axis);
  });

  it.each<[rate: string, other: string, axis: Axis]>([
    ['80%', '40%', { max: 100, lines: 1 }],
    ['95%', '5%', { max: 100, lines: 1 }],
    ['130.37%', '88.28%', { max: 130.37, lines: 1 }],
  ])('of shares is at least a hundred per cent: %s and %s', (rate, other, axis) => {
    const series = [{ indicator: 'rate' }, { indicator: 'other-rate' }];
    expect(draw({ kind: 'compare', series }, { rate, 'other-rate': other }).axis).toEqual(axis);
  });

  it('of other percentages ends with the longest', () => {
    const decrease: Indicator = { ...makeIndicator('a', '%'), kind: 'rate-of-change' };
    expect(draw(TREND, { 'a@2018': '近40%', a: '近50%' }, { indicators: [decrease] }).axis?.max).toBe(50);
  });

  it('is one for all years', () => {
    const reports = [makeReport(2019, { a: '9件', b: '3件' }), makeReport(2020, { a: '5件', b: '4件' })];
    expect(draw(SHARE, reports).axis).toEqual({ max: 9, lines: 1 });
    expect(draw(COMPARE, reports).axis).toEqual({ max: 9, lines: 1 });
  });

  it('takes no account of years that are not drawn', () => {
    const reports = [makeReport(2018, { a: '99件' }), ...[2019, 2020].map((year) => makeReport(year, { a: '9件' }))];
    expect(draw({ kind: 'trend', series: [A] }, reports, { maxPeriods: 2 }).axis).toEqual({ max: 9, lines: 1 });
  });
});
