import { describe, expect, it } from 'vitest';
import { bindObservation } from '../../../src/ledger/binding.ts';
import { readCellUnit } from '../../../src/ledger/table-row.ts';
import { readQuantities } from '../../../src/quantities/read-quantities.ts';
import { listProseBlocks, listRows, parseProse } from '../../../src/report/prose.ts';
import { makeIndicator, YEAR } from '../../support/ledger.ts';

/** A table with one row below its heads, after a paragraph. */
function readTable(
  caption: string,
  head: string,
  row: readonly [first: string, cell: string],
): { slug: string; blocks: string[]; rows: ReturnType<typeof listRows> } {
  const blocks = listProseBlocks(parseProse(`${caption}\n\n| 镇 | ${head} |\n| --- | --- |\n| ${row.join(' | ')} |\n`));
  return { slug: 'annex', blocks: blocks.map(({ text }) => text), rows: listRows(blocks) };
}

type Table = Parameters<typeof readTable>;

/** The unit that a table names for the number in its one cell. */
function readUnitOf(...table: Table): string | undefined {
  const { blocks, rows } = readTable(...table);
  const text = blocks.at(-1) ?? '';
  const row = rows.get(blocks.length - 1);
  const quantity = readQuantities(text).at(-1);
  return row && quantity && readCellUnit(text, row, quantity);
}

/** Whether an indicator in a unit can have the number in a table's one cell. */
function canHave(unit: string, ...table: Table): boolean {
  const section = readTable(...table);
  const text = section.blocks.at(-1) ?? '';
  const entry = { indicator: 'cases', section: 'annex', value: 44, quote: text, column: 2 };
  const binding = bindObservation(entry, makeIndicator('cases', unit), [section], YEAR);
  if ('figure' in binding) return true;
  expect(binding.problem.kind).toBe('unit-differs');
  return false;
}

describe('the unit of a number in a table', () => {
  it.each<[caption: string, head: string, row: Table[2], unit: string]>([
    ['各镇情况：', '受理（件）', ['甲镇', '44'], '件'],
    ['各镇情况：', '用时(天)', ['甲镇', '44'], '天'],
    ['各镇情况：', '用时（工作日）', ['甲镇', '44'], '工作日'],
    ['各镇情况：', '办结率', ['甲镇', '44'], '%'],
    ['各镇情况：', '占比', ['甲镇', '44'], '%'],
    ['各镇情况：', '合计', ['投入资金（元）', '44'], '元'],
    ['各镇情况（单位：件）：', '受理', ['甲镇', '44'], '件'],
    ['单位：户次；截至年底。', '受理', ['甲镇', '44'], '户次'],
    ['单位：件', '用时（天）', ['甲镇', '44'], '天'],
    ['单位：件', '合计', ['用时（天）', '44'], '天'],
    ['单位：件', '受理（全县）', ['甲镇', '44'], '件'],
    ['单位：件', '（天）数', ['甲镇', '44'], '件'],
    ['单位：件', '用时（天）', ['甲镇', '44名'], '名'],
    ['各镇情况：', '受理', ['甲镇', '44'], ''],
    ['各镇情况：', '受理（件数多）', ['甲镇', '44'], ''],
  ])('%s %s %o: %s', (caption, head, row, unit) => {
    expect(readUnitOf(caption, head, row)).toBe(unit);
  });
});

describe('a number in a table can be of an indicator', () => {
  it.each<[unit: string, caption: string, head: string, row: Table[2]]>([
    ['件', '单位：人', '受理（件）', ['甲镇', '44']],
    ['件', '单位：人', '件数', ['甲镇', '44']],
    ['件', '单位：人', '受理（起、件）', ['甲镇', '44']],
    ['件', '单位：人', '受理（起/件）', ['甲镇', '44']],
    ['件', '单位：人', '受理（件、起）', ['甲镇', '44']],
    ['件', '单位：人', '合计', ['受理（件）', '44']],
    ['件', '单位：件。截至年底', '受理', ['甲镇', '44']],
    ['片', '单位：片，次', '受理', ['甲镇', '44']],
    ['%', '单位：人', '办结率', ['甲镇', '44']],
    ['%', '单位：人', '比重', ['甲镇', '44']],
    ['件', '单位：人', '受理', ['甲镇', '44件']],
    ['件', '各镇情况：', '受理', ['甲镇', '44']],
  ])('in %s: %s %s %o', (unit, ...table) => {
    expect(canHave(unit, ...table)).toBe(true);
  });

  it.each<[unit: string, caption: string, head: string, row: Table[2]]>([
    ['件', '单位：人', '案件', ['甲镇', '44']],
    ['件', '单位：人', '受理', ['甲镇', '44']],
    ['件', '单位：人', '受理（含上年）案件', ['甲镇', '44']],
    ['人', '单位：件', '参训（人次）', ['甲镇', '44']],
    ['件', '单位：件', '用时（天）', ['甲镇', '44']],
    ['件', '单位：件', '合计', ['用时（天）', '44']],
    ['件', '各镇情况：', '办结率', ['甲镇', '44']],
    ['件', '单位：件', '受理', ['甲镇', '44人']],
  ])('but not in %s: %s %s %o', (unit, ...table) => {
    expect(canHave(unit, ...table)).toBe(false);
  });
});
