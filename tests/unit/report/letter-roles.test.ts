import { expect, test } from 'vitest';
import { findLetterRole } from '../../../src/report/letter.ts';

const report = { addressee: '县委', issuer: '示例县人民政府' };

test.each([
  ['县委：', 'salutation'],
  ['县委:', 'salutation'],
  ['2020年2月28日', 'signature'],
  ['二〇二〇年二月二十八日', 'signature'],
  ['示例县人民政府', 'signature'],
  ['示例县人民政府 2020年2月28日', 'signature'],
  ['县委高度重视。', undefined],
  ['2020年2月28日，县政府召开会议。', undefined],
  ['县委', undefined],
])('%s is %s', (text, role) => {
  expect(findLetterRole(text, report)).toBe(role);
});

test('a report that addresses nobody has no salutation', () => {
  expect(findLetterRole('：', { issuer: '示例县人民政府' })).toBeUndefined();
});
