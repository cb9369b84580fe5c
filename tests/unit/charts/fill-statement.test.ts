import { describe, expect, it } from 'vitest';
import { fillStatement, listPlaceholders } from '../../../src/charts/statement.ts';
import type { ChartPanelDefinition } from '../../../src/content/schemas/charts.ts';
import type { Indicator } from '../../../src/content/schemas/indicators.ts';
import type { ReportWithLedger } from '../../../src/ledger/ledger.ts';
import { makeReport, makeSources } from '../../support/chart-sources.ts';
import { makeIndicator } from '../../support/ledger.ts';

const COMPARE: ChartPanelDefinition = {
  kind: 'compare',
  series: [{ indicator: 'a', label: '甲' }, { indicator: 'b', label: '乙' }, { indicator: 'c' }],
};

/** A statement as it reads for the latest of some reports; where it cannot be filled, its blanks in brackets. */
function fill(
  statement: string,
  reports: readonly ReportWithLedger[],
  { panel = COMPARE, indicators }: { panel?: ChartPanelDefinition; indicators?: readonly Indicator[] } = {},
): string {
  const filled = fillStatement({ statement, panels: [panel] }, makeSources(reports, indicators));
  return 'filled' in filled ? filled.filled : `[${filled.blanks.join()}]`;
}

describe('placeholders of a statement', () => {
  const statement = '{year}年{a}，{change:b-2}，{largest}，{A}，{change:}，{}。';

  it('are listed with what they ask for', () => {
    expect(listPlaceholders(statement)).toEqual([
      { text: '{year}', wish: { kind: 'year' } },
      { text: '{a}', wish: { kind: 'value', indicator: 'a' } },
      { text: '{change:b-2}', wish: { kind: 'change', indicator: 'b-2' } },
      { text: '{largest}', wish: { kind: 'largest' } },
      { text: '{A}', wish: undefined },
      { text: '{change:}', wish: undefined },
      { text: '{}', wish: undefined },
    ]);
    expect(listPlaceholders('共3件。')).toEqual([]);
  });
});

describe('a statement', () => {
  it('has the numbers as the report prints them', () => {
    const reports = [makeReport(2019, { a: '1408件', b: '280余件' })];
    expect(fill('{year}年审批{a}、{b}。', reports)).toBe('2019年审批1408件、280余件。');
  });

  it('stands as it is without placeholders', () => {
    expect(fill('公开透明。', [])).toBe('公开透明。');
  });

  it('takes the numbers of its own year', () => {
    const reports = [makeReport(2020, { a: '4件', 'a@2019': '5件' }), makeReport(2019, { a: '3件' })];
    expect(fill('{year}年{a}。', reports)).toBe('2020年4件。');
  });

  it('says which numbers the report does not have', () => {
    const reports = [makeReport(2018, { b: '2件' }), makeReport(2019, { a: '3件', 'c@2018': '1件' })];
    expect(fill('{a}，{b}，{c}，{unheard-of}，{Bad}。', reports)).toBe('[{b},{c},{unheard-of},{Bad}]');
  });
});

describe('{change}', () => {
  it.each<[before: string, now: string, change: string]>([
    ['344件', '346件', '由344件增至346件'],
    ['318件', '234件', '由318件降至234件'],
    ['0件', '3件', '由0件增至3件'],
    ['3件', '0件', '由3件降至0件'],
    ['3件', '3件', '仍为3件'],
    ['约300件', '约300件', '仍为约300件'],
    ['280余件', '300件', '由280余件增至300件'],
    ['280余件', '285件', '由280余件变为285件'],
    ['约300件', '310件', '由约300件变为310件'],
    ['近50件', '50件', '由近50件变为50件'],
    ['3件', '3宗', '仍为3宗'],
    ['3件', '4宗', '由3件增至4宗'],
  ])('from %s to %s: %s', (before, now, change) => {
    expect(fill('{change:a}', [makeReport(2019, { 'a@2018': before, a: now })])).toBe(change);
  });

  it('is since the last value, whichever report it is from', () => {
    const reports = [makeReport(2017, { a: '1件' }), makeReport(2018, {}), makeReport(2019, { a: '3件' })];
    expect(fill('{change:a}', reports)).toBe('由2017年的1件增至3件');
  });

  it.each<[what: string, reports: ReportWithLedger[]]>([
    ['no value before', [makeReport(2019, { a: '3件' })]],
    ['no value of its own year', [makeReport(2018, { a: '3件', 'a@2017': '2件' }), makeReport(2019, {})]],
    ['no value at all', [makeReport(2019, {})]],
  ])('is blank with %s', (_, reports) => {
    expect(fill('{change:a}', reports)).toBe('[{change:a}]');
  });

  it('is blank across a break in comparability, and only there', () => {
    const indicators = [{ ...makeIndicator('a', '件'), breaks: [{ period: '2019', reason: '口径改变' }] }];
    const reports = [2018, 2019, 2020].map((year) => makeReport(year, { a: `${year - 2010}件` }));
    expect(fill('{change:a}', reports.slice(0, 2), { indicators })).toBe('[{change:a}]');
    expect(fill('{change:a}', reports, { indicators })).toBe('由9件增至10件');
  });
});

describe('{largest}', () => {
  it.each<[what: string, a: string, b: string, c: string, largest: string]>([
    ['the one', '3件', '5件', '4件', '乙5件'],
    ['by its name where it has no label', '3件', '5件', '9件', '指标c9件'],
    ['two that are alike, in the order of the panel', '5件', '5件', '4件', '甲5件和乙5件'],
    ['a qualified one that is larger whatever it stands for', '280余件', '279件', '4件', '甲280余件'],
    ['two that are printed alike', '约300件', '约300件', '4件', '甲约300件和乙约300件'],
    ['none where a qualifier leaves open which it is', '约300件', '310件', '4件', '[{largest}]'],
    ['none where one has no upper bound', '300件以上', '310件', '4件', '[{largest}]'],
    ['none where they are the same but for a qualifier', '300余件', '300件', '4件', '[{largest}]'],
    ['none where all are alike', '5件', '5件', '5件', '[{largest}]'],
    ['none where all are zero', '0件', '0件', '0件', '[{largest}]'],
  ])('%s: %s, %s, %s', (_, a, b, c, largest) => {
    expect(fill('{largest}', [makeReport(2019, { a, b, c })])).toBe(largest);
  });

  it('joins several as a sentence does', () => {
    const series = ['a', 'b', 'c', 'd'].map((indicator) => ({ indicator, label: indicator.toUpperCase() }));
    const report = makeReport(2019, { a: '5件', b: '1件', c: '5件', d: '5件' });
    expect(fill('{largest}', [report], { panel: { kind: 'compare', series } })).toBe('A5件、C5件和D5件');
  });

  it('is one of the parts, never the total', () => {
    const panel: ChartPanelDefinition = {
      kind: 'parts',
      total: { indicator: 'total' },
      series: [{ indicator: 'a' }, { indicator: 'b' }],
    };
    expect(fill('{largest}', [makeReport(2019, { total: '7件', a: '3件', b: '4件' })], { panel })).toBe('指标b4件');
  });

  it('is blank where nothing stands beside it', () => {
    expect(fill('{largest}', [makeReport(2019, { a: '3件', 'b@2018': '1件' })])).toBe('[{largest}]');
    expect(fill('{largest}', [makeReport(2019, {})])).toBe('[{largest}]');
  });

  it('is of the first panel', () => {
    const panels: ChartPanelDefinition[] = [
      { kind: 'compare', series: [{ indicator: 'a' }, { indicator: 'b' }] },
      { kind: 'compare', series: [{ indicator: 'b' }, { indicator: 'c' }] },
    ];
    const sources = makeSources([makeReport(2019, { a: '1件', b: '2件', c: '3件' })]);
    expect(fillStatement({ statement: '{largest}', panels }, sources)).toEqual({ filled: '指标b2件' });
  });
});
