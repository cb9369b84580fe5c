import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeAbsence, describePanel, namePeriod, nameYears } from '../../../src/charts/panel-words.ts';
import { resolvePanel } from '../../../src/charts/resolve-chart.ts';
import { figureOf, type SeriesPoint } from '../../../src/charts/series.ts';
import type { ChartPanelDefinition } from '../../../src/content/schemas/charts.ts';
import type { ReportWithLedger } from '../../../src/ledger/ledger.ts';
import { A, B, C, drawPanel, makeReport, makeSources, PARTS } from '../../support/chart-sources.ts';
import { makeIndicator } from '../../support/ledger.ts';

function describeReports(definition: ChartPanelDefinition, ...sources: Parameters<typeof makeSources>): string {
  return describePanel(drawPanel(definition, makeSources(...sources)));
}

/** A report of these values; `before` stands for the year that it compares with. */
function print(year: number, values: Readonly<Record<string, number | undefined>>): ReportWithLedger {
  const printed = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [[key.replace('before', String(year - 1)), `${value}件`] as const],
  );
  return makeReport(year, Object.fromEntries(printed));
}

describe('describePanel', () => {
  it('names the parts, then their total', () => {
    const report = makeReport(2019, { a: '3件', b: '4件', c: '9件', total: '16件' });
    expect(describeReports(PARTS, [report])).toBe('甲3件，乙4件，丙9件；合计16件。');
  });

  it('names plain numbers, as they are qualified', () => {
    const report = makeReport(2019, { a: '280余件', b: '约4件' });
    expect(describeReports({ kind: 'numbers', series: [A, B] }, [report])).toBe('甲280余件，乙约4件。');
  });

  it('names what is compared', () => {
    const report = makeReport(2019, { a: '3件', b: '0件' });
    expect(describeReports({ kind: 'compare', series: [A, B] }, [report])).toBe('甲3件，乙0件。');
  });

  it('goes over the years as soon as there are two', () => {
    const reports = [makeReport(2019, { a: '3件', b: '4件' }), makeReport(2020, { a: '5件', b: '6件' })];
    expect(describeReports({ kind: 'compare', series: [A, B] }, reports)).toBe(
      '甲：2019年3件，2020年5件；乙：2019年4件，2020年6件。',
    );
  });

  it('says what is missing over the years, and where they break', () => {
    const broken = { ...makeIndicator('a', '件'), breaks: [{ period: '2019', reason: '口径改变' }] };
    const other = { ...makeIndicator('b', '件'), dutyArea: 'technology' };
    const reports = [
      makeReport(2018, { a: '1件' }),
      makeReport(2019, { a: '2件' }),
      makeReport(2022, { b: '3件' }, { areas: ['technology', broken.dutyArea], dropped: { a: '不再统计' } }),
    ];
    expect(describeReports({ kind: 'trend', series: [A, B] }, reports, [broken, other])).toBe(
      '甲：2018年1件，2019年2件（不能与以前比较：口径改变），2020—2021年本站没有报告，' +
        '2022年报告没有这个数字：不再统计；' +
        '乙：2018年无对应章节，2019年无对应章节，2020—2021年本站没有报告，2022年3件。',
    );
  });

  it('names every value of the panel once, and no other number', () => {
    const value = fc.option(fc.nat(1_000_000), { nil: undefined });
    const values = fc.record(Object.fromEntries(['a', 'b', 'c', 'a@before', 'b@before'].map((key) => [key, value])));
    const years = fc.uniqueArray(fc.integer({ min: 2012, max: 2024 }), { minLength: 1, maxLength: 7 });
    const reports = years.chain((all) => fc.tuple(...all.map((year) => values.map((printed) => print(year, printed)))));
    const definition = fc.constantFrom<ChartPanelDefinition[]>(
      { kind: 'compare', series: [A, B, C] },
      { kind: 'trend', series: [A, B, C] },
      { kind: 'numbers', series: [A, B, C] },
      { kind: 'share', whole: A, part: B, share: C },
    );
    fc.assert(
      fc.property(definition, reports, (panelDefinition, printed) => {
        const panel = resolvePanel(panelDefinition, makeSources(printed));
        fc.pre('series' in panel);
        const drawn = panel.series.flatMap(({ points }) =>
          points.flatMap((point) => figureOf(point)?.observation.value ?? []),
        );
        const said = describePanel(panel).replace(/\d{4}(?:—\d{4})?年/g, '');
        expect(said.match(/\d+/g)?.map(Number)).toEqual(drawn);
      }),
    );
  });
});

describe('names of periods', () => {
  const point: SeriesPoint = {
    period: '2020',
    value: { kind: 'not-given', reason: undefined },
    restated: [],
    break: undefined,
  };

  it.each<[value: SeriesPoint['value'], name: string]>([
    [point.value, '2020'],
    [{ kind: 'no-report', until: '2020' }, '2020'],
    [{ kind: 'no-report', until: '2022' }, '2020—2022'],
  ])('%o: %s', (value, name) => {
    expect(namePeriod({ ...point, value })).toBe(name);
  });
});

it('years that follow one another are named from the first to the last', () => {
  expect(nameYears([2019, 2015, 2016, 2017, 2019])).toBe('2015—2017、2019');
  expect(nameYears([2018, 2019])).toBe('2018、2019');
  expect(nameYears([2019])).toBe('2019');
});

describe('reasons why a period has no value', () => {
  it.each<[absence: Parameters<typeof describeAbsence>[0], words: string]>([
    [{ kind: 'no-counterpart' }, '无对应章节'],
    [{ kind: 'not-given', reason: undefined }, '报告没有这个数字'],
    [{ kind: 'not-given', reason: '不再统计' }, '报告没有这个数字：不再统计'],
    [{ kind: 'no-report', until: '2022' }, '本站没有报告'],
  ])('%o: %s', (absence, words) => {
    expect(describeAbsence(absence)).toBe(words);
  });
});
