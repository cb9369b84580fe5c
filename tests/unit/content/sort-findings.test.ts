import { expect, it } from 'vitest';
import { type Finding, sortFindings } from '../../../src/content/finding.ts';
import { nameRule } from '../../support/rules.ts';

it('orders findings as they are met: by file, line, column, and at one place by rule', () => {
  const expected = [
    'a:2:3 link/form',
    'a:2:10 link/form',
    'a:10:1 link/form',
    'b:1:1 html/tag',
    'b:1:1 link/draft',
    'b:1:1 link/form',
    'c:1:1 html/tag',
  ];
  const findings = expected.map((place): Finding => {
    const [file = '', line = '', column = '', rule = ''] = place.split(/[: ]/);
    return {
      file,
      line: Number(line),
      column: Number(column),
      rule: nameRule(rule),
      severity: 'error',
      message: '',
      hint: '',
    };
  });
  for (const order of [findings, findings.toReversed(), [...findings.slice(3), ...findings.slice(0, 3)]]) {
    const sorted = sortFindings(order);
    expect(sorted.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toEqual(expected);
  }
});
