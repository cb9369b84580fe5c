import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/content/schemas/figures.ts';
import type { Relation } from '../../../src/content/schemas/indicators.ts';
import type { PlacedRange } from '../../../src/ledger/bound-figure.ts';
import { buildLedger } from '../../../src/ledger/ledger.ts';
import {
  areSameRelation,
  listFigureRelations,
  listMemberIds,
  listPlacedRelations,
  type Members,
} from '../../../src/ledger/spelled-relations.ts';
import { writeSpelled } from '../../../src/ledger/spelled/spelled-words.ts';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { assembleContent } from '../../../src/report/report.ts';
import { listLedgerReports } from '../../../src/report/ledger-entries.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { makeIndicator, YEAR } from '../../support/ledger.ts';
import { NEXT_SECTIONS } from '../intake/next-year.ts';

/** Relations of the figures that a text has, by their indicators: `total 44件` is the first to be given. */
function relate(
  text: string,
  entered: Readonly<Record<string, [value: number, unit: string, period?: string]>>,
): Members[] {
  const sections = [{ slug: 'work', blocks: [text] }];
  const { figures, unbound } = buildLedger(
    { indicators: Object.entries(entered).map(([id, [, unit]]) => makeIndicator(id, unit)) },
    {
      observations: Object.entries(entered).map(([indicator, [value, , period]]) => ({
        indicator,
        value,
        ...(period ? { period } : {}),
        section: 'work',
        quote: text,
      })),
    },
    sections,
    YEAR,
  );
  expect(unbound).toEqual([]);
  return listFigureRelations(figures, sections, YEAR).map(({ members }) => members);
}

const TEXT = '审结44件，其中维持21件、撤销23件，撤销占52.27%。';
const SUM = { kind: 'sum', total: 'all', parts: ['upheld', 'revoked'] };

describe('a relation of figures', () => {
  it('is of the indicators whose numbers the text sets in relation', () => {
    expect(relate(TEXT, { all: [44, '件'], upheld: [21, '件'], revoked: [23, '件'], share: [52.27, '%'] })).toEqual([
      SUM,
      { kind: 'ratio', share: 'share', part: 'revoked', whole: 'all' },
    ]);
  });

  it.each<[what: string, entered: Parameters<typeof relate>[1]]>([
    ['a number is no figure', { all: [44, '件'], upheld: [21, '件'] }],
    ['a number is of another year', { all: [44, '件'], upheld: [21, '件', '2018'], revoked: [23, '件'] }],
    ['the total is no figure', { upheld: [21, '件'], revoked: [23, '件'] }],
    ['the total is of another year', { all: [44, '件', '2018'], upheld: [21, '件'], revoked: [23, '件'] }],
  ])('is none where %s', (_, entered) => {
    expect(relate(TEXT, entered)).toEqual([]);
  });

  it.each<[what: string, text: string, entered: Parameters<typeof relate>[1], members: object]>([
    [
      'one within another',
      '审结44件，其中维持21件。',
      { all: [44, '件'], upheld: [21, '件'] },
      { kind: 'part', part: 'upheld', whole: 'all' },
    ],
    [
      'a share first',
      '结案率50%，受理44件，结案22件。',
      { share: [50, '%'], all: [44, '件'], closed: [22, '件'] },
      { kind: 'ratio', share: 'share', part: 'closed', whole: 'all' },
    ],
  ])('is of them in their parts: %s', (_, text, entered, members) => {
    expect(relate(text, entered)).toEqual([members]);
  });

  it('is of figures of its own section and paragraph, in units that can be reckoned with', () => {
    const sections = [
      { slug: 'first', blocks: ['审结44件，其中维持20件、撤销24件。'] },
      { slug: 'work', blocks: ['前言。', '审结44件，其中维持21件、撤销23件。', '审结44件，另有维持21件、撤销23件。'] },
    ];
    const enter = (indicator: string, value: number, section: string, quote: string): Observation => {
      return { indicator, value, section, quote };
    };
    const list = (units: readonly string[], aliases?: string[]): PlacedRange[] => {
      const [all = '', upheld = '', revoked = ''] = units;
      const indicators = [
        makeIndicator('all', all, aliases),
        makeIndicator('upheld', upheld, aliases),
        makeIndicator('revoked', revoked, aliases),
      ];
      const observations = [
        enter('all', 44, 'work', '审结44件，其中'),
        enter('upheld', 21, 'work', '其中维持21件'),
        enter('revoked', 23, 'work', '其中维持21件、撤销23件'),
      ];
      const { figures } = buildLedger({ indicators }, { observations }, sections, YEAR);
      return listFigureRelations(figures, sections, YEAR).map(({ place }) => place);
    };
    const place = { section: 'work', block: 1, start: 0, end: 19 };
    expect(list(['件', '件', '件'])).toEqual([place]);
    expect(list(['件', '起', '宗'], ['件'])).toEqual([place]);
  });

  it('is none of numbers in units that have nothing in common', () => {
    const text = '划定405片区，其中甲路200片、乙路205片。';
    const enter = (unit: string): Parameters<typeof relate>[1] => ({
      all: [405, unit],
      a: [200, '片'],
      b: [205, '片'],
    });
    expect(relate(text, enter('片'))).toEqual([{ kind: 'sum', total: 'all', parts: ['a', 'b'] }]);
    expect(relate(text, enter('片区'))).toEqual([]);
    const odd = '划定405片，其中甲路200片区、乙路205片。';
    expect(relate(odd, { all: [405, '片'], a: [200, '片区'], b: [205, '片'] })).toEqual([]);
  });

  it('is none of one indicator with itself', () => {
    const text = '审结44件，其中维持21件、撤销23件。';
    const sections = [{ slug: 'work', blocks: [text] }];
    const observations = [44, 21, 23].map((value) => ({ indicator: 'all', value, section: 'work', quote: text }));
    const { figures } = buildLedger({ indicators: [makeIndicator('all', '件')] }, { observations }, sections, YEAR);
    expect(figures).toHaveLength(3);
    expect(listFigureRelations(figures, sections, YEAR)).toEqual([]);
  });

  it('is none of one indicator for two of its numbers', () => {
    const text = '审结44件，其中维持21件、撤销23件。';
    const sections = [{ slug: 'work', blocks: [text] }];
    const values: [string, number][] = [
      ['all', 44],
      ['part', 21],
      ['part', 23],
    ];
    const observations = values.map(([indicator, value]) => ({ indicator, value, section: 'work', quote: text }));
    const indicators = [makeIndicator('all', '件'), makeIndicator('part', '件')];
    const { figures } = buildLedger({ indicators }, { observations }, sections, YEAR);
    expect(figures).toHaveLength(3);
    expect(listFigureRelations(figures, sections, YEAR)).toEqual([]);
  });

  it('is none of a figure that stands at the same place of another paragraph', () => {
    const sections = [{ slug: 'work', blocks: ['审结44件，其中维持21件、撤销23件。', '受理44件。'] }];
    const observations = [
      { indicator: 'all', value: 44, section: 'work', quote: '受理44件' },
      { indicator: 'a', value: 21, section: 'work', quote: '维持21件' },
      { indicator: 'b', value: 23, section: 'work', quote: '撤销23件' },
    ];
    const indicators = ['all', 'a', 'b'].map((id) => makeIndicator(id, '件'));
    const { figures } = buildLedger({ indicators }, { observations }, sections, YEAR);
    expect(figures).toHaveLength(3);
    expect(listFigureRelations(figures, sections, YEAR)).toEqual([]);
  });

  it('is read of the paragraphs that are asked for', () => {
    const sections = ['first', 'second'].map((slug) => ({ slug, blocks: [TEXT, TEXT] }));
    const list = (isRead?: (section: string, block: number) => boolean): string[] =>
      listPlacedRelations(sections, isRead).map(({ place }) => `${place.section} ${place.block}`);
    expect(new Set(list())).toEqual(new Set(['first 0', 'first 1', 'second 0', 'second 1']));
    expect(new Set(list((section, block) => section === 'second' && block === 1))).toEqual(new Set(['second 1']));
  });

  it('names its indicators, the one on its left first', () => {
    const about = { id: 'a', title: '甲' };
    const relations: Relation[] = [
      { ...about, kind: 'sum', total: 'all', parts: ['upheld', 'revoked'] },
      { ...about, kind: 'ratio', share: 'share', part: 'upheld', whole: 'all' },
      { ...about, kind: 'part', part: 'upheld', whole: 'all' },
      { ...about, kind: 'change', indicator: 'all', direction: 'increase' },
    ];
    expect(relations.map(listMemberIds)).toEqual([
      ['all', 'upheld', 'revoked'],
      ['share', 'upheld', 'all'],
      ['upheld', 'all'],
      ['all'],
    ]);
  });

  it.each<[a: Members, b: Members, isSame: boolean]>([
    [{ kind: 'ratio', share: 's', part: 'p', whole: 'w' }, { kind: 'ratio', share: 's', part: 'p', whole: 'w' }, true],
    [{ kind: 'ratio', share: 's', part: 'p', whole: 'w' }, { kind: 'ratio', share: 't', part: 'p', whole: 'w' }, false],
    [{ kind: 'ratio', share: 's', part: 'p', whole: 'w' }, { kind: 'ratio', share: 's', part: 'q', whole: 'w' }, false],
    [{ kind: 'ratio', share: 's', part: 'p', whole: 'w' }, { kind: 'ratio', share: 's', part: 'p', whole: 'v' }, false],
    [{ kind: 'ratio', share: 's', part: 'p', whole: 'w' }, { kind: 'part', part: 'p', whole: 'w' }, false],
    [{ kind: 'part', part: 'p', whole: 'w' }, { kind: 'ratio', share: 's', part: 'p', whole: 'w' }, false],
    [{ kind: 'part', part: 'p', whole: 'w' }, { kind: 'part', part: 'p', whole: 'w' }, true],
    [{ kind: 'part', part: 'p', whole: 'w' }, { kind: 'part', part: 'q', whole: 'w' }, false],
    [{ kind: 'part', part: 'p', whole: 'w' }, { kind: 'part', part: 'p', whole: 'v' }, false],
    [{ kind: 'sum', total: 'w', parts: ['a', 'b'] }, { kind: 'sum', total: 'w', parts: ['a', 'c'] }, false],
  ])('%o is the same as %o: %s', (a, b, isSame) => {
    expect(areSameRelation(a, b)).toBe(isSame);
  });

  it('is the same whatever the order of its parts, and not that of other indicators', () => {
    const sum = (total: string, ...parts: string[]): Relation => ({ id: 'a', title: '甲', kind: 'sum', total, parts });
    const own: Members = { kind: 'sum', total: 'all', parts: ['upheld', 'revoked'] };
    expect(areSameRelation(own, sum('all', 'revoked', 'upheld'))).toBe(true);
    expect(areSameRelation(own, sum('all', 'revoked', 'upheld', 'other'))).toBe(false);
    expect(areSameRelation(own, sum('sum', 'revoked', 'upheld'))).toBe(false);
    expect(areSameRelation(own, { id: 'a', title: '甲', kind: 'part', part: 'upheld', whole: 'all' })).toBe(false);
  });
});

describe('the report of 2019', () => {
  it('spells out seven of the relations that are declared for it, and no other', async () => {
    const content = assembleContent(await readContentFolder(SUIXI_DIR));
    const [report] = listLedgerReports(content);
    const declared = content.indicators?.data?.relations ?? [];
    const found = listFigureRelations(report?.ledger.figures ?? [], report?.sections ?? [], 2019);
    const ids = found.map(({ members }) => declared.find((relation) => areSameRelation(members, relation))?.id);
    expect(ids).toEqual([
      'power-list-items-within-list',
      'legal-aid-closure-ratio',
      'normative-document-column-total',
      'litigation-cases-collective-within-total',
      'government-information-total',
      'reconsideration-cases-by-outcome',
      'reconsideration-cases-by-type',
    ]);
    expect(found.map(({ spelled }) => spelled.worked.verdict)).toEqual(ids.map(() => 'holds'));
  });
});

describe('a made-up report of the year after', () => {
  it('spells out what a person would say of it', () => {
    expect(listPlacedRelations(NEXT_SECTIONS).map(({ spelled, text }) => writeSpelled(spelled, text))).toEqual([
      '“行政审批事项101项”不多于“保留权力事项1987项”，相符',
      '1390÷1512=91.93%，与“结案率91.93%”相符',
      '75+56=131，与“政务公开目录规范性文件栏目公开131条”相符',
      '14+6+3+2+4=29，与“县政府全年收到行政复议申请29件”相符',
      '13+4+3+2=22，与“审结22件”相符',
    ]);
  });
});
