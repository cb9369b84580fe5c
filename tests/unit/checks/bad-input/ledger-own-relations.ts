import { describe } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import type { FixtureSite } from '../../../support/site.ts';
import { CHECKS_BY_KIND, enterRelations, spellOut } from '../../../support/spelled-sentence.ts';

const FIGURES = 'reports/2019/figures.yml';
const RATE = 'law-enforcement-rate-1';
/** Line of the first relation, behind the observations that a spelled-out sentence adds. */
const FIRST = 74;

function enter(relation: object, sentence: Parameters<typeof spellOut>[1] = {}): (site: FixtureSite) => void {
  return (site) => {
    spellOut(site, sentence);
    enterRelations(site, [relation], sentence.year);
  };
}

describe('a relation that a text spells out', () => {
  testBadInputs([
    { what: 'and that is entered and holds', spoil: enter(CHECKS_BY_KIND), findings: [] },
    {
      what: 'that holds and that nobody has entered',
      spoil: (site) => {
        spellOut(site);
      },
      findings: [],
    },
    {
      what: 'that does not hold, and that nobody has entered',
      spoil: (site) => {
        spellOut(site, { special: 42 });
      },
      findings: [`${FIGURES}:30:5 figures/broken-sentence`],
      severity: 'warning',
      says: [
        '100+42=142，与“全年开展检查143次”不符，相差 1',
        'figures.yml 第 30、66、70 行；正文 02-law-enforcement.md 第 9 行',
        'npm run desk',
      ],
    },
    {
      what: 'that does not hold, and is entered',
      spoil: enter(CHECKS_BY_KIND, { special: 42 }),
      findings: [`${FIGURES}:30:5 figures/broken-relation`],
      says: ['“检查按类别分”（law-enforcement-checks-1-parts）', '100+42=142，相差 1次', '写一行 rejected'],
    },
    {
      what: 'that does not hold, and is proposed',
      spoil: enter({ ...CHECKS_BY_KIND, unconfirmed: true }, { year: 2020, total: 150, special: 49 }),
      site: { years: [2019, 2020], draft: 2020 },
      findings: [
        'reports/2020/figures.yml:30:5 figures/broken-relation',
        'reports/2020/figures.yml:81:5 figures/unconfirmed',
      ],
      severity: ['error', 'warning'],
      says: ['100+49=149', '在工作台里说它不是'],
    },
    {
      what: 'that does not hold, and is rejected as not meant',
      spoil: enter({ ...CHECKS_BY_KIND, rejected: '两类检查有重复' }, { special: 42 }),
      findings: [],
    },
    {
      what: 'that nobody has confirmed, in a published report',
      spoil: enter({ ...CHECKS_BY_KIND, unconfirmed: true }),
      findings: [`${FIGURES}:${FIRST + 7}:5 figures/unconfirmed`],
      says: [
        '数量关系“检查按类别分”是程序提出的，还没有人核对。算出来是：100 + 43 = 143，与原文相符',
        '02-law-enforcement.md 第 9 行',
        '已发布的报告里不能有没人核对过的登记',
        '改成 rejected',
      ],
    },
    {
      what: 'of an indicator that the report has no number of',
      spoil: (site) => {
        enter(CHECKS_BY_KIND)(site);
        site.edit(
          FIGURES,
          'indicator: checks-special\n    value: 43\n',
          'indicator: checks-special\n    value: 43\n    period: "2018"\n',
        );
      },
      findings: [`${FIGURES}:${FIRST + 1}:5 figures/idle-relation`],
      says: ['数量关系“检查按类别分”里的“专项检查次数”，这份报告没有登记2019年的数字'],
    },
    {
      what: 'of an indicator that there is not',
      spoil: enter({ ...CHECKS_BY_KIND, parts: ['checks-routin', 'checks-special'] }),
      findings: [`${FIGURES}:${FIRST + 5}:9 indicators/unknown-member`],
      says: ['是不是“checks-routine”？'],
    },
    {
      what: 'of another unit',
      spoil: enter({ ...CHECKS_BY_KIND, parts: ['checks-routine', RATE] }),
      findings: [`${FIGURES}:30:5 figures/broken-relation`, `${FIGURES}:${FIRST + 6}:9 indicators/mixed-units`],
    },
    {
      what: 'whose share is no percentage',
      spoil: enter({ id: 'share', title: '比率', kind: 'ratio', share: 'checks-routine', part: RATE, whole: RATE }),
      findings: [`${FIGURES}:${FIRST + 3}:5 indicators/share-unit`],
    },
    {
      what: 'with the id of another',
      spoil: (site) => {
        spellOut(site);
        enterRelations(site, [CHECKS_BY_KIND, { ...CHECKS_BY_KIND, parts: [...CHECKS_BY_KIND.parts] }]);
      },
      findings: [`${FIGURES}:${FIRST + 7}:5 figures/duplicate-relation`],
    },
    {
      what: 'with the id of one in indicators.yml',
      spoil: enter({ ...CHECKS_BY_KIND, id: 'checks-within' }),
      findings: [`${FIGURES}:${FIRST}:5 figures/duplicate-relation`],
      says: ['indicators.yml 的 relations 里已经有数量关系“checks-within”'],
    },
  ]);
});
