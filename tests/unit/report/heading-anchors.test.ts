import { describe, expect, it } from 'vitest';
import { renderProse } from '../../../src/markdown/render-prose.ts';
import { parseProse } from '../../../src/report/prose.ts';
import { parseSection } from '../../../src/report/section.ts';

/** Anchors that the checks give the headings of a section. */
function anchorsOf(markdown: string): string[] {
  const section = parseSection({
    path: 'reports/2020/01-a.md',
    fileStem: '01-a',
    slug: 'a',
    data: undefined,
    raw: undefined,
    locate: () => ({ file: 'reports/2020/01-a.md', line: 1, column: 1 }),
    markdown,
  });
  return section.headings.map(({ anchor }) => anchor);
}

describe('the anchor of a heading in the checks', () => {
  it.each([
    '一是健全行政执法人员管理制度。',
    '（二）“放管服”改革：2019—2020 年，A/B 两级',
    '**一是**强调 *乙* `丙`',
    '见[链接](/about/ "说明")和[引用][r]',
    '![图](/a.png) 后面的字',
    '甲&lt;乙&amp;丙 1\\. 丁',
    '<b>粗</b>体',
    '……——',
    'Ａ１ Mixed CASE　全角空格',
    '𠮷野家与é',
  ])('is that of its page: %s', (words) => {
    const markdown = `## ${words}\n\n正文。\n\n[r]: https://www.example.gov.cn/\n`;
    const { headings } = renderProse(parseProse(markdown), { basePath: '/' });
    expect(anchorsOf(markdown)).toEqual(headings.map(({ id }) => id));
  });

  it('is the same for the same words, of which a page has one only', () => {
    expect(anchorsOf('## 甲乙\n\n## 甲乙\n')).toEqual(['甲乙', '甲乙']);
  });
});
