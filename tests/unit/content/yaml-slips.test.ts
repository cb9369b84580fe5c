import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  dateSchema,
  idSchema,
  lineSchema,
  momentSchema,
  periodSchema,
  urlSchema,
} from '../../../src/content/schemas/scalars.ts';
import { validateYaml } from '../../../src/content/validation.ts';
import { mendSlips } from '../../../src/content/yaml/slips.ts';
import { parseYaml } from '../../../src/content/yaml/source.ts';

const schema = z.strictObject({
  title: lineSchema.optional(),
  id: idSchema.optional(),
  on: z.boolean().optional(),
  only: z.literal(true).optional(),
  count: z.number().optional(),
  year: z.int().optional(),
  day: dateSchema.optional(),
  moment: momentSchema.optional(),
  period: periodSchema.optional(),
  state: z.enum(['draft', 'published']).optional().describe('draft 为草稿，published 为已发布'),
  some: z.array(lineSchema).min(1).optional(),
  url: urlSchema.optional(),
  words: z.array(lineSchema).optional(),
  named: z.record(lineSchema, lineSchema).optional(),
  years: z.record(periodSchema, lineSchema).optional(),
  entries: z.array(z.strictObject({ id: idSchema, title: lineSchema.optional() })).optional(),
});

/** What is said of a text: `line:column rule`, then message and hint. */
function judge(text: string): string[] {
  const { data, findings } = validateYaml(schema, parseYaml(text, 'x.yml'));
  expect(data === undefined).toBe(findings.length > 0);
  return findings
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, rule, message, hint }) => `${line}:${column} ${rule} ${message} ${hint}`);
}

type Case = readonly [what: string, text: string, places: readonly string[], ...says: string[]];

function tell(cases: readonly Case[]): void {
  it.each(cases.map(([what, text, places, ...says]) => ({ what, text, places, says })))(
    '$what',
    ({ text, places, says }) => {
      const said = judge(text);
      expect(said.map((line) => line.split(' ', 2).join(' '))).toEqual(places);
      for (const words of says) expect(said.join('\n')).toContain(words);
    },
  );
}

describe('a slip of typing is named for what it is, with the line as it should be', () => {
  tell([
    ['a full-width colon', 'title：甲\n', ['1:1 yaml/syntax'], '“title”后面是“：”', 'title: 甲'],
    ['with a space behind it', 'id: a\ntitle： 甲\n', ['2:1 yaml/syntax'], 'title: 甲'],
    ['a full-width colon and the value below', 'words：\n  - 甲\n', ['1:1 yaml/syntax'], '写成：words:'],
    ['no space behind the colon', 'id: a\ntitle:甲\n', ['2:1 yaml/syntax'], '少了一个空格', 'title: 甲'],
    ['a full-width space there', 'id: a\ntitle:　甲\n', ['2:1 yaml/syntax'], '全角空格', 'title: 甲'],
    ['a space that a web page brought', 'title:\u00a0甲\n', ['1:1 yaml/syntax'], '特殊空格', 'title: 甲'],
    ['no colon at all', 'id: a\ntitle 甲\n', ['2:1 yaml/syntax'], '少了英文冒号', 'title: 甲'],
    ['an equals sign', 'id: a\ntitle = 甲\n', ['2:1 yaml/syntax'], '“=”', 'title: 甲'],
    ['a key in full-width letters', 'ｔｉｔｌｅ: 甲\n', ['1:1 yaml/syntax'], '半角', 'title: 甲'],
    ['a key in Chinese quotation marks', 'years:\n  “2018”: 甲\n', ['2:3 yaml/syntax'], '"2018": 甲'],
    ['a key in Chinese', 'named:\n  编号: 甲\n  类别：乙\n', ['3:3 yaml/syntax'], '类别: 乙'],
    ['the only one of a group', 'named:\n  类别：乙\n', ['1:1 schema/invalid-value'], '类别: 乙'],
    ['something unseen before a key', 'id: a\n\u200btitle: 甲\n', ['2:1 yaml/syntax'], '看不见的字符'],
    [
      'an indent of a full-width space',
      'words:\n　- 甲\n',
      ['2:1 yaml/syntax'],
      '全角空格',
      '左边留 2 个英文空格',
      '- 甲',
    ],
    ['a tab', 'entries:\n  - id: a\n\ttitle: 甲\n', ['3:1 yaml/syntax'], '制表符', '左边留 4 个英文空格'],
    [
      'a line of a full-width space alone',
      'id: a\n　\ntitle: 甲: 乙\n',
      ['2:1 yaml/syntax', '3:8 yaml/syntax'],
      '删去这一行',
    ],
    [
      'a dash of text',
      'words:\n  — 甲\n  －乙\n  —— 丙\n',
      ['2:3 yaml/syntax', '3:3 yaml/syntax', '4:3 yaml/syntax'],
      '“——”',
      '- 丙',
    ],
    ['a dot of a list', 'words:\n  · 甲\n  * 乙\n', ['2:3 yaml/syntax', '3:3 yaml/syntax'], '“*”', '- 乙'],
    [
      'no space behind the dash',
      'words:\n  -甲\n  -乙\n',
      ['2:3 yaml/syntax', '3:3 yaml/syntax'],
      '少了一个空格',
      '- 乙',
    ],
    [
      'a comment of another language',
      'id: a\n// 说明\n＃ 说明\ntitle: 甲\n',
      ['2:1 yaml/syntax', '3:1 yaml/syntax'],
      '# 说明',
    ],
    ['a line to part things', 'id: a\n------\ntitle: 甲\n', ['2:1 yaml/syntax'], '分隔线'],
    ['three dashes in the middle', 'id: a\n---\ntitle: 甲\n', ['2:1 yaml/syntax'], '删去这一行'],
    ['a key further in', 'id: a\n  title: 甲\n', ['2:1 yaml/syntax'], '多缩进了', '左边不留空格'],
    ['a key between two columns', 'entries:\n  - id: a\n   title: 甲\n', ['3:1 yaml/syntax'], '没有和同一级的几行对齐'],
    ['a key within the text above', 'title: 甲\n  id：b\n', ['2:1 yaml/syntax'], 'id: b'],
    [
      'a number of a list',
      'entries:\n  1. id: a\n  （2）id：b\n',
      ['2:3 yaml/syntax', '3:3 yaml/syntax'],
      '不写序号“1.”',
    ],
    ['a list further out', 'entries:\n  - id: a\n- id: b\n', ['3:1 yaml/syntax'], '左边留 2 个英文空格', '- id: b'],
    [
      'an entry without its dash',
      'entries:\n  - id: a\n    title: 甲\n    id: b\n    title: 乙\n',
      ['4:5 yaml/syntax'],
      '前面少了“- ”',
    ],
    ['a text that goes on at the margin', 'title: 甲乙\n丙丁\nid: a\n', ['2:1 yaml/syntax'], '接在上一行后面'],
    ['braces of Chinese', 'entries:\n  - ｛id：a，title：甲｝\n', ['2:5 yaml/syntax'], '- { id: a, title: 甲 }'],
    [
      'a comma of Chinese in braces',
      'entries:\n  - { id: a, title: 甲，count: 1 }\nid: [\n',
      ['2:5 yaml/syntax', '2:5 schema/unknown-key', '3:5 yaml/syntax', '3:5 schema/invalid-value'],
      '逗号都要用英文的',
    ],
    ['a comma too many', 'words: [甲,, 乙]\n', ['1:11 yaml/syntax'], '多写'],
    ['a key twice', 'id: a\ntitle: 甲\nid: b\n', ['3:1 yaml/syntax'], '“id”写了两次，第 1 行已经有了'],
    ...['@甲', '`甲', '%', '&甲', '*甲', '!甲', '|甲', '>5', '[甲]乙', '{year}年', ',甲', '? 甲'].map((value): Case => [
      `a value that begins with ${value}`,
      `title: ${value}\n`,
      ['1:8 yaml/syntax'],
      `“${value.charAt(0)}”开头`,
      `title: '${value}'`,
    ]),
    [
      'a list beside its key',
      'words: - 甲\n',
      ['1:8 yaml/syntax', '1:8 schema/invalid-value'],
      '从下一行写起',
      'words: [甲]',
    ],
    ['a colon within a text', 'title: 关于: 甲\nid: a\n', ['1:8 yaml/syntax'], '另一个键', "title: '关于: 甲'"],
    ['a colon at the end of one', 'title: 关于:\nid: a\n', ['1:8 yaml/syntax'], "title: '关于:'"],
    ['words behind a quotation', 'title: "甲"乙\nid: a\n', ['1:8 yaml/syntax'], '引号收尾以后', `title: '"甲"乙'`],
    ['a quotation that does not end', 'title: "甲\nid: b\n', ['1:8 yaml/syntax'], '只有开头的一个', "title: '甲'"],
    ['one that ends in a Chinese mark', 'title: "甲”\nid: b\n', ['1:8 yaml/syntax'], "title: '甲'"],
    ['a bracket that does not end', 'words: [甲, 乙\nid: b\n', ['1:8 yaml/syntax'], 'words: [甲, 乙]'],
    ['one that ends in a Chinese one', 'words: [甲, 乙】\nid: b\n', ['1:8 yaml/syntax'], 'words: [甲, 乙]'],
    ['a backslash in quotation marks', 'title: "D:\\甲"\nid: b\n', ['1:8 yaml/syntax'], "title: 'D:\\甲'"],
  ]);
});

describe('a value that is none of those that fit is told with the one that was meant', () => {
  tell([
    ...['no', 'off', '否', '关', 'No', '“否”', '"false"', '0'].map((value): Case => [
      `${value} for false`,
      `on: ${value}\n`,
      ['1:1 schema/invalid-value'],
      'true（是）或 false（否）',
      '写成 on: false',
    ]),
    ...['yes', 'on', '是', 'ＹＥＳ', "'true'"].map((value): Case => [
      `${value} for true`,
      `on: ${value}\n`,
      ['1:1 schema/invalid-value'],
      '写成 on: true',
    ]),
    ['no where only true can be', 'only: 否\n', ['1:1 schema/invalid-value'], '删去这一行'],
    ['full-width digits', 'count: １２\n', ['1:1 schema/invalid-value'], '全角', '写成 count: 12'],
    ['underscores', 'count: 1_000\n', ['1:1 schema/invalid-value'], '下划线', '写成 count: 1000'],
    ['commas', 'count: 1,000\n', ['1:1 schema/invalid-value'], '写成 count: 1000'],
    ['a unit', 'count: 12件\n', ['1:1 schema/invalid-value'], '“件”不写', '写成 count: 12'],
    ['Chinese numerals', 'count: 三百\n', ['1:1 schema/invalid-value'], '写成 count: 300'],
    ['a year spelt out', 'year: 二〇一九年\n', ['1:1 schema/invalid-value'], '写成 year: 2019'],
    ['a number for a text', 'period: 2018\n', ['1:1 schema/invalid-value'], '引号', '写成 period: "2018"'],
    [
      'Chinese quotation marks',
      'period: “2018”\n',
      ['1:1 schema/invalid-value'],
      '不是英文引号',
      '写成 period: "2018"',
    ],
    ['an id in capitals', 'id: Case_1\n', ['1:1 schema/invalid-value'], '写成 id: case-1'],
    [
      'one of two words in another',
      'state: Draft\n',
      ['1:1 schema/invalid-value'],
      '写成 state: draft',
      'draft、published',
    ],
    ...[
      '2020年2月28日',
      '二〇二〇年二月二十八日',
      '2020.2.28',
      '2020/02/28',
      '2020-2-28',
      '２０２０-０２-２８',
      '“2020-02-28”',
    ].map((value): Case => [
      `${value} for a day`,
      `day: ${value}\n`,
      ['1:1 schema/invalid-value'],
      '写成 day: 2020-02-28',
    ]),
    ['a minute', 'moment: 2020年3月5日 9：49\n', ['1:1 schema/invalid-value'], '写成 moment: 2020-03-05 09:49'],
    ['a day that there is not', 'day: 2020-02-30\n', ['1:1 schema/invalid-value'], '确实存在的日期'],
    ['a list as one text', 'words: 甲、乙\n', ['1:1 schema/invalid-value'], '写成 words: [甲, 乙]'],
    ['in Chinese brackets', 'words: 【甲，乙】\n', ['1:1 schema/invalid-value'], '写成 words: [甲, 乙]'],
    ['a text in braces', 'title: {year}\n', ['1:1 schema/invalid-value'], '写成 title: "{year}"'],
    ['a bool for a text', 'title: true\n', ['1:1 schema/invalid-value'], '写成 title: "true"'],
  ]);
});

describe('what is read otherwise than it looks is no value', () => {
  tell([
    ...(
      [
        ['0100', 100],
        ['0o17', 15],
        ['0x10', 16],
        ['1e3', 1000],
        ['.inf', 'Infinity'],
        ['12345678901234567', '12345678901234568'],
      ] as const
    ).map(([value, read]): Case => [value, `count: ${value}\n`, ['1:8 yaml/read-otherwise'], `会被读成数字 ${read}`]),
    ['a Chinese comma within brackets', 'words: [甲，乙]\n', ['1:9 yaml/read-otherwise'], '英文逗号'],
    ['a list within the text above', 'title: 甲\n  - 乙\n', ['2:3 yaml/read-otherwise'], '那段文字的下半截'],
  ]);

  it.each([
    'count: -1.50',
    'count: 0',
    'count: 0.5',
    'count: +3',
    "words: ['甲，乙']",
    'title: 甲，乙',
    'title: see\n  below',
  ])('all else is: %s', (text) => {
    expect(judge(`${text}\n`)).toEqual([]);
  });
});

describe('a comment behind a text that may be more of it', () => {
  tell([
    [
      'of prose',
      'title: 依据是 #3 号文件\n',
      ['1:12 yaml/comment'],
      '“#3 号文件”会被当作注释',
      "title: '依据是 #3 号文件'",
      '移到上面单独一行',
    ],
    ['with a space behind the sign', 'title: 甲 # 乙\n', ['1:10 yaml/comment']],
    ['of a list', 'words:\n  - 甲 #1\n', ['2:7 yaml/comment'], "- '甲 #1'"],
    ['of Latin prose', 'title: 0561-1234567 #802\n', ['1:21 yaml/comment']],
    ['before which there is nothing', 'title: #1 号\n', ['1:8 yaml/comment'], '空着', "title: '#1 号'"],
    ['that leaves a number out', 'count: #12\n', ['1:8 yaml/comment'], '空着'],
    ['in a list in brackets', 'words: [甲 #1, 乙]\n', ['1:8 yaml/syntax'], "words: ['甲 #1', 乙]"],
  ]);

  it.each([
    '# 说明\ntitle: 甲\n  # 说明\n# 说明\n',
    'title: "甲" # 说明\nid: a # 说明\n',
    "title: '甲' # 说明\n",
    'on: true # 说明\ncount: 1 # 件\nday: 2020-02-28 # 说明\n',
    'state: draft # 说明\nperiod: "2018" # 说明\n',
    'url: https://a.cn/#b # 说明\n',
    'words: # 说明\n  - 甲\n  # 说明\n',
    'words: [甲, 乙] # 说明\nentries:\n  # 说明\n  - id: a # 说明\n',
    'title: 依据#3号、C# 1\n',
    'title: | # 说明\n  甲 # 乙'.replace('| # 说明\n  ', '"').concat('"\n'),
  ])('is let be where nothing is lost: %j', (text) => {
    expect(judge(text)).toEqual([]);
  });
});

describe('all slips of a text', () => {
  const lines = [
    ['title: 甲', 'title：甲', 'title:甲', 'title:　甲', 'title : “甲', 'title 甲', 'ｔｉｔｌｅ：甲'],
    ['id: a', 'id：a', 'id:a', '\u200bid: a', ' id: a', '\u3000id: a'],
    ['words:', 'words：', '“words”:'],
    ['  - 乙：丙', '  -乙：丙', '  — 乙：丙', '　- 乙：丙', '\t- 乙：丙'],
    ['  - 丁', '  － 丁', '  ·丁', '   - 丁'],
    ['entries:', 'entries：'],
    ['  - id: b', '  - id：b', '  -id: b', '　- id:b', '  — id: b'],
    ['    title: "戊"', '    title："戊"', '\t\ttitle:"戊"', '   title: "戊"', '    title: "戊”'],
  ] as const;
  const [good, spoilt] = [lines.map(([line]) => line), fc.tuple(...lines.map((line) => fc.constantFrom(...line)))];

  it('are found at once, each in its line, and mended to what was meant', () => {
    fc.assert(
      fc.property(spoilt, fc.constantFrom('\n', '\n# 注：无\n'), (typed, gap) => {
        const text = `${typed.join(gap)}\n`;
        const { text: mended, slips } = mendSlips(text);
        const step = gap.split('\n').length - 1;
        const wrong = typed.flatMap((line, index) =>
          line === good[index] || line.startsWith('title : ') ? [] : [index * step],
        );
        expect(slips.map(({ line }) => line)).toEqual(wrong);
        expect(parse(mended.replace('“甲', '甲'))).toEqual(parse(good.join('\n')));
      }),
    );
  });

  it('and of its values are told together', () => {
    expect(judge('title：甲\non: 否\nday: 2020.1.2\nid: a: b\n').map((said) => said.split(' ')[0])).toEqual([
      '1:1',
      '2:1',
      '3:1',
      '4:5',
      '4:5',
    ]);
  });

  it('keep to what is no value: texts of several lines are passed over', () => {
    const text = 'a: |\n  甲：乙\n  -丙\nb: "甲\n  乙：丙"\nc: [甲,\n  乙：丙]\nd：1\n';
    expect(mendSlips(text).slips.map(({ line }) => line)).toEqual([7]);
  });
});

describe('what was meant is told by what other programs and habits make of it', () => {
  tell([
    [
      'hours and minutes in words',
      'moment: 2020年3月2日 9时5分\n',
      ['1:1 schema/invalid-value'],
      'moment: 2020-03-02 09:05',
    ],
    ['an afternoon', 'moment: 2020-03-02 下午3:05\n', ['1:1 schema/invalid-value'], 'moment: 2020-03-02 15:05'],
    ['a day as a table counts it', 'day: 43889\n', ['1:1 schema/invalid-value'], '电子表格'],
    ['a scale', 'count: 1.2万\n', ['1:1 schema/invalid-value'], '写 12000', '写 1.2'],
    ['a qualifier', 'count: 约30\n', ['1:1 schema/invalid-value'], 'count: 30', 'qualifier: 约'],
    ['letters for digits', 'count: 2O6l\n', ['1:1 schema/invalid-value'], 'count: 2061'],
    ['a mark behind a number', 'count: 30、\n', ['1:1 schema/invalid-value'], 'count: 30'],
    ['an address without its beginning', 'url: www.example.gov.cn/a\n', ['1:1 schema/invalid-value'], '少了 https://'],
    [
      'an address in brackets',
      'url: <https://example.gov.cn/a>\n',
      ['1:1 schema/invalid-value'],
      'url: https://example.gov.cn/a',
    ],
    [
      'an address with the slashes of Windows',
      'url: https:\\\\example.gov.cn\\a\n',
      ['1:1 schema/invalid-value'],
      'url: https://example.gov.cn/a',
    ],
    ['an id as its file is called', 'id: 01-law-enforcement.md\n', ['1:1 schema/invalid-value'], 'id: law-enforcement'],
    ['an id with a dash of Word', 'id: law–enforcement\n', ['1:1 schema/invalid-value'], 'id: law-enforcement'],
    ['a name for an id', 'id: 严格执法\n', ['1:1 schema/invalid-value'], '英文的编码'],
    ['one of several words in Chinese', 'state: 已发布\n', ['1:1 schema/invalid-value'], 'state: published'],
    [
      'keys in braces without a space',
      'entries:\n  - {id:a,title:甲}\n',
      ['2:6 schema/unknown-key', '2:11 schema/unknown-key'],
      'id: a',
    ],
    ['a text in several lines', 'title: 甲乙\n  丙丁\n', ['2:3 yaml/read-otherwise'], '多出一个空格'],
    ['too few', 'some: []\n', ['1:1 schema/invalid-value'], '至少 1 项'],
  ]);
});
