import { expect, test } from 'vitest';
import { introduceReport } from '../../../src/report/introduction.ts';

const REPORT = { year: 2019, issuer: '示例县人民政府', addressee: '县委' };

test('a report is introduced by who reports to whom, and of what', () => {
  expect(introduceReport(REPORT, ['preamble', 'measures', 'problems', 'next-year', 'closing'])).toBe(
    '示例县人民政府向县委报告：2019年依法行政做了哪些工作，还有哪些问题，2020年准备做什么。',
  );
});

test('what a report has not is not promised, nor an addressee made up', () => {
  expect(introduceReport({ ...REPORT, addressee: undefined }, ['measures'])).toBe(
    '示例县人民政府报告：2019年依法行政做了哪些工作。',
  );
});
