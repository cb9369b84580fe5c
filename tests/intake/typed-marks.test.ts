import { describe, expect, it } from 'vitest';
import { outline } from './outline-report.ts';

/** Section names and their headings, without numbers and paragraphs. */
function listSections(body: readonly string[]): string[] {
  return outline(body).sections.filter((line) => /^\d\d-/u.test(line));
}

const THREE = ['01-leadership', '02-problems', '03-next-year'];

describe('outline marks as people type them', () => {
  it.each([
    ['一.', '二.', '三.'],
    ['一．', '二．', '三．'],
    ['一丶', '二丶', '三丶'],
    ['一,', '二,', '三,'],
    ['一：', '二：', '三：'],
    ['一 ', '二 ', '三 '],
    ['一\u3000', '二\u3000', '三\u3000'],
    ['壹、', '贰、', '叁、'],
    ['第一、', '第二、', '第三、'],
    ['第一，', '第二，', '第三，'],
    ['第一部分 ', '第二部分 ', '第三部分 '],
    ['第一部分：', '第二部分：', '第三部分：'],
    ['Ⅰ、', 'Ⅱ、', 'Ⅲ、'],
    ['Ⅰ.', 'Ⅱ.', 'Ⅲ.'],
    ['I.', 'II.', 'III.'],
    ['1.', '2.', '3.'],
    ['1、', '2、', '3、'],
    ['１．', '２．', '３．'],
    ['⒈', '⒉', '⒊'],
    ['（1）', '（2）', '（3）'],
    ['①', '②', '③'],
  ])('divide a report into parts, with （一） below them or without: %s', (...marks) => {
    const [first, second, third] = marks;
    const rest = [`${second}存在的问题`, '人员不足。', `${third}下一步打算`, '补充人员。'];
    expect(listSections([`${first}主要工作`, '（一）组织保障', '加强领导。', ...rest])).toEqual(THREE);
    expect(listSections([`${first}组织保障`, '加强领导。', ...rest])).toEqual(THREE);
  });

  it.each(['（一）', '(一)', '〔一〕', '［一］', '【一】', '（ 一 ）', '一）', '㈠'])(
    'are chapters below 一、: %s',
    (mark) => {
      const second = mark === '㈠' ? '㈡' : mark.replace('一', '二');
      const body = ['一、主要工作', `${mark}组织保障`, '加强领导。', `${second}依法履行政府职能`, '公布清单。'];
      expect(listSections([...body, '二、存在的问题', '人员不足。'])).toEqual([
        '01-leadership',
        '02-government-functions',
        '03-problems',
      ]);
    },
  );

  it('stand below each other in the order in which they are met', () => {
    expect(
      listSections(['Ⅰ、主要工作', '一、组织保障', '（一）加强领导。', '开会。', 'Ⅱ、存在的问题', '不足。']),
    ).toEqual(['01-leadership', '02-problems']);
    expect(outline(['一、组织保障', '第一，加强领导。召开会议。', '第二，加强监督。开展督察。']).sections).toEqual([
      '01-leadership',
      '- 一、组织保障',
      '## 第一，加强领导。',
      '召开会议。',
      '## 第二，加强监督。',
      '开展督察。',
    ]);
  });

  it.each([
    ['of a list', ['工作有序。', '1.示例县公安局', '2.示例县财政局']],
    ['of sentences with figures', ['1.召开会议3次，研究下一步打算。', '如期完成。', '2.印发文件2件。', '如期完成。']],
  ])('1. divide no report by numbers %s', (_, body) => {
    expect(listSections(body)).toEqual(['00-preamble']);
  });
});

describe('a whole sentence behind a number', () => {
  it.each(['1、', '1.', '（1）', '①', '一是'])('alone on its line above text is a heading: %s', (mark) => {
    const second = mark.replace('1', '2').replace('①', '②').replace('一', '二');
    const body = [
      `${mark}健全制度体系，推进规范治理。`,
      '印发文件2件。',
      `${second}完善执法机制，提升执法效能。`,
      '检查3次。',
    ];
    expect(outline(['（一）组织保障', ...body]).sections.slice(2)).toEqual([
      `## ${body[0]}`,
      body[1],
      `## ${body[2]}`,
      body[3],
    ]);
  });

  it.each([
    ['nothing stands below one', ['1.健全制度，推进治理。', '2.完善机制，提升效能。', '均已完成。']],
    ['it counts something', ['1.召开会议3次，印发文件。', '有序推进。', '2.开展督察2次，通报情况。', '如期完成。']],
    ['it is the only one', ['1.健全制度，推进治理。', '印发文件2件。']],
  ])('is text where %s', (_, body) => {
    expect(outline(['（一）组织保障', ...body]).sections.slice(2)).toEqual(body);
  });

  it('binds a duty area that no section has, and leaves the section to the others', () => {
    const body = [
      '（一）纵深推进法治政府建设',
      '1、依法全面履行政府职能，提升效能。',
      '公布清单。',
      '2、推进协作，凝聚合力。',
      '有序。',
    ];
    expect(outline(body)).toEqual({
      sections: [
        '01-zong-shen-tui-jin-fa-zhi',
        `- ${body[0]}`,
        `@ ${body[1]} government-functions`,
        `## ${body[1]}`,
        body[2],
        `## ${body[3]}`,
        body[4],
      ],
      warnings: [],
    });
  });
});
