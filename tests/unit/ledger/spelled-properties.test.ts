import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpelledRelations } from '../../../src/ledger/spelled/read-spelled.ts';
import type { Verdict } from '../../../src/ledger/relations.ts';

const UNITS = ['件', '名', '人次', '场次', '家', '个', '起', '亩', '万元', '片', '通'];
const PARTS = ['维持', '撤销', '民事案件', '县级', '甲类', '简易程序', '线上'];

/** Ways to say of parts that they are of a total, or all of it. */
const FORMS: readonly ((total: string, parts: readonly string[]) => string)[] = [
  (total, parts) => `全年${total}，其中${parts.join('、')}。`,
  (total, parts) => `全年${total}，其中：${parts.join('；')}。`,
  (total, parts) => `全年${total}。其中，${parts.join('，')}。`,
  (total, parts) => `全年${total}（${parts.join('、')}），工作有序推进。`,
  (total, parts) => `全年${total}（其中${parts.join('，')}）。`,
  (total, parts) => `全年${total}，包括${parts.slice(0, -1).join('、')}和${parts.at(-1) ?? ''}。`,
  (total, parts) => `全年${total}。按类型分，${parts.join('、')}。`,
  (total, parts) => `全年${total}，分别为${parts.join('、')}。`,
  (total, parts) => `全年${total}：${parts.join('、')}。`,
  (total, parts) => `${parts.join('、')}，共${total}。`,
  (total, parts) => `${parts.join('，')}。合计${total}。`,
];

const values = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: PARTS.length });

function write(form: number, parts: readonly number[], total: number, unit: string): string {
  const named = parts.map((value, index) => `${PARTS[index] ?? ''}${value}${unit}`);
  return FORMS[form]?.(`办理${total}${unit}`, named) ?? '';
}

/** The sums of so many parts that a text spells out. */
function readVerdicts(text: string, count: number): Verdict[] {
  return readSpelledRelations(text)
    .filter(({ kind, right }) => kind === 'sum' && right.length === count)
    .map(({ worked }) => worked.verdict);
}

describe('parts of a total', () => {
  const form = fc.integer({ min: 0, max: FORMS.length - 1 });
  const unit = fc.constantFrom(...UNITS);

  it('are found with it, however they are said and measured, and add up', () => {
    fc.assert(
      fc.property(form, values, unit, (index, parts, word) => {
        const total = parts.reduce((sum, value) => sum + value, 0);
        expect(readVerdicts(write(index, parts, total, word), parts.length)).toEqual(['holds']);
      }),
    );
  });

  it('never add up to another number', () => {
    fc.assert(
      fc.property(form, values, unit, fc.integer({ min: 1, max: 9000 }), (index, parts, word, total) => {
        fc.pre(total !== parts.reduce((sum, value) => sum + value, 0));
        expect(readVerdicts(write(index, parts, total, word), parts.length)).not.toContain('holds');
      }),
    );
  });
});
