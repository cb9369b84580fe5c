import { describe, expect, it } from 'vitest';
import type { Acknowledgement } from '../../../src/content/schemas/figures.ts';
import type { SectionText } from '../../../src/ledger/bound-figure.ts';
import {
  type ClaimResult,
  type FigureClaim,
  isDeclared,
  namesClaim,
  quoteClaim,
  workOutClaims,
} from '../../../src/ledger/claims.ts';
import { buildLedger, type Ledger } from '../../../src/ledger/ledger.ts';
import { checkRelation } from '../../../src/ledger/relations.ts';
import { makeFigures, makeIndicator, YEAR } from '../../support/ledger.ts';

const CASES = '案件共41件，较上年减少4件';
const MEN = '律师36名，较上年增加3名';

/** A figure of the text: where its quote stands, and what year it speaks of. */
type Entered = [indicator: string, value: number, section: string, quote: string, period?: string];

function build(
  sections: readonly SectionText[],
  entered: readonly Entered[],
  acknowledged?: Acknowledgement[],
): Ledger {
  const ledger = buildLedger(
    { indicators: [makeIndicator('cases', '件'), makeIndicator('men', '名'), makeIndicator('closed', '件')] },
    {
      observations: entered.map(([indicator, value, section, quote, period]) => ({
        ...{ indicator, value, section, quote },
        ...(period === undefined ? {} : { period }),
      })),
      ...(acknowledged ? { acknowledged } : {}),
    },
    sections,
    YEAR,
  );
  expect(ledger.unbound).toEqual([]);
  return ledger;
}

/** The verdicts on a report's claims, with the year of the report and the words that each was worked out from. */
function judge(ledger: Ledger, others: Parameters<typeof workOutClaims>[1] = []): [string, number, string][] {
  return workOutClaims(ledger, others).map(({ words, beforeIn, verdict }) => [words, beforeIn, verdict]);
}

const SECTIONS: SectionText[] = [
  { slug: 'work', blocks: ['前言。', `${CASES}；${MEN}。`] },
  { slug: 'annex', blocks: ['结案30件，较上年增加2件。', '别的。'] },
];
const BOTH: Entered[] = [
  ['cases', 41, 'work', '案件共41件'],
  ['men', 36, 'work', '律师36名'],
  ['closed', 30, 'annex', '结案30件'],
];

describe('what a report claims', () => {
  it('is told of the figure that has changed, of each section', () => {
    const { claims } = build(SECTIONS, BOTH);
    expect(claims.map(({ figure, words }) => [figure.indicator.id, words])).toEqual([
      ['cases', '41件，较上年减少4件'],
      ['men', '36名，较上年增加3名'],
      ['closed', '30件，较上年增加2件'],
    ]);
  });

  it('is worked out against the report of the year before', () => {
    const ledger = build(SECTIONS, BOTH);
    const others = [
      { year: YEAR, figures: ledger.figures },
      { year: 2017, figures: makeFigures({ men: '30名', cases: '37件' }, 2017) },
      { year: 2018, figures: makeFigures({ men: '33名', cases: '47件' }, 2018) },
    ];
    expect(judge(ledger, others)).toEqual([
      ['41件，较上年减少4件', 2018, 'fails'],
      ['36名，较上年增加3名', 2018, 'holds'],
    ]);
  });

  it('is not worked out against what a later report says of that year', () => {
    const later = makeFigures({ 'cases@2018': '45件' }, 2020);
    expect(judge(build(SECTIONS, BOTH), [{ year: 2020, figures: later }])).toEqual([]);
  });

  it('is worked out against its own number of that year first', () => {
    const blocks = [`上年案件45件。${CASES}。`];
    const ledger = build(
      [{ slug: 'work', blocks }],
      [
        ['cases', 45, 'work', '上年案件45件', '2018'],
        ['cases', 41, 'work', '案件共41件'],
      ],
    );
    const others = [{ year: 2018, figures: makeFigures({ cases: '50件' }, 2018) }];
    expect(judge(ledger, others)).toEqual([['41件，较上年减少4件', YEAR, 'holds']]);
  });

  it('is nothing to work out where it is of another year, or measured from itself', () => {
    const earlier = [{ year: 2018, figures: makeFigures({ cases: '45件' }, 2018) }];
    const past = build([{ slug: 'work', blocks: [CASES] }], [['cases', 41, 'work', '案件共41件', '2017']]);
    expect(past.claims).toHaveLength(1);
    expect(judge(past, earlier)).toEqual([]);
    const itself = build(
      [{ slug: 'work', blocks: ['案件共41件，较2019年减少4件'] }],
      [['cases', 41, 'work', '案件共41件']],
    );
    expect(itself.claims).toHaveLength(1);
    expect(judge(itself, earlier)).toEqual([]);
  });
});

describe('an entry that says why a claim stands', () => {
  const reason = '上年数含旧存案件。';

  it.each<[what: string, entry: Acknowledgement, named: string[]]>([
    ['the words of one claim', { section: 'work', quote: '41件，较上年减少4件', reason }, ['cases']],
    ['more than its words', { section: 'work', quote: CASES, reason }, ['cases']],
    ['the words of both', { section: 'work', quote: `${CASES}；${MEN}`, reason }, ['cases', 'men']],
    ['part of its words', { section: 'work', quote: '较上年减少4件', reason }, []],
    ['words that are not there', { section: 'work', quote: '较上年减少5件', reason }, []],
    ['words of another section', { section: 'annex', quote: CASES, reason }, []],
    ['no words, but a relation', { section: 'work', relation: 'closed-of-all', reason }, []],
  ])('names %s', (_, entry, named) => {
    const { claims } = build(SECTIONS, BOTH, [{ section: 'annex', quote: '别的', reason: '无关。' }, entry]);
    const told = claims.filter(({ acknowledged }) => acknowledged !== undefined);
    expect(told.map(({ figure }) => figure.indicator.id)).toEqual(named);
    expect(told.map(({ acknowledged }) => acknowledged?.reason)).toEqual(named.map(() => reason));
    expect(claims.filter((claim) => namesClaim(entry, claim, SECTIONS))).toEqual(told);
  });

  it('is not met by the same stretch of another paragraph', () => {
    const sections = [{ slug: 'work', blocks: [`${CASES}，结案30件。`, '我县的案件较多，与上年减少的件数无关。'] }];
    const { claims } = build(sections, [['cases', 41, 'work', '案件共41件']]);
    const [told] = claims;
    const entry = { section: 'work', quote: '我县的案件较多，与上年减少的件数无关', reason };
    expect(told && namesClaim(entry, told, sections)).toBe(false);
  });
});

describe('an entry of another section', () => {
  it('names no claim of this one, wherever its words stand', () => {
    const other = '我县的案件较多，与上年减少的件数无关';
    const sections = [
      { slug: 'work', blocks: [CASES] },
      { slug: 'annex', blocks: [other] },
    ];
    const { claims } = build(sections, [['cases', 41, 'work', '案件共41件']]);
    const entry = { section: 'annex', quote: other, reason: '无关。' };
    expect(claims.map((told) => namesClaim(entry, told, sections))).toEqual([false]);
  });
});

describe('the quote to name a claim by', () => {
  function quote(blocks: string[], ...entered: Entered[]): string[] {
    const sections = [{ slug: 'work', blocks }];
    return build(sections, entered).claims.map((told: FigureClaim) => quoteClaim(told, sections));
  }

  it('is its words', () => {
    expect(quote([`${CASES}。`], ['cases', 41, 'work', '案件共41件'])).toEqual(['41件，较上年减少4件']);
  });

  it('is more of the text where its words stand in several places, for each of them its own', () => {
    const quotes = quote(
      [`受理的${CASES}。`, `结案41件，较上年减少4件。`],
      ['cases', 41, 'work', '受理的案件共41件'],
      ['closed', 41, 'work', '结案41件'],
    );
    expect(quotes).toEqual(['受理的案件共41件，较上年减少4件', '结案41件，较上年减少4件']);
  });
});

describe('a claim beside a declared change', () => {
  const RELATION = { id: 'fewer', title: '减少', kind: 'change', indicator: 'cases', direction: 'decrease' } as const;

  /** The claims of a text of which a declared change says all. */
  function listDeclared(text: string): boolean[] {
    const sections = [{ slug: 'work', blocks: [text] }];
    const figures = { section: 'work', quote: text, indicator: 'cases' };
    const ledger = buildLedger(
      { indicators: [makeIndicator('cases', '件')], relations: [RELATION] },
      {
        observations: [
          { ...figures, value: 45, period: '2018' },
          { ...figures, value: 41 },
        ],
      },
      sections,
      YEAR,
    );
    const results: ClaimResult[] = workOutClaims(ledger, []);
    return results.map((result) => isDeclared(result, ledger.relations));
  }

  it('says the same where it says only which way, and more where it says by how much', () => {
    expect(listDeclared('案件由45件降至41件。')).toEqual([true]);
    expect(listDeclared('案件由45件降至41件，减少4件。')).toEqual([true, false]);
  });

  it('says something of its own where the change of another indicator is declared, or a share of its own', () => {
    const text = '案件由45件降至41件，共有律师由30名降至28名，结案40件。';
    const sections = [{ slug: 'work', blocks: [text] }];
    const enter = (indicator: string, value: number, period?: string): Entered => [
      ...([indicator, value, 'work', text] as const),
      ...(period === undefined ? ([] as const) : ([period] as const)),
    ];
    const ledger = build(sections, [
      enter('cases', 45, '2018'),
      enter('cases', 41),
      enter('men', 30, '2018'),
      enter('men', 28),
      enter('closed', 40),
    ]);
    const about = { id: 'other', title: '其他' };
    const relations = [
      checkRelation({ ...about, kind: 'change', indicator: 'men', direction: 'decrease' }, ledger.figures, YEAR),
      checkRelation({ ...about, kind: 'part', part: 'cases', whole: 'closed' }, ledger.figures, YEAR),
    ].filter((result) => result !== undefined);
    expect(relations).toHaveLength(2);
    const declared = workOutClaims(ledger, []).map((result) => [
      result.figure.indicator.id,
      isDeclared(result, relations),
    ]);
    expect(declared).toEqual([
      ['cases', false],
      ['men', true],
    ]);
  });

  it('says something of its own where no change is declared', () => {
    const earlier = { year: 2018, figures: makeFigures({ cases: '45件' }, 2018) };
    const ledger = build([{ slug: 'work', blocks: ['案件降至41件。'] }], [['cases', 41, 'work', '案件降至41件']]);
    expect(workOutClaims(ledger, [earlier]).map((result) => isDeclared(result, ledger.relations))).toEqual([false]);
  });
});
