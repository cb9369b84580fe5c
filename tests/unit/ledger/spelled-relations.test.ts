import { describe, expect, it } from 'vitest';
import type { Relation } from '../../../src/content/schemas/indicators.ts';
import { buildLedger } from '../../../src/ledger/ledger.ts';
import {
  areSameRelation,
  listFigureRelations,
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
  ])('is none where %s', (_, entered) => {
    expect(relate(TEXT, entered)).toEqual([]);
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
