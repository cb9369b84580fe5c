import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ImportResult } from '../../src/intake/outline/import-report.ts';
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
  '1.',
  '3、',
  '（1）',
  '第一部分 ',
  '第二章',
  '——',
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

/** A line, and what its document says of it: a row of a table, a heading, or nothing. */
const documentLine = fc.record({
  text: fc.oneof(
    line,
    fc.array(line, { maxLength: 4 }).map((cells) => cells.join('\t')),
  ),
  kind: fc.option(fc.oneof(fc.constant('row' as const), fc.integer({ min: 1, max: 9 }))),
});

function importDocument(
  lines: readonly { text: string; kind: 'row' | number | null }[],
  before: readonly string[],
  after: readonly string[],
): ImportResult {
  const numbered = lines.map(({ kind }, index) => ({ kind, line: before.length + index + 1 }));
  return importLines(
    [...before, ...lines.map(({ text }) => text), ...after],
    {},
    {
      tableLines: numbered.flatMap(({ kind, line: number }) => (kind === 'row' ? [number] : [])),
      headings: numbered.flatMap(({ kind, line: number }) =>
        typeof kind === 'number' ? [{ line: number, level: kind }] : [],
      ),
    },
  );
}

it.each([
  ['the head of a report and its date', 7],
  ['a report without any other heading and its date', 4],
])(
  'loses no text, whatever lines stand between %s',
  (_, length) => {
    fc.assert(
      fc.property(fc.array(documentLine, { maxLength: 12 }), (lines) => {
        const { imported, findings } = importDocument(lines, SAMPLE_LINES.slice(0, length), SAMPLE_LINES.slice(7));
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(imported).toBeDefined();
      }),
      { numRuns: 200 },
    );
  },
  60_000,
);
