import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { LeftOut } from '../../../../src/content/schemas/left-out.ts';
import type { Report } from '../../../../src/content/schemas/report.ts';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { rewriteReport } from '../../../support/rewrite-report.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const REPORT = 'reports/2019/report.yml';
const ORIGINAL = 'reports/2019/original.txt';
const ENFORCEMENT = 'reports/2019/02-law-enforcement.md';

/** List lines of the original as left out, from one to another, in the words of whoever wants them gone. */
function leaveOut(site: FixtureSite, from: string, to: string, words: Partial<LeftOut> = {}): void {
  const lines = site.read(ORIGINAL).split('\n');
  const [start, end] = [from, to].map((begin) => lines.findIndex((line) => line.startsWith(begin)));
  const added = lines
    .map((line, index) => ({ words: line, place: `第 ${index + 1} 行`, reason: 'page-line', ...words }))
    .filter((entry, index) => entry.words !== '' && index >= (start ?? 0) && index <= (end ?? 0));
  const report = parse(site.read(REPORT)) as Report;
  const [first, ...others] = report['left-out'] ?? [];
  site.write(REPORT, stringify({ ...report, 'left-out': [first, ...added, ...others] }));
}

/** Put a line of no known kind behind the last. */
function append(site: FixtureSite, line: string, words: Partial<LeftOut> = {}): void {
  site.write(ORIGINAL, `${site.read(ORIGINAL)}${line}\n`);
  leaveOut(site, line, line, words);
  site.recordHash(2019);
}

/** Take a heading and its sentence out of a section, and its numbers out of the ledger. */
function takeOutParagraph(site: FixtureSite): void {
  const text = site.read(ENFORCEMENT);
  site.write(ENFORCEMENT, text.slice(0, text.indexOf('## 二是')));
  for (const [file, list] of [
    ['indicators.yml', 'indicators'],
    ['reports/2019/figures.yml', 'observations'],
  ] as const) {
    const data = parse(site.read(file)) as Record<string, { id?: string; indicator?: string }[]>;
    const kept = data[list]?.filter(({ id, indicator }) => !/^law-enforcement-.*-2$/u.test(id ?? indicator ?? ''));
    site.write(file, stringify({ ...data, [list]: kept }));
  }
}

const WITH_REASON = { why: '网页上的文字' } as const;
const INSIDE = 'original/left-out-inside';

describe('words of the report that are listed as no part of it', () => {
  testBadInputs([
    {
      what: 'a whole section, its file removed',
      spoil: (site) => {
        site.remove('reports/2019/04-problems.md');
        leaveOut(site, '二、存在问题', '二是专业素养', WITH_REASON);
      },
      findings: [17, 21, 25, 29].map((line) => `${REPORT}:${line}:5 ${INSIDE}`),
      says: ['“二、存在问题”（original.txt 第 31 行）在报告的正文当中', '写回它所在的那一节'],
    },
    {
      what: 'a paragraph and its figures',
      spoil: (site) => {
        takeOutParagraph(site);
        leaveOut(site, '二是推动综合', '二是推动综合');
      },
      findings: [`${REPORT}:17:5 ${INSIDE}`],
    },
    {
      what: 'its end, and who signs it with that',
      spoil: (site) => {
        site.remove('reports/2019/06-closing.md');
        leaveOut(site, '示例县人民政府将', '2020年2月20日', WITH_REASON);
      },
      findings: [17, 21, 25].map((line) => `${REPORT}:${line}:5 ${INSIDE}`),
    },
    {
      what: 'its salutation, for a line of the page',
      spoil: (site) => {
        site.edit('reports/2019/00-preamble.md', '县委：\n\n', '');
        site.edit(REPORT, 'addressee: 县委\n', '');
        leaveOut(site, '县委', '县委', WITH_REASON);
      },
      findings: [`${REPORT}:16:5 ${INSIDE}`],
    },
    {
      what: 'a line behind its end that does not say what it is',
      spoil: (site) => {
        append(site, '重点任务完成情况');
      },
      findings: [`${REPORT}:17:5 original/left-out-unexplained`],
      says: ['“重点任务完成情况”（original.txt 第 57 行）看不出是', 'why: 网页上的推荐阅读'],
    },
  ]);
});

it.each<[what: string, spoil: (site: FixtureSite) => void]>([
  [
    'is said what it is',
    (site) => {
      append(site, '重点任务完成情况', { why: '网页上的推荐阅读' });
    },
  ],
  [
    'says it itself',
    (site) => {
      for (const line of ['打印本页', '关闭窗口', '主办单位：示例县人民政府办公室']) append(site, line);
    },
  ],
  [
    'is the title of the page',
    (site) => {
      append(site, '示例县人民政府关于2019年度法治政府建设情况的报告');
    },
  ],
])('a line behind a report is no part of it where it %s', async (_, spoil) => {
  using site = writeSite();
  spoil(site);
  expect(await checkContent(site.dir)).toEqual([]);
});

it('that stands in the report, too, is left out only where its place says', async () => {
  using site = writeSite();
  rewriteReport(site, 2019, '04-problems.md', '主要有以下问题', '打印本页\n\n主要有以下问题');
  append(site, '打印本页');
  expect(await checkContent(site.dir)).toEqual([]);
  const line = site.read(ORIGINAL).split('\n').indexOf('打印本页') + 1;
  site.write(REPORT, site.read(REPORT).replace(/(打印本页\n +place: ).*/u, `$1第 ${line} 行`));
  expect((await checkContent(site.dir)).map(({ rule }) => rule)).toContain(INSIDE);
});

it('why something is left out may be said after publication, and stays then', async () => {
  using site = writeSite();
  const said = '    reason: page-line\n    why: 二维码\n';
  const listed = /left-out:\n(?: .*\n)+/u.exec(site.read(REPORT))?.[0] ?? '';
  site.freeze();
  site.edit('reports/2019/published.yml', 'figures:\n', `${listed}figures:\n`);
  site.write(REPORT, site.read(REPORT).replace(/ {4}reason: page-line\n$/u, said));
  expect(await checkContent(site.dir)).toEqual([]);
  site.write(
    'reports/2019/published.yml',
    site.read('reports/2019/published.yml').replace(/(当前页\n.*\n) {4}reason: page-line\n/u, `$1${said}`),
  );
  expect(await checkContent(site.dir)).toEqual([]);
  site.edit(REPORT, 'why: 二维码', 'why: 图片');
  expect((await checkContent(site.dir)).map(({ rule }) => rule)).toEqual(['published/left-out-changed']);
});
