import { readFileSync } from 'node:fs';
import { NEXT_LINES } from './next-report.ts';

/** A report as something spoils it, and what a clerk is to see of it. */
export interface MalformedReport {
  what: string;
  file: string;
  data: string | Uint8Array;
  /** What the site shows, a line a paragraph; white space apart, character for character. */
  shown: readonly string[];
  /** Line of original.txt and rule of each finding, in order. */
  findings: readonly string[];
  /** Words that the clerk reads. */
  said: readonly string[];
}

const TITLE = NEXT_LINES[0] ?? '';
const CHROME = NEXT_LINES[1] ?? '';
/** Two sentences that begin with 一是 and 二是 without a text after either. */
const ITEMS = 'import/mixed-items';
const MARK = /^(?:（[一二三四五六七八九十]+）|[一二三]、)/u;
const CHAPTER = /^（[一二三四五六七八九十]+）/u;
const INDENTS = ['\u3000\u3000', '\u2003\u2003', '\u00a0\u00a0\u00a0\u00a0', '\t'];
const SIGNED = NEXT_LINES.slice(0, -2);

function withoutChrome(lines: readonly string[]): string[] {
  return lines.filter((line) => line !== CHROME);
}

function change(from: string, to: string): string[] {
  return NEXT_LINES.map((line) => line.replace(from, to));
}

/** Cut lines at a width of so many columns, two to a Chinese character, never inside of a number. */
function wrap(line: string, columns: number): string[] {
  const cut: string[] = [''];
  let width = 0;
  for (const [piece] of `\u3000\u3000${line}`.matchAll(/[\d.%]+|./gu)) {
    const size = /^[\d.%]/u.test(piece) ? piece.length : 2;
    if (width + size > columns) {
      cut.push('');
      width = 0;
    }
    cut.push(`${cut.pop() ?? ''}${piece}`);
    width += size;
  }
  return cut;
}

/** A chapter's heading and its first paragraph in one line, as 。 parts them. */
function runOn(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    if (CHAPTER.test(line)) return [`${line}。${lines[index + 1] ?? ''}`];
    return CHAPTER.test(lines[index - 1] ?? '') ? [] : [line];
  });
}

/** Bytes of a text in GB18030, by what its decoder makes of every pair of bytes. */
function encodeGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, number[]>();
  for (let first = 0x81; first < 0xff; first += 1) {
    for (let second = 0x40; second < 0xff; second += 1) {
      bytes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => bytes.get(character) ?? [character.charCodeAt(0)]));
}

const body = NEXT_LINES.slice(2);
const wrapped = [TITLE, CHROME, '县委：', ...body.slice(1).flatMap((line) => wrap(line, 56))];
const firstCut = wrapped.findIndex((line, index) => index > 5 && line.length > 25 && !line.endsWith('。'));
const numbered = [...wrapped.slice(0, firstCut + 1), '- 1 -', ...wrapped.slice(firstCut + 1)];

const ANNEX = ['附件：1.示例县普法情况表', '附件1', '示例县普法情况表', '一、普法活动', '［1］数据截至年底。'];
const AT_TAIL = NEXT_LINES.indexOf('（七）全面提高政府工作人员法治思维和依法行政能力');
const repeated = [...NEXT_LINES.slice(0, AT_TAIL), '打印', ...NEXT_LINES.slice(AT_TAIL)];
const spelt = [
  TITLE.replace('2020', '二○二〇'),
  ...NEXT_LINES.slice(1, -1).map((line) => (line === '三、2021年工作打算' ? '三、二〇二一年工作打算' : line)),
  '二○二一年二月二十日',
];
const half = NEXT_LINES.map((line) =>
  line.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',').replaceAll('：', ':'),
).map((line) =>
  line.replace(/^([一二三四])是(?!个别)/u, (_, ordinal: string) => `${'一二三四'.indexOf(ordinal) + 1}、`),
);
const page = `<html><head><meta charset="gb2312"><title>${TITLE}_示例县</title><script>var a=1;</script></head><body>
<div>您当前所在位置：<a href="/">首页</a></div><table><tr><td>${TITLE}</td></tr><tr><td>${CHROME}</td></tr>
<tr><td id="zoom">${body.map((line) => `<p>&nbsp;&nbsp;&nbsp;&nbsp;${line}</p>`).join('\r\n')}
<table border="1"><tr><td>项目</td><td>件数</td></tr><tr><td>一、行政复议</td><td>29</td></tr></table></td></tr></table>
<div>【打印本页】【关闭窗口】</div></body></html>`;

/** The document that a word processor wrote: its texts are those of the others, with what is added or changed here. */
function readWordLines(): string[] {
  const items = body.map((line) =>
    line.replace(/^([一二三四])是(?!个别)/u, (_, ordinal: string) => `${'一二三四'.indexOf(ordinal) + 1}.`),
  );
  return items.flatMap((line) => {
    if (line.startsWith('县政府全年收到')) {
      return [
        `${line.slice(0, 10)}［1］${line.slice(10)}`,
        '项目收到（件）办结（件）',
        '一、行政复议2929',
        '二、行政应诉4138',
      ];
    }
    return line.startsWith('法治宣传方面') ? [line, '示例县法治宣传周'] : [line];
  });
}

export const MALFORMED_REPORTS: readonly MalformedReport[] = [
  {
    what: 'no outline marks at all',
    file: '无序号.txt',
    data: NEXT_LINES.map((line) => line.replace(MARK, '')).join('\n'),
    shown: withoutChrome(NEXT_LINES).map((line) => line.replace(MARK, '')),
    findings: [6, 12, 14, 16, 18, 20, 23, 25, 27, 28, 29].map(
      (line) => `${line} ${line === 28 ? ITEMS : 'import/guessed-heading'}`,
    ),
    said: ['“依法全面履行政府职能”没有序号，也没有标题样式'],
  },
  {
    what: 'half-width brackets and 1、',
    file: '半角.txt',
    data: half.join('\n'),
    shown: half.filter((line) => !line.startsWith('来源')),
    findings: [`28 ${ITEMS}`],
    said: [],
  },
  {
    what: 'headings that the text runs on after',
    file: '标题接排.txt',
    data: runOn(NEXT_LINES).join('\n'),
    shown: withoutChrome(runOn(NEXT_LINES)),
    findings: [`20 ${ITEMS}`],
    said: [],
  },
  {
    what: 'indents of every kind and CR CR LF',
    file: '缩进.txt',
    data: NEXT_LINES.map((line, index) => `${INDENTS[index % 4] ?? ''}${line}\u3000`).join('\r\r\n'),
    shown: withoutChrome(NEXT_LINES),
    findings: [`28 ${ITEMS}`],
    said: [],
  },
  {
    what: 'lines cut at a width, with a page number in the midst of a sentence',
    file: '硬换行.txt',
    data: numbered.join('\n'),
    shown: withoutChrome(NEXT_LINES),
    findings: ['4 document/hard-wrap', '7 document/page-number', `28 ${ITEMS}`],
    said: ['已经接起来', '未收入：页码 3 个，如“- 1 -”'],
  },
  {
    what: 'an annex and a note after the date',
    file: '附件.txt',
    data: [...NEXT_LINES, ...ANNEX].join('\n'),
    shown: withoutChrome([...NEXT_LINES, ...ANNEX]),
    findings: [`28 ${ITEMS}`, '33 import/text-after-date'],
    said: ['成文日期之后还有 5 行文字（从“附件：1.示例县普法情况表”起）'],
  },
  {
    what: 'a saved page in GBK, its columns glued, with a table whose row begins 一、',
    file: '网页.html',
    data: encodeGbk(page),
    shown: [...withoutChrome(NEXT_LINES), '项目件数', '一、行政复议29'],
    findings: [
      '1 document/page-frame',
      `28 ${ITEMS}`,
      '33 document/table',
      '33 import/text-after-date',
      '34 document/table-mark',
    ],
    said: ['没有当作标题', '未收入：网页的导航、按钮等'],
  },
  {
    what: 'a text in GBK',
    file: '国标码.txt',
    data: encodeGbk(NEXT_LINES.join('\r\n')),
    shown: withoutChrome(NEXT_LINES),
    findings: [`28 ${ITEMS}`],
    said: [],
  },
  {
    what: 'years spelt out, in title, heading and date',
    file: '汉字年份.txt',
    data: spelt.join('\n'),
    shown: withoutChrome(spelt),
    findings: [`28 ${ITEMS}`],
    said: [],
  },
  {
    what: 'signature and date on one line',
    file: '落款同行.txt',
    data: [...SIGNED, '示例县人民政府\u3000\u30002021年2月20日'].join('\n'),
    shown: withoutChrome(NEXT_LINES),
    findings: [`28 ${ITEMS}`],
    said: [],
  },
  {
    what: 'buttons below the text, one of which a line of the text repeats',
    file: '按钮.txt',
    data: [...repeated, '打印', '关闭'].join('\n'),
    shown: withoutChrome(repeated),
    findings: [`29 ${ITEMS}`],
    said: [],
  },
  {
    what: 'automatic numbers, heading styles, tracked changes, a comment, a text box, a table and a footnote',
    file: '报告.docx',
    data: readFileSync(new URL('documents/written-by-libreoffice.docx', import.meta.url)),
    shown: [TITLE, ...readWordLines(), '［1］含2019年结转的2件。'],
    findings: [
      '1 document/more',
      '5 document/soft-break-split',
      '6 document/auto-number',
      '16 document/comment',
      '23 document/table',
      '26 document/deleted',
      '29 document/text-box',
      `33 ${ITEMS}`,
      '35 document/inserted',
      '38 import/text-after-date',
    ],
    said: ['未收入：修订中已删除或移走的文字 2 个，如“大约”', '未收入：批注 6 个，如“数字请再核对”', '另补上自动编号'],
  },
];

/** A report whose title names another year, spelt out: it is refused. */
export const OTHER_YEAR = change('关于2020年度', '关于二〇一八年度').join('\n');
