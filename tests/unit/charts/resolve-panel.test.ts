import { describe, expect, it } from 'vitest';
import type { ChartPanel } from '../../../src/charts/chart.ts';
import { listEntries } from '../../../src/charts/panel-members.ts';
import { describeAbsence, namePeriod } from '../../../src/charts/panel-words.ts';
import type { PanelSources } from '../../../src/charts/resolve-chart.ts';
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
function sourcesOf(reports: ReportWithLedger[] | Printed, changes: Partial<PanelSources> = {}): PanelSources {
  return { ...makeSources(Array.isArray(reports) ? reports : [makeReport(2019, reports)]), ...changes };
}

function draw(definition: ChartPanelDefinition, ...sources: Parameters<typeof sourcesOf>): ChartPanel {
  return drawPanel(definition, sourcesOf(...sources));
}

/** The rows of a panel: `甲 2019 3件 19% drawn`, with the share that was worked out. */
function listRows({ series }: ChartPanel): string[] {
  return series.flatMap(({ label, role, points }) =>
    points.map((point) => {
      const value = isGiven(point.value) ? writeFigure(point.value.figure) : describeAbsence(point.value);
      const share = point.share === undefined ? '' : ` ${point.share}`;
      return `${label} ${namePeriod(point)} ${value}${share} ${role}`;
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
  it('have their share of the total, which is printed', () => {
    expect(listRows(draw(PARTS, { a: '3件', b: '4件', c: '9件', total: '16件' }))).toEqual([
      '甲 2019 3件 19% drawn',
      '乙 2019 4件 25% drawn',
      '丙 2019 9件 56% drawn',
      '合计 2019 16件 printed',
    ]);
  });

  it('draw a part against its whole, and leave the rate to the report', () => {
    expect(listRows(draw(RATED_SHARE, { a: '1408件', b: '1243件', rate: '约88.28%' }))).toEqual([
      '甲 2019 1408件 whole',
      '乙 2019 1243件 drawn',
      '比率 2019 约88.28% printed',
    ]);
  });

  it('do without a rate that the report does not print', () => {
    expect(listRows(draw(RATED_SHARE, { a: '143件', b: '141件' }))).toEqual([
      '甲 2019 143件 whole',
      '乙 2019 141件 98.6% drawn',
    ]);
  });

  it('print plain numbers without a scale', () => {
    const panel = draw(NUMBERS, { a: '3件', b: '4件' });
    expect(listRows(panel)).toEqual(['甲 2019 3件 printed', '乙 2019 4件 printed']);
    expect(panel.max).toBeUndefined();
  });

  it('are named by their indicator where the chart has no shorter name', () => {
    const panel = draw({ kind: 'numbers', series: [{ indicator: 'a' }] }, { a: '3件' });
    expect(panel.series.map(({ label }) => label)).toEqual(['指标a']);
  });

  it('leave out what the report does not mention', () => {
    expect(listRows(draw(COMPARE, { a: '3件', c: '0件' }))).toEqual(['甲 2019 3件 drawn', '丙 2019 0件 drawn']);
  });

  it('stand in their order where they are compared in one year, and only there', () => {
    const labelsOf = ({ series }: ChartPanel): string[] => series.map(({ label }) => label);
    expect(labelsOf(draw(COMPARE, { a: '3件', b: '0件', c: '4件' }))).toEqual(['丙', '甲', '乙']);
    const reports = [2019, 2020].map((year) => makeReport(year, { a: '3件', b: '0件', c: '4件' }));
    expect(labelsOf(draw(COMPARE, reports))).toEqual(['甲', '乙', '丙']);
    expect(labelsOf(draw(PARTS, { a: '3件', b: '0件', c: '4件', total: '7件' }))).toEqual(['甲', '乙', '丙', '合计']);
  });

  it('go over the years, each against the whole of its own, as soon as two reports have them', () => {
    const reports = [makeReport(2019, { a: '20件', b: '3件' }), makeReport(2020, { a: '10件', b: '4件' })];
    const panel = draw(SHARE, reports);
    expect(panel.periods).toEqual(['2019', '2020']);
    expect(listRows(panel)).toEqual([
      '甲 2019 20件 whole',
      '甲 2020 10件 whole',
      '乙 2019 3件 15% drawn',
      '乙 2020 4件 40% drawn',
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

  it('of a part and its whole have a place for years between that lack them, and say what came before', () => {
    const printed = { a: '9件', b: '3件' };
    const reports = [2015, 2016, 2019].map((year) => makeReport(year, year === 2016 ? {} : printed));
    const panel = draw(SHARE, [makeReport(2014, {}), ...reports]);
    expect(panel.periods).toEqual(['2015', '2016', '2017', '2019']);
    expect(listRows(panel).slice(4)).toEqual([
      '乙 2015 3件 drawn',
      '乙 2016 报告没有这个数字 drawn',
      '乙 2017—2018 本站没有报告 drawn',
      '乙 2019 3件 drawn',
    ]);
    expect(panel.absent.map(({ period }) => period)).toEqual(['2014']);
  });

  it('have as many places in each series, though one is compared with a year that the other lacks', () => {
    const panel = draw(TREND, [makeReport(2019, { a: '3件', 'a@2018': '2件', b: '4件' })]);
    expect(listRows(panel).slice(2)).toEqual(['乙 2018 本站没有报告 drawn', '乙 2019 4件 drawn']);
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

describe('what a statement speaks of', () => {
  const spokenOf = (definition: ChartPanelDefinition, ids: string[]): string[] =>
    draw(definition, { a: '3件', b: '4件', c: '9件', total: '16件' }, { spokenOf: ids })
      .series.filter((one) => one.isSpokenOf)
      .map(({ indicator }) => indicator.id);

  it('is set apart from the rest', () => {
    expect(spokenOf(PARTS, ['total', 'c'])).toEqual(['c']);
  });

  it('is not where that is all, or nothing', () => {
    expect(spokenOf(COMPARE, ['a', 'b', 'c'])).toEqual([]);
    expect(spokenOf(COMPARE, ['total'])).toEqual([]);
  });
});

describe('scale of a panel', () => {
  it.each<[what: string, definition: ChartPanelDefinition, printed: Printed, max: number]>([
    ['of one bar ends with the whole', SHARE, { a: '1408件', b: '1243件' }, 1408],
    ['has room for a part that is larger than its whole', SHARE, { a: '约90件', b: '92件' }, 92],
    ['has room for parts that come to more than their total', PARTS, { a: '399件', b: '400件', total: '约800件' }, 800],
    ['ends with the longest of a comparison', COMPARE, { a: '36件', b: '46件' }, 46],
    ['has no length where all are zero', COMPARE, { a: '0件', b: '0件' }, 0],
    ['has no length where a whole is zero', SHARE, { a: '0件', b: '0件' }, 0],
  ])('%s', (_, definition, printed, max) => {
    expect(draw(definition, printed).max).toBe(max);
  });

  it.each<[rate: string, other: string, max: number]>([
    ['80%', '40%', 100],
    ['130.37%', '88.28%', 130.37],
  ])('of shares is at least a hundred per cent: %s and %s', (rate, other, max) => {
    const series = [{ indicator: 'rate' }, { indicator: 'other-rate' }];
    expect(draw({ kind: 'compare', series }, { rate, 'other-rate': other }).max).toBe(max);
  });

  it('of other percentages ends with the longest', () => {
    const decrease: Indicator = { ...makeIndicator('a', '%'), kind: 'rate-of-change' };
    expect(draw(TREND, { 'a@2018': '近40%', a: '近50%' }, { indicators: [decrease] }).max).toBe(50);
  });

  it('over the years is one for all, and takes no account of a total', () => {
    const reports = [
      makeReport(2019, { a: '9件', b: '3件', total: '12件' }),
      makeReport(2020, { a: '5件', b: '4件', total: '9件' }),
    ];
    expect(draw(COMPARE, reports).max).toBe(9);
    expect(draw(PARTS, reports).max).toBe(9);
  });

  it('takes no account of years that are not drawn', () => {
    const reports = [makeReport(2018, { a: '99件' }), ...[2019, 2020].map((year) => makeReport(year, { a: '9件' }))];
    expect(draw({ kind: 'trend', series: [A] }, reports, { maxPeriods: 2 }).max).toBe(9);
  });
});
