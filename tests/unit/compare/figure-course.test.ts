import { expect, it } from 'vitest';
import { isGiven } from '../../../src/charts/series.ts';
import { writeChangeSince } from '../../../src/compare/change-words.ts';
import { traceFigure } from '../../../src/compare/figure-course.ts';
import type { ReportWithLedger } from '../../../src/ledger/ledger.ts';
import { makeReport as report } from '../../support/chart-sources.ts';
import { makeIndicator } from '../../support/ledger.ts';

const A = makeIndicator('a', '件');

/** How a figure moved in words, and the periods of its line: `2019 2020? 2021`, with what has no value marked. */
function trace(reports: readonly ReportWithLedger[], year: number): { change: string | undefined; line: string } {
  const { pair, panel } = traceFigure(A, reports, year);
  const points = panel?.series[0]?.points ?? [];
  return {
    change: pair && writeChangeSince(pair),
    line: points.map(({ period, value }) => (isGiven(value) ? period : `${period}?`)).join(' '),
  };
}

const [NINETEEN, TWENTY, TWENTY_ONE] = [
  report(2019, { a: '16件', 'a@2018': '12件' }),
  report(2020, { a: '22件' }),
  report(2021, { a: '30件' }),
];

it('compares with the year before, and draws what three years give', () => {
  expect(trace([TWENTY_ONE, NINETEEN, TWENTY], 2021)).toEqual({
    change: '比2020年 +8件（+36%）',
    line: '2018 2019 2020 2021',
  });
});

it('stops at the report’s own year: what comes later changes nothing of it', () => {
  const later = report(2021, { a: '30件', 'a@2019': '99件' });
  expect(trace([NINETEEN, TWENTY, later], 2020)).toEqual(trace([NINETEEN, TWENTY], 2020));
});

it('compares a first report with none, whatever it tells of years before', () => {
  expect(trace([NINETEEN], 2019)).toEqual({ change: undefined, line: '' });
  expect(trace([NINETEEN, TWENTY], 2019)).toEqual({ change: undefined, line: '' });
});

it('names the latest year with a value, where the one before has none or no report', () => {
  expect(trace([report(2018, { a: '12件' }), report(2020, {}), TWENTY_ONE], 2021)).toEqual({
    change: '比2018年 +18件（+150%）',
    line: '',
  });
  expect(trace([report(2017, { a: '9件' }), NINETEEN, report(2020, {}), TWENTY_ONE], 2021).line).toBe(
    '2017 2018 2019 2020? 2021',
  );
});

it('draws no line of what never moved', () => {
  const same = [2018, 2019, 2020].map((year) => report(year, { a: '12件' }));
  expect(trace(same, 2020)).toEqual({ change: '比2019年没有变化', line: '' });
});

it('does not follow what tells of changes itself', () => {
  const rate = { ...makeIndicator('a', '%'), kind: 'rate-of-change' } as const;
  const reports = [report(2019, { a: '50%' }), report(2020, { a: '40%' })];
  expect(traceFigure(rate, reports, 2020)).toEqual({ pair: undefined, panel: undefined });
});

it('has nothing of what a report gives no number for, or gives first', () => {
  expect(trace([NINETEEN, report(2020, {})], 2020)).toEqual({ change: undefined, line: '' });
  expect(trace([report(2019, {}), TWENTY], 2020)).toEqual({ change: undefined, line: '' });
});
