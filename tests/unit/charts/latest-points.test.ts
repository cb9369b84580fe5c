import { expect, it } from 'vitest';
import { isLong, leaveOutUntold, listToldPoints } from '../../../src/charts/latest-points.ts';
import { listPanelNotes } from '../../../src/charts/panel-notes.ts';
import { A, drawPanel, makeReport, makeSources } from '../../support/chart-sources.ts';

/** Each report says the number of its own year, and another for the year before. */
function drawCourse(years: readonly number[]): ReturnType<typeof drawPanel> {
  const reports = years.map((year) => makeReport(year, { a: `${year - 2000}件`, [`a@${year - 1}`]: '9件' }));
  return drawPanel({ kind: 'trend', series: [A] }, makeSources(reports));
}

it('a long course tells its latest years one by one, and what others print of these alone', () => {
  const course = drawCourse([2015, 2016, 2017, 2018, 2019]);
  expect(isLong(course)).toBe(true);
  expect(course.series.map((one) => listToldPoints(course, one).map(({ period }) => period))).toEqual([
    ['2017', '2018', '2019'],
  ]);
  expect(listPanelNotes(leaveOutUntold(course))).toEqual([
    '2017年的数，2018年度报告作9件。',
    '2018年的数，2019年度报告作9件。',
  ]);
});

it('a short course tells each of its years', () => {
  const course = drawCourse([2018, 2019]);
  expect(isLong(course)).toBe(false);
  expect(course.series.map((one) => listToldPoints(course, one))).toEqual(course.series.map(({ points }) => points));
});
