import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapText } from '../../../src/client/charts/wrap-text.ts';

/** Ten to the line, every character as wide as any other. */
const wrap = (text: string): string[] => wrapText(text, 10, (part) => [...part].length);

describe('lines of a picture', () => {
  test.each([
    {
      rule: 'break between Chinese characters',
      text: '审批指派各类法律援助案件',
      lines: ['审批指派各类法律援助', '案件'],
    },
    { rule: 'keep a number and its unit whole', text: '法律援助机构办结1408件', lines: ['法律援助机构办结', '1408件'] },
    { rule: 'begin with no closing mark', text: '县法律援助中心审批的，共', lines: ['县法律援助中心审批', '的，共'] },
    { rule: 'end with no opening mark', text: '全县镇街道村居社区（园区）', lines: ['全县镇街道村居社区', '（园区）'] },
    {
      rule: 'lose the space they are broken at',
      text: '二零一九年度报告的 数据',
      lines: ['二零一九年度报告的', '数据'],
    },
    {
      rule: 'break an address that fits no line',
      text: 'https://www.example.gov.cn/2019/',
      lines: ['https://ww', 'w.example.', 'gov.cn/201', '9/'],
    },
    { rule: 'are none without a text', text: '', lines: [] },
  ])('$rule', ({ text, lines }) => {
    expect(wrap(text)).toEqual(lines);
  });

  test('hold the whole text, none of them too wide', () => {
    const texts = fc
      .array(fc.constantFrom(...Array.from('县法1a.，。（）“”')), { maxLength: 60 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const lines = wrap(text);
        expect(lines.join('')).toBe(text);
        expect(lines.filter((line) => [...line].length > 10)).toEqual([]);
      }),
    );
  });
});
