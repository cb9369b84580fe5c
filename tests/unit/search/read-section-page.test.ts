import { describe, expect, it } from 'vitest';
import { cutPassages, readSectionPage } from '../../../src/integrations/search-index/list-entries.ts';

const PAGE = `<body><nav><a href="/">首页</a></nav>
<header><hgroup data-verbatim><p>一、工作开展情况</p><h1><span>（一）</span>依法<wbr>行政</h1></hgroup><p>来源：示例县</p></header>
<article data-verbatim><div class="heading"><h2 id="一是加强">一是<wbr>加强<span>。</span></h2><a class="anchor" href="#一是加强"></a></div>
<div><details data-editorial><summary>本段 1 个数字</summary></details><p id="p-1">开展检查<data value="3" id="figure-a">3次</data>，
成效明显。</p></div><ul><li>甲</li><li data-verbatim>乙<br>丙</li></ul></article>
<section><h2>本节的图表</h2></section></body>`;

describe('readSectionPage', () => {
  it("reads the report's own words, and where its headings can be linked to", () => {
    expect(readSectionPage(PAGE)).toEqual({
      title: '（一）依法行政',
      blocks: [
        { text: '一、工作开展情况' },
        { text: '（一）依法行政', rank: 1 },
        { text: '一是加强。', anchor: '一是加强', rank: 2 },
        { text: '开展检查3次， 成效明显。', anchor: 'p-1' },
        { text: '甲' },
        { text: '乙' },
        { text: '丙' },
      ],
    });
  });
});

describe('cutPassages', () => {
  it('cuts at the headings of the text, however deep, and leaves what stands before the first together', () => {
    const [part, title, opening, first, text, deeper] = [
      { text: '一、工作情况' },
      { text: '（一）依法行政', rank: 1 },
      { text: '现报告如下：', anchor: 'p-1' },
      { text: '一是加强。', anchor: '一是加强', rank: 2 },
      { text: '开展检查。', anchor: 'p-2' },
      { text: '1.专项检查', anchor: '1专项检查', rank: 3 },
    ];
    expect(cutPassages([part, title, opening, first, text, deeper])).toEqual([
      { lead: 1, blocks: [part, title, opening] },
      { lead: 0, blocks: [first, text] },
      { lead: 0, blocks: [deeper] },
    ]);
    expect(cutPassages([opening])).toEqual([{ lead: undefined, blocks: [opening] }]);
  });
});
