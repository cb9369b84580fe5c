import { describe, expect, it } from 'vitest';
import { chooseForm, type PanelForm } from '../../../src/charts/panel-form.ts';
import type { ChartPanelDefinition } from '../../../src/content/schemas/charts.ts';
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
  SHARE,
  TREND,
} from '../../support/chart-sources.ts';

/** How reports of 2019 and the years after, each of these numbers, are drawn. */
function formOf(definition: ChartPanelDefinition, ...printed: readonly Printed[]): PanelForm {
  const reports = printed.map((numbers, index) => makeReport(2019 + index, numbers));
  return chooseForm(drawPanel(definition, makeSources(reports)));
}

describe('a panel of one year', () => {
  it.each<[what: string, form: PanelForm, definition: ChartPanelDefinition, printed: Printed]>([
    ['parts that can be counted, as units', 'units', PARTS, { a: '7件', b: '9件', total: '16件' }],
    ['more parts than that, as one bar', 'bar', PARTS, { a: '700件', b: '900件', total: '1600件' }],
    ['parts that are not exact, as one bar', 'bar', PARTS, { a: '约70件', b: '90件', total: '约160件' }],
    [
      'one part that is nearly all, as a number and its rest',
      'most',
      PARTS,
      { a: '970件', b: '30件', total: '1000件' },
    ],
    ['a part of a whole, as one bar', 'bar', SHARE, { a: '16件', b: '9件' }],
    ['a ranking that can be counted, as units', 'units', COMPARE, { a: '241件', b: '14件' }],
    ['one of large numbers, as bars', 'bars', COMPARE, { a: '1408件', b: '1243件' }],
    ['one with a number that is not exact, as bars', 'bars', COMPARE, { a: '约20件', b: '14件' }],
    ['before and after, as bars', 'bars', { kind: 'trend', series: [A] }, { 'a@2018': '318件', a: '234件' }],
    ['plain numbers, as a list', 'list', NUMBERS, { a: '3件', b: '4件' }],
  ])('draws %s', (_, form, definition, printed) => {
    expect(formOf(definition, printed)).toBe(form);
  });
});

describe('a panel over the years', () => {
  const parts = { a: '9件', b: '7件', total: '16件' };

  it('sets parts beside one another, a column a year', () => {
    expect(formOf(PARTS, parts, parts, parts)).toBe('years');
    expect(formOf(PARTS, parts, parts)).toBe('years');
  });

  it('draws a line or two, of two points or more', () => {
    expect(formOf(TREND, parts, parts, parts)).toBe('line');
    expect(formOf(SHARE, parts, parts, parts)).toBe('line');
    expect(formOf(TREND, parts, parts)).toBe('line');
    expect(formOf(SHARE, parts, parts)).toBe('line');
  });

  it('draws a small line each where there are more, and of what is only set beside one another', () => {
    const three = { ...parts, c: '2件' };
    expect(formOf({ kind: 'trend', series: [A, B, C] }, three, three)).toBe('multiples');
    expect(formOf(COMPARE, parts, parts)).toBe('multiples');
  });

  it('draws no line of what one report says of two years', () => {
    expect(formOf(TREND, { ...parts, 'a@2018': '8件', 'b@2018': '6件' })).toBe('years');
  });

  it('sets what has no two values in a table', () => {
    expect(formOf(COMPARE, { a: '9件', b: '7件' }, { b: '7件', c: '7件' })).toBe('multiples');
    expect(formOf(SHARE, { a: '9件' }, { b: '5件', a: '9件' })).toBe('line');
  });

  it('lists numbers of different units', () => {
    expect(formOf(NUMBERS, parts, parts, parts)).toBe('list');
  });
});
