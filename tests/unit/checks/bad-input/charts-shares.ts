import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { testBadInputs } from '../../../support/bad-input.ts';
import { CHECKS, OTHER_CHECKS, printTrueRate, RATE, shareOf, writeChart } from '../../../support/chart-file.ts';
import { checkContent } from '../../../support/check-content.ts';
import { setLine } from '../../../support/site-ledger.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const CHARTS = 'charts.yml';
const FIGURES = 'reports/2019/figures.yml';

/** Declare a relation of 133 and 143 checks. */
function declare(site: FixtureSite, kind: 'part' | 'ratio', members: string): void {
  const relation = `{ id: within, title: 占比, kind: ${kind}, ${members} }`;
  site.edit('indicators.yml', 'relations:\n', `relations:\n  - ${relation}\n`);
}

function acknowledge(site: FixtureSite): void {
  site.write(FIGURES, site.read(FIGURES) + stringify({ acknowledged: [{ relation: 'within', reason: '原文如此' }] }));
}

const exchanged = writeChart({ panels: shareOf(CHECKS, OTHER_CHECKS) });
const wronglyRated = writeChart({ panels: shareOf(OTHER_CHECKS, CHECKS, RATE) });

describe('a part and its whole', () => {
  testBadInputs([
    {
      what: 'are exchanged',
      spoil: exchanged,
      findings: [`${CHARTS}:9:17 charts/part-exceeds`],
      says: [
        '图“检查次数”的部分与整体对不上',
        '2019年部分“规范行政执法行为检查次数”143，整体“优化机构设置检查次数”133，部分比整体还多 10次',
        `${FIGURES} 第 30、3 行`,
        '写反',
        'compare',
        'acknowledged',
      ],
    },
    {
      what: 'stand beside a rate that is not theirs',
      spoil: wronglyRated,
      findings: [`${CHARTS}:10:18 charts/share-differs`],
      says: ['“规范行政执法行为办结率”约80.5', '133÷143=93.007%', `${FIGURES} 第 34、3、30 行`, '删去 share'],
    },
    {
      what: 'of units that do not fit are told once',
      spoil: writeChart({ panels: shareOf(RATE, CHECKS) }),
      findings: [`${CHARTS}:9:17 charts/mixed-units`],
    },
    {
      what: 'are told once, where a relation says the same of the rate',
      spoil: (site) => {
        wronglyRated(site);
        declare(site, 'ratio', `share: ${RATE}, part: ${CHECKS}, whole: ${OTHER_CHECKS}`);
      },
      findings: [`${FIGURES}:34:5 figures/broken-relation`],
    },
    {
      what: 'are told although something else is acknowledged of them',
      spoil: (site) => {
        exchanged(site);
        declare(site, 'ratio', `share: ${RATE}, part: ${OTHER_CHECKS}, whole: ${CHECKS}`);
        acknowledge(site);
      },
      findings: [`${CHARTS}:9:17 charts/part-exceeds`],
    },
    {
      what: 'are not told while one of them has a finding of its own',
      spoil: (site) => {
        exchanged(site);
        setLine(site, FIGURES, 3, '    value: 20');
      },
      findings: [`${FIGURES}:3:5 figures/value-differs`],
    },
  ]);

  it('may be acknowledged', async () => {
    using site = writeSite();
    exchanged(site);
    declare(site, 'part', `part: ${OTHER_CHECKS}, whole: ${CHECKS}`);
    acknowledge(site);
    expect(await checkContent(site.dir)).toEqual([]);
  });

  it('are right with the rate that is theirs', async () => {
    using site = writeSite();
    printTrueRate(site);
    wronglyRated(site);
    expect(await checkContent(site.dir)).toEqual([]);
  });
});
