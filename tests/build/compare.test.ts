import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DataPackage } from '../../src/data-files/data-package.ts';
import { listBrokenAnchors, listBrokenLinks } from '../support/broken-links.ts';
import { buildSiteWith, type BuiltSite } from '../support/built-site.ts';
import { ONE_YEAR, writeOneYear } from '../support/one-year.ts';
import type { FixtureSite } from '../support/site.ts';
import { readCsvRows } from '../support/spreadsheets.ts';
import { findBadCells } from '../support/table-schema.ts';
import { BREAK_BETWEEN, writeYearsApart, YEARS_APART } from '../support/years-apart.ts';

const BASE = YEARS_APART.BASE_PATH;

/** Words of an element, without the spaces between its parts. */
function read(element: Element | undefined): string {
  return element ? toString(element).replace(/\s+/gu, '') : '';
}

/** Rows of the tables whose caption has these words: the words of each cell. */
function readRows(page: Root, caption: string): string[][] {
  const tables = selectAll('main table', page).filter((table) => read(select('caption', table)).includes(caption));
  return tables.flatMap((table) => selectAll('tbody tr', table).map((row) => selectAll('th, td', row).map(read)));
}

/** What a fold holds that is called so: the words of its items. */
function readFold(page: Root, summary: string): string[] {
  const fold = selectAll('main details', page).find((one) => read(select('summary', one)).startsWith(summary));
  return selectAll('li', fold).map(read);
}

/** How many figures the folds say that they hold. */
function countFolded(page: Root): number[] {
  const summaries = selectAll('main section[aria-labelledby="page-both"] summary', page).map(read);
  return summaries.flatMap((summary) => Number(/(\d+)项/u.exec(summary)?.[1] ?? 0));
}

describe('a site of three years, two of them apart', () => {
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

  const open = (): Root => site.readPage('compare/2019/2021/index.html');

  test('compares each report with those before it', () => {
    expect(site.pages.filter((file) => file.startsWith('compare/'))).toEqual([
      'compare/2017/2019/index.html',
      'compare/2017/2021/index.html',
      'compare/2019/2021/index.html',
    ]);
    expect(read(select('main p', open()))).toContain('2020年本站没有报告');
  });

  test('leads with every link of every page somewhere', () => {
    expect(listBrokenLinks(site, BASE)).toEqual([]);
    expect(listBrokenAnchors(site, BASE)).toEqual([]);
  });

  test('has the latest two at an address of its own, which leads those who cite it to the one that lasts', () => {
    const [latest, lasting] = ['years', 'compare/2019/2021'].map((path) => site.readPage(`${path}/index.html`));
    const [words, lastingWords] = [latest, lasting].map(
      (page) => page && selectAll('main > :not(script)', page).map(read),
    );
    expect(words).toEqual(lastingWords);
    const address = `${YEARS_APART.SITE_URL}${BASE}compare/2019/2021/`;
    expect(latest && select('link[rel="canonical"]', latest)?.properties['href']).toBe(address);
    expect(site.readText('sitemap-0.xml')).toContain(`${BASE}compare/2019/2021/<`);
    expect(site.readText('sitemap-0.xml')).not.toContain(`${BASE}years/`);
  });

  test('sets the figures of both years side by side, those of the report before beside them, and what is between', () => {
    const rows = readRows(open(), '有变化');
    expect(rows).toContainEqual(['完善行政审批制度检查次数，单位次', '120', '134', '148', '+增加14次', '+增加10.4%']);
    expect(rows).toContainEqual([
      '优化机构设置检查次数，单位次2021年度报告把2019年的数写作120次，按它算：+增加27次（+22.5%）。',
      '119',
      '133',
      '147',
      '+增加14次',
      '+增加10.5%',
    ]);
    const shares = rows.map((cells) => Number(/[\d.]+/u.exec(cells.at(-1) ?? '')?.[0]));
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    // Of years apart from each other no third is shown.
    expect(readRows(site.readPage('compare/2017/2021/index.html'), '有变化')).toContainEqual([
      '完善行政审批制度检查次数，单位次',
      '120',
      '148',
      '+增加28次',
      '+增加23.3%',
    ]);
  });

  test('folds what did not change, cannot be measured, or is in one report only, by duty area', () => {
    expect(readFold(open(), '数字没有变化')).toContain('优化机构设置办结率：约80.5%，写的数字相同');
    expect(readFold(open(), '不算增减')).toContain(
      `推动综合行政执法体制改革检查次数：2019年144次，2021年158次，不能比较：${BREAK_BETWEEN}`,
    );
    expect(readFold(open(), '不算增减').find((item) => item.startsWith('规范行政执法行为'))).toMatch(
      /2021年度报告把2019年的数写作140次（原文“2019年为140次”）$/u,
    );
    const lone = readFold(open(), '只有一年写到');
    expect(lone).toContain('完善应急预案检查次数：167次；2019年：无对应章节');
    expect(lone).toContain('县政府常务会议专题学法次数：4次；2019年：报告没有这个数字');
  });

  test('says each figure once, and as many as it counts', () => {
    const rows = readRows(open(), '有变化').map(([name = '']) => name.replace(/，单位.*$/u, ''));
    const folded = ['数字没有变化', '不算增减', '只有一年写到'].flatMap((name) => readFold(open(), name));
    const names = [...rows, ...folded.map((item) => /^[^：]+/u.exec(item)?.[0] ?? item)];
    expect(new Set(names).size).toBe(names.length);
    const seen = readRows(open(), '按增减的百分比').length;
    expect(countFolded(open()).reduce((sum, count) => sum + count, seen)).toBe(names.length);
    expect(read(select('main .how', open()))).toContain(`${rows.length}项有变化`);
  });

  test('sets what the later report says of a change beside what the ledger gives', () => {
    const listSaid = (path: string): string[] =>
      selectAll('section[aria-labelledby="page-claims"] li', site.readPage(`${path}/index.html`)).map(read);
    expect(listSaid('compare/2019/2021')).toEqual([
      '“增至148次”完善行政审批制度检查次数：2019年134次→2021年148次，+增加14次（+10.4%），与登记的数相符',
    ]);
    expect(listSaid('compare/2017/2021')).toEqual([]);
  });

  test('links each value to its number in the text', () => {
    const row = selectAll('main tbody tr', open()).find((candidate) => read(candidate).startsWith('优化机构设置检查'));
    expect(selectAll('a', row).map(({ properties }) => properties['href'])).toEqual([
      `${BASE}figures/government-functions-checks-1/`,
      `${BASE}2021/government-functions/#figure-government-functions-checks-1-2019`,
      `${BASE}2017/government-functions/#figure-government-functions-checks-1`,
      `${BASE}2019/government-functions/#figure-government-functions-checks-1`,
      `${BASE}2021/government-functions/#figure-government-functions-checks-1`,
    ]);
  });

  test('shows where each report treats a duty area, and what else it has, in the words of their reports', () => {
    const rows = readRows(open(), '各写在哪里');
    expect(rows).toContainEqual(['严格规范公正文明执法', '（二）严格规范公正文明执法', '（二）严格规范公正文明执法']);
    expect(rows).toContainEqual(['健全突发事件应对体系', '所依据的纲要没有这一项', '（三）健全突发事件应对体系']);
    expect(rows).toContainEqual(['存在问题', '二、存在问题', '三、存在问题']);
    expect(read(select('main', open()))).not.toMatch(/\d字/u);
  });

  test('leads to the comparisons from the figures of both years, and to the latest from home', () => {
    const listLinks = (file: string): string[] =>
      selectAll('main a[href*="/compare/"]', site.readPage(file)).map(
        (link) => `${read(link)} ${String(link.properties['href'])}`,
      );
    const fromLatest = [`与2019年度对照 ${BASE}compare/2019/2021/`, `与2017年度对照 ${BASE}compare/2017/2021/`];
    expect(listLinks('2021/figures/index.html')).toEqual(fromLatest);
    expect(listLinks('2019/figures/index.html')).toEqual([
      `与2021年度对照 ${BASE}compare/2019/2021/`,
      `与2017年度对照 ${BASE}compare/2017/2019/`,
    ]);
    const [home] = selectAll('main section[aria-labelledby="page-years"] a', site.readPage('index.html')).slice(-1);
    expect([read(home), home?.properties['href']]).toEqual(['历年对照', `${BASE}years/`]);
  });

  test('leads from a comparison to the others of its years', () => {
    const listLinks = (file: string, within: string): unknown[] =>
      selectAll(`${within} a`, site.readPage(file)).map(({ properties }) => properties['href']);
    // The later year, then the earlier one.
    expect(listLinks('compare/2017/2021/index.html', 'nav[aria-label="选择年份"]')).toEqual([
      `${BASE}compare/2017/2021/`,
      `${BASE}compare/2017/2019/`,
      `${BASE}compare/2019/2021/`,
      `${BASE}compare/2017/2021/`,
    ]);
  });

  test('sets no plan beside a report of another year than it is for, and says which years have none', () => {
    expect(read(select('main p', site.readPage('compare/2017/2021/index.html')))).toContain(
      '2018年、2020年本站没有报告',
    );
    for (const file of site.pages.filter((page) => page.startsWith('compare/')))
      expect(select('#page-plan', site.readPage(file)), file).toBeUndefined();
    expect(selectAll('main a[href*="/compare/"]', site.readPage('2019/next-year/index.html'))).toEqual([]);
  });

  test('gives the figures of both years as a file, which fits its description', () => {
    const rows = readCsvRows(readFileSync(join(site.dir, 'data/compare/2019-2021.csv')));
    const pick = (name: string, ...columns: string[]): (string | undefined)[] => {
      const row = rows.find((candidate) => candidate['指标名称'] === name);
      return columns.map((column) => row?.[column]);
    };
    expect(pick('完善行政审批制度检查次数', '2019年数值', '2021年数值', '差值', '差值单位', '增减')).toEqual([
      '134',
      '148',
      '14',
      '次',
      '增加14次（10.4%）',
    ]);
    expect(pick('优化机构设置办结率', '2021年限定词', '差值', '增减')).toEqual(['约', '', '写的数字相同']);
    expect(pick('推动综合行政执法体制改革检查次数', '差值', '增减')).toEqual(['', `不能比较：${BREAK_BETWEEN}`]);
    expect(pick('优化机构设置检查次数', '2019年链接', '说明')).toEqual([
      `${YEARS_APART.SITE_URL}${BASE}2019/government-functions/#figure-government-functions-checks-1`,
      '2021年度报告把2019年的数写作120次（原文“两年前为120次”），按它算：增加27次（22.5%）',
    ]);
    expect(pick('完善应急预案检查次数', '2019年数值', '说明')).toEqual(['', '2019年：无对应章节']);
    const seen = readRows(open(), '按增减的百分比').length;
    expect(rows).toHaveLength(countFolded(open()).reduce((sum, count) => sum + count, seen));
    const { resources } = JSON.parse(site.readText('data/datapackage.json')) as DataPackage;
    const schema = resources.find(({ path }) => path === 'package/compare-2019-2021.csv')?.schema;
    expect(schema && findBadCells(rows, schema)).toEqual([]);
  });

  test('says on the page of an indicator which reports do not have it', () => {
    const page = site.readPage('figures/leaders-study-sessions/index.html');
    expect(read(select('main', page))).toContain('2019年：报告没有这个数字');
  });

  test('says on the pages of an older report, and on no others, which is the latest', () => {
    const banners = site.pages.flatMap((file) => {
      const banner = select('aside[aria-label="报告年度"]', site.readPage(file));
      return banner ? [{ file, text: read(banner), link: select('a', banner)?.properties['href'] }] : [];
    });
    expect(banners.map(({ file }) => file)).toEqual(site.pages.filter((file) => /^20(?:17|19)\//.test(file)));
    expect(banners.find(({ file }) => file === '2019/problems/index.html')).toMatchObject({
      text: '这是2019年度的报告。最新的是2021年度报告',
      link: `${BASE}2021/problems/`,
    });
    const linkOf = (page: string): unknown => banners.find(({ file }) => file === page)?.link;
    expect(linkOf('2017/figures/index.html')).toBe(`${BASE}2021/figures/`);
    expect(linkOf('2017/full/index.html')).toBe(`${BASE}2021/full/`);
    expect(linkOf('2017/charts/index.html')).toBe(`${BASE}2021/charts/`);
  });
});

test('a site of one year compares nothing, and has no older report', async () => {
  using content = writeOneYear();
  using site = await buildSiteWith({ ...ONE_YEAR, CONTENT_DIR: content.dir });
  for (const file of site.pages) {
    expect(site.readText(file), file).not.toMatch(/compare\/|years\/|历年对照/u);
    expect(select('aside[aria-label="报告年度"]', site.readPage(file)), file).toBeUndefined();
  }
});
