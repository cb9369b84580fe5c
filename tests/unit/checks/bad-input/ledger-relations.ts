import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkContent } from '../../../../src/checks/check-content.ts';
import { testBadInputs } from '../../../support/bad-input.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const FIGURES = 'reports/2019/figures.yml';
const AREA = 'reports/2019/02-law-enforcement.md';
const INDICATORS = 'indicators.yml';
const GF = 'government-functions-checks';
const LE = 'law-enforcement';

/** Declare one relation, at line 101 of indicators.yml; its own keys begin at line 103. */
function relate(relation: object): (site: FixtureSite) => void {
  return (site) => {
    const { indicators } = parse(site.read(INDICATORS)) as { indicators: object[] };
    site.write(INDICATORS, stringify({ indicators, relations: [{ id: 'checks', title: '检查', ...relation }] }));
  };
}

function acknowledge(site: FixtureSite, relation: string): void {
  site.write(FIGURES, site.read(FIGURES) + stringify({ acknowledged: [{ relation, reason: '原文如此' }] }));
}

/** Say of a printed number how it has changed: 检查143次 becomes 检查减至143次. */
function say(words: string, printed = '143次', file = AREA): (site: FixtureSite) => void {
  return (site) => {
    for (const text of [file, 'reports/2019/original.txt']) site.edit(text, `检查${printed}`, `检查${words}${printed}`);
    site.recordHash(2019);
    site.edit(FIGURES, `quote: 检查${printed}`, `quote: 检查${words}${printed}`);
  };
}

const BROKEN_SUM = { kind: 'sum', total: 'oversight-of-power-checks-2', parts: [`${GF}-1`, `${GF}-2`] };
/** 约80.5% is not surely no more than 约80.5%. */
const OPEN = { kind: 'part', part: `${LE}-rate-1`, whole: `${LE}-rate-1` };
const WITHIN = { kind: 'part', part: `${LE}-checks-1`, whole: `${GF}-1` };

describe('what the text says of a change', () => {
  testBadInputs([
    {
      what: 'against the number of the report before',
      site: { years: [2018, 2019] },
      spoil: say('减至'),
      findings: [`${FIGURES}:30:5 figures/broken-claim`],
      severity: 'warning',
      says: ['正文说“减至143次”', '2018年登记的是 136次', 'reports/2018/figures.yml 第 30 行', '不影响发布'],
    },
    { what: 'as it is', site: { years: [2018, 2019] }, spoil: say('增至'), findings: [] },
    { what: 'where no report has the number before', spoil: say('减至'), findings: [] },
  ]);
});

describe('a relation that the figures break', () => {
  testBadInputs([
    {
      what: 'a sum',
      spoil: relate(BROKEN_SUM),
      findings: [`${FIGURES}:57:5 figures/broken-relation`],
      says: [
        '“深入推进政务公开工作检查次数”154',
        '133+134=267',
        '相差 113次',
        '不容误差',
        'figures.yml 第 57、3、12 行',
        '03-oversight-of-power.md 第 13 行、01-government-functions.md 第 10 行、01-government-functions.md 第 14 行',
        'acknowledged',
      ],
    },
    {
      what: 'a ratio',
      spoil: relate({ kind: 'ratio', share: `${LE}-rate-1`, part: `${GF}-1`, whole: `${LE}-checks-1` }),
      findings: [`${FIGURES}:34:5 figures/broken-relation`],
      says: ['80.5', '133÷143=93.007%', '相差 12.507 个百分点', '80.45～80.55'],
    },
    {
      what: 'a part',
      spoil: relate(WITHIN),
      findings: [`${FIGURES}:30:5 figures/broken-relation`],
      says: ['143', '133', '部分比整体还多 10次'],
    },
  ]);

  it('says of a change which way it went', async () => {
    using site = writeSite();
    relate({ kind: 'change', indicator: `${GF}-1`, direction: 'increase' })(site);
    say('增至', '133次', 'reports/2019/01-government-functions.md')(site);
    site.edit(
      FIGURES,
      `indicator: ${GF}-3\n    value: 135\n`,
      `indicator: ${GF}-1\n    value: 135\n    period: "2018"\n`,
    );
    const [finding] = (await checkContent(site.dir)).filter(({ severity }) => severity === 'error');
    expect(finding).toMatchObject({ file: FIGURES, line: 3, column: 5, rule: 'figures/broken-relation' });
    expect(finding?.message).toContain('上一年 135，应当增加，实际减少 2次');
  });

  it('says what its numbers may be', async () => {
    using site = writeSite();
    relate({ kind: 'sum', total: `${LE}-rate-1`, parts: [`${GF}-1`, `${GF}-2`] })(site);
    const broken = (await checkContent(site.dir)).find(({ rule }) => rule === 'figures/broken-relation');
    expect(broken?.message).toContain('约80.5，各分项相加 133+134=267');
    expect(broken?.message).toContain('前者可为 80.45～80.55，照后者应为 267');
  });

  it('is no finding where the numbers leave it open', async () => {
    using site = writeSite();
    relate(OPEN)(site);
    expect(await checkContent(site.dir)).toEqual([]);
  });

  it('is no finding once it is acknowledged', async () => {
    using site = writeSite();
    relate(WITHIN)(site);
    acknowledge(site, 'checks');
    expect(await checkContent(site.dir)).toEqual([]);
  });
});

describe('an acknowledgement', () => {
  testBadInputs([
    {
      what: 'of a relation that there is not',
      spoil: (site) => {
        acknowledge(site, 'checks-witin');
      },
      findings: [`${FIGURES}:66:5 figures/unknown-relation`],
      says: ['是不是“checks-within”？'],
    },
    {
      what: 'of a relation that holds',
      spoil: (site) => {
        acknowledge(site, 'checks-within');
      },
      findings: [`${FIGURES}:66:5 figures/needless-acknowledgement`],
      says: ['是相符的', '删去'],
    },
    {
      what: 'of a relation that the numbers leave open',
      spoil: (site) => {
        relate(OPEN)(site);
        acknowledge(site, 'checks');
      },
      findings: [`${FIGURES}:66:5 figures/needless-acknowledgement`],
      says: ['不能断定是否相符', '删去'],
    },
    {
      what: 'of a relation that cannot be worked out',
      spoil: (site) => {
        relate({ kind: 'change', indicator: `${GF}-1`, direction: 'increase' })(site);
        acknowledge(site, 'checks');
      },
      findings: [`${FIGURES}:66:5 figures/needless-acknowledgement`],
      says: ['无从核算'],
    },
  ]);
});

describe('a relation that cannot be', () => {
  testBadInputs([
    {
      what: 'names indicators that there are not',
      spoil: relate({ kind: 'sum', total: `${GF}-9x`, parts: [`${GF}-1`, 'nonsense-of-another-kind'] }),
      findings: [`${INDICATORS}:104:5 indicators/unknown-member`, `${INDICATORS}:107:9 indicators/unknown-member`],
      says: [`“${GF}-9x”`, `是不是“${GF}-1”？`],
    },
    {
      what: 'adds up different units',
      spoil: relate({ kind: 'sum', total: `${LE}-checks-1`, parts: [`${GF}-1`, `${LE}-rate-1`] }),
      findings: [`${INDICATORS}:107:9 indicators/mixed-units`, `${FIGURES}:30:5 figures/broken-relation`],
      says: ['“%”', '“次”', 'unitAliases'],
    },
    {
      what: 'has a share that is no percentage',
      spoil: relate({ kind: 'ratio', share: `${LE}-checks-1`, part: `${GF}-1`, whole: `${GF}-2` }),
      findings: [`${INDICATORS}:104:5 indicators/share-unit`, `${FIGURES}:30:5 figures/broken-relation`],
      says: ['“次”', '“%”'],
    },
  ]);
});
