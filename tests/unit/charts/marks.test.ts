import { describe, expect, it } from 'vitest';
import { cutLine, isCutOff, layOutUnits, measureBar } from '../../../src/charts/marks.ts';
import { buildSeries } from '../../../src/charts/series.ts';
import { makeReport } from '../../support/chart-sources.ts';
import { makeIndicator } from '../../support/ledger.ts';

describe('units', () => {
  it('are squares in one line as long as the panel has few', () => {
    expect(layOutUnits(5, 8)).toEqual({ shape: 'square', columns: 5, lines: 1 });
  });

  it('are dots, twenty to the line, as soon as one of the panel has more', () => {
    expect(layOutUnits(2, 241)).toEqual({ shape: 'dot', columns: 2, lines: 1 });
    expect(layOutUnits(241, 241)).toEqual({ shape: 'dot', columns: 20, lines: 13 });
  });
});

it('bars begin at zero', () => {
  expect([measureBar(234, 318), measureBar(0, 3), measureBar(-3, 3), measureBar(0, 0)]).toEqual([73.58, 0, 0, 0]);
});

describe('a line', () => {
  it('is cut where a period has no value, and where it must not be joined', () => {
    const at = (column: number, isCut = false): { column: number; isCut: boolean } => ({ column, isCut });
    const pieces = cutLine([at(0), at(1), at(3), at(4, true)]);
    expect(pieces.map((piece) => piece.map(({ column }) => column))).toEqual([[0, 1], [3], [4]]);
  });

  it('must not be joined over years without a report, nor over a break', () => {
    const indicator = { ...makeIndicator('a', '件'), breaks: [{ period: '2022', reason: '口径改变' }] };
    const reports = [2018, 2019, 2021, 2022].map((year) => makeReport(year, { a: '3件' }));
    const points = buildSeries(indicator, reports).filter(({ value }) => 'figure' in value);
    expect(points.map((_, index) => isCutOff(points, index))).toEqual([false, false, true, true]);
  });
});
