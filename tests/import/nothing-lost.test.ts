import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importLines, SAMPLE_LINES } from './sample-report.ts';

const marks = fc.constantFrom(
  '',
  '一、',
  '二、',
  '(一)',
  '（二）',
  '一是',
  '二是',
  '十是',
  '2.',
  '①',
  '附件:',
  '来源:',
  '打印',
  '  ',
);
const words = fc.constantFrom(
  '加强领导',
  '加强领导。',
  '健全组织保障，推进工作。',
  '存在的问题',
  '下一步打算',
  '。二是推进工作。',
  '；二是推进工作；',
  '2019年，',
  '特此报告。',
  '2019年3月1日',
  '(共1,408件)',
  '# 标题',
  '- 项',
  '1. 项',
  '> 引',
  '    码',
  '***',
  '---',
  '<b>甲</b>',
  '<!-- 甲 -->',
  '[甲](乙)',
  '![甲](乙)',
  '`甲`',
  '_甲_',
  '&lt;',
  'a\\*b',
  ': "甲"',
  'https://www.example.cn/a_b_c?d=1&e=2',
);
const line = fc
  .tuple(marks, fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 4 }))
  .map(([mark, parts]) => mark + parts.join('').replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ''));

it('loses no text, whatever lines stand between the head of a report and its date', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { imported, findings } = importLines([...SAMPLE_LINES.slice(0, 7), ...lines, ...SAMPLE_LINES.slice(7)]);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(imported).toBeDefined();
    }),
    { numRuns: 300 },
  );
});
