import { describe } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import type { FixtureSite } from '../../../support/site.ts';

const REPORT = 'reports/2019/report.yml';
const AREA = 'reports/2019/02-law-enforcement.md';

describe('front matter', () => {
  testBadInputs([
    {
      what: 'a missing, two unknown and a mistyped key are four findings, each at its line',
      spoil: (site) => {
        site.write(AREA, '---\nkind: measures\ndutyareas: [law-enforcement]\nnote: x\npartHeading: 4\n---\n\n正文。\n');
      },
      findings: [
        `${AREA}:2:1 schema/missing-key`,
        `${AREA}:3:1 schema/unknown-key`,
        `${AREA}:4:1 schema/unknown-key`,
        `${AREA}:5:1 schema/invalid-value`,
      ],
      says: ['heading', '本节标题'],
    },
    {
      what: 'a key almost right is told the right one',
      spoil: (site) => {
        site.edit(AREA, 'heading: ', 'partheading: 一、工作\nheading: ');
      },
      findings: [`${AREA}:4:1 schema/unknown-key`],
      says: ['是不是“partHeading”？'],
    },
    {
      what: 'a kind that there is not',
      spoil: (site) => {
        site.edit(AREA, 'kind: measures', 'kind: measure');
      },
      findings: [`${AREA}:2:1 schema/invalid-value`],
      says: ['preamble、measures、leaders-duty、problems、next-year、other、closing'],
    },
    {
      what: 'a misspelt kind is missing and unknown at once',
      spoil: (site) => {
        site.edit(AREA, 'kind: measures', 'knid: measures');
      },
      findings: [`${AREA}:2:1 schema/missing-key`, `${AREA}:2:1 schema/unknown-key`],
      says: ['kind'],
    },
    {
      what: 'a key left empty',
      spoil: (site) => {
        site.edit(AREA, 'heading: （二）严格规范公正文明执法', 'heading:');
      },
      findings: [`${AREA}:4:1 schema/invalid-value`],
      says: ['不能空着', '本节标题'],
    },
    {
      what: 'none at all',
      spoil: (site) => {
        site.write(AREA, '## 一是规范行政执法行为。\n');
      },
      findings: [`${AREA}:1:1 front-matter/missing`],
      says: ['kind: measures'],
    },
    {
      what: 'one that is opened and never closed, of which nothing is Markdown',
      spoil: (site) => {
        site.write(AREA, '---\nkind: measures\ndutyAreas: [law-enforcement]\n\n# 一是\n\n- 规范<b>执法</b>。\n');
      },
      findings: [`${AREA}:1:1 front-matter/unclosed`],
      says: ['另一行“---”'],
    },
    {
      what: 'an empty one',
      spoil: (site) => {
        site.write(AREA, '---\n---\n\n正文。\n');
      },
      findings: [`${AREA}:2:1 schema/missing-key`],
      says: ['kind'],
    },
    {
      what: 'a list instead of keys',
      spoil: (site) => {
        site.write(AREA, '---\n- kind\n---\n\n正文。\n');
      },
      findings: [`${AREA}:2:1 schema/invalid-value`],
      says: ['键: 值'],
    },
    {
      what: 'YAML that cannot be read',
      spoil: (site) => {
        site.edit(AREA, 'heading: ', '\theading: ');
      },
      findings: [`${AREA}:4:1 yaml/syntax`],
      says: ['制表符'],
    },
    ...(
      [
        ['an alias', '*执法', 10],
        ['an anchor', '&a （二）严格执法', 10],
        ['a tag', '!a （二）严格执法', 10],
        ['a tag of YAML itself', '!!str 4', 10],
      ] as const
    ).map(([what, value, column]) => ({
      what: `${what} for a value`,
      spoil: (site: FixtureSite) => {
        site.edit(AREA, 'heading: （二）严格规范公正文明执法', `heading: ${value}`);
      },
      findings: [`${AREA}:4:${column} yaml/syntax`],
      says: [`“${value.charAt(0)}”`, '英文单引号'],
    })),
    {
      what: 'a key written twice',
      spoil: (site) => {
        site.edit(AREA, 'kind: measures\n', 'kind: measures\nkind: measures\n');
      },
      findings: [`${AREA}:3:1 yaml/syntax`],
      says: ['“kind”写了两次', '第 2 行'],
    },
  ]);
});

describe('report.yml', () => {
  testBadInputs([
    {
      what: 'a year in quotation marks',
      spoil: (site) => {
        site.edit(REPORT, 'year: 2019', 'year: "2019"');
      },
      findings: [`${REPORT}:1:1 schema/invalid-value`],
      says: ['应为数字', '去掉两边的引号', 'year: 2019'],
    },
    {
      what: 'an alias',
      spoil: (site) => {
        site.edit(REPORT, 'issuer: 示例县人民政府', 'issuer: *x');
      },
      findings: [`${REPORT}:3:9 yaml/syntax`],
      says: ['“*”'],
    },
    {
      what: 'a signing date that does not exist',
      spoil: (site) => {
        site.edit(REPORT, 'signed: 2020-02-20', 'signed: 2020-02-30');
      },
      findings: [`${REPORT}:7:1 schema/invalid-value`],
      says: ['确实存在的日期'],
    },
    {
      what: 'a time of publication on a day that does not exist',
      spoil: (site) => {
        site.edit(REPORT, 'published: 2020-03-20 10:30', 'published: 2019-02-29 10:30');
      },
      findings: [`${REPORT}:6:1 schema/invalid-value`],
      says: ['这一天在日历上不存在'],
    },
    {
      what: 'no time of publication in a published report, and an unknown key besides',
      spoil: (site) => {
        site.edit(REPORT, 'published: 2020-03-20 10:30', 'editor: 甲');
      },
      findings: [`${REPORT}:1:1 schema/missing-key`, `${REPORT}:6:1 schema/unknown-key`],
      says: ['已发布的报告必须写明发布时间'],
    },
    {
      what: 'a year and an outline of the wrong type, a hash too short and a status unheard of',
      spoil: (site) => {
        site.edit(REPORT, 'year: 2019', 'year: "2019"');
        site.edit(REPORT, 'outline: "2015"', 'outline: 2015');
        site.edit(REPORT, 'status: published', 'status: done');
        site.write(REPORT, site.read(REPORT).replace(/sha256: .*/, 'sha256: abc'));
      },
      findings: [
        `${REPORT}:1:1 schema/invalid-value`,
        `${REPORT}:8:1 schema/invalid-value`,
        `${REPORT}:9:1 schema/invalid-value`,
        `${REPORT}:12:3 schema/invalid-value`,
      ],
      says: ['应为数字'],
    },
  ]);
});

describe('site.yml and duty-areas.yml', () => {
  testBadInputs([
    {
      what: 'an empty site.yml lacks each key it must have',
      spoil: (site) => {
        site.write('site.yml', '');
      },
      findings: [
        'site.yml:1:1 schema/missing-key',
        'site.yml:1:1 schema/missing-key',
        'site.yml:1:1 schema/missing-key',
      ],
    },
    {
      what: 'a domain with its scheme, a code and a filing number that are too short, and half a column',
      spoil: (site) => {
        const keys = ['domain: https://www.example.gov.cn', 'idCode: "123"', 'policeFiling: 示公网安备 123号'];
        site.write('site.yml', `${site.read('site.yml')}${keys.join('\n')}\ncolumn:\n  name: 报告\n`);
      },
      findings: [
        'site.yml:4:1 schema/invalid-value',
        'site.yml:5:1 schema/invalid-value',
        'site.yml:6:1 schema/invalid-value',
        'site.yml:7:1 schema/missing-key',
        'site.yml:7:1 schema/missing-key',
        'site.yml:7:1 schema/missing-key',
      ],
      says: ['不带 http://'],
    },
    {
      what: 'an empty duty-areas.yml is told what to write',
      spoil: (site) => {
        site.write('duty-areas.yml', '');
      },
      findings: ['duty-areas.yml:1:1 schema/invalid-value'],
      says: ['不能空着', '写上内容', '"2015"', 'title', 'areas'],
    },
    {
      what: 'an id in capitals and an outline not named by its year',
      spoil: (site) => {
        const text = site.read('duty-areas.yml').replace('id: law-enforcement', 'id: Law');
        site.write('duty-areas.yml', `${text}next:\n  title: 新纲要\n  areas: []\n`);
      },
      findings: ['duty-areas.yml:6:7 schema/invalid-value', 'duty-areas.yml:21:1 schema/invalid-value'],
      says: ['2015 › areas › 第 2 项 › id'],
    },
    {
      what: 'one id twice in an outline',
      spoil: (site) => {
        site.write(
          'duty-areas.yml',
          site.read('duty-areas.yml').replace('id: law-enforcement', 'id: oversight-of-power'),
        );
      },
      findings: ['duty-areas.yml:3:3 schema/invalid-value'],
      says: ['不能重复'],
    },
  ]);
});
