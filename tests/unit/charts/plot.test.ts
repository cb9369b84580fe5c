import { describe, expect, it } from 'vitest';
import { layOutPlot, type Plot, type PlotSize } from '../../../src/charts/plot.ts';
import { listPlotWords } from '../../../src/charts/plot-words.ts';
import type { ChartPanelDefinition } from '../../../src/content/schemas/charts.ts';
import { A, B, drawPanel, makeReport, makeSources, type Printed } from '../../support/chart-sources.ts';
import { makeIndicator } from '../../support/ledger.ts';

const ONE: ChartPanelDefinition = { kind: 'trend', series: [A] };
const TWO: ChartPanelDefinition = { kind: 'trend', series: [A, B] };

/** Reports of these years, each of these numbers, as they are drawn. */
function lay(
  definition: ChartPanelDefinition,
  years: Readonly<Record<number, Printed>>,
  { breaks, size = 'wide' }: { breaks?: { period: string; reason: string }[]; size?: PlotSize } = {},
): { plot: Plot; words: string[] } {
  const reports = Object.entries(years).map(([year, printed]) => makeReport(Number(year), printed));
  const indicators = ['a', 'b'].map((id) => ({ ...makeIndicator(id, '件'), breaks }));
  const panel = drawPanel(definition, { ...makeSources(reports, indicators), maxPeriods: 12 });
  const plot = layOutPlot(panel, panel.series, size);
  const words = listPlotWords(plot, panel).map(({ kind, text }) => `${kind} ${text}`);
  return { plot, words };
}

/** Reports from 2008 on that print these numbers of `a`. */
function course(...values: (number | string)[]): Record<number, Printed> {
  return Object.fromEntries(values.map((value, index) => [2008 + index, { a: `${value}件` }]));
}

describe('a plot', () => {
  it('has a column for every year, and heights from zero', () => {
    const { plot } = lay(ONE, course(100, 50, 0));
    expect(plot).toMatchObject({ columns: 3, min: 0, base: 100 });
    const [points = []] = plot.lines.map((line) => line.points);
    expect(points.map(({ x }) => x)).toEqual([16.7, 50, 83.3]);
    const [top, middle, foot] = points.map(({ y }) => 100 - y);
    expect([(middle ?? 0) / (top ?? 1), foot]).toEqual([expect.closeTo(0.5), 0]);
  });

  it('has its top where a script that is told so draws it', () => {
    const { plot } = lay(ONE, course(100, 50));
    expect(100 - (plot.lines[0]?.points[0]?.y ?? 0)).toBeCloseTo((100 / plot.max) * 100, 0);
  });

  it('has no line where a year lacks the number or has no report, nor over a break', () => {
    const pieces = (...laid: Parameters<typeof lay>): string[] =>
      (lay(...laid).plot.lines[0]?.pieces ?? []).map((piece) => piece.map(({ period }) => period).join(' '));
    expect(pieces(ONE, { ...course(1, 2), 2011: { a: '3件' }, 2012: { b: '3件' }, 2013: { a: '4件' } })).toEqual([
      '2008 2009',
      '2011',
      '2013',
    ]);
    const breaks = [{ period: '2010', reason: '口径改变' }];
    expect(pieces(ONE, course(1, 2, 3, 4), { breaks })).toEqual(['2008 2009', '2010 2011']);
    expect(lay(ONE, course(1, 2, 3, 4), { breaks }).plot.breaks).toEqual([{ x: 50, period: '2010' }]);
  });

  it('has a hollow point where a number is not exact', () => {
    const { plot } = lay(ONE, course('约280', 300));
    expect(plot.lines[0]?.points.map(({ isQualified }) => isQualified)).toEqual([true, false]);
  });
});

describe('words of a plot', () => {
  it('are all its numbers where there is room, the last with its unit, and its years', () => {
    expect(lay(ONE, course(16, '20余', 30)).words).toEqual([
      'now 30件',
      'value 16',
      'value 20余',
      'tick 2008',
      'tick 2009',
      'tick 2010',
    ]);
  });

  it('are the last, the first and the extremes where there is none, and a few years', () => {
    const { words } = lay(ONE, course(1748, 1538, 1530, 1628, 1262, 1708, 1911, 1533, 1667, 1260, 1442, 1408));
    expect(words).toEqual([
      'now 1408件',
      'value 1748',
      'value 1911',
      'value 1260',
      'tick 2008',
      'tick 2013',
      'tick 2016',
      'tick 2019',
    ]);
  });

  it('stand where no line runs through them', () => {
    const falling = [50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 60, 16];
    const reports = falling.map((value, index) => makeReport(2008 + index, { a: `${value}件` }));
    const panel = drawPanel(ONE, { ...makeSources(reports), maxPeriods: 12 });
    const plot = layOutPlot(panel, panel.series, 'small');
    const [now] = listPlotWords(plot, panel);
    const [before, last] = plot.lines[0]?.points.slice(-2) ?? [];
    // Its words end at the side of the box, and reach back over more than one year.
    expect(now).toMatchObject({ kind: 'now', text: '16件', anchor: 'end' });
    expect((now?.dy ?? 0) > 0 ? last?.y : before?.y).toBeGreaterThanOrEqual((now?.y ?? 0) - 6);
  });

  it('name several lines behind them', () => {
    const { words } = lay(TWO, { 2019: { a: '1408件', b: '1243件' }, 2020: { a: '1532件', b: '1401件' } });
    expect(words).toEqual([
      'value 1408',
      'value 1243',
      'name 甲',
      'now 1532件',
      'name 乙',
      'now 1401件',
      'tick 2019',
      'tick 2020',
    ]);
  });

  it('do not cover one another where lines end together', () => {
    const reports = [2019, 2020].map((year) => makeReport(year, { a: '143件', b: '143件' }));
    const panel = drawPanel(TWO, makeSources(reports));
    const behind = listPlotWords(layOutPlot(panel, panel.series, 'wide'), panel).filter(
      ({ anchor }) => anchor === 'start',
    );
    const heights = behind.filter(({ kind }) => kind === 'name' || kind === 'now').map(({ y }) => y);
    expect(heights).toHaveLength(4);
    for (const [index, y] of heights.entries())
      if (index > 0) expect(y - (heights[index - 1] ?? 0)).toBeGreaterThan(12);
  });

  it('say the year of a line that ends before the others', () => {
    const { words } = lay(TWO, { 2019: { a: '3件', b: '4件' }, 2020: { a: '5件' }, 2021: { a: '6件' } });
    expect(words).toContain('now 4件（2019年）');
  });

  it('say from which year on it cannot be compared', () => {
    const breaks = [{ period: '2010', reason: '口径改变' }];
    expect(lay(ONE, course(1, 2, 3, 4), { breaks }).words).toContain('break 2010年起不可比');
  });

  it('name no year of a gap', () => {
    const { words } = lay(ONE, { 2013: { a: '3件' }, 2018: { a: '4件' }, 2019: { a: '4件' } });
    expect(words.filter((word) => word.startsWith('tick'))).toEqual(['tick 2013', 'tick 2018', 'tick 2019']);
  });
});
