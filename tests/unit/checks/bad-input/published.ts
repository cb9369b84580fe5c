import { describe, expect, it } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { correct } from '../../../support/corrections.ts';
import { rewriteReport } from '../../../support/rewrite-report.ts';
import { excuseNumerals } from '../../../support/site-ledger.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const FIGURES = 'reports/2019/figures.yml';
const REPORT = 'reports/2019/report.yml';
const RECORD = 'reports/2019/published.yml';

/** Give a figure's number to another indicator, after the report was published. */
function renameIndicator(site: FixtureSite): void {
  site.freeze();
  for (const file of [FIGURES, 'indicators.yml']) {
    site.edit(file, 'law-enforcement-checks-2\n', 'law-enforcement-checks-9\n');
  }
}

/** Write two numbers of the published report in full-width digits, in its text and its ledger alike. */
function widen(site: FixtureSite): void {
  for (const file of ['reports/2019/02-law-enforcement.md', FIGURES]) {
    site.edit(file, '检查143次', '检查１４３次');
    site.edit(file, '检查144次', '检查１４４次');
  }
}

describe('the record of a publication', () => {
  testBadInputs([
    {
      what: 'missing from a published report',
      spoil: (site) => {
        site.remove(RECORD);
      },
      findings: [`${RECORD}:1:1 published/no-record`],
      says: ['npm run publish-report -- 2019'],
    },
    {
      what: 'in a draft',
      site: { years: [2019, 2020], draft: 2020 },
      spoil: (site) => {
        site.write('reports/2020/published.yml', site.read(RECORD));
      },
      findings: ['reports/2020/published.yml:1:1 published/draft'],
      says: ['发布过的报告不能改回草稿'],
    },
    {
      what: 'of another original',
      spoil: (site) => {
        site.freeze();
        site.edit('reports/2019/original.txt', '部分单位', '个别单位');
        site.edit('reports/2019/04-problems.md', '部分单位', '个别单位');
        site.recordHash(2019);
      },
      findings: [`${REPORT}:12:3 published/other-original`],
      says: ['发布以后原文不能换'],
    },
    {
      what: 'with other words left out than when it was published',
      spoil: (site) => {
        site.freeze();
        site.edit(RECORD, 'figures:\n', 'left-out: []\nfigures:\n');
      },
      findings: [`${REPORT}:14:5 published/left-out-changed`],
      says: ['发布以后不能改'],
    },
    {
      what: 'spoilt by an editor',
      spoil: (site) => {
        site.edit(RECORD, 'value: 133', 'value: 一百三十三');
      },
      findings: [`${RECORD}:6:5 schema/invalid-value`],
    },
  ]);
});

describe('figures of a published report that changed without a correction', () => {
  testBadInputs([
    {
      what: 'one that is gone, another that came',
      spoil: renameIndicator,
      findings: [`${FIGURES}:1:1 published/figure-removed`, `${FIGURES}:39:5 published/figure-added`],
      says: [
        '发布时登记为 144次，现在没有了',
        'corrections:\n  - date: # 更正的日期，如 2021-06-01\n    indicator: law-enforcement-checks-2\n    was: 144次\n    is: 无\n    why: # 为什么更正',
      ],
    },
    {
      what: 'one whose indicator takes its number from another place',
      spoil: (site) => {
        site.freeze();
        site.edit(FIGURES, 'indicator: law-enforcement-checks-2', 'indicator: law-enforcement-checks-x');
        site.edit(FIGURES, 'indicator: law-enforcement-checks-1', 'indicator: law-enforcement-checks-2');
        site.edit(FIGURES, 'indicator: law-enforcement-checks-x', 'indicator: law-enforcement-checks-1');
      },
      findings: [`${FIGURES}:30:5 published/figure-changed`, `${FIGURES}:39:5 published/figure-changed`],
      says: ['发布时登记为 144次，现在是 143次', '改回 144次'],
    },
    {
      what: 'one that a change of width alone does not hide, nor another fault of the text',
      spoil: (site) => {
        site.freeze();
        widen(site);
        site.edit(FIGURES, 'indicator: law-enforcement-checks-2', 'indicator: law-enforcement-checks-x');
        site.edit(FIGURES, 'indicator: law-enforcement-checks-1', 'indicator: law-enforcement-checks-2');
        site.edit(FIGURES, 'indicator: law-enforcement-checks-x', 'indicator: law-enforcement-checks-1');
        site.edit('reports/2019/04-problems.md', '部分单位', '个别单位');
      },
      findings: [
        'reports/2019/04-problems.md:10:1 verbatim/changed',
        `${FIGURES}:30:5 published/figure-changed`,
        `${FIGURES}:39:5 published/figure-changed`,
      ],
    },
    {
      what: 'one whose quote leads to another place that prints the same',
      spoil: (site) => {
        rewriteReport(site, 2019, '02-law-enforcement.md', '检查143次', '检查143次，复查143次');
        excuseNumerals(site, 'law-enforcement', '复查143次');
        site.freeze();
        site.edit(FIGURES, 'quote: 复查143次', 'quote: 再查143次');
        site.edit(FIGURES, 'quote: 检查143次', 'quote: 复查143次');
        site.edit(FIGURES, 'quote: 再查143次', 'quote: 检查143次');
      },
      findings: [`${FIGURES}:32:5 published/figure-moved`],
      says: ['发布时出自“检查143次”，现在的引文指到了别处', '照发布时的引文改回'],
    },
  ]);
});

it('are none where digits are of another width, in text and ledger alike', async () => {
  using site = writeSite();
  site.freeze();
  widen(site);
  expect(await checkContent(site.dir)).toEqual([]);
  correct(site, 2019, [
    { date: '2020-06-01', section: 'law-enforcement', was: '检查143次，', is: '检查143次,', why: '标点。' },
  ]);
  expect((await checkContent(site.dir)).map(({ rule }) => rule)).toEqual(['corrections/unchanged']);
});

describe('corrections of a figure', () => {
  testBadInputs([
    {
      what: 'of an indicator that is mistyped',
      spoil: (site) => {
        correct(site, 2019, [
          { date: '2020-06-01', indicator: 'law-enforcement-check', was: '1次', is: '无', why: '误。' },
        ]);
      },
      findings: [`${REPORT}:22:5 corrections/unknown-indicator`],
      says: ['是不是“law-enforcement-checks-1”？'],
    },
    {
      what: 'of a period that was never there',
      spoil: (site) => {
        correct(site, 2019, [
          {
            date: '2020-06-01',
            indicator: 'law-enforcement-checks-1',
            period: '2018',
            was: '1次',
            is: '无',
            why: '误。',
          },
        ]);
      },
      findings: [`${REPORT}:22:5 corrections/no-figure`],
    },
    {
      what: 'that say another number than was published, and another than stands now',
      spoil: (site) => {
        renameIndicator(site);
        correct(site, 2019, [
          { date: '2020-06-01', indicator: 'law-enforcement-checks-2', was: '145次', is: '146次', why: '误。' },
          { date: '2020-06-01', indicator: 'law-enforcement-checks-9', was: '无', is: '144次', why: '误。' },
        ]);
      },
      findings: [`${REPORT}:23:5 corrections/figure-differs`, `${REPORT}:24:5 corrections/figure-differs`],
      says: ['发布时的数据却是“144次”', '改为 was: 144次'],
    },
  ]);
});
