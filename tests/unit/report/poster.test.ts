import { describe, expect, test } from 'vitest';
import { writeFigure } from '../../../src/ledger/printed-figure.ts';
import { choosePosterFigures, isSummed, outlinePoster } from '../../../src/report/poster.ts';
import { parseSection } from '../../../src/report/section.ts';
import type { Section } from '../../../src/content/schemas/section.ts';
import { makeFigures, YEAR } from '../../support/ledger.ts';

type Parts = Parameters<typeof outlinePoster>[0];

/** A section with its key lines, and headings below it. */
function makeSection(data: Section, headings: readonly string[] = [], summary?: string): Parts[number] {
  const markdown = headings.map((heading) => `## ${heading}\n\n正文。\n\n### 细目\n`).join('\n');
  return { ...parseSection({ slug: 'one', data, markdown }), kind: data.kind, summary, highlights: [] };
}

const measures = (heading: string, summary?: string): Parts[number] =>
  makeSection({ kind: 'measures', heading }, ['一是有小标题。'], summary);

function outline(...sections: Parts): Record<'done' | 'ahead', string[]> {
  const { done, ahead } = outlinePoster(sections);
  const write = (parts: typeof done): string[] =>
    parts.map(({ number = '', section, points }) =>
      [number, section.heading, ...points.map(({ text }) => text)].filter(Boolean).join(' '),
    );
  return { done: write(done), ahead: write(ahead) };
}

describe('a report', () => {
  test('is summed up by any line or number that its editors chose', () => {
    expect(isSummed([measures('甲')])).toBe(false);
    expect(isSummed([measures('甲'), measures('乙', '做了什么')])).toBe(true);
    const [figure] = makeFigures({ cases: '16件' });
    const highlights = figure ? [{ label: '案件', figure, before: undefined }] : [];
    expect(isSummed([{ summary: undefined, highlights }])).toBe(true);
  });
});

describe('the parts of a poster', () => {
  test('on what was done are all there, with their number; of others, those that something is said of', () => {
    const duty = makeSection({ kind: 'leaders-duty', heading: '二、第一责任人职责' });
    expect(
      outline(makeSection({ kind: 'preamble' }), measures('（一）甲', '做了'), measures('（二）乙'), duty),
    ).toEqual({
      done: ['一 （一）甲', '二 （二）乙'],
      ahead: [],
    });
    expect(outline(measures('甲'), { ...duty, summary: '研究议题' }).done).toEqual(['甲', '二、第一责任人职责']);
  });

  test('on what is left to do are their uppermost headings, without number and full stop', () => {
    const problems = makeSection({ kind: 'problems', heading: '存在问题' }, ['一是认识不够。', '二是力度不够。']);
    const plan = makeSection({ kind: 'next-year', heading: '2020年安排' }, ['（一）深化改革']);
    expect(outline(measures('甲'), problems, plan).ahead).toEqual([
      '存在问题 认识不够 力度不够',
      '2020年安排 深化改革',
    ]);
  });

  test('on what is left to do have their line where they have no headings, and are left out without it', () => {
    const problems = makeSection({ kind: 'problems', heading: '存在问题' }, [], '认识不够');
    expect(outline(measures('甲'), problems, makeSection({ kind: 'next-year', heading: '安排' })).ahead).toEqual([
      '存在问题',
    ]);
  });

  test('name the duty areas that one of them treats under its headings', () => {
    const headings = [
      { heading: '（一）依法履职', dutyAreas: ['government-functions'] },
      { heading: '（二）严格执法', dutyAreas: ['law-enforcement'] },
    ];
    const whole = makeSection({ kind: 'measures', heading: '一、举措和成效', headings }, [
      '（一）依法履职',
      '（二）严格执法',
      '（三）其他',
    ]);
    expect(outline(whole).done).toEqual(['一、举措和成效 依法履职 严格执法']);
  });
});

describe('the large numbers of a part', () => {
  const figures = makeFigures({ posts: '234名', cases: '16件', 'cases@2018': '12件', aid: '1408件' }).map((figure) => ({
    ...figure,
    indicator: { ...figure.indicator, headline: figure.indicator.id !== 'posts' },
  }));
  const highlights = figures.slice(0, 1).map((figure) => ({ label: '领导职数', figure, before: undefined }));
  const choose = (slug: string, ...shown: string[]): string[] =>
    choosePosterFigures({ slug, highlights }, { year: YEAR, figures }, new Set(shown)).map(
      ({ label, figure }) => `${label} ${writeFigure(figure)}`,
    );

  test('are those that its editors chose, then headlines of its own year', () => {
    expect(choose('annex')).toEqual(['领导职数 234名', '指标cases 16件', '指标aid 1408件']);
    expect(choose('elsewhere')).toEqual(['领导职数 234名']);
  });

  test('are not repeated where a chart shows them', () => {
    expect(choose('annex', 'posts', 'cases')).toEqual(['指标aid 1408件']);
  });
});
