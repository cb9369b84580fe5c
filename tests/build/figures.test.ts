import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FigureRow } from '../../src/ledger/figure-rows.ts';
import { buildSiteWith, type BuiltSite } from '../support/built-site.ts';
import { SUIXI_DIR, SUIXI_PUBLISHED } from '../support/fixture-content.ts';

const YEAR = '2019';

describe('the figures of the report', () => {
  let site: BuiltSite;
  let rows: FigureRow[];

  beforeAll(async () => {
    site = await buildSiteWith({ CONTENT_DIR: SUIXI_DIR });
    rows = JSON.parse(site.readText(`data/${YEAR}/figures.json`)) as FigureRow[];
  });

  afterAll(() => {
    site[Symbol.dispose]();
  });

  /** The element that a row's address leads to. */
  const findNumber = ({ url }: FigureRow): { page: Root; href: unknown; text: string; paragraph: string } => {
    const [path = '', anchor = ''] = url.slice(1).split('#');
    const page = site.readPage(`${path}index.html`);
    const element = select(`#${anchor}`, page);
    const paragraph = selectAll('p', page).find((candidate) => select(`#${anchor}`, candidate));
    return {
      page,
      href: element?.properties['href'],
      text: element ? toString(element) : '',
      paragraph: paragraph ? toString(paragraph) : '',
    };
  };

  test('each lead to their number in the text, in the sentence that is quoted', () => {
    expect(rows.length).toBeGreaterThan(60);
    for (const row of rows) {
      const number = findNumber(row);
      expect(number.href, row.url).toBe(`/figures/${row.indicator}/`);
      expect(number.text, row.url).toContain(row.unit);
      expect(number.text, row.url).toContain(row.qualifier);
      expect(number.paragraph, row.url).toContain(row.quote);
    }
  });

  test('each are told beside the text: in the margin with a link to their indicator, or in a chart of the page', () => {
    for (const row of rows) {
      const { page } = findNumber(row);
      const notes = selectAll('.notes a', page).filter(
        ({ properties }) => properties['href'] === `/figures/${row.indicator}/`,
      );
      const shown = [...notes, ...selectAll('chart-figure', page)].map((part) => toString(part).replaceAll(',', ''));
      expect(
        shown.some((text) => text.includes(String(row.value))),
        row.url,
      ).toBe(true);
    }
  });

  test('are rows of the table, in full and no others', () => {
    const table = selectAll('tr[data-value]', site.readPage(`${YEAR}/figures/index.html`)).map((row) => {
      const quote = toString(select('.quote', row) ?? row).trim();
      const [indicator, sentence] = selectAll('a', row).map((link) => String(link.properties['href']));
      return { indicator, url: sentence, value: Number(row.properties['dataValue']), quote };
    });
    // A number of a year before stands in the row of the one that its paragraph tells it with.
    const told = rows.filter(({ period }) => period === YEAR);
    expect(rows.length - told.length).toBe(2);
    const expected = told.map(({ indicator, url, value, quote }) => ({
      indicator: `/figures/${indicator}/`,
      url,
      value,
      quote,
    }));
    const byUrl = (a: { url: string | undefined }, b: { url: string | undefined }): number =>
      (a.url ?? '') < (b.url ?? '') ? -1 : 1;
    expect(table.sort(byUrl)).toEqual(expected.sort(byUrl));
  });

  test('stand in the table part by part as in the text, long ones with their digits grouped', () => {
    const page = site.readPage(`${YEAR}/figures/index.html`);
    const headings = selectAll('tr.part', page).map((row) => toString(row).replaceAll(/\s+/g, ''));
    expect(headings[0]).toBe('（一）依法全面履行政府职能29项');
    expect(headings).toHaveLength(8);
    const rowOf = (name: string): string =>
      toString(selectAll('tr', page).find((row) => toString(row).includes(name)) ?? page).replaceAll(/\s+/g, '');
    expect(rowOf('检查对象数')).toMatch(/31,100户检查对象库31100户$/);
    expect(rowOf('内设机构数')).toContain('344→变为346个');
  });

  test('have a page for each indicator, with value, sentence and citation', () => {
    for (const { indicator, name, value, quote } of rows) {
      const page = site.readPage(`figures/${indicator}/index.html`);
      const heading = select('h1', page);
      expect(heading && toString(heading)).toBe(name);
      const sentences = selectAll('blockquote', page).map((element) => toString(element));
      expect(
        sentences.some((sentence) => sentence.includes(quote) && sentence.endsWith('。')),
        indicator,
      ).toBe(true);
      expect(
        selectAll('.number', page)
          .map((element) => toString(element).replaceAll(',', ''))
          .join(),
        indicator,
      ).toContain(String(value));
      expect(toString(page)).toContain(
        '濉溪县人民政府. 濉溪县人民政府关于2019年度法治政府建设情况的报告[R/OL]. (2020-03-30)[',
      );
    }
  });

  test('draw small counts as squares, one for each thing, and say nothing of them to a voice', () => {
    const rows = selectAll('.drawn li', site.readPage('figures/reconsideration-cases/index.html'));
    const counts = rows.map((row) => selectAll('.units[aria-hidden=true] i', row).length);
    expect(counts).toEqual([0, 3, 3, 4, 5, 1, 0, 4, 1, 2, 2, 5, 2]);
    expect(selectAll('.drawn', site.readPage('figures/government-information-disclosed/index.html'))).toEqual([]);
  });

  test('say once what to mind when years are compared, and lead to the others of their part', () => {
    const page = (indicator: string): Root => site.readPage(`figures/${indicator}/index.html`);
    for (const [indicator, words] of [
      ['reconsideration-cases', '2019年度报告写“2019年以来”'],
      ['internal-divisions', '没有写明前一个数是什么时候的'],
    ] as const) {
      expect(toString(page(indicator)).split(words), indicator).toHaveLength(2);
    }
    const links = selectAll('section[aria-labelledby="page-related"] a', page('reconsideration-cases'));
    expect(links.at(-1)?.properties['href']).toBe('/2019/figures/?part=dispute-resolution');
    expect(links.map(({ properties }) => properties['href'])).not.toContain('/figures/reconsideration-cases/');
  });

  test('show the arithmetic of the relations they take part in', () => {
    const page = (indicator: string): string => toString(site.readPage(`figures/${indicator}/index.html`));
    expect(page('legal-aid-closure-rate')).toContain('1243 ÷ 1408 = 88.28%');
    expect(page('reconsideration-cases')).toContain('3 + 3 + 4 + 5 + 1 = 16');
    expect(page('government-information-disclosed')).toContain('113963 + 143 = 114106');
    expect(page('reconsideration-cases-upheld')).toContain('与原文相符');
  });
});

test('a site with an address describes report and figures to search engines, each on its page alone', async () => {
  using site = await buildSiteWith(SUIXI_PUBLISHED);
  const described = site.pages.flatMap((file) =>
    selectAll('script[type="application/ld+json"]', site.readPage(file)).map((script) => ({
      file,
      data: JSON.parse(toString(script)) as Record<string, unknown>,
    })),
  );
  expect(described.map(({ file, data }) => [file, data['@type']])).toEqual([
    [`${YEAR}/figures/index.html`, 'Dataset'],
    [`${YEAR}/index.html`, 'Report'],
  ]);
  const dataset = described[0]?.data ?? {};
  const address = SUIXI_PUBLISHED.SITE_URL + SUIXI_PUBLISHED.BASE_PATH;
  expect(dataset['url']).toBe(`${address}${YEAR}/figures/`);
  expect(dataset['@id']).toBe(`${address}${YEAR}/figures/#dataset`);
  expect(String(dataset['description']).length).toBeGreaterThan(50);
  expect(dataset['license']).toBe(`${address}about/#licence`);
  expect(toString(select('#licence', site.readPage('about/index.html')) ?? { type: 'root', children: [] })).not.toBe(
    '',
  );
  const values = (dataset['variableMeasured'] as { value: number | string }[]).map(({ value }) => value);
  expect(values).toEqual(expect.arrayContaining([1408, '近50%']));
});
