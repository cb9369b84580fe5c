import { fromHtml } from 'hast-util-from-html';
import { headingRank } from 'hast-util-heading-rank';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { renderProse } from '../../../src/markdown/render-prose.ts';
import { parseProse } from '../../../src/report/prose.ts';
import { parseSection, type SectionHeading } from '../../../src/report/section.ts';

/** The headings of a section, as contents lists and checks have them. */
function listHeadings(markdown: string): readonly SectionHeading[] {
  return parseSection({ slug: 'a', data: undefined, markdown }).headings;
}

/** The headings of a section as its page has them. */
function listRendered(markdown: string): unknown[] {
  const page = fromHtml(renderProse(parseProse(markdown), { basePath: '/' }), { fragment: true });
  return selectAll('h2, h3', page).map((element) => ({
    id: element.properties['id'],
    level: headingRank(element),
    text: toString(element),
  }));
}

describe('the anchor of a heading', () => {
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
    expect(listHeadings(markdown).map(({ id, level, text }) => ({ id, level, text }))).toEqual(listRendered(markdown));
    expect(listHeadings(markdown).map(({ id, anchor }) => id === anchor)).toEqual([true]);
  });

  it('is the same for the same words, of which a page has one only', () => {
    const markdown = '## 甲乙\n\n### 甲乙\n\n## 。\n\n## ！\n';
    expect(listHeadings(markdown).map(({ anchor }) => anchor)).toEqual(['甲乙', '甲乙', '', '']);
    expect(listHeadings(markdown).map(({ id, level, text }) => ({ id, level, text }))).toEqual(listRendered(markdown));
  });
});
