import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { PublishedRecord } from '../../../../src/content/schemas/published-record.ts';
import type { Report } from '../../../../src/content/schemas/report.ts';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { writeOldRecord } from '../../../support/old-record.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const [REPORT, RECORD, PROBLEMS] = [
  'reports/2019/report.yml',
  'reports/2019/published.yml',
  'reports/2019/04-problems.md',
];
const URL = 'https://www.example.gov.cn/2019.html';

/** Put on record what the report says of itself, with a link in its text, and freeze it. */
function freezeFacts(site: FixtureSite): void {
  site.edit(PROBLEMS, '部分单位', '[部分单位](https://www.example.gov.cn/units/)');
  site.freeze();
  const report = parse(site.read(REPORT)) as Report;
  const facts = [
    { fact: '发文机关', said: report.issuer },
    { fact: '主送机关', said: report.addressee ?? '' },
    { fact: '来源', said: report.source ?? '' },
    { fact: '发布时间', said: report.published ?? '' },
    { fact: '成文日期', said: report.signed ?? '' },
    { fact: '依据的纲要', said: report.outline },
    { fact: '原文网址', said: URL },
    { fact: '链接：“部分单位”', said: 'https://www.example.gov.cn/units/' },
  ];
  site.write(RECORD, writeOldRecord({ ...(parse(site.read(RECORD)) as PublishedRecord), facts }));
}

function correct(site: FixtureSite, fact: string, was: string, is: string): void {
  site.write(
    REPORT,
    `${site.read(REPORT)}corrections:\n  - { date: 2020-06-01, fact: ${fact}, was: "${was}", is: "${is}", why: 网站搬家。 }\n`,
  );
}

const CHANGED = 'published/fact-changed';

testBadInputs([
  {
    what: 'the way to the original, turned elsewhere after publication',
    spoil: (site) => {
      freezeFacts(site);
      site.edit(REPORT, URL, 'https://www.example.com/');
    },
    findings: [`${REPORT}:11:3 ${CHANGED}`],
    says: [
      `“原文网址”发布时是“${URL}”，现在是“https://www.example.com/”`,
      `  - date: # 更正的日期，如 2021-06-01\n    fact: 原文网址\n    was: ${URL}\n`,
    ],
  },
  {
    what: 'a document number that was given after publication',
    spoil: (site) => {
      freezeFacts(site);
      site.edit(REPORT, 'issuer:', 'number: 示政〔2020〕5号\nissuer:');
    },
    findings: [`${REPORT}:3:1 ${CHANGED}`],
    says: ['“发文字号”发布时没有，现在是“示政〔2020〕5号”'],
  },
  {
    what: 'a link of the text that leads elsewhere, and one that is new',
    spoil: (site) => {
      freezeFacts(site);
      site.edit(PROBLEMS, 'https://www.example.gov.cn/units/', 'https://www.example.com/');
      site.edit(PROBLEMS, '主要有', '[主要](https://www.example.com/)有');
    },
    findings: [`${PROBLEMS}:6:1 ${CHANGED}`, `${PROBLEMS}:10:1 ${CHANGED}`],
    says: ['“链接：“主要””发布时没有'],
  },
  {
    what: 'a correction of a fact that is not the one of then, nor of now',
    spoil: (site) => {
      freezeFacts(site);
      correct(site, '原文网址', 'https://www.example.gov.cn/', 'https://www.example.com/2019.html');
    },
    findings: [`${REPORT}:21:37 corrections/fact-differs`, `${REPORT}:21:73 corrections/fact-differs`],
    says: [`发布时的“原文网址”却是“${URL}”`],
  },
  {
    what: 'a correction of something that the report does not have',
    spoil: (site) => {
      freezeFacts(site);
      correct(site, '原文地址', 'https://www.example.gov.cn/', URL);
    },
    findings: [`${REPORT}:21:25 corrections/unknown-fact`],
    says: ['是不是“原文网址”？'],
  },
]);

it.each<[what: string, edit: (site: FixtureSite) => void]>([
  [
    'an original that has moved, said with its day and reason',
    (site) => {
      site.edit(REPORT, URL, 'https://www.example.gov.cn/moved.html');
      correct(site, '原文网址', URL, 'https://www.example.gov.cn/moved.html');
    },
  ],
  [
    'a link of the text that is dead and taken out, said so',
    (site) => {
      site.edit(PROBLEMS, '[部分单位](https://www.example.gov.cn/units/)', '部分单位');
      correct(site, '链接：“部分单位”', 'https://www.example.gov.cn/units/', '无');
    },
  ],
])('lets through %s', async (_, edit) => {
  using site = writeSite();
  freezeFacts(site);
  edit(site);
  const rules = (await checkContent(site.dir)).map(({ rule }) => rule);
  expect(rules.filter((rule) => rule.includes('fact'))).toEqual([]);
});
