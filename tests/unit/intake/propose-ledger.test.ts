import { describe, expect, it } from 'vitest';
import { type MadeUpReport, proposeNext } from './known-report.ts';

const CASES: MadeUpReport = {
  text: '示例县法律援助中心共办理援助案件120件，结案100件。',
  figures: [
    { unit: '件', observation: { indicator: 'cases', value: 120, quote: '援助案件120件' } },
    { unit: '件', observation: { indicator: 'closed', value: 100, quote: '结案100件' } },
  ],
};

const STAFF: MadeUpReport = {
  text: '示例县现有执法人员200人。',
  figures: [{ unit: '人', observation: { indicator: 'staff', value: 200, quote: '执法人员200人' } }],
};

const POSTS: MadeUpReport = {
  text: '示例县领导职数40名。',
  figures: [{ unit: '名', observation: { indicator: 'posts', value: 40, quote: '领导职数40名' } }],
};

const RATE: MadeUpReport = {
  text: '案件数量较2018年下降近50%。',
  figures: [
    {
      unit: '%',
      observation: { indicator: 'decrease', value: 50, qualifier: '近', quote: '案件数量较2018年下降近50%' },
    },
  ],
};

describe('a proposal', () => {
  it('repeats the quote of last year where the words around it are the same, years and numbers aside', () => {
    const { proposals } = proposeNext(RATE, '案件数量较2019年下降约12.5%。');
    expect(proposals).toMatchObject([
      {
        observation: { value: 12.5, qualifier: '约', quote: '案件数量较2019年下降约12.5%' },
        confidence: 'certain',
        changes: [{ kind: 'qualifier', before: '近', after: '约' }],
      },
    ]);
  });

  it('lengthens the quote until it leads to one place', () => {
    const { proposals } = proposeNext(CASES, '结案110件的有奖励。中心共办理援助案件130件，结案110件。');
    const quotes = proposals.map(({ observation }) => observation.quote);
    expect(quotes).toContain('中心共办理援助案件130件，结案110件');
  });

  it('reads scale words and Chinese numerals', () => {
    expect(proposeNext(CASES, '示例县法律援助中心共办理援助案件1.2万件，结案九百件。').proposals).toMatchObject([
      { observation: { value: 12_000 }, confidence: 'likely', doubts: [{ kind: 'tenfold', before: 120 }] },
      { observation: { value: 900 }, confidence: 'certain' },
    ]);
  });

  it('takes a unit of the same meaning, and proposes it as an alias', () => {
    const { proposals } = proposeNext(STAFF, '示例县现有执法人员210名。');
    expect(proposals).toMatchObject([
      { observation: { value: 210 }, unitAlias: '名', confidence: 'likely', doubts: [{ kind: 'unit', before: '人' }] },
    ]);
  });

  it('knows a share again that now has a qualifier, however far apart', () => {
    const last: MadeUpReport = {
      text: '行政处罚案件占总数的50%。',
      figures: [{ unit: '%', observation: { indicator: 'share', value: 50, quote: '占总数的50%' } }],
    };
    expect(proposeNext(last, '行政处罚案件约占总数的52%。').proposals).toMatchObject([
      { observation: { value: 52, qualifier: '约', quote: '行政处罚案件约占总数的52%' }, confidence: 'certain' },
    ]);
  });

  it('does not take a unit of another meaning', () => {
    const { proposals, missing } = proposeNext(STAFF, '示例县现有执法人员210人次。');
    expect(proposals).toEqual([]);
    expect(missing).toMatchObject([
      { indicator: 'staff', rejected: { place: { value: 210 }, obstacle: { kind: 'unit' } } },
    ]);
  });

  it('does not take the opposite', () => {
    const { proposals, missing } = proposeNext(RATE, '案件数量较2019年上升近50%。');
    expect(proposals).toEqual([]);
    expect(missing).toMatchObject([{ rejected: { obstacle: { kind: 'opposite' } } }]);
  });

  it('does not take an aim', () => {
    expect(proposeNext(STAFF, '力争2021年执法人员达到300人。')).toMatchObject({
      proposals: [],
      missing: [{ rejected: { obstacle: { kind: 'plan' } } }],
      unclaimed: [{ text: '300', suggestion: { kind: 'excuse', because: 'plan' } }],
    });
  });

  it('follows a sentence into another section, and says so', () => {
    const sections = [
      { slug: 'work', blocks: ['示例县开展检查30次。'] },
      { slug: 'annex', blocks: ['示例县现有执法人员210人。'] },
    ];
    expect(proposeNext(STAFF, sections).proposals).toMatchObject([
      {
        observation: { value: 210, section: 'annex' },
        confidence: 'likely',
        doubts: [{ kind: 'section', before: 'work' }],
      },
    ]);
  });

  it('names the other place where two are nearly as good', () => {
    const { proposals } = proposeNext(STAFF, '示例县现有执法人员210人。示例县现有执法人员230人。');
    expect(proposals).toMatchObject([{ confidence: 'doubtful', doubts: [{ kind: 'alternatives' }] }]);
    const values = proposals.flatMap(({ observation, alternatives }) => [observation, ...alternatives]);
    expect(values.map(({ value }) => value).toSorted()).toEqual([210, 230]);
  });

  it('names the indicator that the place is as good for', () => {
    const villages: MadeUpReport = {
      text: '示例县有甲类示范村50个。示例县有乙类示范村9个。',
      figures: [
        { unit: '个', observation: { indicator: 'first', value: 50, quote: '甲类示范村50个' } },
        { unit: '个', observation: { indicator: 'second', value: 9, quote: '乙类示范村9个' } },
      ],
    };
    const { proposals, missing } = proposeNext(villages, '示例县有丙类示范村20个。');
    expect(proposals).toMatchObject([{ confidence: 'doubtful' }]);
    expect(proposals[0]?.doubts).toContainEqual({ kind: 'contended', indicator: missing[0]?.indicator });
    expect(missing).toMatchObject([{ rejected: { obstacle: { kind: 'taken' } } }]);
  });

  it('doubts one end of a range', () => {
    const { proposals } = proposeNext(STAFF, '示例县现有执法人员200—220人。');
    expect(proposals.map(({ confidence }) => confidence)).toEqual(['doubtful']);
  });
});

describe('a number that changed', () => {
  it('is given with the one before it, which is certain where last year said the same', () => {
    expect(proposeNext(POSTS, '示例县领导职数由40名降至36名。').proposals).toMatchObject([
      { observation: { value: 40, period: '2019' }, confidence: 'certain', changes: [] },
      { observation: { value: 36 }, confidence: 'certain' },
    ]);
  });

  it('tells of a value of last year that is now another', () => {
    const [earlier] = proposeNext(POSTS, '示例县领导职数从42名优化为36名。').proposals;
    expect(earlier).toMatchObject({
      observation: { value: 42, period: '2019' },
      confidence: 'likely',
      doubts: [{ kind: 'period' }],
      changes: [{ kind: 'restated', period: '2019', before: 40, after: 42 }],
    });
  });

  it('is not taken from a clause about the year before', () => {
    const { proposals } = proposeNext(POSTS, '2019年为领导职数40名，示例县领导职数36名。');
    expect(proposals.map(({ observation }) => observation.value)).toEqual([36]);
  });
});

describe('an excused entry', () => {
  const report: MadeUpReport = {
    text: '示例县领导职数40名，开展3年行动。',
    figures: [{ unit: '名', observation: { indicator: 'posts', value: 40, quote: '领导职数40名' } }],
    excused: [{ quote: '开展3年行动', reason: '行动的名称' }],
  };

  it('is proposed again where its words stand again, whatever their number', () => {
    expect(proposeNext(report, '示例县领导职数36名，开展5年行动。')).toMatchObject({
      excused: [{ section: 'work', quote: '开展5年行动', reason: '行动的名称' }],
      unclaimed: [],
    });
  });

  it('is left out where they stand twice or not at all', () => {
    expect(proposeNext(report, '开展5年行动，再开展6年行动。')).toMatchObject({ excused: [] });
    expect(proposeNext(report, '示例县领导职数36名。')).toMatchObject({ excused: [] });
  });
});
