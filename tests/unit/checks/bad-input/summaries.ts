import { describe, expect, it } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { rewriteReport } from '../../../support/rewrite-report.ts';
import { excuseNumerals } from '../../../support/site-ledger.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const FOLDER = 'reports/2019';
const AREA = `${FOLDER}/02-law-enforcement.md`;
const FUNCTIONS = `${FOLDER}/01-government-functions.md`;
const SUMMARY = 'summary: 规范行政执法行为，推动综合行政执法体制改革';
const CHECKS = 'law-enforcement-checks-1';

/** Say something else of the section on enforcement, which prints 检查143次 and 办结率约80.5%. */
function say(summary: string, ...highlights: string[]): (site: FixtureSite) => void {
  return (site) => {
    const beside = highlights.length > 0 ? ['\nhighlights:', ...highlights.map((entry) => `  - { ${entry} }`)] : [];
    site.edit(AREA, SUMMARY, `summary: "${summary}"${beside.join('\n')}`);
  };
}

describe('a section on what was done', () => {
  testBadInputs([
    {
      what: 'without a summary: one remark for the report',
      spoil: (site) => {
        site.edit(AREA, `${SUMMARY}\n`, '');
        site.edit(FUNCTIONS, /^summary.*\n/mu.exec(site.read(FUNCTIONS))?.[0] ?? '', '');
      },
      severity: 'warning',
      findings: [`${FUNCTIONS}:5:1 summary/missing`],
      says: ['“依法全面履行政府职能”“严格规范公正文明执法”没有摘要', '不写也可以发布'],
    },
    {
      what: 'without a summary in a draft is no more than that either',
      site: { years: [2019, 2020], draft: 2020 },
      spoil: (site) => {
        site.edit('reports/2020/02-law-enforcement.md', `${SUMMARY}\n`, '');
      },
      severity: 'warning',
      findings: ['reports/2020/02-law-enforcement.md:4:1 summary/missing'],
    },
    {
      what: 'with a summary that is no line',
      spoil: say('甲'.repeat(41)),
      findings: [`${AREA}:5:1 summary/too-long`],
      says: ['41 个字', '超过了 40 个'],
    },
  ]);
});

describe('what a summary has in braces', () => {
  testBadInputs([
    {
      what: 'is mistyped',
      spoil: say('检查{law-enforcement-check-1}'),
      findings: [`${AREA}:5:1 summary/unknown-placeholder`],
      says: ['“{law-enforcement-check-1}”填不上数字', `是不是“${CHECKS}”？`],
    },
    {
      what: 'is a figure of another section',
      spoil: say('检查{government-functions-checks-1}'),
      findings: [`${AREA}:5:1 summary/unknown-placeholder`],
      says: ['登记在“government-functions”一节', `${CHECKS}（规范行政执法行为检查次数）`],
    },
    {
      what: 'is what only charts have',
      spoil: say(`{year}年检查{change:${CHECKS}}`),
      findings: [`${AREA}:5:1 summary/unknown-placeholder`, `${AREA}:5:1 summary/unknown-placeholder`],
      says: ['“{year}”'],
    },
    {
      what: 'has no end',
      spoil: say(`检查{${CHECKS}`),
      findings: [`${AREA}:5:1 summary/foreign-number`, `${AREA}:5:1 summary/unknown-placeholder`],
    },
    {
      what: 'has full-width braces',
      spoil: say('检查｛甲｝'),
      findings: [`${AREA}:5:1 summary/unknown-placeholder`],
      says: ['是全角的'],
    },
  ]);

  it.each([
    ['is a figure of the section', `检查{${CHECKS}}`],
    ['stands beside other words', `检查{${CHECKS}}，办结率{law-enforcement-rate-1}`],
  ])('%s: nothing to find', async (_, summary) => {
    using site = writeSite();
    say(summary)(site);
    expect(await checkContent(site.dir)).toEqual([]);
  });

  it('is left alone while its figure has a finding of its own', async () => {
    using site = writeSite();
    say(`检查{${CHECKS}}`)(site);
    site.edit(`${FOLDER}/figures.yml`, 'quote: 检查143次', 'quote: 抽查143次');
    expect((await checkContent(site.dir)).map(({ rule }) => rule)).toEqual(
      expect.not.arrayContaining(['summary/unknown-placeholder']),
    );
  });
});

describe('numbers of a summary', () => {
  testBadInputs([
    {
      what: 'that the text does not print',
      spoil: say('检查9次'),
      findings: [`${AREA}:5:1 summary/foreign-number`],
      says: ['“9次”，这一节正文里没有'],
    },
    {
      what: 'that are a part of a longer one',
      spoil: say('检查43次'),
      findings: [`${AREA}:5:1 summary/foreign-number`],
    },
    {
      what: 'with another unit',
      spoil: say('检查143件'),
      findings: [`${AREA}:5:1 summary/foreign-number`],
      says: ['正文印的是“143次”'],
    },
    {
      what: 'without the qualifier of the text',
      spoil: say('办结率80.5%'),
      findings: [`${AREA}:5:1 summary/foreign-number`],
      says: ['正文印的是“约80.5%”'],
    },
    ...['检查三次', '检查叁次', '检查٣次', '检查③次', '减少一半', '翻番'].map((summary) => ({
      what: `in other digits: ${summary}`,
      spoil: say(summary),
      findings: [`${AREA}:5:1 summary/foreign-number`],
    })),
    {
      what: 'in the name of a figure beside it',
      spoil: say('规范执法', `indicator: ${CHECKS}, label: 比2018年检查`),
      findings: [`${AREA}:7:44 summary/foreign-number`],
      says: ['短名称“比2018年检查”里的“2018年”'],
    },
    {
      what: 'that are figures, and would not follow a correction',
      spoil: say('检查143次'),
      severity: 'warning',
      findings: [`${AREA}:5:1 summary/number-of-figure`],
      says: [`改成 {${CHECKS}}`],
    },
  ]);

  it('may be those that the text prints and that are no figures, in its headings too', async () => {
    using site = writeSite();
    rewriteReport(site, 2019, '02-law-enforcement.md', '全年开展检查143次', '分三批选派2名同志，全年开展检查143次');
    excuseNumerals(site, 'law-enforcement', '分三批选派2名同志');
    say('分三批选派2名同志，一次办好')(site);
    site.edit(`${FOLDER}/05-next-year.md`, 'kind: next-year\n', 'kind: next-year\nsummary: 2020年的安排\n');
    expect(await checkContent(site.dir)).toEqual([]);
  });
});

describe('figures beside a summary', () => {
  testBadInputs([
    {
      what: 'that nobody registered',
      spoil: say('规范执法', 'indicator: law-enforcement-cases, label: 办案'),
      findings: [`${AREA}:7:7 highlights/no-figure`],
      says: ['本年度没有登记“law-enforcement-cases”的数字'],
    },
    {
      what: 'of another section',
      spoil: say('规范执法', 'indicator: government-functions-checks-1, label: 检查'),
      findings: [`${AREA}:7:7 highlights/no-figure`],
      says: ['登记在“government-functions”一节'],
    },
    {
      what: 'that stand there twice',
      spoil: say('规范执法', `indicator: ${CHECKS}, label: 检查`, `indicator: ${CHECKS}, label: 检查次数`),
      findings: [`${AREA}:8:7 highlights/repeated`],
      says: ['已经列在“严格规范公正文明执法”的摘要旁边'],
    },
  ]);

  it('have this year’s figure, whatever the report says of earlier years', async () => {
    using site = writeSite();
    say('规范执法', `indicator: ${CHECKS}, label: 检查`, 'indicator: law-enforcement-rate-1, label: 办结率')(site);
    expect(await checkContent(site.dir)).toEqual([]);
  });
});
