import { describe, expect, it } from 'vitest';
import { describePanel } from '../../../src/charts/panel-words.ts';
import {
  countOwnPeriods,
  resolveChart,
  type ResolvedChart,
  resolveHistory,
} from '../../../src/charts/resolve-chart.ts';
import type { ChartDefinition, ChartPanelDefinition } from '../../../src/content/schemas/charts.ts';
import type { ReportWithLedger } from '../../../src/ledger/ledger.ts';
import { makeReport } from '../../support/chart-sources.ts';
import { makeIndicator } from '../../support/ledger.ts';

const INDICATORS = ['a', 'b', 'c'].map((id) => makeIndicator(id, '件'));

const DEFINITION: ChartDefinition = {
  id: 'cases',
  title: '案件',
  statement: '共{a}。',
  places: ['home'],
  panels: [
    { title: '甲乙', kind: 'compare', series: [{ indicator: 'a' }, { indicator: 'b' }] },
    { title: '丙', kind: 'trend', series: [{ indicator: 'c' }] },
  ],
};

function resolve(reports: readonly ReportWithLedger[], year = 2019): ResolvedChart {
  return resolveChart(DEFINITION, { indicators: INDICATORS, reports, year });
}

describe('resolveChart', () => {
  it('has the statement, and the panels in their order', () => {
    const { chart, ...rest } = resolve([makeReport(2019, { a: '3件', b: '4件', c: '2件', 'c@2018': '1件' })]);
    expect(chart).toMatchObject({
      id: 'cases',
      title: '案件',
      statement: '共3件。',
      panels: [
        { title: '甲乙', kind: 'compare', periods: ['2019'] },
        { title: '丙', kind: 'trend', periods: ['2018', '2019'] },
      ],
    });
    expect(rest).toEqual({ problems: [], blanks: [] });
  });

  it('is of its own year alone where it is asked to be, but for what shows a course', () => {
    const { chart } = resolveChart(
      DEFINITION,
      {
        indicators: INDICATORS,
        reports: [2018, 2019].map((year) => makeReport(year, { a: '3件', b: '4件', c: '2件' })),
        year: 2019,
      },
      countOwnPeriods,
    );
    expect(chart?.panels.map(({ periods }) => periods)).toEqual([['2019'], ['2018', '2019']]);
  });

  it('draws the panels that can be drawn, and says which cannot', () => {
    const { chart, problems } = resolve([makeReport(2019, { a: '3件', c: '2件', 'c@2018': '1件' })]);
    expect(chart?.panels.map(({ title }) => title)).toEqual(['丙']);
    expect(problems).toEqual([{ panel: 0, problem: { kind: 'nothing-to-draw', missing: ['b'] } }]);
  });

  it('leaves out a statement that it cannot fill', () => {
    const { chart, blanks } = resolve([makeReport(2019, { c: '2件', 'c@2018': '1件' })]);
    expect(chart?.panels).toHaveLength(1);
    expect(chart?.statement).toBeUndefined();
    expect(blanks).toEqual(['{a}']);
  });

  it('has no chart where there is nothing to draw', () => {
    const { chart, problems } = resolve([makeReport(2019, { a: '3件', c: '2件' })]);
    expect(chart).toBeUndefined();
    expect(problems.map(({ panel, problem }) => [panel, problem.kind])).toEqual([
      [0, 'nothing-to-draw'],
      [1, 'one-period'],
    ]);
  });

  it('says what was known in its year, and nothing that later reports say', () => {
    const reports = [
      makeReport(2020, { a: '5件', b: '6件', c: '7件', 'a@2019': '9件', 'c@2018': '9件' }),
      makeReport(2019, { a: '3件', b: '4件', c: '2件', 'c@2018': '1件' }),
    ];
    expect(resolve(reports)).toEqual(resolve(reports.slice(1)));
    expect(resolve(reports, 2020).chart?.panels.map(({ periods }) => periods)).toEqual([
      ['2019', '2020'],
      ['2018', '2019', '2020'],
    ]);
  });

  it('has room for so many years as a phone has: three columns, twelve points of a line', () => {
    const parts: ChartPanelDefinition = {
      kind: 'parts',
      total: { indicator: 'c' },
      series: [{ indicator: 'a' }, { indicator: 'b' }],
    };
    const years = Array.from({ length: 14 }, (_, index) => 2006 + index);
    const reports = years.map((year) => makeReport(year, { a: '3件', b: '4件', c: '7件' }));
    const panels = [...DEFINITION.panels, parts];
    const { chart } = resolveChart({ ...DEFINITION, panels }, { indicators: INDICATORS, reports, year: 2019 });
    expect(chart?.panels.map(({ periods }) => [periods[0], periods.length])).toEqual([
      ['2008', 12],
      ['2008', 12],
      ['2017', 3],
    ]);
  });

  it('calls a year by its name until that year has a report of its own', () => {
    const [, trend] = DEFINITION.panels;
    const panels = trend ? [{ ...trend, periods: { 2018: '印发前' } } as ChartPanelDefinition] : [];
    const nameOf = (...reports: ReportWithLedger[]): unknown =>
      resolveChart({ ...DEFINITION, panels }, { indicators: INDICATORS, reports, year: 2019 }).chart?.panels[0]
        ?.periodNames;
    const report = makeReport(2019, { a: '3件', c: '2件', 'c@2018': '1件' });
    expect(nameOf(report)).toEqual({ 2018: '印发前' });
    expect(nameOf(report, makeReport(2018, { c: '1件' }))).toEqual({});
  });
});

describe('resolveHistory', () => {
  const indicator = makeIndicator('a', '件');

  it('has every value of an indicator, however many', () => {
    const years = [2013, 2014, 2015, 2016, 2017, 2018, 2019];
    const chart = resolveHistory(
      indicator,
      years.map((year) => makeReport(year, { a: `${year - 2010}件` })),
    );
    expect(chart).toMatchObject({ id: 'a', title: '指标a，历年', statement: undefined });
    expect(chart?.panels.map(describePanel)).toEqual([
      '指标a：2013年3件，2014年4件，2015年5件，2016年6件，2017年7件，2018年8件，2019年9件。',
    ]);
  });

  it('goes on to the last report, though it does not give the number', () => {
    const reports = [makeReport(2018, { a: '3件', 'a@2017': '2件' }), makeReport(2019, {})];
    expect(resolveHistory(indicator, reports)?.panels.map(describePanel)).toEqual([
      '指标a：2017年2件，2018年3件，2019年报告没有这个数字。',
    ]);
  });

  it.each<[what: string, reports: ReportWithLedger[]]>([
    ['no report', []],
    ['no value', [makeReport(2019, { b: '3件' })]],
    ['one value', [makeReport(2018, {}), makeReport(2019, { a: '3件' })]],
  ])('is none with %s', (_, reports) => {
    expect(resolveHistory(indicator, reports)).toBeUndefined();
  });
});
