import { describe, expect, test } from 'vitest';
import { composeReportDocument, writeReportText } from '../../../src/data-files/report-document.ts';
import { assembleReport, isComplete } from '../../../src/report/report.ts';
import { REPORT } from '../../support/figure-rows.ts';
import { makeIndicator } from '../../support/ledger.ts';

const assembled = assembleReport(
  {
    name: '2019',
    report: { data: REPORT },
    figures: {
      data: { observations: [{ indicator: 'cases', value: 3, section: 'government-functions', quote: '办案3件' }] },
    },
    followUp: undefined,
    record: undefined,
    sections: [
      { slug: 'preamble', data: { kind: 'preamble' }, markdown: '县委：\n\n现报告如下：' },
      {
        slug: 'government-functions',
        data: {
          kind: 'measures',
          dutyAreas: ['government-functions'],
          partHeading: '一、工作开展情况',
          heading: '（一）依法全面履行政府职能',
          summary: '优化机构，办案{cases}',
          highlights: [{ indicator: 'cases', label: '案件' }],
        },
        markdown: '## 一是优化机构。\n\n甲。\n\n办案3件。\n\n## 二是完善制度。\n\n丙。',
      },
    ],
  },
  {
    indicators: { data: { indicators: [makeIndicator('cases', '件')] } },
    outlines: {
      [REPORT.outline]: {
        title: '法治政府建设实施纲要（2015—2020年）',
        areas: [{ id: 'government-functions', title: '依法全面履行政府职能' }],
      },
    },
  },
);

describe('a report as data', () => {
  if (!isComplete(assembled)) throw new Error('the made-up report is not complete');
  const document = composeReportDocument(assembled, (slug) => `/2019/${slug}/`);

  test('says of each paragraph and heading its anchor, and the address with it', () => {
    expect(document.sections.map(({ paragraphs }) => paragraphs.map(({ id }) => id))).toEqual([
      ['p-1', 'p-2'],
      ['一是优化机构', 'p-1', 'p-2', '二是完善制度', 'p-3'],
    ]);
    expect(document.sections[1]?.paragraphs[0]).toEqual({
      id: '一是优化机构',
      role: 'heading',
      level: 2,
      text: '一是优化机构。',
      dutyAreas: [],
      url: `/2019/government-functions/#${encodeURIComponent('一是优化机构')}`,
    });
    expect(document.sections[1]?.paragraphs[4]).toEqual({
      id: 'p-3',
      role: 'paragraph',
      text: '丙。',
      url: '/2019/government-functions/#p-3',
    });
  });

  test('says what it is and where it comes from, and null where the report says nothing', () => {
    expect(document).toMatchObject({
      year: 2019,
      source: '示例县司法局',
      published: '2020-03-20 10:30',
      signed: '2020-02-20',
      outline: '法治政府建设实施纲要（2015—2020年）',
      originalUrl: 'https://www.example.gov.cn/2019.html',
    });
    expect(document.sections[0]).toMatchObject({ dutyAreas: [], partHeading: null, heading: null });
    expect(document.sections[1]).toMatchObject({
      dutyAreas: ['依法全面履行政府职能'],
      partHeading: '一、工作开展情况',
    });
  });

  test('has what its editors say of a section apart from the section’s own words', () => {
    expect(document.sections[0]).toMatchObject({ summary: null, highlights: [] });
    expect(document.sections[1]).toMatchObject({
      summary: '优化机构，办案3件',
      highlights: [{ label: '案件', indicator: 'cases', printed: '3件', before: null }],
    });
    expect(writeReportText(document)).not.toContain('优化机构，办案');
  });

  test('reads as text from the title on, headings and paragraphs apart', () => {
    expect(writeReportText(document)).toBe(
      [
        '示例县人民政府关于2019年度法治政府建设情况的报告',
        '县委：',
        '现报告如下：',
        '一、工作开展情况',
        '（一）依法全面履行政府职能',
        '一是优化机构。',
        '甲。',
        '办案3件。',
        '二是完善制度。',
        '丙。\n',
      ].join('\n\n'),
    );
  });
});
