import { describe, expect, it } from 'vitest';
import { composeReportDocument } from '../../../src/data-files/report-document.ts';
import { listAreasOf, listTreatedAreas, listUntreatedAreas } from '../../../src/report/duty-areas.ts';
import { assembleReport, isComplete } from '../../../src/report/report.ts';
import { REPORT } from '../../support/figure-rows.ts';

const AREAS = ['rules', 'enforcement', 'disputes', 'leadership'].map((id) => ({ id, title: `领域${id}` }));
const REPORT_OF = assembleReport(
  {
    name: '2019',
    report: { data: REPORT },
    figures: undefined,
    followUp: undefined,
    record: undefined,
    sections: [
      {
        slug: 'main-work',
        data: {
          kind: 'measures',
          dutyAreas: ['leadership'],
          heading: '一、主要工作',
          headings: [{ heading: '1.规范执法', dutyAreas: ['enforcement', 'rules'] }],
        },
        markdown: '甲。\n\n## 1.规范执法\n\n乙。\n\n### （1）培训\n\n丙。\n\n## 2.其他\n\n丁。',
      },
      { slug: 'problems', data: { kind: 'problems', heading: '二、不足' }, markdown: '戊。' },
    ],
  },
  { indicators: undefined, outlines: { [REPORT.outline]: { title: '纲要', areas: AREAS } } },
);

describe('duty areas of a report', () => {
  const [measures, problems] = REPORT_OF.sections;
  if (!measures || !problems || !isComplete(REPORT_OF)) throw new Error('the made-up report is not complete');

  it('are those of its sections and of headings within them', () => {
    expect(listTreatedAreas(measures)).toEqual(['leadership', 'enforcement', 'rules']);
    expect(listTreatedAreas(problems)).toEqual([]);
    expect(listUntreatedAreas(REPORT_OF).map(({ id }) => id)).toEqual(['disputes']);
  });

  it('are, of a paragraph, those of the heading above it, down to the next of its level, or else of the section', () => {
    expect(measures.blocks.map((text, index) => `${text} ${listAreasOf(measures, index).join()}`)).toEqual([
      '甲。 leadership',
      '1.规范执法 enforcement,rules',
      '乙。 enforcement,rules',
      '（1）培训 enforcement,rules',
      '丙。 enforcement,rules',
      '2.其他 leadership',
      '丁。 leadership',
    ]);
  });

  it('stand in its data by their titles, in the order of the outline', () => {
    const [section] = composeReportDocument(REPORT_OF, (slug) => `/2019/${slug}/`).sections;
    expect(section?.dutyAreas).toEqual(['领域leadership']);
    expect(section?.paragraphs.flatMap((one) => (one.role === 'heading' ? [one.dutyAreas] : []))).toEqual([
      ['领域rules', '领域enforcement'],
      [],
      [],
    ]);
  });
});
