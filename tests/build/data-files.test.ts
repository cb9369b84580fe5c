import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContentFolder } from '../../src/content/content-folder.ts';
import type { DataPackage } from '../../src/data-files/data-package.ts';
import { FIGURE_COLUMNS, layOutRow } from '../../src/data-files/figures-table.ts';
import type { HistoryRow } from '../../src/data-files/history-rows.ts';
import { HISTORY_COLUMNS, layOutHistoryRow } from '../../src/data-files/history-table.ts';
import type { IndicatorRecord } from '../../src/data-files/indicator-records.ts';
import type { ReportDocument } from '../../src/data-files/report-document.ts';
import type { FigureRow } from '../../src/ledger/figure-rows.ts';
import { foldText } from '../../src/text/folding.ts';
import { buildSiteWith, type BuiltSite } from '../support/built-site.ts';
import { SUIXI_DIR, SUIXI_PUBLISHED } from '../support/fixture-content.ts';
import { ONE_YEAR, writeOneYear } from '../support/one-year.ts';
import { SEVERAL_YEARS, writeSeveralYears } from '../support/several-years.ts';
import { listCells, openWorkbook, readCsvRows, readPlainCsvRows } from '../support/spreadsheets.ts';
import { findBadCells } from '../support/table-schema.ts';
import { validatePackage } from '../support/validate-package.ts';

const YEAR = 2019;
const PLACES: { root: string; settings: Record<string, string> }[] = [
  { root: '/', settings: { CONTENT_DIR: SUIXI_DIR } },
  { root: 'https://www.example.gov.cn/zwgk/fazhi/', settings: SUIXI_PUBLISHED },
];
const readBytes = (site: BuiltSite, file: string): Uint8Array => readFileSync(join(site.dir, 'data', file));
const readJson = (site: BuiltSite, file: string): unknown => JSON.parse(site.readText(`data/${file}`));

describe.each(PLACES)('the data files of the report, on a site at $root', ({ root, settings }) => {
  let site: BuiltSite;
  let rows: FigureRow[];

  beforeAll(async () => {
    site = await buildSiteWith(settings);
    rows = readJson(site, `${YEAR}/figures.json`) as FigureRow[];
  });

  afterAll(() => {
    site[Symbol.dispose]();
  });

  test('have a row for every observation of the ledger, and no other', async () => {
    const { reports } = await readContentFolder(SUIXI_DIR);
    const observations = reports.find(({ name }) => name === String(YEAR))?.figures?.data?.observations ?? [];
    expect(observations.length).toBeGreaterThan(60);
    const pick = (entry: Pick<FigureRow, 'indicator' | 'value' | 'quote'>, qualifier: string, period: string): string =>
      [entry.indicator, entry.value, qualifier, period, entry.quote].join('|');
    expect(rows.map((row) => pick(row, row.qualifier, row.period)).sort()).toEqual(
      observations.map((entry) => pick(entry, entry.qualifier ?? '', entry.period ?? String(YEAR))).sort(),
    );
  });

  test('agree with one another, row by row and cell by cell', () => {
    const expected = rows.map(layOutRow).map((row) => FIGURE_COLUMNS.map(({ key }) => row[key]));
    const csv = readCsvRows(readBytes(site, `${YEAR}/figures.csv`));
    const sheet = listCells(openWorkbook(readBytes(site, `${YEAR}/figures.xlsx`)), '数据');
    expect(csv.map((row) => Object.values(row))).toEqual(expected.map((row) => row.map(String)));
    expect(sheet.map((row) => FIGURE_COLUMNS.map(({ header }) => row.get(header)?.v ?? ''))).toEqual(expected);
  });

  test('have the keys and columns that were promised, and JSON has no byte order mark', () => {
    expect(Object.keys(rows[0] ?? {}).join()).toBe(
      'indicator,name,value,unit,qualifier,printed,byHand,period,dutyArea,section,quote,url,claims',
    );
    expect(Object.keys(readCsvRows(readBytes(site, `${YEAR}/figures.csv`))[0] ?? {}).join()).toBe(
      '指标编码,指标名称,数值,单位,限定词,人工登记,时期,职责领域,章节,原文,原文所述变化核对,链接',
    );
    const json = site.files.filter((file) => file.startsWith('data/') && file.endsWith('.json'));
    expect(json.length).toBeGreaterThanOrEqual(4);
    for (const file of json) expect(site.readText(file).charAt(0), file).toMatch(/[[{]/);
  });

  test('lead to the number in the text, which is of the quote and leads to its indicator', () => {
    for (const { url, indicator, quote } of rows) {
      expect(url.startsWith(root), url).toBe(true);
      const [path = '', anchor = ''] = url.slice(root.length).split('#');
      const number = select(`#${anchor}`, site.readPage(`${path}index.html`));
      expect(String(number?.properties['href']), url).toMatch(new RegExp(`/figures/${indicator}/$`));
      const printed = number && toString(number);
      expect(printed && quote.includes(printed), `${url}: ${printed}`).toBe(true);
    }
  });

  test('list under every indicator the values that the tables have', () => {
    const indicators = readJson(site, 'indicators.json') as IndicatorRecord[];
    const listed = indicators.flatMap(({ indicator, observations }) =>
      observations.map(({ value, period, quote, url }) => [indicator, value, period, quote, url].join('|')),
    );
    const tabled = rows.map(({ indicator, value, period, quote, url }) =>
      [indicator, value, period, quote, url].join('|'),
    );
    expect(listed.sort()).toEqual(tabled.sort());
    for (const { name, definition } of indicators) expect(definition, name).not.toBe('');
  });

  test('are a valid data package, whose files are there and whose table fits its schema', () => {
    const dataPackage = readJson(site, 'datapackage.json') as DataPackage;
    expect(validatePackage(dataPackage)).toEqual([]);
    expect(dataPackage.sources[0]?.path).toBe('https://www.sxx.gov.cn/zwgk/public/821/56374741.html');
    for (const { path } of dataPackage.resources) expect(site.files).toContain(`data/${path}`);
    const tables = dataPackage.resources.filter(({ schema }) => schema);
    expect(tables.map(({ path }) => path)).toEqual([
      'package/figures.csv',
      `package/figures-${YEAR}.csv`,
      'package/rewordings.csv',
    ]);
    for (const { path, schema } of tables) {
      // Readers of packages take a byte order mark for a part of the first header.
      expect(site.readText(`data/${path}`)).toMatch(/^(?:编号,)?(?:指标编码|对象),/);
      expect(schema && findBadCells(readPlainCsvRows(site.readText(`data/${path}`)), schema)).toEqual([]);
    }
  });

  test('have the text of the report, character for character, as text and as data', () => {
    const chrome = ['来源:', '扫一扫'];
    const original = readFileSync(join(SUIXI_DIR, `reports/${YEAR}/original.txt`), 'utf8').split('\n');
    const expected = foldText(original.filter((line) => !chrome.some((start) => line.startsWith(start))).join(''));
    expect(foldText(site.readText(`data/${YEAR}/report.txt`))).toBe(expected);
    const { title, sections } = readJson(site, `${YEAR}/report.json`) as ReportDocument;
    const texts = sections.flatMap(({ partHeading, heading, paragraphs }) => [
      partHeading ?? '',
      heading ?? '',
      ...paragraphs.map(({ text }) => text),
    ]);
    expect(foldText([title, ...texts].join(''))).toBe(expected);
  });

  test('name every heading by its anchor, and no two paragraphs of a section alike', () => {
    const { sections } = readJson(site, `${YEAR}/report.json`) as ReportDocument;
    expect(sections).toHaveLength(12);
    for (const { slug, paragraphs } of sections) {
      const ids = paragraphs.map(({ id }) => id);
      expect(new Set(ids).size, slug).toBe(ids.length);
      const page = site.readPage(`${YEAR}/${slug}/index.html`);
      for (const { id, role } of paragraphs) {
        if (role === 'heading') expect(select(`[id="${id}"]`, page), id).toBeTruthy();
      }
    }
  });
});

test('a site has files for each published year and none for a draft, and indicators have their values of all years', async () => {
  using content = writeSeveralYears();
  using site = await buildSiteWith({ ...SEVERAL_YEARS, CONTENT_DIR: content.dir });
  expect(site.files.filter((file) => file.startsWith('data/2022/'))).toEqual([]);
  const dataPackage = readJson(site, 'datapackage.json') as DataPackage;
  expect(validatePackage(dataPackage)).toEqual([]);
  expect(dataPackage.resources.flatMap(({ path, schema }) => (schema ? [path] : []))).toEqual([
    'package/figures.csv',
    'package/figures-2021.csv',
    'package/figures-2020.csv',
    'package/figures-2019.csv',
    'package/compare-2020-2021.csv',
    'package/compare-2019-2021.csv',
    'package/compare-2019-2020.csv',
    'package/rewordings.csv',
  ]);
  const indicators = readJson(site, 'indicators.json') as IndicatorRecord[];
  expect(indicators.length).toBeGreaterThan(0);
  expect(indicators[0]?.observations.map(({ period, report }) => [period, report])).toEqual([
    ['2019', 2019],
    ['2020', 2020],
    ['2021', 2021],
  ]);
});

test('the figures of all years are one table, whose rows stay what they are when years are added', async () => {
  using three = writeSeveralYears();
  using one = writeOneYear();
  using site = await buildSiteWith({ ...SEVERAL_YEARS, CONTENT_DIR: three.dir });
  using before = await buildSiteWith({ ...ONE_YEAR, CONTENT_DIR: one.dir });
  const rows = readJson(site, 'figures.json') as HistoryRow[];
  const yearly = [2019, 2020, 2021].flatMap((year) => readJson(site, `${year}/figures.json`) as FigureRow[]);
  const pick = ({ indicator, period, value, quote, url }: FigureRow): string =>
    [indicator, period, value, quote, url].join('|');
  expect(rows.map(pick).sort()).toEqual(yearly.map(pick).sort());
  expect(rows).toEqual(expect.arrayContaining(readJson(before, 'figures.json') as HistoryRow[]));
  const expected = rows.map(layOutHistoryRow).map((row) => HISTORY_COLUMNS.map(({ key }) => String(row[key])));
  expect(readCsvRows(readBytes(site, 'figures.csv')).map((row) => Object.values(row))).toEqual(expected);
  expect(readPlainCsvRows(site.readText('data/package/figures.csv')).map((row) => Object.values(row))).toEqual(
    expected,
  );
  const sheet = listCells(openWorkbook(readBytes(site, 'figures.xlsx')), '数据');
  expect(sheet.map((row) => HISTORY_COLUMNS.map(({ header }) => String(row.get(header)?.v ?? '')))).toEqual(expected);
});

test('the table of all years is offered where there are several, and nowhere else', async () => {
  using three = writeSeveralYears();
  using one = writeOneYear();
  using site = await buildSiteWith({ ...SEVERAL_YEARS, CONTENT_DIR: three.dir });
  using alone = await buildSiteWith({ ...ONE_YEAR, CONTENT_DIR: one.dir });
  const listOffers = (built: BuiltSite, page: string): unknown[] =>
    selectAll('main a[href*="/data/figures."]', built.readPage(page)).map(({ properties }) => properties['href']);
  const all = ['csv', 'xlsx', 'json'].map((ending) => `${SEVERAL_YEARS.BASE_PATH}data/figures.${ending}`);
  for (const page of ['2020/figures/index.html', 'about/index.html', 'sitemap/index.html']) {
    expect(listOffers(site, page), page).toEqual(all);
  }
  expect(listOffers(site, 'years/index.html')).toEqual([all[1]]);
  for (const page of alone.pages) expect(listOffers(alone, page), page).toEqual([]);
});
