import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/content/schemas/report.ts';
import { assembleReport, isComplete, type ReportSource } from '../../../src/report/report.ts';
import { type CompleteSection, restoreSection } from '../../../src/report/section.ts';
import { makeIndicator } from '../../support/ledger.ts';

const REPORT: Report = {
  year: 2020,
  title: '示例县人民政府关于2020年度法治政府建设情况的报告',
  issuer: '示例县人民政府',
  outline: '2015',
  status: 'published',
  corrections: [
    { date: '2021-06-01', section: 'problems', was: '一些问题', is: '有的问题', why: '示例。' },
    { date: '2021-07-01', section: 'problems', was: '二、问题', is: '二、存在的问题', why: '示例。' },
    { date: '2021-08-01', section: 'problems', was: '有的问题', is: '个别问题', why: '示例。' },
  ],
};

const SOURCE: ReportSource = {
  name: '2020',
  report: { data: REPORT },
  figures: {
    data: { observations: [{ indicator: 'cases', value: 36, section: 'law-enforcement', quote: '办案36件' }] },
  },
  followUp: undefined,
  record: undefined,
  sections: [
    {
      slug: 'law-enforcement',
      data: {
        kind: 'measures',
        dutyAreas: ['law-enforcement'],
        partHeading: '一、主要工作',
        heading: '（一）严格规范公正文明执法',
      },
      markdown: '## 执法。\n\n办案36件。\n\n## 执法。',
    },
    { slug: 'problems', data: { kind: 'problems', heading: '二、存在的问题' }, markdown: '还有个别问题。' },
    { slug: 'closing', data: { kind: 'closing' }, markdown: '此致。' },
  ],
};

const SHARED = {
  outlines: { '2015': { title: '示例纲要', areas: [{ id: 'law-enforcement', title: '严格规范公正文明执法' }] } },
  indicators: { data: { indicators: [makeIndicator('cases', '件')] } },
};

function assemble(changes: Partial<ReportSource> = {}): ReturnType<typeof assembleReport<ReportSource>> {
  return assembleReport({ ...SOURCE, ...changes }, SHARED);
}

/** A section of the report, as pages get it. */
function readSection(slug: string): CompleteSection {
  const report = assemble();
  const section = isComplete(report) ? report.sections.find((one) => one.slug === slug) : undefined;
  if (!section) throw new Error(slug);
  return section;
}

describe('a report whose files can all be read', () => {
  it('has sections with their headings taken apart, in their parts', () => {
    expect(assemble().sections.map(({ mark, title, partTitle }) => [mark, title, partTitle])).toEqual([
      ['（一）', '严格规范公正文明执法', '主要工作'],
      ['二、', '存在的问题', undefined],
      ['', '结语', undefined],
    ]);
  });

  it('calls a section whose heading runs in with its text by it without its full stop', () => {
    const data = { kind: 'measures' as const, heading: '（一）加强领导。' };
    const [section] = assemble({ sections: [{ slug: 'leadership', data, markdown: '开会。' }] }).sections;
    expect(section).toMatchObject({ mark: '（一）', title: '加强领导', heading: '（一）加强领导。' });
  });

  it('has each figure in the section that prints it', () => {
    expect(assemble().sections.map(({ figures }) => figures.map(({ anchor }) => anchor))).toEqual([
      ['figure-cases'],
      [],
      [],
    ]);
  });

  it('gives headings of the same words an anchor each', () => {
    expect(readSection('law-enforcement').headings.map(({ id }) => id)).toEqual(['执法', '执法-1']);
  });

  it('follows the corrections of a section back to what was published', () => {
    const { corrections, lostCorrections, publishedBlocks } = readSection('problems');
    expect(corrections.map(({ correction }) => correction.date)).toEqual(['2021-08-01', '2021-07-01', '2021-06-01']);
    expect(lostCorrections).toEqual([]);
    expect(publishedBlocks).toEqual(['还有一些问题。']);
  });

  it.each([
    ['2021-06-01', '问题', '还有一些问题。'],
    ['2021-07-01', '问题', '还有有的问题。'],
    ['2021-08-01', '存在的问题', '还有有的问题。'],
  ])('shows a section as it stood until %s', (date, title, text) => {
    expect(restoreSection(readSection('problems'), date)).toMatchObject({ title, blocks: [text], corrections: [] });
  });
});

describe('a report with something wrong in it', () => {
  it('is made no page of while a section’s front matter cannot be read, and has its text all the same', () => {
    const report = assemble({
      sections: SOURCE.sections.map((section) => ({ ...section, data: undefined })),
    });
    expect(isComplete(report)).toBe(false);
    expect(report.sections[0]).toMatchObject({
      kind: undefined,
      title: 'law-enforcement',
      figures: [{ period: '2020' }],
    });
  });

  it.each<[what: string, changes: Partial<ReportSource>]>([
    ['report.yml', { report: { data: undefined } }],
    ['figures.yml', { figures: { data: undefined } }],
    ['the outline it names', { report: { data: { ...REPORT, outline: '1999' } } }],
  ])('is made no page of while %s cannot be read', (_, changes) => {
    expect(isComplete(assemble(changes))).toBe(false);
  });

  it('needs no figures.yml, and then has every numeral unaccounted for', () => {
    const report = assemble({ figures: undefined });
    expect(isComplete(report)).toBe(true);
    expect(report.ledger?.numerals.map(({ text, by }) => [text, by])).toEqual([['36', undefined]]);
  });

  it('takes the year from its folder’s name where report.yml does not say it', () => {
    expect(assemble({ report: undefined }).year).toBe(2020);
    expect(assemble({ report: undefined, name: 'draft' }).year).toBeUndefined();
  });

  it('has no corrections while it is a draft', () => {
    const report = assemble({ report: { data: { ...REPORT, status: 'draft' } } });
    expect(report.sections.flatMap(({ corrections }) => corrections)).toEqual([]);
  });
});
