import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import type { FigureRow } from '../../src/ledger/figure-rows.ts';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';
import { SUIXI_DIR, SUIXI_PUBLISHED } from '../support/fixture-content.ts';
import { ODD, writeOddSite } from '../support/odd-site.ts';
import { SEVERAL_YEARS, writeSeveralYears } from '../support/several-years.ts';

function readPoster(site: BuiltSite, year = 2019): Element {
  const picture = select('[data-picture]', site.readPage(`${year}/poster/index.html`));
  if (!picture) throw new Error('no poster');
  return picture;
}

const write = (element: Element | undefined): string => (element ? toString(element).replace(/\s+/g, ' ').trim() : '');

test('every number of a poster leads to its sentence', async () => {
  using site = await buildSiteWith({ CONTENT_DIR: SUIXI_DIR });
  const rows = JSON.parse(site.readText('data/2019/figures.json')) as FigureRow[];
  const links = selectAll('a[href*="#"]', readPoster(site)).filter((link) => select('b', link));
  expect(links.length).toBeGreaterThan(30);
  for (const link of links) {
    const row = rows.find(({ url }) => url === link.properties['href']);
    const numbers = selectAll('b', link).map((number) => toString(number).replaceAll(',', ''));
    expect(numbers, write(link)).toEqual([String(row?.value)]);
  }
});

test('a poster has what the report says in its own words, each number once', async () => {
  using site = await buildSiteWith({ CONTENT_DIR: SUIXI_DIR });
  const poster = readPoster(site);
  expect(selectAll('h2', poster).map(write)).toEqual([
    '一依法全面履行政府职能',
    '二完善依法行政制度体系',
    '三推进行政决策科学化民主化法治化',
    '四严格坚持规范公正文明执法',
    '五强化对行政权力的制约和监督',
    '六依法有效化解社会矛盾纠纷',
    '七提升政府工作人员法治思维和依法行政能力',
    '八健全组织保障工作机制',
    '存在问题',
    '2020年重点工作安排',
  ]);
  expect(write(select('.figures', poster))).not.toContain('科级领导职数');
  expect(selectAll('.ahead li', poster)).toHaveLength(10);
  // Without an address of its own a site has no code to scan, and says where the text is from.
  expect(selectAll('img', poster)).toEqual([]);
  expect(write(poster)).toContain('《濉溪县人民政府关于2019年度法治政府建设情况的报告》');
  expect(write(poster)).toContain('2020年3月30日发布');
  expect(write(poster)).toContain('不是政府网站');
});

test('a poster of a published site carries the code and the address of its report', async () => {
  using site = await buildSiteWith(SUIXI_PUBLISHED);
  const poster = readPoster(site);
  const [code] = selectAll('img', poster).map(({ properties }) => String(properties['src']));
  expect(site.files).toContain(code?.slice(SUIXI_PUBLISHED.BASE_PATH.length));
  expect(write(poster)).toContain('www.example.gov.cn/zwgk/fazhi/2019/');
  expect(write(poster)).not.toContain('不是政府网站');
});

test('a large number says how it moved since the report before, and charts are of their own year', async () => {
  using content = writeSeveralYears();
  using site = await buildSiteWith({ ...SEVERAL_YEARS, CONTENT_DIR: content.dir });
  expect(selectAll('.figures a', readPoster(site, 2021)).map(write)).toMatchInlineSnapshot(`
    [
      "政务公开检查178次比2020年 +增加17次（+10.6%）",
    ]
  `);
  expect(write(readPoster(site, 2021))).not.toMatch(/2019年/);
});

test('a report that nobody summed up has no poster, and no link to one', async () => {
  using content = writeOddSite();
  using site = await buildSiteWith({ ...ODD, CONTENT_DIR: content.dir });
  expect(site.pages.filter((file) => file.includes('poster') || site.readText(file).includes('一图读懂'))).toEqual([]);
});
