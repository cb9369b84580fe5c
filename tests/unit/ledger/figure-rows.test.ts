import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/content/schemas/figures.ts';
import { workOutClaims } from '../../../src/ledger/claims.ts';
import { type ClaimRow, listFigureRows } from '../../../src/ledger/figure-rows.ts';
import { buildLedger } from '../../../src/ledger/ledger.ts';
import { makeFigures, makeIndicator, YEAR } from '../../support/ledger.ts';

const CONTEXT = {
  titleOfArea: (id: string) => (id === 'law-enforcement' ? '规范执法' : undefined),
  headingOf: (slug: string) => `标题 ${slug}`,
  urlOf: ({ anchor }: { anchor: string }) => `/2019/annex/#${anchor}`,
  claims: [],
};

it('lists what is printed, with names and addresses', () => {
  expect(listFigureRows(makeFigures({ 'a@2018': '约88.28%' }), CONTEXT)).toEqual([
    {
      indicator: 'a',
      name: '指标a',
      value: 88.28,
      unit: '%',
      qualifier: '约',
      printed: '约88.28%',
      byHand: '',
      period: '2018',
      dutyArea: '规范执法',
      section: '标题 annex',
      quote: '约88.28%',
      url: '/2019/annex/#figure-a-2018',
      claims: [],
    },
  ]);
});

it('leaves empty what a figure does not have', () => {
  const rows = listFigureRows(makeFigures({ a: '3件' }), { ...CONTEXT, titleOfArea: () => undefined });
  expect(rows).toMatchObject([{ qualifier: '', dutyArea: '' }]);
});

it('gives the words that print a number which a person has entered', () => {
  const entry: Observation = {
    indicator: 'a',
    value: 42,
    section: 'annex',
    quote: '办结时间3年6个月',
    printed: '3年6个月',
  };
  const { figures } = buildLedger(
    { indicators: [makeIndicator('a', '个月')] },
    { observations: [entry] },
    [{ slug: 'annex', blocks: ['最长办结时间3年6个月。'] }],
    YEAR,
  );
  expect(listFigureRows(figures, CONTEXT)).toMatchObject([{ value: 42, unit: '个月', byHand: '3年6个月' }]);
});

describe('what the text says of a change', () => {
  const sections = [{ slug: 'annex', blocks: ['案件共41件，较上年减少4件。'] }];
  const words = '41件，较上年减少4件';
  const entry: Observation = { indicator: 'cases', value: 41, section: 'annex', quote: '共41件' };
  const acknowledged = [{ section: 'annex', quote: words, reason: '上年数含旧存案件。' }];

  function listClaimRows(before: string): ClaimRow[] {
    const own = buildLedger(
      { indicators: [makeIndicator('cases', '件')] },
      { observations: [entry], acknowledged },
      sections,
      YEAR,
    );
    const earlier = { year: 2018, figures: makeFigures({ cases: before }, 2018) };
    const urlOf = ({ anchor }: { anchor: string }, report = YEAR): string => `/${report}/annex/#${anchor}`;
    const [row] = listFigureRows(own.figures, { ...CONTEXT, urlOf, claims: workOutClaims(own, [earlier]) });
    return row?.claims ?? [];
  }

  it('is given with both numbers, each with the address in its own report, and why it stands', () => {
    const number = { unit: '件', qualifier: '' };
    expect(listClaimRows('50件')).toEqual([
      {
        words,
        operands: [
          { ...number, value: 50, printed: '50件', period: '2018', url: '/2018/annex/#figure-cases' },
          { ...number, value: 41, printed: '41件', period: '2019', url: '/2019/annex/#figure-cases' },
        ],
        verdict: 'fails',
        reason: '上年数含旧存案件。',
        text:
          `“${words}”：2018年 50件 → 2019年 41件，与登记的数不符。` +
          '登记的数与原文所说的不一致，照原文保留。说明：上年数含旧存案件。',
      },
    ]);
  });

  it('is given with its own figure, and without a reason where nobody has said why', () => {
    const own = buildLedger(
      { indicators: [makeIndicator('cases', '件'), makeIndicator('men', '名')] },
      { observations: [entry, { indicator: 'men', value: 3, section: 'annex', quote: '律师3名' }] },
      [{ slug: 'annex', blocks: ['案件共41件，较上年减少4件。律师3名。'] }],
      YEAR,
    );
    const claims = workOutClaims(own, [{ year: 2018, figures: makeFigures({ cases: '50件' }, 2018) }]);
    const rows = listFigureRows(own.figures, { ...CONTEXT, claims });
    expect(rows.map((row) => row.claims.map(({ verdict, reason }) => `${verdict}: ${reason}`))).toEqual([
      ['fails: '],
      [],
    ]);
  });

  it.each([
    ['45件', 'holds'],
    ['约45件', 'open'],
  ])('needs no reason where the number before was %s: %s', (before, verdict) => {
    expect(listClaimRows(before)).toMatchObject([{ verdict, reason: '' }]);
  });
});
