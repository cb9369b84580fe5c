import { describe, expect, it } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { excuseNumerals } from '../../../support/site-ledger.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const FILE = 'reports/2019/02-law-enforcement.md';
const ORIGINAL = 'reports/2019/original.txt';

/** Spoil the sentence at 9:1 of the section. */
function change(from: string, to: string): (site: FixtureSite) => void {
  return (site) => {
    site.edit(FILE, `规范行政执法行为实施办法（试行）》，全年${from}`, `规范行政执法行为实施办法（试行）》，全年${to}`);
  };
}

/** Put a block above the first heading, at 7:1 of the section, and what it prints into the original. */
function addBlock(markdown: string, printed: string): (site: FixtureSite) => void {
  return (site) => {
    site.edit(FILE, '## 一是', `${markdown}\n\n## 一是`);
    site.edit(ORIGINAL, '一是规范行政执法行为', `${printed}\n\n一是规范行政执法行为`);
    site.recordHash(2019);
  };
}

describe('headings', () => {
  testBadInputs([
    {
      what: 'one of level 1',
      spoil: addBlock('# 总体情况', '总体情况'),
      findings: [`${FILE}:7:1 heading/level-one`],
      says: ['##', '读屏软件'],
    },
    {
      what: 'a level skipped below the title',
      spoil: addBlock('### 总体情况', '总体情况'),
      findings: [`${FILE}:7:1 heading/skipped-level`],
      says: ['第 1 级', '第 3 级', '第 2 级，即 ##'],
    },
    {
      what: 'a level skipped between two headings',
      spoil: (site) => {
        site.edit(FILE, '## 二是', '#### 二是');
      },
      findings: [`${FILE}:11:1 heading/skipped-level`],
      says: ['第 2 级', '第 4 级', '###'],
    },
    {
      what: 'two with one anchor, whatever their punctuation',
      spoil: addBlock('## 一是规范行政执法行为', '一是规范行政执法行为'),
      findings: [`${FILE}:9:1 heading/duplicate-anchor`],
      says: ['第 7 行', '#一是规范行政执法行为'],
    },
    {
      what: 'an anchor that is a paragraph’s',
      spoil: addBlock('## P 1', 'P 1'),
      findings: [`${FILE}:7:1 heading/paragraph-anchor`],
      says: ['“P 1”', '#p-1'],
    },
    {
      what: 'an anchor that comes out empty',
      spoil: addBlock('## ……', '……'),
      findings: [`${FILE}:7:1 heading/empty-anchor`],
      says: ['……', '链接'],
    },
    {
      what: 'a paragraph underlined to a heading',
      spoil: addBlock('总体情况\n---', '总体情况'),
      findings: [`${FILE}:8:1 markdown/underlined-heading`],
      says: ['##'],
    },
    {
      what: 'no space behind the number sign',
      spoil: addBlock('##总体情况', '##总体情况'),
      findings: [`${FILE}:7:1 markdown/heading-without-space`],
      says: ['空格'],
    },
    {
      what: 'full-width number signs',
      spoil: addBlock('＃＃ 总体情况', '## 总体情况'),
      findings: [`${FILE}:7:1 markdown/heading-without-space`],
    },
  ]);

  it('may have a second level below the first', async () => {
    using site = writeSite();
    addBlock('## 总体情况\n\n### 工作机制', '总体情况\n\n工作机制')(site);
    expect(await checkContent(site.dir)).toEqual([]);
  });
});

describe('raw HTML', () => {
  testBadInputs([
    {
      what: 'a script',
      spoil: change('开展', '<script>alert()</script>开展'),
      findings: [`${FILE}:9:27 html/script`, `${FILE}:9:35 verbatim/extra`],
      says: ['脚本', '删去'],
    },
    {
      what: 'an event handler',
      spoil: change('开展', '<b onclick="alert(1)">开展</b>'),
      findings: [`${FILE}:9:27 html/event-handler`],
      says: ['onclick'],
    },
    {
      what: 'an event handler in a tag that never ends',
      spoil: addBlock('<div onclick=alert(1)', ''),
      findings: [`${FILE}:7:1 html/event-handler`],
      says: ['onclick'],
    },
    {
      what: 'a link to a script',
      spoil: change('开展', '<a href=" JavaScript:alert(1)">开展</a>'),
      findings: [`${FILE}:9:27 html/script`],
    },
    {
      what: 'any other tag',
      spoil: change('开展', '<span style="color:red">开展</span>'),
      findings: [`${FILE}:9:27 html/tag`],
      says: ['<span style="color:red">'],
    },
    {
      what: 'an end tag without a start',
      spoil: change('开展', '</div>开展'),
      findings: [`${FILE}:9:27 html/tag`],
    },
    {
      what: 'a comment',
      spoil: change('开展', '<!-- 待核 -->开展'),
      findings: [`${FILE}:9:27 html/comment`],
      says: ['注释'],
    },
    {
      what: 'everything in one block, each at its place',
      spoil: addBlock('<div>\n<!-- 甲 -->\n<p onload="x()">乙</p>\n<script src="x.js"></script>\n</div>', ''),
      findings: [
        `${FILE}:7:1 html/tag`,
        `${FILE}:8:1 html/comment`,
        `${FILE}:9:1 html/event-handler`,
        `${FILE}:10:1 html/script`,
      ],
    },
  ]);

  it('is not a less-than sign in the prose', async () => {
    using site = writeSite();
    addBlock('当 a < b 时，3<5；\\<b>是文字。', '当 a < b 时,3<5;<b>是文字。')(site);
    excuseNumerals(site, 'law-enforcement', '3<5');
    expect(await checkContent(site.dir)).toEqual([]);
  });
});

describe('Markdown that is not plain prose', () => {
  testBadInputs([
    {
      what: 'a printed number that becomes a list',
      spoil: addBlock('1. 优化流程', '1. 优化流程'),
      findings: [`${FILE}:7:1 markdown/list`, `${FILE}:7:4 verbatim/missing`],
      says: ['1\\. 优化机构设置'],
    },
    {
      what: 'a dash that becomes a list',
      spoil: addBlock('- 优化流程', '- 优化流程'),
      findings: [`${FILE}:7:1 markdown/list`, `${FILE}:7:3 verbatim/missing`],
    },
    {
      what: 'an indent that becomes code',
      spoil: addBlock('    优化流程', '优化流程'),
      findings: [`${FILE}:7:1 markdown/code`],
      says: ['空格'],
    },
    {
      what: 'backquotes',
      spoil: change('开展', '`开展`'),
      findings: [`${FILE}:9:27 markdown/code`],
      says: ['反引号'],
    },
    {
      what: 'a greater-than sign that becomes a quotation',
      spoil: addBlock('> 优化流程', '优化流程'),
      findings: [`${FILE}:7:1 markdown/blockquote`],
      says: ['\\>'],
    },
    {
      what: 'a line of dashes',
      spoil: addBlock('---', ''),
      findings: [`${FILE}:7:1 markdown/thematic-break`],
      says: ['分隔线'],
    },
    {
      what: 'a picture, and one by reference',
      spoil: (site) => {
        change('开展', '![](a.png)![b]开展')(site);
        site.write(FILE, `${site.read(FILE)}\n[b]: https://example.com/b.png\n`);
      },
      findings: [`${FILE}:9:27 markdown/image`, `${FILE}:9:37 markdown/image`],
      says: ['图片'],
    },
    {
      what: 'a table whose columns do not match its heads',
      spoil: addBlock(
        '| 项目 | 数量 | 备注 |\n| --- | --- |\n| 检查 | 3 |',
        '| 项目 | 数量 | 备注 |\n| --- | --- |\n| 检查 | 3 |',
      ),
      findings: [`${FILE}:8:1 markdown/table`, `${FILE}:9:8 figures/unaccounted-numeral`],
      says: ['表格', '列数'],
    },
    {
      what: 'a footnote',
      spoil: change('开展', '[^1]开展'),
      findings: [
        `${FILE}:9:27 markdown/footnote`,
        `${FILE}:9:27 verbatim/extra`,
        `${FILE}:9:29 figures/unaccounted-numeral`,
      ],
      says: ['脚注', '［1］'],
    },
    {
      what: 'a character that turns the order of those after it round',
      spoil: addBlock('优化\n流\u202e程', '优化流\u202e程'),
      findings: [`${FILE}:8:2 markdown/control-character`],
      says: ['U+202E', '删去'],
    },
    {
      what: 'a space that the original does not print',
      spoil: change('开展', '开 展'),
      findings: [`${FILE}:9:28 verbatim/space`],
      says: ['多出原文没有的空格', '删去空格'],
    },
    ...['全年共15\\\n74件', '全年共15  \n74件', '全年**共15**\\\n**74**件', '全年共15\\\n万件', '占88.\\\n28%的'].map(
      (markdown) => ({
        what: `a hard line break within a number: ${JSON.stringify(markdown)}`,
        spoil: (site: FixtureSite) => {
          const printed = markdown.replace(/[*\s\\]/gu, '');
          addBlock(markdown, printed)(site);
          excuseNumerals(site, 'law-enforcement', printed);
        },
        findings: [`${FILE}:7:${markdown.search(/\**( {2}|\\)\n/u) + 1} markdown/broken-number`],
        says: ['换了行', '接到这一行后面'],
      }),
    ),
    {
      what: 'a line break within a number, which the page shows as a space',
      spoil: (site) => {
        addBlock('全年共15\n74件', '全年共1574件')(site);
      },
      findings: [
        `${FILE}:7:4 figures/unaccounted-numeral`,
        `${FILE}:7:6 markdown/broken-number`,
        `${FILE}:7:6 verbatim/space`,
        `${FILE}:8:1 figures/unaccounted-numeral`,
      ],
    },
    {
      what: 'a line break before a scale word',
      spoil: (site) => {
        addBlock('全年共15\n万件', '全年共15万件')(site);
        excuseNumerals(site, 'law-enforcement', '全年共15万件');
      },
      findings: [`${FILE}:7:6 markdown/broken-number`],
    },
    {
      what: 'a number on two paragraphs',
      spoil: (site) => {
        addBlock('全年共15\n\n74件', '全年共1574件')(site);
        excuseNumerals(site, 'law-enforcement', '全年共15');
      },
      findings: [`${FILE}:9:1 figures/unaccounted-numeral`, `${FILE}:9:1 verbatim/number-parted`],
    },
    {
      what: 'two numbers that the original sets apart',
      spoil: (site) => {
        addBlock('全年共1574件', '全年共15 74件')(site);
        excuseNumerals(site, 'law-enforcement', '全年共1574件');
      },
      findings: [`${FILE}:7:6 verbatim/numbers-joined`],
      says: ['之间有空格', '连成了一个数', '补上空格'],
    },
    {
      what: 'two numbers that the original has in two cells, a line each',
      spoil: (site) => {
        addBlock('全年共32件', '全年共3\n2件')(site);
        excuseNumerals(site, 'law-enforcement', '全年共32件');
      },
      findings: [`${FILE}:7:5 verbatim/numbers-joined`],
      says: ['分在两行（或表格的两格）', '连成了一个数'],
    },
    {
      what: 'a pair of asterisks that the original prints',
      spoil: addBlock('检查*甲*类企业', '检查*甲*类企业'),
      findings: [`${FILE}:7:4 verbatim/missing`, `${FILE}:7:6 verbatim/missing`],
      says: ['“*”'],
    },
  ]);

  it('is not emphasis, a line break, an escape, an entity, or a wrapped or indented paragraph', async () => {
    using site = writeSite();
    addBlock('\u3000\u3000**推行**改革\\\n1\\. 优化\n流程，\\*甲&lt;乙', '推行改革\n1. 优化流程,*甲<乙')(site);
    excuseNumerals(site, 'law-enforcement', '1. 优化流程');
    expect(await checkContent(site.dir)).toEqual([]);
  });
});
