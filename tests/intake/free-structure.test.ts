import { describe, expect, it } from 'vitest';
import { NATIONAL_OUTLINES } from '../../src/content/national-outlines.ts';
import { DATE, outline, TITLE } from './outline-report.ts';
import { importLines } from './sample-report.ts';

function nameSections(body: readonly string[], kinds = {}): string[] {
  return outline(body, kinds).sections.filter((line) => /^\d{2,3}-/u.test(line));
}

describe('a report in four parts', () => {
  const BODY = [
    '一、2020年推进法治政府建设的主要举措和成效',
    '（一）强化思想引领，深学笃行。',
    '学法12次。',
    '（二）落实第一责任人职责',
    '开会。',
    '（三）优化法治化营商环境',
    '服务企业。',
    '二、存在的不足和原因',
    '（一）力量不足',
    '由于重视不够，力量不足。',
    '三、党政主要负责人履行推进法治建设第一责任人职责情况',
    '主持会议2次。',
    '四、下一年度推进法治政府建设的主要安排',
    '加强领导。',
  ];

  it('has a section for each chapter of the first, and one for each other part', () => {
    expect(outline(BODY)).toEqual({
      sections: [
        '01-qiang-hua-si-xiang-yin-ling',
        `= ${BODY[0]}`,
        `- ${BODY[1]}`,
        BODY[2],
        '02-first-responsibility',
        `- ${BODY[3]}`,
        BODY[4],
        '03-business-environment',
        `- ${BODY[5]}`,
        BODY[6],
        '04-problems',
        `- ${BODY[7]}`,
        `## ${BODY[8]}`,
        BODY[9],
        '05-leaders-duty',
        `- ${BODY[10]}`,
        BODY[11],
        '06-next-year',
        `- ${BODY[12]}`,
        BODY[13],
      ],
      warnings: ['2 unbound-section'],
    });
  });

  it('is told at once of what it has of no duty area, and of the areas that it has not', () => {
    const { findings } = importLines([TITLE, ...BODY, DATE], { year: 2020, outlines: NATIONAL_OUTLINES });
    const [missing, free] = findings.filter(({ rule }) => /missing-duty-area|unbound-section/u.test(rule));
    expect(missing?.message).toMatch(/依法全面履行政府职能；.*；组织保障/u);
    expect(free?.message).toMatch(/^3 节.*“（一）强化思想引领，深学笃行。”、“（二）落实第一责任人职责”、“（三）优化/u);
    expect(free?.message).toContain('照样可以发布');
  });

  it('keeps two things in one part together, unless its chapters are about the one or the other', () => {
    const part = '二、存在的问题及下一步打算';
    expect(
      nameSections(['一、组织保障', '加强领导。', part, '（一）力量不足', '人少。', '（二）经费不足', '钱少。']),
    ).toEqual(['01-leadership', '02-problems']);
    expect(
      nameSections(['一、组织保障', '加强领导。', part, '（一）存在的问题', '人少。', '（二）下步打算', '补充。']),
    ).toEqual(['01-leadership', '02-problems', '03-next-year']);
  });
});

describe('the part of a report that vanishes in the section before it', () => {
  const LEAD = ['一、组织保障', '加强领导。'];

  it.each([
    ['without a mark', [...LEAD, '存在的问题', '人员不足。'], '3 lost-part'],
    ['with a mark that nobody knows', [...LEAD, '贰 存在的问题', '人员不足。'], '3 lost-part'],
    ['that is numbered as an item', [...LEAD, '1.加强协作', '有序。', '2.下一步打算', '补充。'], '5 lost-part'],
    ['of a table of contents', ['存在的问题', '下一步打算', ...LEAD], '1 lost-part'],
  ])('is warned of: %s', (_, body, warning) => {
    expect(outline(body).warnings).toContain(warning);
  });

  it.each([
    ['the words of the part itself', [...LEAD, '二、存在的问题', '主要问题', '人员不足。']],
    ['a sentence', [...LEAD, '下一步，我县将补充人员。']],
    ['an item of the leaders’ duty', [...LEAD, '1.落实第一责任人职责', '开会。', '2.加强协作', '有序。']],
    [
      'an item of a kind that has its part',
      [...LEAD, '1.面临的困难', '人少。', '2.协作', '有序。', '二、主要问题', '不足。'],
    ],
  ])('is not %s', (_, body) => {
    expect(outline(body).warnings.filter((warning) => warning.includes('lost-part'))).toEqual([]);
  });
});

describe('headings that a document styles', () => {
  const BODY = ['一、组织保障', '召开会议3次，印发文件。', '县政府收到申请29件。', '二、存在的问题', '人员不足。'];

  it('are none where they state something, whatever their level', () => {
    const headings = [2, 3].map((line) => ({ line, level: 1 }));
    expect(outline(BODY, { headings })).toEqual({
      sections: ['01-leadership', `- ${BODY[0]}`, BODY[1], BODY[2], '02-problems', `- ${BODY[3]}`, BODY[4]],
      warnings: [],
    });
  });

  it('are told by their marks alone where the whole document is styled', () => {
    const lines = ['县委：', '现报告如下。', ...BODY, '示例县人民政府'];
    const headings = lines.map((_, index) => ({ line: index + 1, level: 1 }));
    expect(nameSections(lines, { headings })).toEqual(['00-preamble', '01-leadership', '02-problems']);
  });
});

describe('addresses of sections', () => {
  const write = (...titles: string[]): string[] => titles.flatMap((title) => [title, '如期完成。']);

  it.each([
    ['（二）建设公共法律服务体系', 'public-legal-services'],
    ['（三）坚持党的领导', 'party-leadership'],
    ['（四）加强行政复议和应诉', 'administrative-reconsideration'],
    ['（五）深化政务公开', 'open-government'],
    ['（六）加大普法力度', 'legal-education'],
    ['（七）坚持和发展新时代“枫桥经验”', 'conflict-mediation'],
    ['（八）强化行政执法监督', 'enforcement-supervision'],
    ['（九）建设数字政府', 'digital-government'],
    ['（十）加强对外交流', 'jia-qiang-dui-wai-jiao-liu'],
    ['（十一）夯基固本，守正创新', 'hang-ji-gu-ben'],
  ])('say what it is about: %s', (title, slug) => {
    expect(nameSections(['一、主要工作', ...write('（一）组织保障', title)])[1]).toBe(`02-${slug}`);
  });

  it('have a number only where two are called the same', () => {
    expect(
      nameSections(write('（一）优化营商环境', '（二）法治化营商环境', '（三）加强交流', '（四）加强交流')),
    ).toEqual([
      '01-business-environment',
      '02-business-environment-2',
      '03-jia-qiang-jiao-liu',
      '04-jia-qiang-jiao-liu-2',
    ]);
  });

  it('are none that another page of the site has, and none of a duty area or kind that it is not', () => {
    expect(nameSections(write('（一）charts', '（二）leadership', '（三）problems', '（四）……'))).toEqual([
      '01-charts-2',
      '02-leadership-2',
      '03-problems-2',
      '04-section',
    ]);
  });

  it('have three digits before them where there are a hundred sections, in their order', () => {
    const titles = Array.from({ length: 104 }, (_, index) => `第${index + 1}项`);
    const headings = titles.map((_, index) => ({ line: 2 * index + 1, level: 1 }));
    const names = nameSections(write(...titles), { headings });
    expect([names.length, names[0]?.slice(0, 4), names.at(-1)?.slice(0, 4)]).toEqual([104, '001-', '104-']);
  });
});
