import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';
import { findChart, listAllCharts, listChartIds, listCharts, listRows } from '../support/chart-tables.ts';
import { ODD, writeOddSite } from '../support/odd-site.ts';
import type { FixtureSite } from '../support/site.ts';
import { readCsvRows } from '../support/spreadsheets.ts';
import { BREAK, writeYearsApart, YEARS_APART } from '../support/years-apart.ts';

const BROKEN = 'law-enforcement-checks-1';

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

  test('compares the indicators of its report in their order, each with a mark', () => {
    const chart = findChart(site, '2019/charts/', 'chart-checks');
    expect(listRows(chart)).toEqual(['审计监督 153次 ▬', '执法行为 143次 ▬', '机构设置 133次 ▬']);
    expect(chart.statement).toBe('2019年检查最多的是审计监督153次。');
    expect(chart.notes).toEqual([]);
    expect(chart.source).toBe('来源：第一部分“优化机构设置”');
  });

  test('leads from a chart to the words of its first number, where they do not stand above it', () => {
    const [source] = selectAll('#chart-checks [data-source] a', site.readPage('2019/charts/index.html'));
    expect(source?.properties['href']).toBe(
      `${ODD.BASE_PATH}2019/government-functions/#figure-government-functions-checks-1`,
    );
    expect(findChart(site, '2019/government-functions/', 'chart-checks').source).toBe('');
  });

  test('draws numbers that are not exact as bars, not as units', () => {
    const rates = findChart(site, '2019/charts/', 'chart-rates');
    expect(listRows(rates)).toEqual(['机构设置 约80.5% ▬', '执法行为 约80.5% ▬']);
    expect(select('#chart-rates .bars', site.readPage('2019/charts/index.html'))).toBeDefined();
  });

  test('shows a chart without its statement where a number for it is missing', () => {
    expect(findChart(site, '2019/charts/', 'chart-rates').statement).toBe('');
  });

  test('has no panel over the years, and no chart on the pages of indicators', () => {
    const chart = findChart(site, '2019/charts/', 'chart-checks-over-years');
    expect(listRows(chart)).toEqual(['检查 133次', '办结率 约80.5%']);
    expect(listAllCharts(site).filter(({ file }) => file.startsWith('figures/'))).toEqual([]);
  });

  test('has each chart where charts.yml places it, and all on a page of their own', () => {
    expect(listChartIds(site, '')).toEqual(['chart-checks', 'chart-checks-over-years']);
    expect(listChartIds(site, '2019/')).toEqual([]);
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
      const address = `${ODD.BASE_PATH}2019/charts/#${chart.id}`;
      expect(chart, file).toMatchObject({
        address,
        dataFile: `${ODD.BASE_PATH}data/2019/charts/${chart.id.replace('chart-', '')}.csv`,
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
    content = writeYearsApart();
    site = await buildSiteWith({ ...YEARS_APART, CONTENT_DIR: content.dir });
  });

  afterAll(() => {
    content.cleanUp();
    site[Symbol.dispose]();
  });

  test('goes over the years by itself, and says what a year lacks instead of drawing it', () => {
    const chart = findChart(site, '2021/charts/', 'chart-checks');
    expect(listRows(chart)).toEqual([
      '项目 2017 2019 2021',
      '机构设置 119次 133次 147次 ▬',
      '执法行为 129次 143次 157次 ▬',
      '审计监督 139次 153次 177次 ▬',
      '应急预案 无对应章节 无对应章节 167次 ▬',
    ]);
    expect(chart.statement).toBe('2021年检查最多的是审计监督177次。');
    expect(chart.notes).toEqual([
      '每条线都从零画起，高低只和自己比。',
      `2021年起与以前不能比较：${BREAK}。`,
      '机构设置2019年的数，2021年度报告作120次。',
      '执法行为2019年的数，2021年度报告作140次。',
      '2018年：本站没有报告。',
      '2020年：本站没有报告。',
    ]);
  });

  test('says in a course over the years which of them have no report', () => {
    const chart = findChart(site, '2021/charts/', 'chart-checks-over-years');
    expect(listRows(chart).slice(-6)).toEqual([
      '年份 优化机构设置检查次数 应急预案',
      '2017年 119次 无对应章节',
      '2018年 本站没有报告 本站没有报告',
      '2019年 133次 无对应章节',
      '2020年 本站没有报告 本站没有报告',
      '2021年 147次 167次',
    ]);
    // The first three are of the panel of plain numbers.
    expect(chart.notes.slice(3)).toEqual([
      '优化机构设置检查次数2019年的数，2021年度报告作120次。',
      '2018年：本站没有报告。',
      '2020年：本站没有报告。',
      '应急预案2017年：无对应章节。',
      '应急预案2019年：无对应章节。',
    ]);
    expect(chart.statement).toBe('机构设置检查由2019年的133次增至147次。');
  });

  test('names all reports in the source', () => {
    expect(findChart(site, '2021/charts/', 'chart-checks').source).toBe(
      '来源：第一部分“优化机构设置”，以及2017、2019年度报告',
    );
    expect(findChart(site, '2021/government-functions/', 'chart-checks').source).toBe(
      '来源：本报告和2017、2019年度报告',
    );
    expect(findChart(site, '2021/charts/', 'chart-leaders-meetings').source).not.toContain('以及');
  });

  test('has charts of an earlier year that know nothing of later ones', () => {
    const charts = listCharts(site, '2019/charts/');
    expect(charts.map(({ id }) => id).sort()).toEqual([
      'chart-checks',
      'chart-checks-over-years',
      'chart-checks-within',
    ]);
    expect(JSON.stringify(charts)).not.toMatch(/202[12]年|应急预案|不能与以上比较/);
    expect(findChart(site, '2019/charts/', 'chart-checks').source).toContain('以及2017年度报告');
    expect(site.readText('data/2019/charts/checks.csv')).not.toContain('2021');
  });

  test('has the course of an indicator on its page, with breaks and what other reports say, from two values on', () => {
    const [chart] = listCharts(site, `figures/${BROKEN}/`);
    expect(chart && listRows(chart)).toEqual([
      '2017年 129次',
      '2018年 本站没有报告',
      '2019年 143次',
      '2020年 本站没有报告',
      '2021年 157次',
    ]);
    expect(chart?.notes).toEqual([
      `2021年起与以前不能比较：${BREAK}。`,
      '2019年的数，2021年度报告作140次。',
      '2018年：本站没有报告。',
      '2020年：本站没有报告。',
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

  test('links every value of a table to its figure, and offers just these figures', () => {
    const charts = listAllCharts(site).filter(({ file }) => file.endsWith('/charts/index.html'));
    for (const { file, chart } of charts) {
      const dataFile = chart.dataFile.replace('/a/b/', '');
      const values = chart.rows.flatMap(({ hrefs, values: own }) =>
        own.flatMap((value, index) => (value === '' ? [] : `${hrefs[index]} ${value}`)),
      );
      const figures = readCsvRows(readFileSync(join(site.dir, dataFile))).map(
        (row) => `/a/b/figures/${row['指标编码']}/ ${row['限定词']}${row['数值']}${row['单位']}`,
      );
      expect(figures.length, file).toBeGreaterThan(1);
      // A figure that stands in two panels is one row of the file.
      expect([...new Set(values)].sort(), `${file} ${chart.id}`).toEqual([...new Set(figures)].sort());
    }
  });

  test('gives every chart one absolute address, to be linked, cited and printed', () => {
    for (const { file, chart } of listAllCharts(site)) {
      const path = file.startsWith('figures/') ? file.replace('index.html', '') : undefined;
      expect(chart.address, file).toMatch(/^https:\/\/www\.example\.org\/a\/b\//);
      expect(chart.citation, file).toContain(`[引用日期]. ${chart.address}.`);
      if (path) expect(chart.address).toBe(`https://www.example.org/a/b/${path}#${chart.id}`);
    }
    expect(findChart(site, '', 'chart-checks').address).toBe('https://www.example.org/a/b/2021/charts/#chart-checks');
    expect(select('link[rel=canonical]', site.readPage('2019/charts/index.html'))?.properties['href']).toBe(
      'https://www.example.org/a/b/2019/charts/',
    );
  });
});
