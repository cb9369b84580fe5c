import { describe, expect, it } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { excuseNumerals } from '../../../support/site-ledger.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const FIGURES = 'reports/2019/figures.yml';
const PROBLEMS = 'reports/2019/04-problems.md';

/** Put words before 主要有以下问题 at 6:1 of the section on problems, and into the original. */
function print(site: FixtureSite, words: string): void {
  for (const file of [PROBLEMS, 'reports/2019/original.txt']) {
    site.edit(file, '主要有以下问题', `${words}主要有以下问题`);
  }
  site.recordHash(2019);
}

describe('a numeral of the prose', () => {
  testBadInputs([
    {
      what: 'that nothing accounts for',
      spoil: (site) => {
        print(site, '仍有6家单位未达标。');
        site.edit(PROBLEMS, '6家', '**6**家');
      },
      findings: [`${PROBLEMS}:6:5 figures/unaccounted-numeral`],
      says: ['“6”', '仍有6家单位未达标。', 'observations', 'excused', 'indicators.yml', 'section: problems'],
    },
    {
      what: 'in a draft',
      site: { years: [2018, 2019], draft: 2019 },
      spoil: (site) => {
        print(site, '仍有6家单位未达标。');
      },
      findings: [`${PROBLEMS}:6:3 figures/unaccounted-numeral`],
    },
    {
      what: 'in a heading',
      spoil: (site) => {
        for (const file of [PROBLEMS, 'reports/2019/original.txt']) {
          site.edit(file, '思想认识不够到位', '6家单位思想认识不够到位');
        }
        site.recordHash(2019);
      },
      findings: [`${PROBLEMS}:8:6 figures/unaccounted-numeral`],
    },
    {
      what: 'of which each is reported at its place',
      spoil: (site) => {
        print(site, '仍有6家单位、12.5%的人员未达标，2018年为7家。');
      },
      findings: [3, 8, 26].map((column) => `${PROBLEMS}:6:${column} figures/unaccounted-numeral`),
      says: ['“6”'],
    },
  ]);

  it('is told the indicator of another year whose quote is alike', async () => {
    using site = writeSite({ years: [2019, 2020] });
    const file = 'reports/2020/figures.yml';
    const entry = site.read(file).split('\n').slice(28, 32).join('\n');
    site.edit(file, `${entry}\n`, '');
    const findings = await checkContent(site.dir);
    expect(findings.map(({ rule }) => rule)).toEqual(['figures/unaccounted-numeral', 'figures/indicator-gone']);
    expect(findings[0]?.hint).toContain('指标“law-enforcement-checks-1”');
  });

  it('is accounted for by none when there is no figures.yml', async () => {
    using site = writeSite();
    site.remove(FIGURES);
    const findings = await checkContent(site.dir);
    expect(findings).toHaveLength(14);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['figures/unaccounted-numeral']));
  });

  it.each(['仍有6家单位未达标。', '“1+4+N”格局尚未形成。'])(
    'may be excused, or be no figure by rule: %s',
    async (words) => {
      using site = writeSite();
      print(site, words);
      if (words.includes('6')) excuseNumerals(site, 'problems', '仍有6家单位');
      expect(await checkContent(site.dir)).toEqual([]);
    },
  );
});

describe('an excused entry', () => {
  testBadInputs([
    {
      what: 'whose quote is not there',
      spoil: (site) => {
        excuseNumerals(site, 'problems', '部分单位对2018年的任务');
      },
      findings: [`${FIGURES}:67:5 figures/quote-absent`],
      says: ['最接近的是第 10 行', '部分单位对2019年的任务'],
    },
    {
      what: 'whose quote stands in another section',
      spoil: (site) => {
        excuseNumerals(site, 'problems', '2020年继续加强');
      },
      findings: [`${FIGURES}:66:5 figures/quote-elsewhere`],
      says: ['next-year'],
    },
    {
      what: 'whose quote stands in several places',
      spoil: (site) => {
        excuseNumerals(site, 'law-enforcement', '全年开展检查');
      },
      findings: [`${FIGURES}:67:5 figures/quote-ambiguous`],
    },
    {
      what: 'of a section that there is not',
      spoil: (site) => {
        excuseNumerals(site, 'problem', '部分单位');
      },
      findings: [`${FIGURES}:66:5 figures/unknown-section`],
      says: ['是不是“problems”？'],
    },
    ...[
      { what: 'of a numeral that is a figure', section: 'law-enforcement', quote: '检查143次' },
      { what: 'of a numeral that is no figure by rule', section: 'problems', quote: '部分单位对2019年的任务' },
      { what: 'without a numeral', section: 'problems', quote: '部分单位' },
    ].map(({ what, section, quote }) => ({
      what,
      spoil: (site: FixtureSite) => {
        excuseNumerals(site, section, quote);
      },
      findings: [`${FIGURES}:67:5 figures/needless-excuse`],
      says: [quote, '删去'],
    })),
  ]);
});
