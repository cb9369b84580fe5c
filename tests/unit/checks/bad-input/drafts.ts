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

function leaveUnconfirmed(site: FixtureSite): void {
  setLine(site, FIGURES, 32, '    quote: 检查150次\n    unconfirmed: true');
}

describe('an entry that nobody has confirmed', () => {
  testBadInputs([
    {
      what: 'is something to do in a draft',
      site: DRAFT,
      spoil: leaveUnconfirmed,
      severity: 'warning',
      findings: [`${FIGURES}:33:5 figures/unconfirmed`],
      says: [
        '“规范行政执法行为检查次数”登记为 150次，引文“检查150次”，是程序提出的，还没有人核对。',
        '2019年的报告里是 143次，引文“检查143次”。',
        `对照 ${FOLDER}/${ENFORCEMENT} 第 9 行的正文`,
        '对就删去 unconfirmed 这一行',
        'npm run desk',
      ],
    },
    {
      what: 'is an error in a published report',
      site: PUBLISHED,
      spoil: leaveUnconfirmed,
      findings: [`${FIGURES}:33:5 figures/unconfirmed`],
      says: ['已发布的报告里不能有没人核对过的登记'],
    },
    {
      what: 'of another year is compared with the same year back',
      site: DRAFT,
      spoil: (site) => {
        rewriteReport(site, 2020, ENFORCEMENT, '开展检查150次', '开展检查由143次增至150次');
        const earlier = `  - indicator: law-enforcement-checks-1\n    value: 143\n    period: "2019"\n`;
        const place = `    section: law-enforcement\n    quote: 由143次增至150次`;
        setLine(site, FIGURES, 32, `    quote: 由143次增至150次\n${earlier}${place}\n    unconfirmed: true`);
      },
      severity: 'warning',
      findings: [`${FIGURES}:38:5 figures/unconfirmed`],
      says: ['登记为 143次（说的是2019年）', '2019年的报告里没有这个数字'],
    },
    {
      what: 'of a number that is no figure',
      site: DRAFT,
      spoil: (site) => {
        rewriteReport(site, 2020, '04-problems.md', '部分单位对', '3个单位对');
        const excused =
          'excused:\n  - section: problems\n    quote: 3个单位\n    reason: 举例\n    unconfirmed: true\n';
        site.write(FIGURES, site.read(FIGURES) + excused);
      },
      severity: 'warning',
      findings: [`${FIGURES}:69:5 figures/unconfirmed`],
      says: ['“3个单位”里的数字登记为不是数据，理由是“举例”', '到“problems”一节里看这个数字'],
    },
    {
      what: 'of an indicator that is gone',
      site: DRAFT,
      spoil: (site) => {
        rewriteReport(site, 2020, ENFORCEMENT, '全年开展检查150次，', '');
        const lines = site.read(FIGURES).trimEnd().split('\n').toSpliced(28, 4);
        const dropped =
          'dropped:\n  - indicator: law-enforcement-checks-1\n    reason: 没有找到\n    unconfirmed: true';
        site.write(FIGURES, [...lines, dropped, ''].join('\n'));
        site.remove('charts.yml');
      },
      severity: 'warning',
      findings: [`${FIGURES}:64:5 figures/unconfirmed`],
      says: ['“规范行政执法行为检查次数”登记为本年度没有', '2019年的报告里是 143次', '在正文里找一找'],
    },
  ]);
});

describe('a draft that lacks what publication needs', () => {
  testBadInputs([
    {
      what: 'a key of report.yml',
      site: DRAFT,
      spoil: (site) => {
        site.edit(REPORT, 'published: 2021-03-20 10:30\n', '');
      },
      severity: 'warning',
      findings: [`${REPORT}:1:1 report/needed-for-publication`],
      says: ['必须写明发布时间，这份草稿还没有写 published', 'published: 2021-03-20 10:30'],
    },
    {
      what: 'the record of its original',
      site: DRAFT,
      spoil: (site) => {
        site.write(REPORT, site.read(REPORT).replace(/^original:[\s\S]*/m, ''));
      },
      severity: 'warning',
      findings: [`${REPORT}:1:1 report/needed-for-publication`],
      says: ['必须写明原文存档', 'sha256: 0590533d293432628857e8ef9b29e3e8c8dc4b333dc1189e0ee9ab14fec77bb0'],
    },
    {
      what: 'the original itself',
      site: DRAFT,
      spoil: (site) => {
        site.write(REPORT, site.read(REPORT).replace(/^original:[\s\S]*/m, ''));
        site.remove(`${FOLDER}/original.txt`);
      },
      severity: 'warning',
      findings: [`${REPORT}:1:1 report/needed-for-publication`],
      says: [`把公布的全文存为 ${FOLDER}/original.txt`],
    },
  ]);
});

describe('a report published after 31 March', () => {
  const publishOn = (day: string) => (site: FixtureSite) => {
    rewriteReport(site, 2020, undefined, '2021-03-20 10:30', `${day} 10:30`);
    site.edit(REPORT, 'published: 2021-03-20', `published: ${day}`);
    site.edit(REPORT, '发布时间:2021-03-20', `发布时间:${day}`);
  };

  testBadInputs(
    [DRAFT, PUBLISHED].map((site) => ({
      what: `is late, with ${JSON.stringify(site)}`,
      site,
      spoil: publishOn('2021-04-01'),
      severity: 'warning' as const,
      findings: [`${REPORT}:6:1 report/published-late`],
      says: ['发布于 2021-04-01 10:30，晚于 2021年3月31日', '若确实晚了，照实写'],
    })),
  );

  it('is in time on the day itself', async () => {
    using site = writeSite(PUBLISHED);
    publishOn('2021-03-31')(site);
    expect(await checkContent(site.dir)).toEqual([]);
  });
});

it('says where in the text an unconfirmed entry is about', async () => {
  using site = writeSite(DRAFT);
  leaveUnconfirmed(site);
  const [finding] = await checkContent(site.dir);
  expect(finding?.about).toEqual({ file: `${FOLDER}/${ENFORCEMENT}`, line: 9, column: 31 });
});
