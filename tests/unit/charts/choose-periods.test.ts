import { describe, expect, it } from 'vitest';
import { describeAbsence, namePeriod } from '../../../src/charts/panel-words.ts';
import { chooseReportYears, chooseTrendPeriods, type ChosenPeriods } from '../../../src/charts/resolve-chart.ts';
import { buildSeries, type SeriesPoint } from '../../../src/charts/series.ts';
import type { Indicator } from '../../../src/content/schemas/indicators.ts';
import type { ReportWithLedger } from '../../../src/ledger/ledger.ts';
import { makeReport } from '../../support/chart-sources.ts';
import { makeIndicator } from '../../support/ledger.ts';

const A = makeIndicator('a', '件');
const B = makeIndicator('b', '件');
const TECHNOLOGY: Indicator = { ...makeIndicator('b', '件'), dutyArea: 'technology' };

function build(reports: readonly ReportWithLedger[], indicators: readonly Indicator[] = [A, B]): SeriesPoint[][] {
  return indicators.map((indicator) => buildSeries(indicator, reports));
}

/** Reports of these years that all have a number for `a`. */
function makeReports(...years: number[]): ReportWithLedger[] {
  return years.map((year) => makeReport(year, { a: `${year - 2000}件` }));
}

describe('periods of a trend', () => {
  const choose = (reports: readonly ReportWithLedger[], maxPeriods = 5): string[] =>
    chooseTrendPeriods(build(reports), maxPeriods).periods;

  it('are those of all its series, the years compared with among them', () => {
    const reports = [makeReport(2019, { a: '3件', 'b@2018': '2件', b: '3件' })];
    expect(choose(reports)).toEqual(['2018', '2019']);
  });

  it('are the latest, where there are more than may be drawn', () => {
    expect(choose(makeReports(2014, 2015, 2016, 2017, 2018, 2019))).toEqual(['2015', '2016', '2017', '2018', '2019']);
    expect(choose(makeReports(2017, 2018, 2019), Infinity)).toEqual(['2017', '2018', '2019']);
  });

  it('have a gap between them that does not count', () => {
    expect(choose(makeReports(2014, 2018, 2019), 3)).toEqual(['2014', '2015', '2018', '2019']);
  });

  it('do not begin with a gap', () => {
    expect(choose(makeReports(2014, 2018, 2019), 2)).toEqual(['2018', '2019']);
  });

  it('have the years of reports without a value', () => {
    expect(choose([makeReport(2018, {}), ...makeReports(2019, 2020)])).toEqual(['2018', '2019', '2020']);
  });

  it('are none where no report has a figure', () => {
    expect(choose([makeReport(2019, { c: '3件' })])).toEqual([]);
  });
});

describe('years of any other panel', () => {
  function choose(
    reports: readonly ReportWithLedger[],
    indicators?: readonly Indicator[],
    maxPeriods = 5,
  ): ChosenPeriods {
    const years = reports.map(({ year }) => year);
    return chooseReportYears(build(reports, indicators), years, maxPeriods);
  }

  /** What is said of the years that are left out. */
  function explain(reports: readonly ReportWithLedger[], indicators?: readonly Indicator[]): string[] {
    return choose(reports, indicators).absent.map(
      ({ period, absence }) => `${namePeriod({ period, value: absence })}: ${describeAbsence(absence)}`,
    );
  }

  it('are those of the reports that give some of its numbers, not the years they compare with', () => {
    const reports = [makeReport(2020, { b: '4件' }), makeReport(2019, { a: '3件', 'a@2018': '2件' })];
    expect(choose(reports)).toEqual({ periods: ['2019', '2020'], absent: [] });
  });

  it('are the latest, where there are more than may be drawn', () => {
    expect(choose(makeReports(2018, 2019, 2020), [A], 2)).toEqual({ periods: ['2019', '2020'], absent: [] });
  });

  it('leave out years without a number, and say why if all series have one reason', () => {
    const because = (reasons: Record<string, string>): ReportWithLedger[] => [
      makeReport(2018, { a: '2件', b: '2件' }),
      makeReport(2019, {}, { dropped: reasons }),
      makeReport(2020, { a: '4件', b: '4件' }),
    ];
    expect(choose(because({})).periods).toEqual(['2018', '2020']);
    expect(explain(because({}))).toEqual(['2019: 报告没有这个数字']);
    expect(explain(because({ a: '不再统计', b: '不再统计' }))).toEqual(['2019: 报告没有这个数字：不再统计']);
    expect(explain(because({ a: '不再统计', b: '口径改变' }))).toEqual(['2019: 报告没有这个数字']);
    expect(explain(because({ a: '不再统计' }))).toEqual(['2019: 报告没有这个数字']);
  });

  it('say why though the first series never had a number', () => {
    expect(explain([makeReport(2019, {}), makeReport(2020, { b: '4件' })])).toEqual(['2019: 报告没有这个数字']);
  });

  it('say that the outline has no counterpart only where that is so of all series', () => {
    const reports = [makeReport(2019, {}), makeReport(2020, { a: '3件', b: '4件' }, { areas: [] })];
    expect(explain(reports, [TECHNOLOGY])).toEqual(['2019: 无对应章节']);
    expect(explain(reports, [TECHNOLOGY, A])).toEqual(['2019: 报告没有这个数字']);
  });

  it('say which years between them have no report', () => {
    expect(choose(makeReports(2019, 2023, 2024), [A]).periods).toEqual(['2019', '2023', '2024']);
    expect(explain(makeReports(2019, 2023, 2024), [A])).toEqual(['2020—2022: 本站没有报告']);
  });

  it('say in order what is missing of years with and without a report', () => {
    const reports = [...makeReports(2017, 2020), makeReport(2019, {})];
    expect(explain(reports, [A])).toEqual(['2018: 本站没有报告', '2019: 报告没有这个数字']);
  });
});
