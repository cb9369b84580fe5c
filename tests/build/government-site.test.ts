import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readContentFolder } from '../../src/content/content-folder.ts';
import { writePictureEdition } from '../../src/pictures/picture-edition.ts';
import { nameCard } from '../../src/pictures/card-names.ts';
import { listShareCards } from '../../src/pictures/share-cards.ts';
import { assembleContent, isComplete } from '../../src/report/report.ts';
import { type BuiltSite, buildSiteWith, PUBLISHED } from '../support/built-site.ts';
import { readPageTags } from '../support/page-tags.ts';
import { readQrCode } from '../support/read-qr-code.ts';
import { type FixtureSite, writeSite } from '../support/site.ts';
import { findMarkupFaults } from '../support/validate-markup.ts';

const ADDRESS = 'https://www.example.gov.cn/zwgk/fazhi/';
const COLUMN = { name: '法治政府建设', description: '示例县的报告。', keywords: ['示例县', '报告'], type: '信息公开' };

/** Every key that a county may set, made up. */
const SITE = {
  name: '示例县法治政府建设年度报告',
  county: '示例县',
  description: '测试用的网站。',
  keywords: ['法治政府建设'],
  organizer: '示例县人民政府',
  department: '示例县司法局',
  contact: '0000-0000000',
  address: '示例县示例路1号',
  portal: 'https://www.example.gov.cn/',
  domain: 'www.example.gov.cn',
  idCode: '9876543210',
  icp: '示ICP备00000000号',
  policeFiling: '示公网安备 12345678901234号',
  offline: true,
  errorReport: 'https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=9876543210',
  column: COLUMN,
};

const ARTICLE = /^\d{4}\/(?!figures|charts|poster)[a-z-]+\/index\.html$/;

/** A picture of this page alone stands with the content, as `npm run pdf` leaves it. */
const PICTURED = '2019/problems/';

let content: FixtureSite;
let picture: string;
let site: BuiltSite;
let pages: { file: string; page: Root; tags: Record<string, string> }[];

beforeAll(async () => {
  content = writeSite({ years: [2019, 2020] });
  content.write('site.yml', stringify(SITE));
  content.edit(
    'reports/2019/report.yml',
    'status: published\n',
    'status: published\ncatalogue:\n  索引号: 000000000/202003-00001\n  信息分类: 其他 / 报告\n',
  );
  content.edit('reports/2019/00-preamble.md', '示例县人民政府主要', '[示例县人民政府](https://www.example.com/)主要');
  picture = await namePicture();
  content.write(`cards/${picture}`, 'a picture');
  content.write('cards/0123456789abcdef.png', 'a picture of what no page says any more');
  content.write('reports/2019/poster.png', writePictureEdition(readFileSync('public/share.png'), '0'.repeat(64)));
  listMade(`cards/${picture}`, 'reports/2019/poster.png');
  site = await buildSiteWith({ ...PUBLISHED, CONTENT_DIR: content.dir });
  pages = site.pages
    // These have no address of their own: they are shown in the place of others, or lead on.
    .filter((file) => !['404.html', 'offline/index.html'].includes(file))
    .filter((file) => !select('meta[http-equiv=refresh]', site.readPage(file)))
    .map((file) => ({ file, page: site.readPage(file), tags: readPageTags(site.readPage(file)) }));
});

function listMade(...files: readonly string[]): void {
  const hash = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(content.dir, file)))
      .digest('hex');
  content.write('made-files.yml', stringify({ files: files.map((file) => ({ file, sha256: hash(file) })) }));
}

afterAll(() => {
  content.cleanUp();
  site[Symbol.dispose]();
});

async function namePicture(): Promise<string> {
  const { reports } = assembleContent(await readContentFolder(content.dir));
  const card = listShareCards(
    SITE,
    reports.flatMap((report) => (isComplete(report) ? [report] : [])),
  ).get(PICTURED);
  if (!card) throw new Error(`${PICTURED} has no card`);
  return nameCard(card);
}

function textOf(page: Root, selector: string): string {
  const element = select(selector, page);
  return element ? toString(element).replace(/\s+/g, ' ').trim() : '';
}

describe('the tags', () => {
  test('name the site, its domain and code on every page', () => {
    for (const { file, tags } of pages) {
      expect(tags, file).toMatchObject({ SiteName: SITE.name, SiteDomain: SITE.domain, SiteIDCode: SITE.idCode });
    }
  });

  test('describe the column: each column itself, each article the column it stands in', () => {
    for (const { file, tags } of pages) {
      const own = { ...COLUMN, name: tags['ColumnName'], description: tags['Description'] };
      const { name, description } = ARTICLE.test(file) ? COLUMN : own;
      expect(tags['ColumnName'], file).toMatch(/\S/);
      expect(tags, file).toMatchObject({
        ColumnName: name,
        ColumnDescription: description,
        ColumnKeywords: '示例县,报告',
        ColumnType: '信息公开',
      });
    }
  });

  test('of an article repeat what the page shows: title, time and source', () => {
    const articles = pages.filter(({ file }) => ARTICLE.test(file));
    expect(articles).toHaveLength(16);
    for (const { file, page, tags } of articles) {
      expect(tags['ArticleTitle'], file).toBe(textOf(page, 'h1'));
      expect(tags['PubDate'], file).toBe(textOf(page, '.provenance time'));
      expect(tags['PubDate'], file).toBe(file.startsWith('2019') ? '2020-03-20 10:30' : '2021-03-20 10:30');
      expect(`来源：${tags['ContentSource']}`, file).toBe(textOf(page, '.provenance span'));
    }
  });

  test('of any other page claim no title or time of an article', () => {
    for (const { file, tags } of pages.filter((entry) => !ARTICLE.test(entry.file))) {
      expect(Object.keys(tags), file).not.toContain('ArticleTitle');
      expect(Object.keys(tags), file).not.toContain('PubDate');
    }
  });

  test('give each page its address, and a picture that is large enough to be shared', async () => {
    for (const { file, page, tags } of pages) {
      expect(tags['Url'], file).toBe(ADDRESS + file.replace(/index\.html$/, ''));
      const shared = file === `${PICTURED}index.html` ? `cards/${picture}` : 'share.png';
      expect(tags['Image'], file).toBe(ADDRESS + shared);
      expect(select('meta[itemprop=image]', page)?.properties['content'], file).toBe(ADDRESS + shared);
      expect(select('meta[property="og:title"]', page)?.properties['content'], file).toMatch(/\S/);
    }
    const { width, height, format } = await sharp(join(site.dir, 'share.png')).metadata();
    expect({ width, height, format }).toEqual({ width: 300, height: 300, format: 'png' });
    expect(site.files.filter((file) => file.startsWith('cards/'))).toEqual([`cards/${picture}`]);
  });

  test('have no name twice, whatever its case', () => {
    for (const { file, page } of pages) {
      const names = selectAll('meta[name]', page).map(({ properties }) => String(properties['name']).toLowerCase());
      expect(new Set(names).size, file).toBe(names.length);
    }
  });
});

describe('the foot of every page', () => {
  test('says once who runs the site, and leads to the filings, the map and where faults are reported', () => {
    for (const { file, page } of pages) {
      const foot = textOf(page, 'footer.site-footer');
      for (const key of ['organizer', 'department', 'contact', 'address', 'idCode', 'icp', 'policeFiling'] as const) {
        const times = foot.split(key === 'organizer' ? `主办单位：${SITE[key]}` : SITE[key]).length - 1;
        expect(times, `${file}: ${key}`).toBe(1);
      }
      const links = selectAll('footer.site-footer a', page).map(({ properties }) => properties['href']);
      expect(links.slice(links.indexOf('/zwgk/fazhi/sitemap/')), file).toEqual([
        '/zwgk/fazhi/sitemap/',
        '/zwgk/fazhi/about/',
        SITE.errorReport,
        'https://beian.miit.gov.cn/',
        'https://beian.mps.gov.cn/#/query/webSearch?code=12345678901234',
      ]);
    }
  });

  test('has a code that a telephone reads as the address of that very page', async () => {
    for (const { file, page, tags } of pages) {
      const image = select('footer.site-footer details img', page);
      const path = String(image?.properties['src']).replace('/zwgk/fazhi/', '');
      expect(await readQrCode(site.readText(path)), file).toBe(tags['Url']);
      expect(image?.properties['alt'], file).toBe('本页网址的二维码');
    }
    expect(select('footer details', site.readPage('404.html'))).toBeUndefined();
  });
});

test('the map of the site leads to every page, and the list for search engines names the same', () => {
  const map = site.readPage('sitemap/index.html');
  const linked = new Set(selectAll('main a', map).map(({ properties }) => String(properties['href'])));
  const expected = pages.map(({ file }) => `/zwgk/fazhi/${file.replace(/index\.html$/, '')}`);
  expect(expected.filter((address) => !linked.has(address))).toEqual(['/zwgk/fazhi/sitemap/']);

  const listed = [...site.readText('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
  // What stands for good at another address is listed there.
  const lasting = pages.filter(
    ({ page, tags }) => select('link[rel=canonical]', page)?.properties['href'] === tags['Url'],
  );
  expect(listed.sort()).toEqual(lasting.map(({ tags }) => tags['Url']).sort());
  expect(site.readText('robots.txt')).toContain(`Sitemap: ${ADDRESS}sitemap-index.xml`);
});

test('what the catalogue of the original page prints stands in the report’s facts, word for word', () => {
  expect(textOf(site.readPage('2019/index.html'), '.report-facts')).toContain('索引号000000000/202003-00001');
  expect(textOf(site.readPage('2019/index.html'), '.report-facts')).toContain('信息分类其他 / 报告');
  expect(site.readText('2020/index.html')).not.toContain('索引号');
});

test('a picture of a poster as it was before is not offered', () => {
  expect(site.files).toContain('2019/poster/index.html');
  expect(site.files).not.toContain('data/2019/poster.png');
  expect(site.readText('2019/poster/index.html') + site.readText('index.html')).not.toContain('poster.png');
});

test('a link to a site of no government says so before it is followed', () => {
  const page = site.readPage('2019/preamble/index.html');
  const link = select('a[href^="https://www.example.com"]', page);
  expect(link?.properties['rel']).toEqual(['external']);
  expect(textOf(page, 'style')).toMatch(/a\[rel=['"]?external['"]?\]:{1,2}after\{content:"（外部网站）"/);
});

test('the markup has no fault', async () => {
  expect(await findMarkupFaults(site)).toEqual([]);
});
