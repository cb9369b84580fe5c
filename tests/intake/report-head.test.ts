import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/content/schemas/report.ts';
import type { ImportOptions } from '../../src/intake/outline/import-options.ts';
import { importLines, type LineKinds } from './sample-report.ts';

const TITLE = '示例县人民政府关于2018年度法治政府建设情况的报告';
const BODY = [
  '县委：',
  '2018年，各项工作有序推进。现报告如下：',
  '一、主要工作',
  '（一）组织保障',
  '召开会议3次。',
  '示例县人民政府',
  '2019年2月20日',
];

/** What an import makes of lines: who, what and when; what is left out, and the warnings that are not about the body. */
function readHead(lines: readonly string[], options: Partial<ImportOptions> = {}, kinds: LineKinds = {}) {
  const { imported, findings } = importLines(lines, { source: '甲局', published: '2019-03-20', ...options }, kinds);
  const report = imported?.report;
  return {
    ...(report && { title: report.title, issuer: report.issuer, addressee: report.addressee, number: report.number }),
    leftOut: (report?.['left-out'] ?? []).map(({ words, place, reason }) => `${place} ${reason} ${words}`),
    rules: findings.map(({ rule, line }) => `${line} ${rule}`),
    report,
  };
}

const WHOLE = { title: TITLE, issuer: '示例县人民政府', addressee: '县委' };

describe('the head of an official document', () => {
  it.each<[string, string[], string | undefined]>([
    ['a red head and a number', ['示例县人民政府文件', '示政〔2019〕5号', TITLE], '示政〔2019〕5号'],
    ['a red head that is spaced out', ['示 例 县 人 民 政 府 文 件', '示政[2019]5号', TITLE], '示政[2019]5号'],
    [
      'everything that a head may have',
      ['000001', '机密★1年', '特急', '示例县人民政府文件', '示政〔2019〕5号　　签发人：张三', TITLE],
      '示政〔2019〕5号',
    ],
    ['a red head on three lines', ['示例县', '人民政府', '文件', '示政〔2019〕5号', TITLE], '示政〔2019〕5号'],
    ['the head of a letter', ['示例县人民政府', '示政函〔2019〕5号', TITLE], '示政函〔2019〕5号'],
    ['a head in a row of a table', ['示例县人民政府文件', '示政〔2019〕5号\t签发人：张三', TITLE], '示政〔2019〕5号'],
    ['no red head', ['示政（2019）5号', TITLE], '示政（2019）5号'],
    ['a number below the title', [TITLE, '示政〔2019〕5号'], '示政〔2019〕5号'],
    ['a number in brackets below the title', [TITLE, '（示政〔2019〕5号）'], '示政〔2019〕5号'],
  ])('is told from title, issuer and addressee: %s', (_, head, number) => {
    const read = readHead([...head, ...BODY]);
    expect(read).toMatchObject({ ...WHOLE, number, rules: [] });
    expect(read.leftOut).toHaveLength(head.length - 1);
    expect(read.leftOut.every((entry) => entry.includes(' letterhead '))).toBe(true);
  });

  it('says who reports where neither title nor signature does', () => {
    const read = readHead([
      '示例县人民政府文件',
      '2018年法治政府建设年度报告',
      '县委：',
      '一、主要工作',
      '2019年2月20日',
    ]);
    expect(read.issuer).toBe('示例县人民政府');
  });
});

describe('a title', () => {
  it.each<[string, string[]]>([
    ['on two lines', ['示例县人民政府', '关于2018年度法治政府建设情况的报告']],
    ['on two lines below a number', ['示政〔2019〕5号', '示例县人民政府', '关于2018年度法治政府建设情况的报告']],
    ['on three lines', ['示例县人民政府', '关于2018年度', '法治政府建设情况的报告']],
    ['on two lines that part anywhere', ['示例县人民政府关于2018年度法治政', '府建设情况的报告']],
    ['whose last words stand alone', ['示例县人民政府关于2018年度法治政府建设情况', '的报告']],
    ['of two issuers', ['中共示例县委文件', '示例县人民政府关于2018年度法治政府建设情况的报告']],
    ['below the name of its column', ['法治政府建设年度报告', TITLE]],
    ['that the page prints above the article too', [TITLE, '来源：甲局', TITLE]],
    ['below a path of links', ['首页 > 政务公开 > 法治政府建设年度报告', TITLE]],
  ])('is found by what a title is: %s', (_, head) => {
    const read = readHead([...head, ...BODY]);
    expect(read).toMatchObject(WHOLE);
    expect(read.rules.filter((rule) => !rule.endsWith('text-before-title'))).toEqual([]);
  });

  it.each([
    '示例县2018年法治政府建设年度报告',
    '示例县人民政府2018年度法治政府建设工作情况报告',
    '2018年示例县法治政府建设工作总结',
    '示例县2018年推进依法行政工作情况',
    '示例县司法局2018年度法治政府建设工作报告（公开稿）',
    '关于示例县 2018 年度法治政府建设情况的报告',
  ])('is one in the words of others as well: %s', (title) => {
    expect(readHead(['下载', title, ...BODY])).toMatchObject({ title, addressee: '县委', rules: [] });
  });

  it.each<[string, string[]]>([
    ['none, but an addressee', BODY],
    ['none, but a button', ['下载', '打印', ...BODY]],
    ['none, but the number of a copy', ['000001', ...BODY]],
    [
      'none, but a heading without a mark',
      ['2018年，各项工作有序推进。', '2018年工作情况', '召开会议3次。', '2019年2月20日'],
    ],
    ['none, but a paragraph that holds it', [`${TITLE}县委：2018年，各项工作有序推进。召开会议3次。`]],
    ['none, but a sentence that leads on', ['现将2018年度法治政府建设情况报告如下：', ...BODY.slice(1)]],
    ['a name that no report has', ['示例县人民政府办公室', ...BODY]],
  ])('that is none is never taken for one: %s', (_, lines) => {
    const { report, rules } = readHead(lines);
    expect(report).toBeUndefined();
    expect(rules).toEqual(['1 import/no-title']);
  });
});

describe('lines of the page round a report', () => {
  it.each<[string, string[], string[]]>([
    ['a toolbar of a button a line', ['下载', '打印', '全屏', '收藏', '【字号：', '大', '中', '小', '】', TITLE], []],
    [
      'labels in any order',
      [TITLE, '阅读：12次 时间：2019-03-20', '文章来源：甲局 作者：张三', '字体：[大 中 小]'],
      [],
    ],
    ['a day alone', [TITLE, '2019-03-20', '来源：甲局'], []],
    [
      'a line that nothing tells, between others',
      [TITLE, '来源：甲局', '示例融媒', '字号：大 中 小'],
      ['3 import/unknown-page-line'],
    ],
    [
      'a line that nothing tells, above the addressee',
      [TITLE, '示例发布', '时间：2019-03-20'],
      ['2 import/unknown-page-line'],
    ],
    ['a line that nothing tells, above the title', ['示例政务', '下载', TITLE], ['1 import/text-before-title']],
  ])('hide neither title nor addressee: %s', (_, head, rules) => {
    const read = readHead([...head, ...BODY]);
    expect(read).toMatchObject({ ...WHOLE, rules });
    expect(read.leftOut).toHaveLength(head.length - 1);
    expect(read.report?.['left-out']?.every(({ reason }) => reason === 'page-line')).toBe(true);
  });

  it.each<[string, string[]]>([
    ['a remark in brackets', ['（2019年2月20日）']],
    ['a subtitle', ['——在示例县第一届人民代表大会上']],
  ])('are not the report’s own: %s', (_, remark) => {
    const read = readHead([TITLE, ...remark, ...BODY]);
    expect(read).toMatchObject({ ...WHOLE, leftOut: [], rules: [] });
  });

  it.each<[string, string[], number]>([
    ['buttons', ['【打印本页】 【关闭窗口】'], 0],
    ['who edited it, and other articles', ['责任编辑：张三', '上一篇：示例通知', '示例公告', '网站地图'], 1],
  ])('are told at the end, below the date: %s', (_, tail, unknown) => {
    const read = readHead([TITLE, ...BODY, ...tail]);
    expect(read.leftOut).toHaveLength(tail.length);
    expect(read.rules).toHaveLength(unknown);
    expect(read.report?.signed).toBe('2019-02-20');
  });

  it('are not the lines of an annex', () => {
    const annex = ['附件：示例县普法活动表', '名称：送法下乡', '时间：2018年5月20日'];
    const read = readHead([TITLE, ...BODY, ...annex, '打印本页']);
    expect(read.leftOut).toEqual(['第 12 行 page-line 打印本页']);
    expect(read.report?.signed).toBe('2019-02-20');
  });

  it('give source and day of publication, wherever they stand', () => {
    const read = readHead(
      ['首页>政务公开', TITLE, '浏览量 12', '来源 甲局', '更新时间：2019-04-01', '发布日期：2019年3月20日', ...BODY],
      {
        source: undefined,
        published: undefined,
      },
    );
    expect(read.report).toMatchObject({ source: '甲局', published: '2019-03-20' });
    expect(read.rules).toEqual([]);
  });

  it('give what the index of government information lists, verbatim', () => {
    const index = [
      '索 引 号：\t000000/2019-1\t主题分类：\t司法',
      '发文机关：\t示例县人民政府\t成文日期：\t2019年02月20日',
      '标　　题：\t' + TITLE,
      '发文字号：\t示政〔2019〕5号\t发布日期：\t2019年03月20日',
    ];
    const read = readHead([...index, TITLE, ...BODY], { published: undefined }, { tableLines: [1, 2, 3, 4] });
    expect(read).toMatchObject({ ...WHOLE, number: '示政〔2019〕5号', rules: [] });
    expect(read.report).toMatchObject({
      published: '2019-03-20',
      catalogue: {
        索引号: '000000/2019-1',
        主题分类: '司法',
        发文机关: '示例县人民政府',
        成文日期: '2019年02月20日',
      },
    });
    expect(read.report?.['left-out']?.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 4 }, () => 'index-table'),
    );
  });
});

describe('an index whose values stand below their labels', () => {
  it('is read all the same', () => {
    const index = [
      '索 引 号：',
      '000000/2019-1',
      '发文机关：',
      '示例县人民政府',
      '文号：',
      '示政〔2019〕5号',
      '发布日期：',
      '2019年03月20日',
    ];
    const read = readHead([...index, TITLE, ...BODY], { published: undefined });
    expect(read).toMatchObject({ ...WHOLE, number: '示政〔2019〕5号', rules: [] });
    expect(read.report).toMatchObject({
      published: '2019-03-20',
      catalogue: { 索引号: '000000/2019-1', 发文机关: '示例县人民政府' },
    });
    expect(read.leftOut).toHaveLength(8);
  });

  it('gives no number where it says that there is none', () => {
    expect(readHead(['索引号：000000/2019-1', '文号：无', TITLE, ...BODY]).number).toBeUndefined();
  });
});

describe('words that a person gives in place of those that are read', () => {
  const lines = ['示例白皮书', '示例县人民政府办公室', ...BODY, '示政〔2019〕5号'];

  it('are taken where they stand in the document', () => {
    const given = {
      title: '示例白皮书',
      issuer: '示例县人民政府办公室',
      addressee: '县委',
      number: '示政〔2019〕5号',
      signed: '2019-02-20',
    };
    expect(readHead(lines, given).report).toMatchObject(given);
  });

  it('may be a title on two lines', () => {
    expect(readHead(lines, { title: '示例白皮书示例县人民政府办公室' }).title).toBe('示例白皮书示例县人民政府办公室');
  });

  it.each<Partial<ImportOptions>>([
    { title: '示例蓝皮书' },
    { issuer: '别县人民政府' },
    { addressee: '县人大' },
    { number: '示政〔2019〕6号' },
    { signed: '2019-02-21' },
  ])('are refused where they do not: %j', (given) => {
    const { report, rules } = readHead([TITLE, ...BODY], given);
    expect(report).toBeUndefined();
    expect(rules).toEqual(['1 import/given-words-missing']);
  });
});

it('is kept in report.yml as the document has it, and nothing of it is lost', () => {
  const { report } = readHead(['示例县人民政府文件', TITLE, '时间：2019-03-20', ...BODY, '打印本页']);
  expect(report).toMatchObject({
    'left-out': [
      { words: '示例县人民政府文件', place: '第 1 行', reason: 'letterhead' },
      { words: '时间：2019-03-20', place: '第 3 行', reason: 'page-line' },
      { words: '打印本页', place: '第 11 行', reason: 'page-line' },
    ],
  } satisfies Partial<Report>);
});
