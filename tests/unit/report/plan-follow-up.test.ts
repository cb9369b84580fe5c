import { describe, expect, it } from 'vitest';
import type { FollowUp } from '../../../src/content/schemas/follow-up.ts';
import type { Section } from '../../../src/content/schemas/section.ts';
import { followPlan, type FollowedPlan, groupPassages } from '../../../src/report/plan-follow-up.ts';
import { type AssembledReport, assembleReport, type ReportSource } from '../../../src/report/report.ts';

type Written = [slug: string, data: Section, markdown: string];

function write(year: number, sections: readonly Written[], followUp?: FollowUp): AssembledReport<ReportSource> {
  return assembleReport(
    {
      name: String(year),
      report: undefined,
      figures: undefined,
      followUp: followUp && { data: followUp },
      record: undefined,
      sections: sections.map(([slug, data, markdown]) => ({ slug, data, markdown })),
    },
    { outlines: {}, indicators: undefined },
  );
}

const PLAN: Written = [
  'next-year',
  { kind: 'next-year', heading: '三、2020年重点工作' },
  '重点推进以下工作：\n\n## （一）进一步完善信访工作机制\n\n优化传统信访途径。\n\n## （二）进一步完善考核机制\n\n优化考核指标。',
];

const REPORT: Written[] = [
  [
    'dispute-resolution',
    { kind: 'measures', heading: '（六）依法有效化解社会矛盾纠纷' },
    '概述一句。\n\n## 一是创新信访工作模式。\n\n受理来访12批次。办结10批次。\n\n## 二是加强人民调解。\n\n调解纠纷300件。',
  ],
  ['leadership', { kind: 'measures', heading: '（八）健全组织保障' }, '## 一是强化督查。\n\n年度考核全部完成。'],
  ['next-year', { kind: 'next-year', heading: '三、2021年重点工作' }, '## 信访工作\n\n再完善。'],
];

function follow(points?: FollowUp['points'], year = 2020): FollowedPlan | undefined {
  const followUp = points && { plan: 2019, checked: '2021-03-02', points };
  return followPlan(write(2019, [PLAN]), write(year, REPORT, followUp));
}

/** What stands beside each item: who says so, and the names of the passages. */
function read(points?: FollowUp['points']): string[] {
  return (follow(points)?.items ?? []).map(
    ({ state, passages }) =>
      `${state}: ${groupPassages(passages)
        .map(({ name }) => name)
        .join('、')}`,
  );
}

describe('followPlan', () => {
  it('holds a plan against the report of the year after, and against no other', () => {
    expect(read()).toEqual(['found: （六）一是创新信访工作模式', 'found: ']);
    expect(follow([], 2021)).toBeUndefined();
    expect(followPlan(write(2019, REPORT.slice(0, 2)), write(2020, REPORT))).toBeUndefined();
  });

  it('names a word to search for where nothing stands beside an item', () => {
    expect(follow()?.items.map(({ searchWord }) => searchWord)).toEqual([undefined, '考核']);
  });

  it('shows what staff have confirmed, and nothing beside it', () => {
    const quoted = { point: '完善考核机制', passages: [{ section: 'leadership', quote: '考核全部完成' }] };
    expect(read([quoted])[1]).toBe('confirmed: （八）一是强化督查');
    expect(follow([quoted])?.items[1]?.passages).toMatchObject([{ text: '年度考核全部完成。', anchor: 'p-1' }]);
    const other = { point: '（一）进一步完善信访工作机制', passages: [{ section: 'leadership' }] };
    expect(read([other])).toEqual(['confirmed: （八）健全组织保障', 'found: ']);
    expect(follow([other])?.checked).toBe('2021-03-02');
  });

  it('leaves out what staff say is about something else, and says where they found nothing', () => {
    const rejected = {
      point: '（一）进一步完善信访工作机制',
      rejected: [{ section: 'dispute-resolution', quote: '信访工作模式' }],
    };
    expect(read([rejected, { point: '（二）进一步完善考核机制', unwritten: true }])).toEqual([
      'found: ',
      'unwritten: ',
    ]);
    expect(follow([rejected])?.items[0]?.rejected).toMatchObject([{ text: '一是创新信访工作模式。' }]);
  });

  it('shows what the program found where the words of an entry no longer stand', () => {
    const lost = {
      point: '（一）进一步完善信访工作机制',
      passages: [{ section: 'leadership', quote: '没有这几个字' }],
    };
    expect(read([lost, { point: '没有这一项', unwritten: true }])).toEqual([
      'found: （六）一是创新信访工作模式',
      'found: ',
    ]);
  });
});

describe('groupPassages', () => {
  it('has each heading once, with its sentences, and of a heading alone the sentence below it', () => {
    const passages = [
      { section: 'dispute-resolution', quote: '一是创新信访工作模式' },
      { section: 'dispute-resolution', quote: '300件' },
      { section: 'dispute-resolution', quote: '二是加强人民调解' },
      { section: 'dispute-resolution', quote: '概述' },
    ];
    const [item] = follow([{ point: '（一）进一步完善信访工作机制', passages }])?.items ?? [];
    expect(groupPassages(item?.passages ?? []).map(({ name, sentences }) => [name, ...sentences])).toEqual([
      ['（六）一是创新信访工作模式', '受理来访12批次。'],
      ['（六）二是加强人民调解', '调解纠纷300件。'],
      ['（六）依法有效化解社会矛盾纠纷', '概述一句。'],
    ]);
  });
});
