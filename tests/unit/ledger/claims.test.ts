import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/content/schemas/figures.ts';
import { judgeClaim, listClaims, workOutClaims } from '../../../src/ledger/claims.ts';
import { buildLedger } from '../../../src/ledger/ledger.ts';
import { describeClaim, writeClaim } from '../../../src/ledger/relation-words.ts';
import type { Verdict } from '../../../src/ledger/relations.ts';
import { readClaims } from '../../../src/quantities/claims.ts';
import { readQuantities } from '../../../src/quantities/read-quantities.ts';
import { makeFigures, makeIndicator, YEAR } from '../../support/ledger.ts';

function judge(text: string, before: string): Verdict | undefined {
  const [claim] = readClaims(text);
  const [quantity] = readQuantities(before);
  return claim && quantity && judgeClaim(claim, claim.subject, quantity);
}

describe('a claim', () => {
  it.each<[text: string, before: string, verdict: Verdict]>([
    ['增至346个', '344个', 'holds'],
    ['增至346个', '350个', 'fails'],
    ['增至346个', '346个', 'fails'],
    ['由344个增至346个', '344个', 'holds'],
    ['由344个增至346个', '340个', 'fails'],
    ['由344个增至346个', '约340个', 'holds'],
    ['由45.5%提高到50.1%', '45.46%', 'holds'],
    ['由350个增至346个', '350个', 'fails'],
    ['压缩至3个工作日', '5个工作日', 'holds'],
    ['压缩至3个工作日', '3个工作日', 'fails'],
    ['增至350余个', '351个', 'open'],
    ['提高到95.6%', '94.1%', 'holds'],
    ['共41件，较上年减少4件', '45件', 'holds'],
    ['共41件，较上年减少4件', '50件', 'fails'],
    ['共41件，较上年减少4件', '37件', 'fails'],
    ['共41件，较上年减少4件', '约45件', 'open'],
    ['办理1512件，同比增长7.4%', '1408件', 'holds'],
    ['办理1512件，同比增长8.4%', '1408件', 'fails'],
    ['办理1353件，同比增长-3.9%', '1408件', 'holds'],
    ['办理1512件，同比增长-3.9%', '1408件', 'fails'],
    ['办理38件，较上年下降近50%', '75件', 'holds'],
    ['办理38件，较上年下降近50%', '60件', 'fails'],
    ['结案率91.93%，较上年提高3.65个百分点', '88.28%', 'holds'],
    ['结案率91.93%，较上年提高3.65个百分点', '86%', 'fails'],
    ['培训2400人次，翻了一番', '1200人次', 'holds'],
    ['培训2400人次，翻了一番', '1150人次', 'open'],
    ['培训2400人次，翻了一番', '900人次', 'fails'],
    ['培训2400人次，较上年增长1倍', '1200人次', 'holds'],
    ['培训2400人次，较上年增长5%', '0人次', 'open'],
    ['共4件，较上年增加4件', '0件', 'holds'],
    ['培训2300人次，翻了一番', '1200人次', 'open'],
    ['培训2000人次，翻了一番', '1200人次', 'fails'],
    ['培训4800人次，翻了两番', '1200人次', 'holds'],
    ['培训3600人次，翻了两番', '1200人次', 'fails'],
    ['培训3600人次，较上年增长2倍', '1200人次', 'holds'],
    ['培训4800人次，较上年增长2倍', '1200人次', 'fails'],
    ['培训约2400人次，翻了一番', '1200人次', 'open'],
    ['培训2400人次，翻了一番', '约1200人次', 'open'],
    ['培训1200人次，较上年减少1倍', '2400人次', 'open'],
  ])('%s, before: %s: %s', (text, before, verdict) => {
    expect(judge(text, before)).toBe(verdict);
  });

  it.each<[text: string, verdict: Verdict]>([
    ['案件由45件降至41件，下降8.9%', 'holds'],
    ['案件由45件降至41件，下降9.8%', 'fails'],
    ['案件由45件降至41件，减少4件', 'holds'],
  ])('that goes on is worked out against the number that its sentence begins from: %s: %s', (text, verdict) => {
    const [, goesOn] = readClaims(text);
    const [before] = readQuantities('45件');
    if (!goesOn || !before) throw new Error('nothing is read');
    expect(judgeClaim(goesOn, goesOn.subject, before)).toBe(verdict);
  });

  it.each([
    ['全年案件增至346个。', '增至346个'],
    ['案件由344个增至346个。', '344个增至346个'],
    ['案件41件（较上年减少4件），', '41件（较上年减少4件）'],
  ])('stands in its words: %s', (text, words) => {
    expect(readClaims(text).map((claim) => text.slice(claim.start, claim.end))).toEqual([words]);
  });

  it('is worked out against the year that it names, and against none where that has no number', () => {
    const block = '案件共41件，较2017年减少9件。';
    const entry: Observation = { indicator: 'cases', value: 41, section: 'annex', quote: '案件共41件' };
    const sections = [{ slug: 'annex', blocks: [block] }];
    const { figures, claims } = buildLedger(
      { indicators: [makeIndicator('cases', '件')] },
      { observations: [entry] },
      sections,
      YEAR,
    );
    expect(listClaims(figures, sections)).toEqual(claims);
    const earlier = makeFigures({ cases: '50件' }, 2017);
    const own = { year: YEAR, figures, claims };
    expect(workOutClaims(own, [{ year: 2017, figures: earlier }])).toMatchObject([
      { before: earlier[0], verdict: 'holds', words: '41件，较2017年减少9件' },
    ]);
    expect(workOutClaims(own, [{ year: 2018, figures: makeFigures({ cases: '50件' }, 2018) }])).toEqual([]);
  });
});

describe('a change that is declared', () => {
  const RELATION = { id: 'more', title: '增加', kind: 'change', indicator: 'cases', direction: 'increase' } as const;

  it.each<[text: string, count: number]>([
    ['案件由344件增至346件', 1],
    ['案件由350件降至346件', 0],
    ['上年案件344件，今年案件346件', 0],
  ])('is worked out only where the sentence says so: %s', (text, count) => {
    const [before = '', after = ''] = text.match(/\d+(?=件)/gu) ?? [];
    const make = (value: string, period: string): Observation => ({
      indicator: 'cases',
      value: Number(value),
      period,
      section: 'annex',
      quote: text,
    });
    const { relations } = buildLedger(
      { indicators: [makeIndicator('cases', '件')], relations: [RELATION] },
      { observations: [make(before, '2018'), make(after, '2019')] },
      [{ slug: 'annex', blocks: [text] }],
      YEAR,
    );
    expect(relations).toHaveLength(count);
  });
});

describe('a change that is declared of one indicator', () => {
  it.each<[what: string, text: string, count: number]>([
    ['is not said of another', '律师由30名增至33名，案件由350件降至346件', 0],
    ['is said of its own', '律师由33名降至30名，案件由344件增至346件', 1],
    ['is not said of the year before', '上年案件较2017年增至344件，今年案件350件', 0],
  ])('%s: %s', (_, text, count) => {
    const [men, cases] = ['名', '件'].map((unit) => text.match(new RegExp(`\\d+(?=${unit})`, 'gu')) ?? []);
    const make = (indicator: string, numbers: readonly string[] = []): Observation[] =>
      numbers.map((value, index) => ({
        indicator,
        value: Number(value),
        period: String(YEAR - 1 + index),
        section: 'annex',
        quote: text,
      }));
    const { relations } = buildLedger(
      {
        indicators: [makeIndicator('cases', '件'), makeIndicator('men', '名')],
        relations: [{ id: 'more', title: '增加', kind: 'change', indicator: 'cases', direction: 'increase' }],
      },
      { observations: [...make('men', men), ...make('cases', cases)] },
      [{ slug: 'annex', blocks: [text] }],
      YEAR,
    );
    expect(relations).toHaveLength(count);
  });
});

describe('what is said of a claim', () => {
  const [before] = makeFigures({ cases: '50件' }, 2018);
  const [figure] = makeFigures({ cases: '约41件' });
  const [claim] = readClaims('共41件，较上年减少4件');
  if (!before || !figure || !claim) throw new Error('nothing is read');
  const words = '41件，较上年减少4件';
  const said = { figure, claim, words, before, beforeIn: 2018, acknowledged: undefined };
  const acknowledged = { section: 'annex', quote: words, reason: '上年数含旧存案件。' };

  it('is both numbers with their years, and how it came out', () => {
    expect(writeClaim({ ...said, verdict: 'fails' })).toBe(
      '“41件，较上年减少4件”：2018年 50件 → 2019年 约41件，与登记的数不符',
    );
    expect(writeClaim({ ...said, verdict: 'holds' })).toContain('与登记的数相符');
    expect(writeClaim({ ...said, verdict: 'open' })).toContain('有的数不是准确数，不能断定是否相符');
  });

  it('is in plain words that it disagrees and why it stands, where that is acknowledged', () => {
    const broken = describeClaim({ ...said, verdict: 'fails', acknowledged });
    expect(broken.verdict).toBe('与登记的数不符');
    expect(broken.reason).toBe('登记的数与原文所说的不一致，照原文保留。说明：上年数含旧存案件。');
    expect(writeClaim({ ...said, verdict: 'fails', acknowledged })).toContain('不符。登记的数与原文所说的不一致');
    expect(describeClaim({ ...said, verdict: 'holds', acknowledged }).reason).toBeUndefined();
  });
});
