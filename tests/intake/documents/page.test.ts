import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/intake/documents/read-document.ts';
import type { ReadDocument } from '../../../src/intake/documents/source-document.ts';
import { listLeftOut, listRules } from './make-word.ts';

const TITLE = '示例县人民政府关于2020年度法治政府建设情况的报告';
const SENTENCE = '示例县全面推进依法行政，完善行政决策机制，规范行政执法行为，加强对行政权力的监督。';
const LONG = SENTENCE.repeat(4);

function readPage(html: string): Promise<ReadDocument> {
  return readDocument(Buffer.from(html), '报告.html');
}

/** A page with an article in a container as content management systems write it. */
function wrapArticle(article: string): string {
  return `<div id="zoom"><p>${LONG}</p>${article}</div>`;
}

/** Lines of an article, without the sentences that make it long enough to be one. */
async function readArticle(article: string): Promise<ReadDocument & { rest: readonly string[] }> {
  const read = await readPage(wrapArticle(article));
  return { ...read, rest: read.lines.slice(1) };
}

describe('a page saved from a government site', () => {
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}_示例县人民政府</title>
    <meta name="ArticleTitle" content="${TITLE}"><style>p { margin: 0 }</style></head>
    <body><!-- 导航 --><div class="nav"><a>首页</a><a>政务公开</a></div><script>var a = 1;</script>
    <h1>${TITLE}</h1>
    <div class="info"><span>来源：示例县司法局</span><span>发布时间：2021-03-20 16:05</span><a>打印</a></div>
    <div class="TRS_Editor"><p>县委：</p><p>${LONG}</p><p>2021年2月20日</p></div>
    <div class="footer">主办单位：示例县人民政府办公室</div></body></html>`;

  it('gives title, origin and article; what is round them is counted and named', async () => {
    const read = await readPage(page);
    expect(read.lines).toEqual([
      TITLE,
      '来源：示例县司法局发布时间：2021-03-20 16:05打印',
      '县委：',
      LONG,
      '2021年2月20日',
    ]);
    expect(listRules(read)).toEqual(['1 page-frame']);
    expect(read.findings[0]?.message).toContain('“主办单位：示例县人民政府办公室”');
    expect(listLeftOut(read)).toEqual({ script: 18, 'source-comment': 2, 'page-frame': 55 });
    expect(read.headings).toEqual([{ line: 1, level: 1 }]);
  });

  it('does not repeat the title where the article begins with it', async () => {
    const { lines } = await readPage(page.replace('<p>县委：</p>', `<p>${TITLE}</p><p>县委：</p>`));
    expect(lines.filter((line) => line === TITLE)).toEqual([TITLE]);
  });

  it('in GBK is read, with a bad byte in it too', async () => {
    const html = '<meta charset="gb2312"><div id="zoom">';
    const gbk = Buffer.from('cabec0fdcfd8', 'hex');
    const good = Buffer.concat([Buffer.from(html), ...Array.from({ length: 50 }, () => gbk)]);
    expect((await readDocument(good, 'a.htm')).lines).toEqual(['示例县'.repeat(50)]);
    const read = await readDocument(Buffer.concat([good, Buffer.from([0xff, 0x20])]), 'a.htm');
    expect(read.lines).toEqual([`${'示例县'.repeat(50)}\ufffd`]);
    expect(listRules(read)).toEqual(['1 wrong-encoding', '1 damaged-character']);
  });

  it('takes the copy of the article that is shown, in a table for layout too', async () => {
    const copy = `<div style="display:none"><div id="zoom">${LONG}${LONG}</div></div>`;
    const layout = `<table><tr><td>栏目</td><td><div class="TRS_Editor">${LONG}</div></td></tr></table>`;
    const read = await readPage(copy + layout.replace('TRS_Editor', 'x'));
    expect(read.lines).toEqual([LONG]);
    expect((await readPage(layout)).lines).toEqual([LONG]);
    expect((await readPage(`${layout}<ol><li>首页</li></ol>`)).account).toMatchObject({ kept: LONG.length, added: 0 });
  });

  it('without a known container gives its densest part, with a warning', async () => {
    const list = '<a>示例县人民政府关于公布权责清单的通知示例县人民政府关于公布权责清单的通知</a>'.repeat(20);
    const paragraphs = Array.from({ length: 4 }, (_, index) => `<p>${index}${SENTENCE}</p>`).join('');
    const read = await readPage(
      `<body><div class="x1">${list}</div><div><div class="x2">${paragraphs}</div></div><div>联系我们</div></body>`,
    );
    expect(read.lines).toEqual([0, 1, 2, 3].map((index) => `${index}${SENTENCE}`));
    expect(listRules(read)).toEqual(['1 page-frame', '1 guessed-article']);
  });
});

describe('a page with an index of government information', () => {
  const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const index = [
    row('<b>索 引 号：</b>', '000000/2021-1', '<b>主题分类：</b>', '司法'),
    row('<b>标　　题：</b>', TITLE),
    row('<b>发文字号：</b>', '示政〔2021〕5号', '<b>发布日期：</b>', '2021年03月20日'),
  ];
  const page = (article: string, rows = index): string =>
    `<title>${TITLE}_示例县人民政府</title><table>${rows.join('')}</table><div id="UCAP-CONTENT">${article}<p>${LONG}</p></div>`;

  it('has it above the article, as it stands, and it is no table of the report', async () => {
    const read = await readPage(page(`<p>${TITLE}</p><p>县委：</p>`));
    expect(read.lines).toEqual([
      '索 引 号：\t000000/2021-1\t主题分类：\t司法',
      `标 题：\t${TITLE}`,
      '发文字号：\t示政〔2021〕5号\t发布日期：\t2021年03月20日',
      TITLE,
      '县委：',
      LONG,
    ]);
    expect(read.tableLines).toEqual([1, 2, 3]);
    expect(listRules(read)).toEqual(['1 page-frame']);
  });

  it('knows the title in the article though it is on two lines there', async () => {
    const read = await readPage(
      page('<p>示例县人民政府</p><p>关于2020年度法治政府建设情况的报告</p><p>县委：</p>', [index[0] ?? '']),
    );
    expect(read.lines.slice(0, 3)).toEqual([
      '索 引 号：\t000000/2021-1\t主题分类：\t司法',
      '示例县人民政府',
      '关于2020年度法治政府建设情况的报告',
    ]);
  });

  it('gives the title a line of its own where the index alone has it', async () => {
    const read = await readPage(page('<p>县委：</p>'));
    expect(read.lines.slice(0, 4)).toEqual([
      '索 引 号：\t000000/2021-1\t主题分类：\t司法',
      '标 题：',
      TITLE,
      '发文字号：\t示政〔2021〕5号\t发布日期：\t2021年03月20日',
    ]);
  });
});

describe('an article', () => {
  it.each([
    ['entities', '<p>甲&ldquo;1&middot;2&rdquo;&amp;&#20057;</p>', ['甲“1·2”&乙']],
    [
      'spans and styles',
      '<p style="text-indent:2em"><span><b>一、</b><span>主要</span></span>工作</p>',
      ['一、主要工作'],
    ],
    ['indents', '<p>&nbsp;&nbsp;甲</p><p>\u3000\u3000乙</p><p>&emsp;&emsp;丙</p>', ['甲', '乙', '丙']],
    ['divisions for paragraphs', '<div>甲</div><div><div>乙</div></div>丙', ['甲', '乙', '丙']],
    ['double line breaks', '甲<br><br>乙<br/>\n<br/>丙', ['甲', '乙', '丙']],
    [
      'line breaks and indents',
      '推进工作<br>　　加强领导<br>&emsp;&emsp;加强监督',
      ['推进工作', '加强领导', '加强监督'],
    ],
    ['line breaks in mid sentence', '<p>推进<br>工作。<br>加强领导。</p>', ['推进工作。', '加强领导。']],
    ['verbatim text', '<pre>\n\n甲。\n\n乙。\n</pre>', ['甲。', '乙。']],
    ['a list', '<ul><li>甲</li><li>乙</li></ul>', ['甲', '乙']],
    ['a numbered list', '<ol start="3"><li>甲</li><li><p>乙</p></li></ol>', ['3. 甲', '4. 乙']],
    ['tables for layout', '<table><tr><td><p>甲。</p><p>乙。</p></td></tr></table>', ['甲。', '乙。']],
    [
      'tables',
      '<table><tr><th>类别</th><th>件数</th></tr><tr><td>（一）<br>处罚</td><td><p>12</p></td></tr></table>',
      ['类别\t件数', '（一） 处罚\t12'],
    ],
  ])('with %s is read as it is shown', async (_, html, lines) => {
    const read = await readArticle(html);
    expect(read.rest).toEqual(lines);
    expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['hidden parts', '<p>甲<span style="color:red; DISPLAY: none">内部</span><i hidden>乙</i></p>', ['2 hidden']],
    [
      'a table',
      '<table><tr><td rowspan="2">一、</td><td>12</td></tr><tr><td>3</td></tr></table>',
      ['2 table', '2 merged-cells', '2 table-mark'],
    ],
    ['a picture', '<p>甲<img src="a.png"></p>', ['2 picture']],
    [
      'a picture that stands in the page',
      `<p>甲<img src="data:image/png;base64,${'A'.repeat(2_000)}"></p>`,
      ['2 picture'],
    ],
    ['a raised figure', '<p>5m<sup>2</sup></p>', ['2 superscript']],
    ['a heading without a mark', '<h2>主要工作</h2>', ['2 unmarked-heading']],
    ['a numbered list', '<ol><li>甲</li></ol>', ['2 list-number']],
    ['line breaks that part', '<p>甲。<br>乙</p>', ['3 soft-break-split']],
    ['line breaks that join', '<p>甲<br>乙</p>', ['2 soft-break-joined']],
  ])('with %s says so', async (_, html, rules) => {
    expect(listRules(await readArticle(html))).toEqual(rules);
  });

  it('without what is hidden, for the browser or for editors, which is counted', async () => {
    const read = await readArticle(
      '<p>甲<span style="visibility:hidden">内部</span></p><!--乙--><noscript>丙丁</noscript><template><p>戊</p></template>',
    );
    expect(read.rest).toEqual(['甲']);
    expect(listLeftOut(read)).toEqual({ hidden: 2, 'source-comment': 1, script: 3 });
  });
});
