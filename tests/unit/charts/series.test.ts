import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeAbsence, namePeriod } from '../../../src/charts/panel-words.ts';
import {
  buildSeries,
  figureOf,
  findFigure,
  isGiven,
  selectPeriods,
  type SeriesPoint,
} from '../../../src/charts/series.ts';
import type { Indicator } from '../../../src/content/schemas/indicators.ts';
import type { ReportWithLedger } from '../../../src/ledger/ledger.ts';
import { writeFigure } from '../../../src/ledger/printed-figure.ts';
import { makeReport } from '../../support/chart-sources.ts';
import { makeIndicator } from '../../support/ledger.ts';

const INDICATOR = makeIndicator('a', '件', ['宗']);

function withBreaks(...periods: string[]): Indicator {
  return { ...INDICATOR, breaks: periods.map((period) => ({ period, reason: `${period}年起口径改变` })) };
}

/** A series as a reader meets it: `口径改变 | 2019 3件 (2020: 4件)`, with its break and what other reports print. */
function write(points: readonly SeriesPoint[]): string[] {
  return points.map((point) => {
    const value = isGiven(point.value) ? writeFigure(point.value.figure) : describeAbsence(point.value);
    const restated = point.restated.map(({ report, figure }) => ` (${report}: ${writeFigure(figure)})`);
    return `${point.break === undefined ? '' : `${point.break} | `}${namePeriod(point)} ${value}${restated.join('')}`;
  });
}

function writeSeries(reports: readonly ReportWithLedger[], indicator = INDICATOR): string[] {
  return write(buildSeries(indicator, reports));
}

describe('buildSeries', () => {
  it('lines up the years of reports and the years that they compare with', () => {
    const reports = [makeReport(2019, { 'a@2018': '2件', a: '3件', b: '9件' }), makeReport(2020, { a: '4件' })];
    expect(writeSeries(reports)).toEqual(['2018 2件', '2019 3件', '2020 4件']);
  });

  it('says which report each value is from', () => {
    const points = buildSeries(INDICATOR, [makeReport(2019, { 'a@2018': '2件', a: '3件' })]);
    expect(points.map(({ value }) => isGiven(value) && value.report)).toEqual([2019, 2019]);
  });

  it('comes out the same in whatever order the reports are', () => {
    const reports = [
      makeReport(2017, { a: '1件' }),
      makeReport(2018, {}),
      makeReport(2019, { a: '3件', 'a@2017': '2件', 'a@2015': '5件' }),
      makeReport(2022, { a: '4件', 'a@2017': '1件', 'a@2015': '6件' }),
    ];
    const whole = buildSeries(INDICATOR, reports);
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (shuffled) => {
        expect(buildSeries(INDICATOR, shuffled)).toEqual(whole);
      }),
    );
  });

  it('has nothing where no report has a figure for the indicator', () => {
    expect(buildSeries(INDICATOR, [makeReport(2019, { b: '3件' })])).toEqual([]);
    expect(buildSeries(INDICATOR, [])).toEqual([]);
  });

  describe('where reports print several values for a period', () => {
    it("takes that of the period's own report and keeps what later ones made of it", () => {
      const reports = [
        makeReport(2019, { a: '3件' }),
        makeReport(2020, { a: '4件', 'a@2019': '5件' }),
        makeReport(2021, { a: '6件', 'a@2019': '约3件', 'a@2020': '4件' }),
      ];
      expect(writeSeries(reports)).toEqual(['2019 3件 (2021: 约3件) (2020: 5件)', '2020 4件', '2021 6件']);
    });

    it('takes the one printed last where the period has no report of its own', () => {
      const reports = [makeReport(2019, { a: '3件', 'a@2017': '1件' }), makeReport(2018, { 'a@2017': '2件' })];
      expect(writeSeries(reports)[0]).toBe('2017 1件 (2018: 2件)');
    });

    it('takes the same number in a unit of the same meaning for no other value', () => {
      const reports = [makeReport(2019, { a: '3件' }), makeReport(2020, { a: '4宗', 'a@2019': '3宗' })];
      expect(writeSeries(reports)).toEqual(['2019 3件', '2020 4宗']);
    });
  });

  describe('where a period has no value', () => {
    it('says that the outline has no such duty area', () => {
      const reports = [makeReport(2019, {}, { areas: ['technology'] }), makeReport(2020, { a: '4件' })];
      expect(writeSeries(reports)).toEqual(['2019 无对应章节', '2020 4件']);
    });

    it('prints a value that the report has nevertheless', () => {
      expect(writeSeries([makeReport(2019, { a: '3件' }, { areas: [] })])).toEqual(['2019 3件']);
    });

    it('says that the report does not give the number, and why if its ledger knows', () => {
      const reports = [
        makeReport(2018, { a: '3件' }),
        makeReport(2019, {}, { dropped: { b: '另一个指标', a: '不再统计' } }),
        makeReport(2020, {}),
      ];
      expect(writeSeries(reports)).toEqual(['2018 3件', '2019 报告没有这个数字：不再统计', '2020 报告没有这个数字']);
    });

    it('says which years have no report, without hiding them', () => {
      const reports = [makeReport(2019, { a: '3件', 'a@2015': '1件' }), makeReport(2021, { a: '4件' })];
      expect(writeSeries(reports)).toEqual([
        '2015 1件',
        '2016—2018 本站没有报告',
        '2019 3件',
        '2020 本站没有报告',
        '2021 4件',
      ]);
    });

    it('does not take zero for no value', () => {
      expect(writeSeries([makeReport(2019, { a: '0件' }), makeReport(2020, { a: '4件' })])).toEqual([
        '2019 0件',
        '2020 4件',
      ]);
    });
  });

  describe('marks a break in comparability', () => {
    const reports = [
      makeReport(2018, { a: '1件' }),
      makeReport(2019, { a: '2件' }),
      makeReport(2020, {}),
      makeReport(2023, { a: '3件' }),
      makeReport(2024, { a: '4件' }),
    ];
    const reason = (year: string): string => `${year}年起口径改变`;

    it.each<[what: string, breaks: string[], broken: string[]]>([
      ['at the value of its period', ['2019'], [`${reason('2019')} | 2019 2件`]],
      ['at the next value, where its period has none', ['2020'], [`${reason('2020')} | 2023 3件`]],
      ['at the next value, where its period has no report', ['2022'], [`${reason('2022')} | 2023 3件`]],
      ['once for two between the same values', ['2020', '2022'], [`${reason('2020')}；${reason('2022')} | 2023 3件`]],
      ['at each of several values', ['2019', '2024'], [`${reason('2019')} | 2019 2件`, `${reason('2024')} | 2024 4件`]],
      ['nowhere, where it is at the first value', ['2018'], []],
      ['nowhere, where it is before the first value', ['2010'], []],
      ['nowhere, where it is after the last value', ['2025'], []],
    ])('%s', (_, breaks, broken) => {
      expect(writeSeries(reports, withBreaks(...breaks)).filter((point) => point.includes('|'))).toEqual(broken);
    });
  });
});

describe('selectPeriods', () => {
  const indicator = withBreaks('2019');
  const points = buildSeries(indicator, [
    makeReport(2018, { a: '1件' }),
    makeReport(2019, { a: '2件' }),
    makeReport(2020, { a: '3件' }),
  ]);

  it('moves a break to the first value kept behind it', () => {
    expect(write(selectPeriods(points, indicator, ['2018', '2020']))).toEqual([
      '2018 1件',
      '2019年起口径改变 | 2020 3件',
    ]);
  });

  it('drops a break that no value kept stands before', () => {
    expect(write(selectPeriods(points, indicator, ['2019', '2020']))).toEqual(['2019 2件', '2020 3件']);
  });
});

describe('figures of points', () => {
  const points = buildSeries(INDICATOR, [makeReport(2018, {}), makeReport(2019, { a: '3件' })]);

  it('are found by period, and only where there is a value', () => {
    expect(['2017', '2018', '2019'].map((period) => findFigure(points, period)?.observation.value)).toEqual([
      undefined,
      undefined,
      3,
    ]);
    expect([undefined, ...points].map((point) => figureOf(point)?.observation.value)).toEqual([
      undefined,
      undefined,
      3,
    ]);
  });
});
