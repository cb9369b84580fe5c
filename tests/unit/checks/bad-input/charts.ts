import { describe, expect, it } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import {
  CHECKS,
  OTHER_CHECKS,
  panelOf,
  partsOf,
  printTrueRate,
  RATE,
  shareOf,
  writeChart,
} from '../../../support/chart-file.ts';
import { checkContent } from '../../../support/check-content.ts';
import { setLine } from '../../../support/site-ledger.ts';
import { writeSite } from '../../../support/site.ts';

const CHARTS = 'charts.yml';

it('a site may have no charts', async () => {
  using site = writeSite();
  site.remove(CHARTS);
  expect(await checkContent(site.dir)).toEqual([]);
  site.write(CHARTS, 'charts: []\n');
  expect(await checkContent(site.dir)).toEqual([]);
});

describe('what a chart names', () => {
  testBadInputs([
    {
      what: 'the id of another chart',
      spoil: (site) => {
        site.edit(CHARTS, 'id: checks-within', 'id: checks');
      },
      findings: [`${CHARTS}:17:5 charts/duplicate-chart`],
      says: ['图表编码“checks”', '第 2 行'],
    },
    {
      what: 'indicators that there are not, in a series and a statement',
      spoil: writeChart({
        statement: '检查{law-enforcment-checks-1}，办结率{law-enforcment-checks-1}，{yaer}年。',
        panels: panelOf('compare', CHECKS, OTHER_CHECKS, 'law-enforcment-rate-1'),
      }),
      findings: [
        `${CHARTS}:4:5 charts/unknown-indicator`,
        `${CHARTS}:4:5 charts/unknown-indicator`,
        `${CHARTS}:11:15 charts/unknown-indicator`,
      ],
      says: ['“{law-enforcment-checks-1}”', '是不是“law-enforcement-checks-1”？'],
    },
    ...[
      { role: 'whole', panels: shareOf('nothing-of-the-kind', CHECKS), line: 8, column: 18 },
      { role: 'part', panels: shareOf(OTHER_CHECKS, 'nothing-of-the-kind'), line: 9, column: 17 },
      { role: 'share', panels: shareOf(OTHER_CHECKS, CHECKS, 'nothing-of-the-kind'), line: 10, column: 18 },
      { role: 'total', panels: partsOf('nothing-of-the-kind', CHECKS, OTHER_CHECKS), line: 8, column: 18 },
    ].map(({ role, panels, line, column }) => ({
      what: `an indicator that there is not, as ${role}`,
      spoil: writeChart({ panels }),
      findings: [`${CHARTS}:${line}:${column} charts/unknown-indicator`],
      says: ['“nothing-of-the-kind”', '图“检查次数”', 'indicators.yml'],
    })),
    {
      what: 'an indicator twice in a panel, which two panels may share',
      spoil: writeChart({
        panels: [...panelOf('compare', CHECKS, OTHER_CHECKS, CHECKS), ...panelOf('numbers', CHECKS)],
      }),
      findings: [`${CHARTS}:11:15 charts/repeated-indicator`],
      says: ['图“检查次数”第 1 幅', CHECKS, '第 9 行'],
    },
    {
      what: 'a part that is the whole',
      spoil: writeChart({ panels: shareOf(CHECKS, CHECKS) }),
      findings: [`${CHARTS}:9:17 charts/repeated-indicator`],
      says: ['第 8 行'],
    },
    {
      what: 'indicators, without indicators.yml or a number',
      spoil: (site) => {
        for (const file of ['indicators.yml', 'reports']) site.remove(file);
      },
      findings: ['indicators.yml:1:1 indicators/missing-file', 'reports:1:1 content/no-reports'],
      says: ['charts.yml'],
    },
  ]);
});

describe('the units of a chart', () => {
  testBadInputs([
    {
      what: 'of an axis differ: one finding, at the first that does not fit',
      spoil: writeChart({ panels: panelOf('compare', CHECKS, RATE, OTHER_CHECKS) }),
      findings: [`${CHARTS}:10:15 charts/mixed-units`],
      says: [`“次”（${CHECKS}、${OTHER_CHECKS}）`, `“%”（${RATE}）`, '每种单位各写一幅', 'numbers', 'unitAliases'],
    },
    {
      what: 'of a part and its whole differ',
      spoil: writeChart({ panels: shareOf(CHECKS, RATE) }),
      findings: [`${CHARTS}:9:17 charts/mixed-units`],
    },
    {
      what: 'of a rate are no percentage',
      spoil: writeChart({ panels: shareOf(OTHER_CHECKS, CHECKS, 'oversight-of-power-checks-1') }),
      findings: [`${CHARTS}:10:18 charts/share-unit`],
      says: ['oversight-of-power-checks-1', '“次”', '“%”'],
    },
  ]);

  it.each([
    { what: 'where nothing is drawn', panels: panelOf('numbers', CHECKS, RATE) },
    { what: 'beside a part and its whole', panels: shareOf(OTHER_CHECKS, CHECKS, RATE) },
    { what: 'in a panel of its own', panels: [...panelOf('numbers', RATE), ...shareOf(OTHER_CHECKS, CHECKS)] },
  ])('may differ $what', async ({ panels }) => {
    using site = writeSite();
    printTrueRate(site);
    writeChart({ panels })(site);
    expect(await checkContent(site.dir)).toEqual([]);
  });

  it('may be of one meaning', async () => {
    using site = writeSite();
    writeChart({ panels: panelOf('compare', CHECKS, OTHER_CHECKS) })(site);
    setLine(site, 'indicators.yml', 46, '    unit: 回\n    unitAliases: [次]');
    setLine(site, 'indicators.yml', 4, '    unit: 次\n    unitAliases: [回]');
    expect(await checkContent(site.dir)).toEqual([]);
  });
});

describe('the statement of a chart', () => {
  testBadInputs([
    {
      what: 'has placeholders that are none',
      spoil: writeChart({ statement: `{years}{变化}{change：${CHECKS}}，{Year}。` }),
      findings: [
        `${CHARTS}:4:5 charts/unknown-indicator`,
        ...Array.from({ length: 3 }, () => `${CHARTS}:4:5 charts/unknown-placeholder`),
      ],
      says: ['是不是“year”？'],
    },
    {
      what: 'has a full-width colon in a placeholder',
      spoil: writeChart({ statement: `检查{change：${CHECKS}}。` }),
      findings: [`${CHARTS}:4:5 charts/unknown-placeholder`],
      says: [`“{change：${CHECKS}}”`, `是不是“{change:${CHECKS}}”？`, '{largest}', '{year}'],
    },
    ...['{year年', 'year}年', '{year}}年'].map((statement) => ({
      what: `has a brace without its partner: ${statement}`,
      spoil: writeChart({ statement }),
      findings: [`${CHARTS}:4:5 charts/unknown-placeholder`],
      says: ['没有另一半'],
    })),
    {
      what: 'has full-width braces',
      spoil: writeChart({ statement: '｛year｝年的检查。' }),
      findings: [`${CHARTS}:4:5 charts/unknown-placeholder`],
      says: ['“｛”是全角的', '半角'],
    },
    ...[panelOf('numbers', CHECKS, RATE), shareOf(OTHER_CHECKS, CHECKS)].map((panels) => ({
      what: `asks for the largest of ${panels[0]?.trim() ?? ''}`,
      spoil: writeChart({
        statement: '最多的是{largest}。',
        panels: [...panels, ...panelOf('compare', CHECKS, OTHER_CHECKS)],
      }),
      findings: [`${CHARTS}:4:5 charts/unknown-placeholder`],
      says: ['“{largest}”', 'parts 或 compare'],
    })),
    {
      what: 'has numbers in it',
      spoil: writeChart({ statement: `２０１９年检查143次，另查153次，{${CHECKS}}。` }),
      findings: [`${CHARTS}:4:5 charts/number-in-statement`],
      says: ['“２０１９”“143”“153”', `是不是“{year}”“{${OTHER_CHECKS}}”？`, '{change:指标编码}'],
    },
    {
      what: 'has numbers in it in Chinese and in other scripts, also right beside a placeholder',
      spoil: writeChart({ statement: `检查³⁰⁰次，增长三倍，两千{${CHECKS}}，{${CHECKS}}万件，88.5%。` }),
      findings: [`${CHARTS}:4:5 charts/number-in-statement`],
      says: ['“³⁰⁰”“三倍”“两千”“万”“88.5”', '“翻番”', 'glossary.yml'],
    },
  ]);
});

describe('the titles and labels of a chart', () => {
  testBadInputs([
    {
      what: 'have numbers in them',
      spoil: (site) => {
        writeChart({ title: '2019年检查', panels: panelOf('compare', CHECKS, OTHER_CHECKS) })(site);
        setLine(site, CHARTS, 7, '      - title: ２项检查\n        kind: compare');
        setLine(site, CHARTS, 10, `          - { indicator: ${CHECKS}, label: 检查133次 }`);
      },
      findings: [
        `${CHARTS}:3:5 charts/number-in-statement`,
        `${CHARTS}:7:9 charts/number-in-statement`,
        `${CHARTS}:10:57 charts/number-in-statement`,
      ],
      says: ['图“2019年检查”的标题', '“2019”'],
    },
  ]);

  it.each(['12345热线办理了多少件', '“1+4+N”体系的检查', '《2021—2025年规划》的检查', '统一检查的《三年行动计划》'])(
    'may have a name with digits: %s',
    async (title) => {
      using site = writeSite();
      writeChart({ title, statement: `${title}{${CHECKS}}。` })(site);
      expect(await checkContent(site.dir)).toEqual([]);
    },
  );

  it('may have a term of the glossary, whatever is in it', async () => {
    using site = writeSite();
    const title = '百日攻坚的检查';
    writeChart({ title, statement: `${title}{${CHECKS}}。` })(site);
    const rules = async (): Promise<string[]> => (await checkContent(site.dir)).map(({ rule }) => rule);
    expect(await rules()).toEqual(['charts/number-in-statement', 'charts/number-in-statement']);
    const glossary = 'terms: [{ id: drive, term: 百日攻坚, definition: 一次行动。, sources: [{ title: 通知 }] }]';
    site.write('glossary.yml', glossary);
    expect(await rules()).not.toContain('charts/number-in-statement');
  });
});
