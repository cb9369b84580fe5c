import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { select } from 'hast-util-select';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';
import { findChart, listAllCharts, listChartIds, listCharts, listRows } from '../support/chart-tables.ts';
import { ODD, writeOddSite } from '../support/odd-site.ts';
import { type FixtureSite, writeSite } from '../support/site.ts';
import { readCsvRows } from '../support/spreadsheets.ts';

const BROKEN = 'law-enforcement-checks-1';
const BREAK = '2021年起改按新口径统计';

describe('a site of one year', () => {
  let content: FixtureSite;
  let site: BuiltSite;

  beforeAll(async () => {
    content = writeOddSite();
    site = await buildSiteWith({ ...ODD, CONTENT_DIR: content.dir });
  });

  afterAll(() => {
    content.cleanUp();
    site[Symbol.dispose]();
  });

  test('compares the indicators of its report, each with a bar', () => {
    const chart = findChart(site, '2019/charts/', 'chart-checks');
    expect(listRows(chart)).toEqual(['机构设置 133次 ▬', '执法行为 143次 ▬', '审计监督 153次 ▬']);
    expect(chart.statement).toBe('2019年检查最多的是审计监督153次。');
    expect(chart.notes).toEqual([]);
    expect(chart.source).toBe('来源：示例县人民政府关于2019年度法治政府建设情况的报告，2020-03-20');
  });

  test('marks and hatches approximate values, and no exact one', () => {
    const rates = findChart(site, '2019/charts/', 'chart-rates');
    expect(listRows(rates)).toEqual(['机构设置 约80.5% ▬', '执法行为 约80.5% ▬']);
    expect(rates.rows.map((row) => [row.isMarkedApproximate, row.isHatched])).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(rates.notes).toEqual(['斜纹表示约数。']);
    const checks = findChart(site, '2019/charts/', 'chart-checks');
    expect(checks.rows.filter((row) => row.isMarkedApproximate || row.isHatched)).toEqual([]);
  });

  test('shows a chart without its statement where a number for it is missing', () => {
    expect(findChart(site, '2019/charts/', 'chart-rates').statement).toBe('');
  });

  test('has no panel over the years, and no chart on the pages of indicators', () => {
    expect(listRows(findChart(site, '2019/charts/', 'chart-checks-over-years'))).toEqual([
      '检查 133次',
      '办结率 约80.5%',
    ]);
    expect(listAllCharts(site).filter(({ file }) => file.startsWith('figures/'))).toEqual([]);
  });

  test('has each chart where charts.yml places it, and all on a page of their own', () => {
    expect(listChartIds(site, '')).toEqual(['chart-checks']);
    expect(listChartIds(site, '2019/')).toEqual(['chart-checks', 'chart-checks-over-years']);
    expect(listChartIds(site, '2019/government-functions/')).toEqual(['chart-checks']);
    expect(listChartIds(site, '2019/law-enforcement/')).toEqual(['chart-checks-within']);
    expect(listChartIds(site, '2019/oversight-of-power/')).toEqual([]);
    expect(listChartIds(site, '2019/charts/').sort()).toEqual([
      'chart-checks',
      'chart-checks-over-years',
      'chart-checks-within',
      'chart-rates',
    ]);
  });

  test('has addresses below the path it stands at, and invents no other', () => {
    for (const { file, chart } of listAllCharts(site)) {
      const address = `/a/b/2019/charts/#${chart.id}`;
      expect(chart, file).toMatchObject({
        address,
        anchor: address,
        dataFile: `/a/b/data/2019/charts/${chart.id.replace('chart-', '')}.csv`,
      });
      expect(chart.citation, file).toBe(
        `图“${chart.title}”，据：示例县人民政府. 示例县人民政府关于2019年度法治政府建设情况的报告[R/OL]. (2020-03-20)[引用日期]. https://www.example.gov.cn/2019.html.`,
      );
    }
  });
});

describe('a site of three years, with years between them and the draft of a fourth', () => {
  let content: FixtureSite;
  let site: BuiltSite;

  beforeAll(async () => {
    content = writeSite({ years: [2017, 2019, 2021, 2022], draft: 2022 });
    addBreak(content);
    restate(content);
    site = await buildSiteWith({
      CONTENT_DIR: content.dir,
      SITE_URL: 'https://www.example.org',
      BASE_PATH: '/a/b/',
    });
  });

  afterAll(() => {
    content.cleanUp();
    site[Symbol.dispose]();
  });

  /** Say that numbers from 2021 on are counted otherwise. */
  function addBreak({ edit }: FixtureSite): void {
    const name = 'name: 规范行政执法行为检查次数\n';
    edit('indicators.yml', name, `${name}    breaks: [{ period: '2021', reason: ${BREAK} }]\n`);
  }

  /** Let the report of 2021 print another number for 2019 than that year's own, which is 143. */
  function restate({ edit, read, write, recordHash }: FixtureSite): void {
    edit('reports/2021/02-law-enforcement.md', '检查157次', '检查157次（2019年为140次）');
    edit('reports/2021/original.txt', '检查157次', '检查157次(2019年为140次)');
    recordHash(2021);
    const entry = `{ indicator: ${BROKEN}, value: 140, period: '2019', section: law-enforcement, quote: 2019年为140次 }`;
    const file = 'reports/2021/figures.yml';
    write(file, `${read(file)}  - ${entry}\n`);
  }

  test('goes over the years by itself, and says what a year lacks instead of drawing it', () => {
    const chart = findChart(site, '2021/charts/', 'chart-checks');
    expect(listRows(chart)).toEqual([
      '机构设置',
      '2017年 119次 ▬',
      '2019年 133次 ▬',
      '2021年 147次 ▬',
      '执法行为',
      '2017年 129次 ▬',
      '2019年 143次2021年度报告作140次 ▬',
      `以下不能与以上比较：${BREAK}`,
      '2021年 157次 ▬',
      '审计监督',
      '2017年 139次 ▬',
      '2019年 153次 ▬',
      '2021年 177次 ▬',
      '应急预案',
      '2017年 无对应章节',
      '2019年 无对应章节',
      '2021年 167次 ▬',
    ]);
    expect(chart.statement).toBe('2021年检查最多的是审计监督177次。');
    expect(chart.notes).toEqual(['2018年：本站没有报告。', '2020年：本站没有报告。']);
  });

  test('says in a course over the years which of them have no report', () => {
    const chart = findChart(site, '2021/charts/', 'chart-checks-over-years');
    expect(listRows(chart)).toEqual(
      expect.arrayContaining(['2017年 119次 ▬', '2018年 本站没有报告', '2019年 133次 ▬', '2020年 本站没有报告']),
    );
    expect(chart.statement).toBe('机构设置检查由2019年的133次增至147次。');
  });

  test('names all reports in the source', () => {
    const report = '示例县人民政府关于2021年度法治政府建设情况的报告，2022-03-20';
    expect(findChart(site, '2021/charts/', 'chart-checks').source).toBe(`来源：${report}，以及2017、2019年度报告`);
    expect(findChart(site, '2021/charts/', 'chart-leaders-meetings').source).toBe(`来源：${report}`);
  });

  test('has charts of an earlier year that know nothing of later ones', () => {
    const charts = listCharts(site, '2019/charts/');
    expect(charts.map(({ id }) => id).sort()).toEqual([
      'chart-checks',
      'chart-checks-over-years',
      'chart-checks-within',
    ]);
    expect(JSON.stringify(charts)).not.toMatch(/202[12]年|应急预案|不能与以上比较/);
    expect(findChart(site, '2019/charts/', 'chart-checks').source).toBe(
      '来源：示例县人民政府关于2019年度法治政府建设情况的报告，2020-03-20，以及2017年度报告',
    );
    expect(site.readText('data/2019/charts/checks.csv')).not.toContain('2021');
  });

  test('has the course of an indicator on its page, with breaks and what other reports say, from two values on', () => {
    const [chart] = listCharts(site, `figures/${BROKEN}/`);
    expect(chart && listRows(chart)).toEqual([
      '2017年 129次 ▬',
      '2018年 本站没有报告',
      '2019年 143次2021年度报告作140次 ▬',
      '2020年 本站没有报告',
      `以下不能与以上比较：${BREAK}`,
      '2021年 157次 ▬',
    ]);
    const pages = listAllCharts(site).flatMap(({ file }) => (file.startsWith('figures/') ? [file] : []));
    expect(pages).toContain('figures/government-functions-rate-1/index.html');
    expect(pages).not.toContain('figures/leaders-meetings/index.html');
    expect(pages).not.toContain('figures/emergency-response-checks-1/index.html');
  });

  test('has no number of a draft in any chart or file of one', () => {
    const charts = listAllCharts(site);
    const files = site.files.filter((file) => /^data\/\d+\/charts\//.test(file));
    expect([charts.length, files.length].map((count) => count > 8)).toEqual([true, true]);
    // The year of the draft, and first checks that only its report has.
    const drafted = /(?<!\d)(?:2022年|164|174|184)(?!\d)/;
    for (const { file, chart } of charts) expect(JSON.stringify(chart), file).not.toMatch(drafted);
    for (const file of files) expect(site.readText(file), file).not.toMatch(drafted);
  });

  test('links every value of a table to its figure, and offers just these figures, in order', () => {
    const charts = listAllCharts(site).filter(({ file }) => !file.startsWith('figures/'));
    for (const { file, chart } of charts) {
      const dataFile = chart.dataFile.replace('/a/b/', '');
      const ownYear = /\d{4}/.exec(dataFile)?.[0];
      const values = chart.rows.flatMap(({ href, text, value }) =>
        href === undefined ? [] : [`${href} ${/^\d{4}/.exec(text)?.[0] ?? ownYear} ${value}`],
      );
      const figures = readCsvRows(readFileSync(join(site.dir, dataFile))).map(
        (row) => `/a/b/figures/${row['指标编码']}/ ${row['时期']} ${row['限定词']}${row['数值']}${row['单位']}`,
      );
      expect(figures.length, file).toBeGreaterThan(1);
      // A figure that stands in two panels is one row of the file.
      expect([...new Set(values)], `${file} ${chart.id}`).toEqual(figures);
    }
  });

  test('gives every chart one absolute address, to be linked, cited and printed', () => {
    for (const { file, chart } of listAllCharts(site)) {
      const path = file.startsWith('figures/') ? file.replace('index.html', '') : undefined;
      expect(chart.address, file).toMatch(/^https:\/\/www\.example\.org\/a\/b\//);
      expect(new URL(chart.anchor, 'https://www.example.org').href, file).toBe(chart.address);
      expect(chart.citation, file).toContain(`[引用日期]. ${chart.address}.`);
      if (path) expect(chart.address).toBe(`https://www.example.org/a/b/${path}#${chart.id}`);
    }
    expect(findChart(site, '', 'chart-checks').address).toBe('https://www.example.org/a/b/2021/charts/#chart-checks');
    expect(findChart(site, '2019/', 'chart-checks').address).toBe(
      'https://www.example.org/a/b/2019/charts/#chart-checks',
    );
    expect(select('link[rel=canonical]', site.readPage('2019/charts/index.html'))?.properties['href']).toBe(
      'https://www.example.org/a/b/2019/charts/',
    );
  });
});
