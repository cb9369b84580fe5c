import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import type { DataPackage } from '../../src/data-files/data-package.ts';
import type { HistoryRow } from '../../src/data-files/history-rows.ts';
import { buildSiteWith, type BuiltSite, PUBLISHED } from '../support/built-site.ts';
import { MISTAKEN, SUMMARY, writeCorrectedSite } from '../support/corrected-site.ts';
import { changeNumber, NUMBER, WORDING } from '../support/corrections.ts';
import { ONE_YEAR, writeOneYear } from '../support/one-year.ts';
import { runScript } from '../support/run-script.ts';
import { type FixtureSite, writeSite } from '../support/site.ts';
import { readPlainCsvRows } from '../support/spreadsheets.ts';
import { findBadCells } from '../support/table-schema.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { readVerbatim } from '../support/verbatim.ts';

const BASE = PUBLISHED.BASE_PATH;
const SUPERSEDED = '2019/law-enforcement/superseded/2020-07-15/index.html';

describe('a report with corrections', () => {
  let content: FixtureSite;
  let site: BuiltSite;

  beforeAll(async () => {
    content = writeCorrectedSite();
    site = await buildSiteWith({ ...PUBLISHED, CONTENT_DIR: content.dir });
  });

  afterAll(() => {
    site[Symbol.dispose]();
    content.cleanUp();
  });

  test('says on the section what changed, outside its words, and leads to the text before', () => {
    const page = site.readPage('2019/law-enforcement/index.html');
    expect(readVerbatim(page)).toContain(NUMBER.is);
    expect(readVerbatim(page)).not.toContain('143次');
    const [note, below] = selectAll('#corrections, .corrected', page).map((element) => toString(element));
    for (const words of [NUMBER.date, NUMBER.was, NUMBER.is, NUMBER.why]) expect(note).toContain(words);
    expect(below).toBe(`更正（${NUMBER.date}）原为“${NUMBER.was}”`);
    expect(select(`#corrections a[href="${BASE}${SUPERSEDED.replace('index.html', '')}"]`, page)).toBeDefined();
  });

  test('keeps the superseded text at its address, marked, without figures, unlisted', () => {
    const page = site.readPage(SUPERSEDED);
    const article = select('article', page);
    expect(article && toString(article)).toContain(NUMBER.was);
    expect(selectAll('article a[id], [data-verbatim]', page)).toEqual([]);
    expect(select('meta[name="robots"][content="noindex"]', page)).toBeDefined();
    expect(site.readText('sitemap-0.xml')).not.toContain('superseded');
    expect(select('link[rel="canonical"]', page)).toBeUndefined();
    expect(select(`main a[href="${BASE}2019/law-enforcement/"]`, page)).toBeDefined();
    expect(site.pages.filter((file) => file.includes('superseded'))).toEqual([
      SUPERSEDED,
      '2019/problems/superseded/2020-06-01/index.html',
    ]);
  });

  test('lists all corrections on its page, those of a figure on the page of its indicator too', () => {
    const list = selectAll('.report-corrections li', site.readPage('2019/index.html')).map((item) => toString(item));
    expect(list.map((item) => item.slice(0, 10))).toEqual([SUMMARY.date, MISTAKEN.date, NUMBER.date, WORDING.date]);
    expect(list[0]).toContain('摘要：严格规范公正文明执法');
    expect(list[0]).toContain(SUMMARY.is);
    expect(toString(site.readPage('2019/index.html'))).toContain('没有后来的更正');
    expect(toString(site.readPage('2020/index.html'))).not.toContain('没有后来的更正');
    const readIndicator = (id: string): string => toString(site.readPage(`figures/${id}/index.html`));
    expect(readIndicator('law-enforcement-checks-1')).toContain(NUMBER.why);
    expect(readIndicator(MISTAKEN.indicator)).toContain(MISTAKEN.why);
    // Of an earlier year, which is folded, the line that is seen says that there is one.
    const years = selectAll('summary', site.readPage('figures/law-enforcement-checks-1/index.html'));
    expect(years.map((year) => toString(year)).join()).toMatch(/2019年度报告[^]*发布以后更正过/);
    expect(readIndicator('law-enforcement-rate-1')).not.toContain(NUMBER.why);
  });

  test('has them in report.json, with what they are of', () => {
    const { corrections } = JSON.parse(site.readText('data/2019/report.json')) as { corrections: unknown };
    expect(corrections).toEqual([
      { ...WORDING, indicator: null, period: null, summary: null, fact: null },
      { ...NUMBER, indicator: null, period: null, summary: null, fact: null },
      { ...MISTAKEN, section: null, period: '2019', summary: null, fact: null },
      { ...SUMMARY, section: null, indicator: null, period: null, fact: null },
    ]);
  });

  test('has what was corrected in the figures of all years, beside what it became, each at its own address', () => {
    const rows = JSON.parse(site.readText('data/figures.json')) as HistoryRow[];
    const own = rows.filter(({ indicator, report }) => indicator === 'law-enforcement-checks-1' && report === 2019);
    const id = 'law-enforcement-checks-1/2019/2019';
    expect(own).toMatchObject([
      {
        id: `${id}/${NUMBER.date}`,
        status: 'corrected',
        value: 143,
        unit: '次',
        quote: '检查143次',
        note: `${NUMBER.date}更正为153次。原因：${NUMBER.why}`,
        see: [id],
      },
      { id, status: 'counts', value: 153, note: `${NUMBER.date}更正，原为143次。原因：${NUMBER.why}` },
    ]);
    const root = `${PUBLISHED.SITE_URL}${BASE}`;
    expect(own[0]?.url).toBe(`${root}${SUPERSEDED.replace('index.html', '')}`);
    expect(own[1]?.url).toBe(`${root}2019/law-enforcement/#figure-law-enforcement-checks-1`);
    expect(JSON.parse(site.readText('data/indicators/law-enforcement-checks-1.json'))).toEqual(
      rows.filter(({ indicator }) => indicator === 'law-enforcement-checks-1'),
    );
    const { resources } = JSON.parse(site.readText('data/datapackage.json')) as DataPackage;
    const { path, schema } = resources[0] ?? {};
    expect(schema && findBadCells(readPlainCsvRows(site.readText(`data/${path}`)), schema)).toEqual([]);
  });

  test('is one of several whose figures search engines are told of as one, with files that are there', () => {
    const script = select('script[type="application/ld+json"]', site.readPage('years/index.html'));
    const dataset = JSON.parse(script ? toString(script) : '') as { distribution: { contentUrl: string }[] };
    const root = `${PUBLISHED.SITE_URL}${BASE}`;
    expect(dataset).toMatchObject({
      '@type': 'Dataset',
      '@id': `${root}years/#dataset`,
      temporalCoverage: '2019/2020',
      hasPart: [{ '@id': `${root}2020/figures/#dataset` }, { '@id': `${root}2019/figures/#dataset` }],
    });
    const files = dataset.distribution.map(({ contentUrl }) => contentUrl.replace(root, ''));
    expect(files).toEqual(['data/figures.csv', 'data/figures.json', 'data/figures.xlsx']);
    for (const file of files) expect(site.files).toContain(file);
  });

  test('is in the feed, which is well-formed and knows no time but those of its events', () => {
    const xml = site.readText('feed.xml');
    expect(() => fromXml(xml)).not.toThrow();
    expect([...xml.matchAll(/<updated>(.*)<\/updated>/g)].map(([, at]) => at)).toEqual([
      '2021-03-20T10:30:00+08:00',
      '2021-03-20T10:30:00+08:00',
      '2020-08-01T00:00:00+08:00',
      '2020-07-15T00:00:00+08:00',
      '2020-06-01T00:00:00+08:00',
      '2020-03-20T10:30:00+08:00',
    ]);
    expect(xml).toContain(`原为“${NUMBER.was}”，更正为“${NUMBER.is}”。原因：${NUMBER.why}`);
    expect(xml).toContain(`摘要原为“${SUMMARY.was}”`);
    const reportPage = site.readPage('2019/index.html');
    const ids = [...xml.matchAll(/<id>(.*)<\/id>/g)].map(([, id]) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const anchor of ids.flatMap((id) => /2019\/#(.*)/.exec(id)?.[1] ?? [])) {
      expect(select(`[id="${anchor}"]`, reportPage), anchor).toBeDefined();
    }
    const link = select('link[rel="alternate"][type="application/atom+xml"]', reportPage);
    expect(link?.properties['href']).toBe(`${BASE}feed.xml`);
  });
});

test('a site without an address has no feed, and says nothing of one', async () => {
  using content = writeOneYear();
  using site = await buildSiteWith({ ...ONE_YEAR, CONTENT_DIR: content.dir });
  expect(site.files).not.toContain('feed.xml');
  for (const file of site.pages) expect(site.readText(file), file).not.toContain('feed.xml');
});

test('a published number that changed without a correction stops the build', async () => {
  using content = writeSite();
  using folder = makeTemporaryFolder();
  content.freeze();
  changeNumber(content);
  const { exitCode, stderr } = await runScript('build', { CONTENT_DIR: content.dir, OUT_DIR: `${folder.dir}/site` });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('corrections:\n  - date: # 更正的日期，如 2021-06-01\n    section: law-enforcement');
});
