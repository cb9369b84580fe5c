import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Figures } from '../../../src/content/schemas/figures.ts';
import type { Indicators } from '../../../src/content/schemas/indicators.ts';
import { keepEntries, type KeptEntries } from '../../../src/intake/kept-entries.ts';
import type { SectionText } from '../../../src/ledger/bound-figure.ts';

const INDICATORS: Indicators = {
  indicators: [
    { id: 'lawyers', name: '律师人数', unit: '名' },
    { id: 'notaries', name: '公证员人数', unit: '名' },
    { id: 'staff', name: '人员数', unit: '名' },
  ] as Indicators['indicators'],
};

const FIGURES: Figures = {
  observations: [
    { indicator: 'lawyers', value: 41, section: 'services', quote: '律师41名' },
    { indicator: 'notaries', value: 3, section: 'services', quote: '公证员3名' },
    { indicator: 'staff', value: 44, section: 'services', quote: '共有44名' },
  ],
  excused: [{ section: 'services', quote: '“最多跑1次”', reason: '不是数量' }],
  dropped: [{ indicator: 'gone', reason: '今年没有' }],
  relations: [{ id: 'all', title: '人员合计', kind: 'sum', total: 'staff', parts: ['lawyers', 'notaries'] }],
  acknowledged: [{ relation: 'all', reason: '原文如此' }],
};

function keep(texts: Record<string, string[]>, figures = FIGURES): KeptEntries {
  const sections = Object.entries(texts).map(([slug, blocks]): SectionText => ({ slug, blocks }));
  const text = `# 我们的说明\n${stringify(figures)}`;
  return keepEntries({ text, file: 'figures.yml', data: figures, ledger: undefined }, sections, INDICATORS, 2020);
}

const SENTENCE = '全县律师41名，公证员3名，共有44名，“最多跑1次”。';

describe('entries of a figures.yml whose text is put in again', () => {
  it('all stay where their words still stand', () => {
    const { data, lost, kept, text } = keep({ services: [SENTENCE] });
    expect(lost).toEqual([]);
    expect(kept).toBe(7);
    expect(data).toEqual(FIGURES);
    expect(text).toContain('# 我们的说明');
  });

  it('move along with words that stand in another section now', () => {
    const { data, lost, text } = keep({ services: ['别的话。'], other: [SENTENCE] });
    expect(lost).toEqual([]);
    expect(data.observations.map(({ section }) => section)).toEqual(['other', 'other', 'other']);
    expect(text).not.toContain('section: services');
  });

  it('go where their words have gone, and what hangs on them goes too', () => {
    const { data, lost } = keep({ services: [SENTENCE.replace('律师41名', '律师42名')] });
    expect(data.observations.map(({ indicator }) => indicator)).toEqual(['notaries', 'staff']);
    expect(lost).toEqual([
      { list: 'observations', words: '律师41名', indicator: 'lawyers', stands: false },
      { list: 'relations', words: '人员合计', stands: false },
      { list: 'acknowledged', words: 'all', stands: false },
    ]);
  });

  it('go where their words stand twice, which says so', () => {
    const { lost } = keep({ services: [SENTENCE, '其中公证员3名。'] });
    expect(lost).toContainEqual({ list: 'observations', words: '公证员3名', indicator: 'notaries', stands: true });
  });

  it('go without a word where nobody had decided them', () => {
    const open = {
      ...FIGURES,
      observations: FIGURES.observations.map((entry) => ({ ...entry, unconfirmed: true as const })),
      relations: [],
      acknowledged: [],
    };
    const { data, lost, text } = keep({ services: [SENTENCE] }, open);
    expect(data.observations).toEqual([]);
    expect(lost).toEqual([]);
    expect(text).not.toContain('律师41名');
  });

  it('stay though a relation was said to be none', () => {
    const rejected = { ...FIGURES, relations: FIGURES.relations?.map((one) => ({ ...one, rejected: '不是合计' })) };
    const { data } = keep({ services: ['别的话。'] }, { ...rejected, acknowledged: [] });
    expect(data.relations).toHaveLength(1);
  });
});
