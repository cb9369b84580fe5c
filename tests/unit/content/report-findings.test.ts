import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatFindingsAsJson, printFindings } from '../../../src/content/finding-words.ts';
import type { Finding } from '../../../src/content/finding.ts';
import { nameRule } from '../../support/rules.ts';

const ERROR: Finding = {
  file: 'reports/2019/report.yml',
  line: 7,
  column: 1,
  rule: nameRule('report/signed-differs'),
  severity: 'error',
  message: '成文日期不对。',
  hint: '照正文改。',
};

function print(findings: readonly Finding[]): string {
  let printed = '';
  printFindings(findings, { write: (text) => (printed += text) }, join(process.cwd(), 'content'));
  return printed;
}

it('prints a place relative to the current folder, what is wrong, what to do and the rule, and the count', () => {
  expect(print([ERROR, { ...ERROR, severity: 'warning', line: 9 }])).toBe(
    [
      'content/reports/2019/report.yml:7:1 错误：成文日期不对。',
      '  怎么办：照正文改。',
      '  规则：report/signed-differs',
      '',
      'content/reports/2019/report.yml:9:1 警告：成文日期不对。',
      '  怎么办：照正文改。',
      '  规则：report/signed-differs',
      '',
      '共 1 个错误，1 个警告。',
      '',
    ].join('\n'),
  );
});

it('counts only what there is', () => {
  expect(print([ERROR]).trimEnd().split('\n').at(-1)).toBe('共 1 个错误。');
  expect(print([])).toBe('没有发现问题。\n');
});

it('writes JSON with exactly the fields of a finding, in their order', () => {
  const [parsed]: unknown[] = JSON.parse(formatFindingsAsJson([ERROR])) as unknown[];
  expect(parsed).toEqual(ERROR);
  expect(Object.keys(parsed ?? {})).toEqual(['file', 'line', 'column', 'rule', 'severity', 'message', 'hint']);
});
