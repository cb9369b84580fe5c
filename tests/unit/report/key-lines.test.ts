import { describe, expect, it } from 'vitest';
import { sectionSchema } from '../../../src/content/schemas/section.ts';
import { writeFigure } from '../../../src/ledger/printed-figure.ts';
import { fillKeyLines } from '../../../src/report/key-lines.ts';
import { makeFigures, YEAR } from '../../support/ledger.ts';

const LEDGER = {
  year: YEAR,
  figures: makeFigures({
    posts: '234名',
    'posts@2017': '400名',
    'posts@2018': '318名',
    rate: '约88.28%',
    'old@2018': '5件',
  }),
};

/** All figures of `makeFigures` stand in it. */
const SECTION = 'annex';

function fill(summary: string, section = SECTION): string | undefined {
  return fillKeyLines({ summary }, section, LEDGER).summary;
}

function highlight(...ids: string[]): string[] {
  const highlights = ids.map((indicator) => ({ indicator, label: `短名${indicator}` }));
  return fillKeyLines({ highlights }, SECTION, LEDGER).highlights.map(
    ({ label, figure, before }) => `${label} ${before ? `${writeFigure(before)}→` : ''}${writeFigure(figure)}`,
  );
}

describe('the summary of a section', () => {
  it('has this year’s figures as they are printed, with qualifier and unit', () => {
    expect(fill('领导职数{posts}，结案率{rate}')).toBe('领导职数234名，结案率约88.28%');
    expect(fill('清理规范性文件')).toBe('清理规范性文件');
  });

  it.each([
    ['nobody registered', '共{cases}', SECTION],
    ['of another year alone', '共{old}', SECTION],
    ['of another section', '共{posts}', 'problems'],
  ])('is left out with a figure %s', (_, summary, section) => {
    expect(fill(summary, section)).toBeUndefined();
  });
});

describe('highlights of a section', () => {
  it('have their figure, and that of the latest year before where the report gives one', () => {
    expect(highlight('posts', 'rate')).toEqual(['短名posts 318名→234名', '短名rate 约88.28%']);
  });

  it('leave out what the section has no figure of this year for', () => {
    expect(highlight('old', 'cases')).toEqual([]);
  });
});

describe('front matter', () => {
  const parse = (kind: string, more: object): boolean => sectionSchema.safeParse({ kind, ...more }).success;
  const lines = { summary: '清理规范性文件', highlights: [{ indicator: 'posts', label: '科级领导职数' }] };

  it.each(['measures', 'leaders-duty', 'problems', 'next-year', 'other'])('of %s may have key lines', (kind) => {
    expect(parse(kind, { heading: '一、标题', ...lines })).toBe(true);
  });

  it.each(['preamble', 'closing'])('of a %s, which has no heading, has none', (kind) => {
    expect(parse(kind, {})).toBe(true);
    expect(parse(kind, { summary: lines.summary })).toBe(false);
  });

  it.each([
    ['none at all', []],
    ['three', ['a', 'b', 'c'].map((indicator) => ({ indicator, label: '甲' }))],
    ['one without a name', [{ indicator: 'a' }]],
    ['one with a long name', [{ indicator: 'a', label: '一二三四五六七八九十一' }]],
    ['one with a placeholder in its name', [{ indicator: 'a', label: '甲{a}' }]],
  ])('has one or two highlights with short names, not %s', (_, highlights) => {
    expect(parse('other', { heading: '一、标题', highlights })).toBe(false);
  });
});
