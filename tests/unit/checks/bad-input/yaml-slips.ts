import { describe } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import type { FixtureSite } from '../../../support/site.ts';

const REPORT = 'reports/2019/report.yml';
const FIGURES = 'reports/2019/figures.yml';
const AREA = 'reports/2019/02-law-enforcement.md';

describe('YAML as clerks type it', () => {
  testBadInputs([
    {
      what: 'a colon of full width, a tab and a switch in Chinese, all at once',
      spoil: (site) => {
        site.edit('site.yml', 'county: ', 'county：');
        site.write('site.yml', `${site.read('site.yml')}offline: 否\n\torganizer: 甲\n`);
      },
      findings: ['site.yml:2:1 yaml/syntax', 'site.yml:4:1 schema/invalid-value', 'site.yml:5:1 yaml/syntax'],
      says: ['“county”后面是“：”', 'county: 示例县'],
    },
    {
      what: 'a definition that a # cuts short',
      spoil: (site) => {
        site.write(
          'glossary.yml',
          'terms:\n  - id: a\n    term: 思想认识\n    definition: 依据是 #3 号文件，让办事更方便。\n    sources: [{ title: 办法 }]\n',
        );
      },
      findings: ['glossary.yml:4:21 yaml/comment'],
      says: ['“#3 号文件，让办事更方便。”会被当作注释', "definition: '依据是 #3 号文件，让办事更方便。'", '单独一行'],
    },
    {
      what: 'a heading that a # cuts short, in front matter',
      spoil: (site) => {
        site.edit(AREA, '严格规范公正文明执法', '严格规范公正文明执法 # 第二部分');
      },
      findings: [`${AREA}:4:24 yaml/comment`],
      says: ['第二部分'],
    },
    {
      what: 'comments behind what cannot lose by them',
      spoil: (site) => {
        site.edit(REPORT, 'year: 2019', 'year: 2019 # 年度');
        site.edit(REPORT, 'status: published', 'status: published # 已发布');
        site.edit(AREA, 'kind: measures', 'kind: measures # 工作');
      },
      findings: [],
    },
    {
      what: 'a number with noughts in front',
      spoil: (site) => {
        site.write(FIGURES, site.read(FIGURES).replace(/value: /, 'value: 00'));
      },
      findings: [`${FIGURES}:3:12 yaml/read-otherwise`],
      says: ['会被读成数字'],
    },
    {
      what: 'lines of front matter that are no dashes',
      spoil: (site) => {
        site.write(AREA, site.read(AREA).replace(/^---/, '———'));
      },
      findings: [`${AREA}:1:1 front-matter/missing`],
      says: ['“———”', '三个英文减号'],
    },
    {
      what: 'an end of front matter that is none',
      spoil: (site) => {
        site.write(AREA, site.read(AREA).replace(/\n---/, '\n－－－'));
      },
      findings: [`${AREA}:1:1 front-matter/unclosed`],
      says: ['“－－－”', '三个英文减号'],
    },
    {
      what: 'an empty line above front matter',
      spoil: (site) => {
        site.write(AREA, `\n${site.read(AREA)}`);
      },
      findings: [`${AREA}:1:1 front-matter/missing`],
      says: ['空行'],
    },
    {
      what: 'a byte order mark in front, and none in the middle',
      spoil: (site) => {
        site.write('site.yml', `\ufeff${site.read('site.yml')}\ufefforganizer: 甲\n`);
      },
      findings: ['site.yml:4:1 yaml/syntax'],
      says: ['看不见的字符', 'organizer: 甲'],
    },
    {
      what: 'a line in GBK among others in UTF-8',
      spoil: (site) => {
        const line = Buffer.from([...Buffer.from('organizer: '), 0xce, 0xc4, 0xd7, 0xd6, 0x0a]);
        site.write('site.yml', Buffer.concat([Buffer.from(site.read('site.yml')), line]));
      },
      findings: ['site.yml:4:1 file/not-utf-8'],
      says: ['两种编码混在一起'],
    },
    {
      what: 'a link of Markdown where an address is wanted',
      spoil: (site) => {
        site.write('site.yml', `${site.read('site.yml')}portal: [县政府](https://www.example.gov.cn/)\n`);
      },
      findings: ['site.yml:4:9 yaml/syntax'],
      says: ['这里只写网址', '这一行写成：portal: https://www.example.gov.cn/'],
    },
    {
      what: 'an address in brackets behind the name of its page',
      spoil: (site) => {
        site.write('site.yml', `${site.read('site.yml')}portal: 县政府（https://www.example.gov.cn/）\n`);
      },
      findings: ['site.yml:4:1 schema/invalid-value'],
      says: ['写成 portal: https://www.example.gov.cn/ 。'],
    },
    ...(
      [
        ['charts.yml', 'charts'],
        ['indicators.yml', 'indicators'],
        [FIGURES, 'observations'],
      ] as const
    ).map(([file, key]) => ({
      what: `entries without the line above them, ${key}:`,
      spoil: (site: FixtureSite): void => {
        site.write(file, site.read(file).replace(`${key}:\n`, ''));
      },
      findings: [`${file}:1:3 schema/missing-key`],
      says: [`补上一行“${key}:”`],
    })),
    ...['- indicators:', 'indicators', '# indicators:', 'indicators;'].map((line) => ({
      what: `${line} above entries`,
      spoil: (site: FixtureSite): void => {
        site.edit('indicators.yml', 'indicators:', line);
      },
      findings: ['indicators.yml:1:1 schema/missing-key'],
      says: ['这一行写成“indicators:”'],
    })),
    {
      what: 'entries without the line above them, below others',
      spoil: (site) => {
        site.edit('indicators.yml', 'relations:\n', '');
      },
      findings: ['indicators.yml:100:3 schema/missing-key'],
      says: ['补上一行“relations:”'],
    },
  ]);
});
