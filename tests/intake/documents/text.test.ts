import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/intake/documents/read-document.ts';
import { listLeftOut, listRules } from './make-word.ts';

const LINES = ['示例县人民政府关于2020年度法治政府建设情况的报告', '县委：', '召开会议3次。'];
/** 示例县人民政府报告 in GBK. */
const GBK = Buffer.from('cabec0fdcfd8c8cbc3f1d5feb8aeb1a8b8e6', 'hex');

function utf16(text: string, isBigEndian = false): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

describe('a text file', () => {
  const text = LINES.join('\r\n');

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', utf16(text)],
    ['UTF-16, big end first', utf16(text, true)],
    ['UTF-8 with line ends doubled', Buffer.from(LINES.join('\r\r\n'))],
    [
      'UTF-8 with indents of all kinds',
      Buffer.from(LINES.map((line) => `\u3000\u2003\u00a0${line} \u3000`).join('\n\n')),
    ],
  ])('in %s is read line by line', async (_, bytes) => {
    const read = await readDocument(bytes, '报告.TXT');
    expect(read.lines).toEqual(LINES);
    expect(read.findings).toEqual([]);
    expect(read.account).toEqual({ source: 36, kept: 36, added: 0, leftOut: [] });
  });

  it('in GBK is read', async () => {
    expect((await readDocument(GBK, '报告.txt')).lines).toEqual(['示例县人民政府报告']);
  });

  it('in UTF-8 with a few bad bytes is no GBK', async () => {
    const bytes = Buffer.from('示例县人民政府召开会议，部署法治政府建设工作。'.repeat(5));
    bytes[30] = 0xff;
    const read = await readDocument(bytes, '报告.txt');
    expect(read.lines[0]).toMatch(/^示例县人民政府召开会/u);
    expect(listRules(read)).toEqual(['1 wrong-encoding', '1 damaged-character']);
  });

  it('loses characters that nobody sees, and counts them', async () => {
    const read = await readDocument(Buffer.from('示例\u200b县\u00ad委\u{e0033}：\u0007'), '报告.txt');
    expect(read.lines).toEqual(['示例县委：']);
    expect(listLeftOut(read)).toEqual({ invisible: 4 });
  });
});

/** Cut a text every so many characters, as old editors and mail programs do. */
function cut(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
}

describe('lines cut at a fixed width', () => {
  const sentence = '示例县全面推进依法行政，完善行政决策机制，规范行政执法行为，加强对行政权力的监督，';
  const paragraphs = [
    '一、主要工作',
    `（一）组织保障。${sentence.repeat(3)}共召开会议3次。`,
    `一是加强领导。${sentence.repeat(2)}成效明显。`,
    '二、存在问题',
    `${sentence.repeat(2)}不足仍在。`,
  ];

  it('are joined, with a warning, where marks begin the paragraphs', async () => {
    const wrapped = paragraphs.flatMap((text) => cut(text, 30)).join('\n');
    const read = await readDocument(Buffer.from(wrapped), '报告.txt');
    expect(read.lines).toEqual(paragraphs);
    expect(listRules(read)).toEqual(['2 hard-wrap']);
    expect(read.findings[0]?.message).toContain('第 2、3、5 行');
  });

  it('are joined where indents begin the paragraphs, sentences ending at the width or not', async () => {
    const even = ['甲'.repeat(27) + '。' + '乙'.repeat(29) + '。' + '丙'.repeat(12) + '。', ...paragraphs.slice(1)];
    const wrapped = even.flatMap((text) => cut(`\u3000\u3000${text}`, 30)).join('\r\n');
    expect((await readDocument(Buffer.from(wrapped), '报告.txt')).lines).toEqual(even);
  });

  it('are joined across a page number', async () => {
    const lines = cut(paragraphs[1] ?? '', 30);
    const wrapped = [...lines.slice(0, 2), '', '- 3 -', '', ...lines.slice(2)].join('\n');
    const read = await readDocument(Buffer.from(wrapped), '报告.txt');
    expect(read.lines).toEqual([paragraphs[1]]);
    expect(listRules(read)).toEqual(['1 hard-wrap', '1 page-number']);
    expect(listLeftOut(read)).toEqual({ 'page-number': 3 });
  });

  it('are not found in paragraphs of different lengths', async () => {
    const read = await readDocument(Buffer.from(paragraphs.join('\n')), '报告.txt');
    expect(read.lines).toEqual(paragraphs);
    expect(read.findings).toEqual([]);
  });
});

describe('a page number', () => {
  it('in mid sentence is left out, and the sentence joined', async () => {
    const read = await readDocument(
      Buffer.from('共召开会议，部署\n第 3 页 共 10 页\n工作3次。\n— 4 —\n二、存在问题'),
      '报告.txt',
    );
    expect(read.lines).toEqual(['共召开会议，部署工作3次。', '二、存在问题']);
    expect(listRules(read)).toEqual(['1 page-number']);
    expect(listLeftOut(read)).toEqual({ 'page-number': 10 });
  });

  it('does not join a heading with what follows, and a bare number stays', async () => {
    const read = await readDocument(Buffer.from('一、主要工作\n- 3 -\n召开会议。\n12\n'), '报告.txt');
    expect(read.lines).toEqual(['一、主要工作', '召开会议。', '12']);
  });

  it.each(['－ ３ －', '―3―', '第３页，共１０页'])('is one in any width and with any dash: %s', async (number) => {
    const read = await readDocument(Buffer.from(`一、主要工作\n${number}\n召开会议。\n`), '报告.txt');
    expect(read.lines).toEqual(['一、主要工作', '召开会议。']);
  });
});

describe('a Markdown file', () => {
  it('is read without its marks, which are counted', async () => {
    const markdown = [
      '# 示例县人民政府关于2020年度法治政府建设情况的报告',
      '## 一、主要工作',
      '召开**会议**3次，\n培训[两次](https://www.example.cn)。',
      '3. 甲\n3. 乙',
      '> 引用 &lt;',
    ].join('\n\n');
    const read = await readDocument(Buffer.from(markdown), '报告.md');
    expect(read.lines).toEqual([
      '示例县人民政府关于2020年度法治政府建设情况的报告',
      '一、主要工作',
      '召开会议3次， 培训两次。',
      '3. 甲',
      '4. 乙',
      '引用 <',
    ]);
    expect(read.findings).toEqual([]);
    expect(listLeftOut(read)).toEqual({ markup: 41 });
    expect(read.account.added).toBe(4);
  });

  it('leaves struck words out, and says so', async () => {
    const read = await readDocument(Buffer.from('共~~32~~35件，~ 约 ~~ 3件。'), '报告.md');
    expect(read.lines).toEqual(['共35件，~ 约 ~~ 3件。']);
    expect(listRules(read)).toEqual(['1 struck']);
    expect(listLeftOut(read)).toEqual({ struck: 2, markup: 4 });
    expect(read.leftOut).toEqual([{ reason: 'struck', words: '32', line: 1 }]);
  });

  it('with tables, HTML and settings says so', async () => {
    const markdown = '---\ntitle: 甲\n---\n| 一、 | 12 |\n|---|---|\n| 二、 | 3 |\n\n<div>乙</div>\n\n![](a.png)\n';
    const read = await readDocument(Buffer.from(markdown), '报告.md');
    expect(read.lines).toEqual(['一、 \t 12', '二、 \t 3', '<div>乙</div>']);
    expect(read.tableLines).toEqual([1, 2]);
    expect(listRules(read)).toEqual(['1 front-matter', '1 table', '1 table-mark', '3 raw-markup', '3 picture']);
    expect(listLeftOut(read)['front-matter']).toBe(13);
  });
});
