import { describe, expect, it } from 'vitest';
import { findChoiceProblems } from '../../../src/intake/change-sections.ts';
import { NATIONAL_OUTLINES } from '../../../src/content/national-outlines.ts';
import type { Section } from '../../../src/content/schemas/section.ts';
import { chooseSection, keySections, type SectionChoice } from '../../../src/intake/outline/section-choices.ts';

const MEASURES: Section = {
  kind: 'measures',
  dutyAreas: ['law-enforcement'],
  unconfirmed: true,
  partHeading: '一、主要工作',
  heading: '（一）执法',
  summary: '执法更规范',
};

describe('a section that a person says something of', () => {
  it('keeps what is printed, and what was written of it', () => {
    expect(chooseSection(MEASURES, { kind: 'problems' }, [])).toEqual({
      kind: 'problems',
      partHeading: '一、主要工作',
      heading: '（一）执法',
      summary: '执法更规范',
    });
  });

  it('is settled unless the choice leaves it open', () => {
    const choice: SectionChoice = { kind: 'measures', dutyAreas: ['law-enforcement'] };
    expect(chooseSection(MEASURES, choice, [])).not.toHaveProperty('unconfirmed');
    expect(chooseSection(MEASURES, { ...choice, unconfirmed: true }, [])).toHaveProperty('unconfirmed', true);
    expect(chooseSection(MEASURES, { kind: 'measures', unconfirmed: true }, [])).not.toHaveProperty('unconfirmed');
  });

  it('binds areas to headings that stand in it once', () => {
    const headings = ['一是普法', '二是调解'].map((heading) => ({ heading, dutyAreas: ['leadership'] }));
    expect(
      chooseSection(MEASURES, { kind: 'measures', headings }, ['一是普法', '二是调解', '二是调解']),
    ).toHaveProperty('headings', [{ heading: '一是普法', dutyAreas: ['leadership'] }]);
  });

  it('is nothing else where it has no heading', () => {
    expect(chooseSection({ kind: 'closing' }, { kind: 'other' }, [])).toEqual({ kind: 'closing' });
  });
});

describe('keys of sections', () => {
  it('are their headings, counted where one comes again', () => {
    const problems: Section = { kind: 'problems', heading: '二、问题' };
    expect(keySections([{ kind: 'preamble' }, problems, problems, undefined])).toEqual([
      'preamble',
      '二、问题',
      '二、问题 #2',
      '',
    ]);
  });
});

describe('choices that cannot be', () => {
  const find = (choices: Record<string, SectionChoice>): string[] =>
    findChoiceProblems(new Map(Object.entries(choices)), NATIONAL_OUTLINES);

  it('are told all at once', () => {
    expect(
      find({
        甲: { kind: 'problems' },
        乙: { kind: 'problems', slug: 'same' },
        丙: { kind: 'other', slug: 'same' },
        丁: { kind: 'other', slug: '../x' },
        戊: { kind: 'other', slug: 'law-enforcement' },
      }),
    ).toEqual([
      '一份报告只能有一节“存在的问题”，“甲”、“乙”都归了它：其余的改作“其他”',
      '网址“../x”写法不对：只能用小写英文字母、数字和连字符，以字母开头',
      '网址“law-enforcement”已有别的用处',
      '网址“same”写了两次，两节不能同用一个网址',
    ]);
  });

  it('are none where all is well', () => {
    expect(find({ 甲: { kind: 'problems' }, 乙: { kind: 'other', slug: 'legal-aid' } })).toEqual([]);
  });
});
