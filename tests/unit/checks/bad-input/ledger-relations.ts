import { describe, expect, it } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { acknowledge, relate, say } from '../../../support/said-changes.ts';
import { writeSite } from '../../../support/site.ts';

const FIGURES = 'reports/2019/figures.yml';
const INDICATORS = 'indicators.yml';
const GF = 'government-functions-checks';
const LE = 'law-enforcement';

const BROKEN_SUM = { kind: 'sum', total: 'oversight-of-power-checks-2', parts: [`${GF}-1`, `${GF}-2`] };
/** 约80.5% is not surely no more than 约80.5%. */
const OPEN = { kind: 'part', part: `${LE}-rate-1`, whole: `${LE}-rate-1` };
const WITHIN = { kind: 'part', part: `${LE}-checks-1`, whole: `${GF}-1` };

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
    acknowledge(site, { relation: 'checks' });
    expect(await checkContent(site.dir)).toEqual([]);
  });
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
