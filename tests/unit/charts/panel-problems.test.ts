import { describe, expect, it } from 'vitest';
import type { ChartPanel, PanelProblem } from '../../../src/charts/chart.ts';
import { describeAbsence } from '../../../src/charts/panel-words.ts';
import { type PanelSources, resolvePanel } from '../../../src/charts/resolve-chart.ts';
import type { ChartPanelDefinition } from '../../../src/content/schemas/charts.ts';
import type { ReportWithLedger } from '../../../src/ledger/ledger.ts';
import {
  A,
  B,
  C,
  COMPARE,
  drawPanel,
  makeReport,
  makeSources,
  NUMBERS,
  PARTS,
  type Printed,
  RATED_SHARE,
  SHARE,
  TREND,
} from '../../support/chart-sources.ts';
import { makeIndicator } from '../../support/ledger.ts';

/** What becomes of a panel for these reports, or for the one of 2019 that prints these numbers. */
function resolve(
  definition: ChartPanelDefinition,
  reports: ReportWithLedger[] | Printed,
  changes: Partial<PanelSources> = {},
): ChartPanel | PanelProblem {
  const all = Array.isArray(reports) ? reports : [makeReport(2019, reports)];
  return resolvePanel(definition, { ...makeSources(all), ...changes });
}

describe('parts', () => {
  it.each<[what: string, printed: Printed]>([
    ['make up the total', { a: '3件', b: '4件', c: '9件', total: '16件' }],
    ['make up the total without one that is not mentioned', { a: '3件', b: '4件', total: '7件' }],
    ['make it up with a zero', { a: '3件', b: '0件', total: '3件' }],
    ['make it up within what a qualifier leaves open', { a: '近3000件', b: '4000件', total: '6900件' }],
    ['make it up within its rounding', { a: '8123件', b: '3950件', total: '1.2万件' }],
    ['are all zero', { a: '0件', b: '0件', total: '0件' }],
  ])('are drawn where they %s', (_, printed) => {
    expect(resolve(PARTS, printed)).toHaveProperty('series');
  });

  it.each<[what: string, printed: Printed, total: number, sum: number]>([
    ['one is missing', { a: '3件', b: '4件', total: '16件' }, 16, 7],
    ['they come to more', { a: '3件', b: '4件', c: '10件', total: '16件' }, 16, 17],
    ['a qualifier does not leave that much open', { a: '近3000件', b: '4000件', total: '7001件' }, 7001, 7000],
  ])('are not drawn where %s', (_, printed, total, sum) => {
    expect(resolve(PARTS, printed)).toEqual({ kind: 'parts-differ', total, sum });
  });
});

describe('a part and its whole', () => {
  it.each<[what: string, printed: Printed]>([
    ['are the same', { a: '16件', b: '16件' }],
    ['agree with the rate, rounded', { a: '1408件', b: '1243件', rate: '88.28%' }],
    ['agree with the rate within what its qualifier leaves open', { a: '1408件', b: '1243件', rate: '近90%' }],
    ['may be so within what a qualifier leaves open', { a: '1200余件', b: '1208件' }],
    ['are all zero', { a: '0件', b: '0件', rate: '100%' }],
  ])('are drawn where they %s', (_, printed) => {
    expect(resolve(RATED_SHARE, printed)).toHaveProperty('series');
  });

  it.each<[what: string, printed: Printed, problem: PanelProblem['kind']]>([
    ['the part is more', { a: '1243件', b: '1408件', rate: '88.28%' }, 'part-exceeds'],
    ['the rate is another', { a: '1408件', b: '1243件', rate: '88.38%' }, 'share-differs'],
  ])('are not drawn where %s', (_, printed, kind) => {
    expect(resolve(RATED_SHARE, printed)).toEqual({ kind });
  });
});

describe('a year whose numbers contradict one another', () => {
  const sound = { a: '3件', b: '4件', c: '9件', total: '16件', rate: '133.3%' };

  it.each<[kind: string, definition: ChartPanelDefinition, year: Printed]>([
    ['parts', PARTS, { ...sound, c: '8件' }],
    ['a share', { kind: 'share', whole: B, part: A }, { ...sound, a: '5件' }],
  ])('is said, not drawn, beside later ones: %s', (_, definition, unsound) => {
    const reports = [makeReport(2017, sound), makeReport(2018, unsound), makeReport(2019, sound)];
    const panel = drawPanel(definition, makeSources(reports));
    expect(panel.periods).toEqual(['2017', '2019']);
    expect(panel.absent).toEqual([{ period: '2018', absence: { kind: 'contradictory' } }]);
    expect(describeAbsence({ kind: 'contradictory' })).toBe('报告里这几个数字彼此不相符，没有画');
  });

  it('is drawn where only some of its parts are known', () => {
    const reports = [makeReport(2018, { a: '3件', total: '16件' }), makeReport(2019, sound)];
    expect(drawPanel(PARTS, makeSources(reports)).periods).toEqual(['2018', '2019']);
  });
});

describe('a panel without enough to draw', () => {
  it.each<[what: string, definition: ChartPanelDefinition, printed: Printed, missing: string[]]>([
    ['parts without their total', PARTS, { a: '3件', b: '4件', c: '9件' }, ['total']],
    ['a total with one part', PARTS, { a: '3件', total: '3件' }, ['b', 'c']],
    ['a part without its whole', RATED_SHARE, { b: '3件', rate: '50%' }, ['a']],
    ['a whole without its part', RATED_SHARE, { a: '3件', rate: '50%' }, ['b']],
    ['a comparison of one', COMPARE, { b: '3件' }, ['a', 'c']],
    ['a trend that goes on no more', TREND, { 'a@2017': '3件', 'a@2018': '4件' }, ['a', 'b']],
    ['numbers that are not there', NUMBERS, { c: '3件' }, ['a', 'b']],
  ])('%s', (_, definition, printed, missing) => {
    expect(resolve(definition, printed)).toEqual({ kind: 'nothing-to-draw', missing });
  });

  it("does not take another year's numbers for those of the report", () => {
    const reports = [makeReport(2018, { a: '3件', b: '4件' }), makeReport(2019, { a: '3件' })];
    expect(resolve(COMPARE, reports)).toEqual({ kind: 'nothing-to-draw', missing: ['b', 'c'] });
    expect(resolve(COMPARE, { a: '3件', 'b@2018': '4件' })).toEqual({ kind: 'nothing-to-draw', missing: ['b', 'c'] });
  });

  it('does not draw parts or shares whose whole is an unknown indicator', () => {
    const indicators = ['b', 'c', 'd'].map((id) => makeIndicator(id, '件'));
    const printed = { a: '9件', b: '3件', c: '4件', d: '2件', total: '9件' };
    const parts: ChartPanelDefinition = { ...PARTS, series: [B, C, { indicator: 'd' }] };
    for (const panel of [parts, SHARE]) {
      expect(resolve(panel, printed, { indicators })).toEqual({ kind: 'nothing-to-draw', missing: [] });
    }
  });

  it.each<[what: string, reports: ReportWithLedger[]]>([
    ['one period', [makeReport(2019, { a: '3件' })]],
    ['one value and years without', [makeReport(2018, {}), makeReport(2019, { a: '3件' })]],
    ['one value of each series', [makeReport(2019, { a: '3件', 'b@2018': '4件' })]],
    [
      'one value in the years drawn',
      [makeReport(2017, { a: '1件' }), makeReport(2018, {}), makeReport(2019, { a: '3件' })],
    ],
  ])('is a trend of %s', (_, reports) => {
    expect(resolve(TREND, reports, { maxPeriods: 2 })).toEqual({ kind: 'one-period' });
  });
});
