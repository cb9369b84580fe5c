import { describe, expect, it } from 'vitest';
import type { Figures } from '../../../src/content/schemas/figures.ts';
import { buildLedger, type Ledger } from '../../../src/ledger/ledger.ts';
import { makeIndicator, YEAR } from '../../support/ledger.ts';

const SECTIONS = [
  { slug: 'first', blocks: ['2019年审批案件1408件，构建“1+4+N”格局。', '走访40户。'] },
  { slug: 'second', blocks: ['结案1243件。'] },
];

function build(figures: Figures): Ledger {
  const indicators = ['assigned', 'closed'].map((id) => makeIndicator(id, '件'));
  const relation = {
    id: 'within',
    title: '结案是审批的一部分',
    kind: 'part',
    part: 'closed',
    whole: 'assigned',
  } as const;
  return buildLedger({ indicators, relations: [relation] }, figures, SECTIONS, YEAR);
}

const ASSIGNED = { indicator: 'assigned', value: 1408, section: 'first', quote: '案件1408件' };
const CLOSED = { indicator: 'closed', value: 1243, section: 'second', quote: '结案1243件' };
const HOUSEHOLDS = { section: 'first', quote: '走访40户', reason: '举例' };

/** What accounts for each numeral of the text. */
function listAccounts({ numerals }: Ledger): string[] {
  return numerals.map(({ text, by }) => {
    if (!by) return `${text}: nothing`;
    if ('figure' in by) return `${text}: ${by.figure.indicator.id}`;
    return 'rule' in by ? `${text}: rule` : `${text}: ${by.excused.reason}`;
  });
}

describe('buildLedger', () => {
  it('binds figures in the order of the text, whatever the order of the file', () => {
    const ledger = build({ observations: [CLOSED, ASSIGNED] });
    expect(ledger.figures.map(({ indicator }) => indicator.id)).toEqual(['assigned', 'closed']);
    expect(ledger.unbound).toEqual([]);
    expect(ledger.relations.map(({ verdict }) => verdict)).toEqual(['holds']);
  });

  it('has figures of one section in the order of its paragraphs and sentences', () => {
    const sections = [{ slug: 'only', blocks: ['审批9件。', '结案7件，驳回8件。'] }];
    const observations = ['驳回8件', '结案7件', '审批9件'].map((quote) => ({
      indicator: 'cases',
      value: Number(quote[2]),
      section: 'only',
      quote,
    }));
    const { figures } = buildLedger({ indicators: [makeIndicator('cases', '件')] }, { observations }, sections, YEAR);
    expect(figures.map(({ observation }) => observation.quote)).toEqual(['审批9件', '结案7件', '驳回8件']);
  });

  it('keeps what cannot be bound with its place in the file, and works no relation out on it', () => {
    const ledger = build({
      observations: [ASSIGNED, { ...CLOSED, value: 1244 }, { ...CLOSED, indicator: 'unheard-of' }],
    });
    expect(ledger.unbound).toMatchObject([
      { index: 1, problem: { kind: 'value-differs' } },
      { index: 2, problem: undefined },
    ]);
    expect(ledger.relations).toEqual([]);
  });

  it('accounts for every numeral: by figure, by rule, by entry, or not at all', () => {
    const full = build({ observations: [ASSIGNED, CLOSED], excused: [HOUSEHOLDS] });
    expect(listAccounts(full)).toEqual([
      '2019: rule',
      '1408: assigned',
      '1: rule',
      '4: rule',
      '40: 举例',
      '1243: closed',
    ]);
    const bare = build({ observations: [] });
    expect(listAccounts(bare)).toEqual([
      '2019: rule',
      '1408: nothing',
      '1: rule',
      '4: rule',
      '40: nothing',
      '1243: nothing',
    ]);
  });

  it('does not take an entry for what accounts for a numeral that a figure or a rule has', () => {
    const needless = { section: 'first', quote: '2019年审批案件1408件', reason: '多余' };
    const ledger = build({ observations: [ASSIGNED], excused: [needless] });
    expect(listAccounts(ledger).slice(0, 2)).toEqual(['2019: rule', '1408: assigned']);
  });

  it('does not let an entry of one section account for a numeral of another', () => {
    const ledger = build({ observations: [], excused: [{ ...HOUSEHOLDS, section: 'second' }] });
    expect(listAccounts(ledger)).toContain('40: nothing');
  });

  it('does not let a figure account for the numeral at the same place of another section or paragraph', () => {
    const sections = [
      { slug: 'first', blocks: ['结案1243件。', '结案1244件。'] },
      { slug: 'second', blocks: ['结案1245件。'] },
    ];
    const figures = { observations: [{ ...CLOSED, section: 'first' }] };
    const ledger = buildLedger({ indicators: [makeIndicator('closed', '件')] }, figures, sections, YEAR);
    expect(listAccounts(ledger)).toEqual(['1243: closed', '1244: nothing', '1245: nothing']);
  });

  it('works out the relations of its own as well, but for those that a person has rejected', () => {
    const sum = { kind: 'sum' as const, total: 'assigned', parts: ['closed'] };
    const figures: Figures = {
      observations: [CLOSED, ASSIGNED],
      relations: [
        { id: 'own', title: '自有', ...sum },
        { id: 'no', title: '不认', ...sum, rejected: '不是一回事。' },
      ],
    };
    expect(build(figures).relations.map(({ relation }) => relation.id)).toEqual(['within', 'own']);
  });
});
