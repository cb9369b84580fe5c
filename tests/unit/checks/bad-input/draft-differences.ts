import { describe, expect, it } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { rewriteReport } from '../../../support/rewrite-report.ts';
import { setLine } from '../../../support/site-ledger.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const FOLDER = 'reports/2020';
const FIGURES = `${FOLDER}/figures.yml`;
const REPORT = `${FOLDER}/report.yml`;
const ENFORCEMENT = '02-law-enforcement.md';
const DRAFT = { years: [2019, 2020], draft: 2020 };
const PUBLISHED = { years: [2019, 2020] };

describe('a difference to the year before', () => {
  const growTenfold = (site: FixtureSite): void => {
    rewriteReport(site, 2020, ENFORCEMENT, '检查150次', '检查1500次');
    setLine(site, FIGURES, 30, '    value: 1500');
    setLine(site, FIGURES, 32, '    quote: 检查1500次');
  };

  testBadInputs([
    {
      what: 'more than tenfold',
      site: DRAFT,
      spoil: growTenfold,
      severity: 'warning',
      findings: [`${FIGURES}:30:5 differences/tenfold`],
      says: [
        '“规范行政执法行为检查次数”与上一年相差十倍以上',
        '2020年的报告里是 1500次，引文“检查1500次”；2019年的报告里是 143次，引文“检查143次”。',
        '有没有登错',
        'breaks',
      ],
    },
    {
      what: 'of the unit',
      site: DRAFT,
      spoil: (site) => {
        site.edit('indicators.yml', '    name: 规范行政执法行为检查次数\n', '    name: 甲\n    unitAliases: [场]\n');
        rewriteReport(site, 2020, ENFORCEMENT, '检查150次', '检查150场');
        setLine(site, FIGURES, 32, '    quote: 检查150场');
      },
      severity: 'warning',
      findings: [`${FIGURES}:32:5 differences/unit`],
      says: ['单位由“次”变成了“场”', '2020年的报告里是 150场', '2019年的报告里是 143次', '“人次”不是“人”'],
    },
    {
      what: 'of what is said of last year',
      site: DRAFT,
      spoil: (site) => {
        rewriteReport(site, 2020, ENFORCEMENT, '开展检查150次', '开展检查由144次增至150次');
        const earlier = `  - indicator: law-enforcement-checks-1\n    value: 144\n    period: "2019"\n`;
        const place = `    section: law-enforcement\n    quote: 由144次增至150次`;
        setLine(site, FIGURES, 32, `    quote: 由144次增至150次\n${earlier}${place}`);
      },
      severity: 'warning',
      findings: [`${FIGURES}:34:5 differences/restated`],
      says: ['2019年的数字，两份报告写的不一样', '144次', '143次', '看 period 是不是登错了'],
    },
    {
      what: 'a section more than twice as long',
      site: DRAFT,
      spoil: (site) => {
        rewriteReport(
          site,
          2020,
          '04-problems.md',
          '主要有以下问题：',
          `${'部分单位认识不足。'.repeat(30)}主要有以下问题：`,
        );
      },
      severity: 'warning',
      findings: [`${FOLDER}/04-problems.md:3:1 differences/section-length`],
      says: ['“二、存在问题”一节有 339 字', '（reports/2019/04-problems.md）有 69 字', '两倍以上', '贴了两遍'],
    },
    {
      what: 'a section less than half as long',
      site: DRAFT,
      spoil: (site) => {
        rewriteReport(
          site,
          2019,
          '04-problems.md',
          '主要有以下问题：',
          `${'部分单位认识不足。'.repeat(30)}主要有以下问题：`,
        );
      },
      severity: 'warning',
      findings: [`${FOLDER}/04-problems.md:3:1 differences/section-length`],
      says: ['有 69 字', '有 339 字', '不到那一年的一半', '漏掉几段'],
    },
    {
      what: 'a figure that is gone names what it was',
      site: DRAFT,
      spoil: (site) => {
        rewriteReport(site, 2020, ENFORCEMENT, '全年开展检查150次，', '');
        site.write(FIGURES, site.read(FIGURES).split('\n').toSpliced(28, 4).join('\n'));
      },
      findings: [`${FIGURES}:1:1 figures/indicator-gone`],
      says: ['“law-enforcement-checks-1”的数字（143次，引文“检查143次”）'],
    },
  ]);

  it('is of no interest once published, across a missing year, or where a break is declared', async () => {
    using published = writeSite(PUBLISHED);
    growTenfold(published);
    expect(await checkContent(published.dir)).toEqual([]);

    using gap = writeSite({ years: [2018, 2020], draft: 2020 });
    growTenfold(gap);
    expect(await checkContent(gap.dir)).toEqual([]);

    using broken = writeSite(DRAFT);
    growTenfold(broken);
    const breaks = '    breaks: [{ period: "2020", reason: 口径改变 }]\n';
    broken.edit('indicators.yml', '    name: 规范行政执法行为检查次数\n', `    name: 甲\n${breaks}`);
    expect(await checkContent(broken.dir)).toEqual([]);
  });
});

describe('a content that a draft lacks', () => {
  testBadInputs([
    {
      what: 'measures',
      site: DRAFT,
      spoil: (site) => {
        site.edit(REPORT, 'outline: "2015"', 'outline: "2016"');
        for (const name of ['01-government-functions.md', ENFORCEMENT, '03-oversight-of-power.md']) {
          site.remove(`${FOLDER}/${name}`);
        }
      },
      severity: ['error', 'error', 'error', 'error', 'warning', 'error'],
      findings: [
        `${FOLDER}/04-problems.md:3:1 verbatim/missing`,
        `${FIGURES}:4:5 figures/unknown-section`,
        `${FIGURES}:31:5 figures/unknown-section`,
        `${FIGURES}:49:5 figures/unknown-section`,
        `${REPORT}:2:1 contents/no-measures`,
        `${REPORT}:8:1 report/unknown-outline`,
      ],
    },
    {
      what: 'shortcomings',
      site: DRAFT,
      spoil: (site) => {
        site.edit(`${FOLDER}/04-problems.md`, 'kind: problems', 'kind: other');
        site.rename(`${FOLDER}/04-problems.md`, `${FOLDER}/04-shortcomings.md`);
      },
      severity: 'warning',
      findings: [`${REPORT}:2:1 contents/no-problems`],
      says: ['没有看到“存在的不足”', 'kind: problems'],
    },
    {
      what: 'their causes',
      site: DRAFT,
      spoil: (site) => {
        rewriteReport(site, 2020, '04-problems.md', '，原因是培训偏少', '');
      },
      severity: 'warning',
      findings: [`${FOLDER}/04-problems.md:3:1 contents/no-causes`],
      says: ['没有看到不足的原因', '若用别的话写了原因，不必改'],
    },
    {
      what: "the leaders' duty, which a plan for next year does not make up for",
      site: DRAFT,
      spoil: (site) => {
        rewriteReport(site, 2020, '00-preamble.md', '主要负责人认真履行第一责任人职责', '认真工作');
        rewriteReport(site, 2020, '05-next-year.md', '2021年继续', '落实第一责任人职责，2021年继续');
      },
      severity: 'warning',
      findings: [`${REPORT}:2:1 contents/no-leaders-duty`],
      says: ['第一责任人职责', 'kind: leaders-duty'],
    },
    {
      what: "next year's plan",
      site: DRAFT,
      spoil: (site) => {
        site.edit(`${FOLDER}/05-next-year.md`, 'kind: next-year', 'kind: other');
        site.rename(`${FOLDER}/05-next-year.md`, `${FOLDER}/05-plan.md`);
      },
      severity: 'warning',
      findings: [`${REPORT}:2:1 contents/no-next-year`],
      says: ['下一年度的主要安排', 'kind: next-year'],
    },
  ]);

  it('is not asked of a report of a year before the rule, or of a published one', async () => {
    for (const [year, options] of [[2018, { years: [2018, 2019], draft: 2018 }] as const, [2020, PUBLISHED] as const]) {
      using site = writeSite(options);
      rewriteReport(site, year, '00-preamble.md', '主要负责人认真履行第一责任人职责', '认真工作');
      expect(await checkContent(site.dir)).toEqual([]);
    }
  });
});
