import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/content/schemas/figures.ts';
import { type Binding, bindObservation } from '../../../src/ledger/binding.ts';
import { buildLedger } from '../../../src/ledger/ledger.ts';
import { listProseBlocks, listRows, parseProse } from '../../../src/report/prose.ts';
import { makeIndicator, YEAR } from '../../support/ledger.ts';

const CASES = `各镇行政复议情况如下（单位：件）：

| 镇 | 受理 | 办结 | 办结率 | 用时（天） | 备注 | 备注 |
| --- | --- | --- | --- | --- | --- | --- |
| 甲镇 | 44 | 35 | 79.55% | 12 | 3 | 4 |
| 乙镇 | 44 | 40 | 90.91 | 345件 | 约20 | |
`;

function readSection(markdown: string): { slug: string; blocks: string[]; rows: ReturnType<typeof listRows> } {
  const blocks = listProseBlocks(parseProse(markdown));
  return { slug: 'annex', blocks: blocks.map(({ text }) => text), rows: listRows(blocks) };
}

function bind(unit: string, entry: Partial<Observation> & { value: number; quote: string }): Binding {
  return bindObservation(
    { indicator: 'cases', section: 'annex', ...entry },
    makeIndicator('cases', unit),
    [readSection(CASES)],
    YEAR,
  );
}

/** The words that a figure is bound to. */
function readPrinted(binding: Binding): string | undefined {
  if (!('figure' in binding)) return undefined;
  const { block, start, end } = binding.figure.printed;
  return readSection(CASES).blocks[block]?.slice(start, end);
}

describe('a number in a table', () => {
  it.each<[unit: string, entry: Partial<Observation> & { value: number; quote: string }, printed: string]>([
    ['件', { value: 44, quote: '甲镇 44', column: '受理' }, '44'],
    ['件', { value: 35, quote: '甲镇\t44\t35', column: '办结' }, '35'],
    ['件', { value: 40, quote: '乙镇  44   40', column: 3 }, '40'],
    ['%', { value: 79.55, quote: '甲镇 44 35 79.55%', column: '办结率' }, '79.55%'],
    ['%', { value: 90.91, quote: '乙镇 44 40 90.91', column: '办结率' }, '90.91'],
    ['天', { value: 12, quote: '甲镇 44 35 79.55% 12', column: '用时（天）' }, '12'],
    ['天', { value: 12, quote: '甲镇 44 35 79.55% 12', column: '用时(天)' }, '12'],
    ['件', { value: 345, quote: '乙镇 44 40 90.91 345件', column: 5 }, '345件'],
    ['件', { value: 20, qualifier: '约', quote: '乙镇 44 40 90.91 345件 约20', column: 6 }, '约20'],
    ['件', { value: 35, quote: '甲镇 44 35' }, '35'],
    ['件', { value: 4, quote: '甲镇 44 35 79.55% 12 3 4', column: 7 }, '4'],
  ])('is bound by the head of its row, the head of its column and its cell: %s %o', (unit, entry, printed) => {
    expect(readPrinted(bind(unit, entry))).toBe(printed);
  });

  it.each<[unit: string, entry: Partial<Observation> & { value: number; quote: string }, kind: string]>([
    ['件', { value: 44, quote: '甲镇 44 35', column: '办结' }, 'value-differs'],
    ['件', { value: 35, quote: '甲镇 44', column: '办结' }, 'quantity-cut'],
    ['件', { value: 35, quote: '甲镇 44 35', column: '结案' }, 'column-absent'],
    ['件', { value: 3, quote: '甲镇 44 35 79.55% 12 3', column: '备注' }, 'column-absent'],
    ['件', { value: 3, quote: '甲镇 44 35 79.55% 12 3', column: 8 }, 'column-absent'],
    ['户', { value: 44, quote: '甲镇 44', column: '受理' }, 'unit-differs'],
    ['件', { value: 12, quote: '甲镇 44 35 79.55% 12', column: 5 }, 'unit-differs'],
    ['件', { value: 90.91, quote: '乙镇 44 40 90.91', column: '办结率' }, 'unit-differs'],
    ['件', { value: 20, quote: '乙镇 44 40 90.91 345件 约20', column: 6 }, 'qualifier-differs'],
    ['件', { value: 44, quote: '各镇行政复议情况如下', column: '受理' }, 'no-table'],
    ['件', { value: 44, quote: '44', column: '受理' }, 'quote-ambiguous'],
    ['件', { value: 12345, quote: '乙镇 44', column: '受理' }, 'value-differs'],
  ])('is refused where the cell says otherwise: %s %o', (unit, entry, kind) => {
    expect(bind(unit, entry)).toMatchObject({ problem: { kind } });
  });

  it('is sought in vain in a column that is not there, and the heads are told', () => {
    expect(bind('件', { value: 35, quote: '甲镇 44 35', column: '结案' })).toMatchObject({
      problem: { heads: ['镇', '受理', '办结', '办结率', '用时（天）', '备注', '备注'] },
    });
  });

  it('is told whole where the quote ends before its cell', () => {
    expect(bind('件', { value: 35, quote: '甲镇 44', column: '办结' })).toEqual({
      problem: { kind: 'quantity-cut', printed: '35' },
    });
  });

  it('may be one that a person has read, in its cell', () => {
    const section = readSection('| 镇 | 平均用时 | 最长用时 |\n| - | - | - |\n| 甲镇 | 3年6个月 | 3年6个月 |\n');
    const entry = {
      indicator: 'time',
      section: 'annex',
      value: 42,
      quote: '甲镇 3年6个月 3年6个月',
      printed: '3年6个月',
    };
    const bindIn = (column: string): Binding =>
      bindObservation({ ...entry, column }, makeIndicator('time', '个月'), [section], YEAR);
    expect(bindIn('平均用时')).toMatchObject({ figure: { printed: { block: 1, start: 3, end: 8 } } });
    expect(bindIn('最长用时')).toMatchObject({ figure: { printed: { block: 1, start: 9, end: 14 } } });
  });

  it('has the unit of its indicator where the table names none', () => {
    const section = readSection('| 镇 | 受理 |\n| - | - |\n| 甲镇 | 44 |\n');
    const entry = { indicator: 'cases', section: 'annex', value: 44, quote: '甲镇 44', column: '受理' };
    expect(bindObservation(entry, makeIndicator('cases', '户'), [section], YEAR)).toHaveProperty('figure');
  });

  it('is never one with the number of the next cell', () => {
    const { numerals } = buildLedger({ indicators: [] }, { observations: [] }, [readSection(CASES)], YEAR);
    expect(numerals.map(({ text }) => text)).toEqual([
      ...['44', '35', '79.55', '12', '3', '4'],
      ...['44', '40', '90.91', '345', '20'],
    ]);
  });
});
