import { expect, it } from 'vitest';
import { listOtherValues, writeOtherValue } from '../../../src/compare/other-values.ts';
import type { ReportWithLedger } from '../../../src/ledger/ledger.ts';
import { makeReport } from '../../support/chart-sources.ts';

const REPORTS = [
  makeReport(2019, { a: '3件' }),
  makeReport(2020, { a: '4件', 'a@2019': '5件' }),
  makeReport(2021, { a: '6件', 'a@2019': '3件', 'a@2020': '约4件' }),
];

/** What is said beside the figure that one report prints. */
function say(year: number, period: string, reports: readonly ReportWithLedger[] = REPORTS): string[] {
  const figure = reports.find((report) => report.year === year)?.ledger.figures.find((one) => one.period === period);
  return figure ? listOtherValues(figure, reports).map(writeOtherValue) : ['no figure'];
}

it('are told beside the first value, and beside each that differs from it', () => {
  expect(say(2019, '2019')).toEqual(['2020年度报告把2019年的数写作5件']);
  expect(say(2020, '2019')).toEqual(['2021年度报告把2019年的数写作3件', '2019年度报告把2019年的数写作3件']);
});

it('are told of where one is less exact', () => {
  expect(say(2020, '2020')).toEqual(['2021年度报告把2020年的数写作约4件']);
});

it('are none where all reports print the same', () => {
  expect(say(2021, '2021')).toEqual([]);
});
