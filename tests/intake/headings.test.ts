import { NATIONAL_OUTLINES } from '../../src/content/national-outlines.ts';
import { describe, expect, it } from 'vitest';
import { DATE, outline, TITLE } from './outline-report.ts';
import { importLines } from './sample-report.ts';

describe('numbered headings', () => {
  it.each([
    ['一、主要工作', '（一）组织保障', '二、存在的问题'],
    ['一、主要工作', '(一)组织保障', '二、存在的问题'],
    ['第一部分 主要工作', '（一）组织保障', '第二部分 存在的问题'],
    ['第一部分主要工作', '(一)组织保障', '第二部分存在的问题'],
    ['第一章：主要工作', '一、组织保障', '第二章：存在的问题'],
  ])('divide a report: %s above %s', (part, chapter, problems) => {
    const written = (text: string): string => text.replace('(', '（').replace(')', '）');
    expect(outline([part, chapter, '加强领导。', problems, '人员不足。'])).toEqual({
      sections: [
        '01-leadership',
        `= ${written(part)}`,
        `- ${written(chapter)}`,
        '加强领导。',
        '02-problems',
        `- ${written(problems)}`,
        '人员不足。',
      ],
      warnings: [],
    });
  });

  it('that are duty areas without a part above them, or without chapters below, are its sections', () => {
    expect(outline(['一、依法履行政府职能', '公布清单。', '二、存在的问题', '人员不足。']).sections).toEqual([
      '01-government-functions',
      '- 一、依法履行政府职能',
      '公布清单。',
      '02-problems',
      '- 二、存在的问题',
      '人员不足。',
    ]);
  });

  it('of duty areas may have chapters that are something else', () => {
    const body = ['一、依法全面履行政府职能', '（一）精简事项', '精简一批。', '（二）优化服务', '优化流程。'];
    expect(outline(body)).toEqual({
      sections: [
        '01-government-functions',
        '- 一、依法全面履行政府职能',
        '## （一）精简事项',
        '精简一批。',
        '## （二）优化服务',
        '优化流程。',
      ],
      warnings: [],
    });
  });

  it('run on into their text after a full stop', () => {
    expect(outline(['一、主要工作', '（一）组织保障。加强领导。']).sections).toEqual([
      '01-leadership',
      '= 一、主要工作',
      '- （一）组织保障。',
      '加强领导。',
    ]);
  });

  it.each(['1.', '1、', '1．', '（1）', '①', '一是'])('below chapters are headings in them: %s', (mark) => {
    const other = mark.replace('1', '2').replace('①', '②').replace('一', '二');
    const items = [`${mark}加强领导`, '召开会议3次。', `${other}加强监督。开展督察2次。`];
    expect(outline(['（一）组织保障', ...items])).toEqual({
      sections: [
        '01-leadership',
        '- （一）组织保障',
        `## ${mark}加强领导`,
        '召开会议3次。',
        `## ${other}加强监督。`,
        '开展督察2次。',
      ],
      warnings: [],
    });
  });

  it('below items are a level deeper', () => {
    const items = ['1.加强领导', '（1）召开会议', '共3次。', '（2）印发文件', '共2件。', '2.加强监督', '开展督察。'];
    expect(outline(['（一）组织保障', ...items]).sections.slice(2)).toEqual([
      '## 1.加强领导',
      '### （1）召开会议',
      '共3次。',
      '### （2）印发文件',
      '共2件。',
      '## 2.加强监督',
      '开展督察。',
    ]);
  });

  it.each([
    ['names', ['1.示例县公安局', '2.示例县财政局', '3.示例县司法局', '以上单位均已完成。']],
    ['sentences', ['1.召开会议3次，印发文件2件；', '2.开展督察2次。', '工作有序。']],
    ['figures', ['1.5万件案件办结。', '3.15活动如期举行。', '2020年，办结86件。']],
    ['dashes', ['——加强领导。召开会议。', '——加强监督，开展督察。']],
  ])('are none where lines only list %s', (_, lines) => {
    expect(outline(['（一）组织保障', ...lines])).toEqual({
      sections: ['01-leadership', '- （一）组织保障', ...lines],
      warnings: [],
    });
  });
});

describe('rows of tables', () => {
  it('are paragraphs, whatever they begin with, and keep their cells apart', () => {
    const rows = ['一、机构\t数量\t备注', '（二）示例县公安局\t12\t1|2', '1.\t-\t*', '2021年1月1日\t', '\t# 合计\t13'];
    const body = ['（一）组织保障', '情况如下：', ...rows, '以上为全部。'];
    const kinds = { tableLines: [3, 4, 5, 6, 7], headings: [{ line: 3, level: 1 }] };
    expect(outline(body, kinds)).toEqual({
      sections: ['01-leadership', '- （一）组织保障', '情况如下：', ...rows.map((row) => row.trim()), '以上为全部。'],
      warnings: [],
    });
  });

  it('just above the date are not its signature', () => {
    const { sections } = outline(['（一）组织保障', '加强领导。', '机构\t12'], { tableLines: [3] });
    expect(sections.at(-1)).toBe('机构\t12');
  });
});

describe('doubt', () => {
  it('is marked in the section and names both titles', () => {
    const { imported, findings } = importLines([TITLE, '（一）强化行政权力监督', '开展督察。', DATE], {
      year: 2020,
      outlines: NATIONAL_OUTLINES,
    });
    expect(imported?.files.get('01-oversight-of-power.md')).toContain('\nunconfirmed: true\n');
    expect(findings.find(({ rule }) => rule === 'import/doubtful-duty-area')?.message).toMatch(
      /“（一）强化行政权力监督”.*“强化对行政权力的制约和监督”.*0\.53/u,
    );
  });

  it('is not raised by rewording', () => {
    expect(outline(['（一）健全组织保障工作机制', '加强领导。']).warnings).toEqual([]);
  });

  it('leaves a report one section of a kind', () => {
    expect(outline(['一、存在的问题', '人员不足。', '二、存在的不足', '经费不足。'])).toEqual({
      sections: ['01-problems', '- 一、存在的问题', '人员不足。', '02-other', '- 二、存在的不足', '经费不足。'],
      warnings: ['3 repeated-section'],
    });
  });
});
