import { readFileSync } from 'node:fs';
import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContentFolder } from '../../src/content/content-folder.ts';
import { isOutside } from '../../src/report/outside-addresses.ts';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';
import { SUIXI_DIR } from '../support/fixture-content.ts';
import { readPageTags } from '../support/page-tags.ts';
import { listRunningTexts } from '../support/running-texts.ts';
import { withoutEditorial } from '../support/verbatim.ts';
import { findMarkupFaults } from '../support/validate-markup.ts';

/** What the county must supply itself, and has not: it stands nowhere. */
const UNSET = /SiteDomain|SiteIDCode|主办单位|承办单位|网站标识码|ICP备|公网安备|网站纠错|索引号|二维码/;

/** Marks that are granted, never taken. */
const GRANTED = /无障碍标识|无障碍认证|适老化标识|党政机关标识|信息无障碍|国徽/;

const IPV4 = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/;

const { reports: all } = await readContentFolder('content');
const reports = all.filter(({ report }) => report?.data?.status === 'published');
let suixi: BuiltSite;
let site: BuiltSite;
let pages: { file: string; page: Root }[];

beforeAll(async () => {
  suixi = await buildSiteWith({ CONTENT_DIR: SUIXI_DIR });
  site = await buildSiteWith({});
  pages = site.pages.map((file) => ({ file, page: site.readPage(file) }));
});

afterAll(() => {
  suixi[Symbol.dispose]();
  site[Symbol.dispose]();
});

describe('nothing is invented', () => {
  test('neither tags nor facts of the county that nobody has set, nor an address of the site', () => {
    for (const file of suixi.pages) {
      expect(suixi.readText(file), file).not.toMatch(UNSET);
      const tags = Object.keys(readPageTags(suixi.readPage(file)));
      expect(tags, file).not.toContain('Url');
      expect(tags, file).not.toContain('Image');
    }
    expect(suixi.files.filter((file) => /^(?:qr|sitemap-)/.test(file))).toEqual([]);
    expect(suixi.readText('robots.txt')).not.toContain('Sitemap');
  });

  test('no mark or badge that an authority grants', () => {
    for (const file of suixi.files.filter((name) => /\.(?:html|js|css|svg|json)$/.test(name))) {
      expect(suixi.readText(file), file).not.toMatch(GRANTED);
    }
    const pictures = suixi.files.filter((file) => /\.(?:png|jpe?g|gif|webp|svg|ico)$/.test(file));
    expect(pictures).toEqual(['favicon.svg', 'icon-192.png', 'icon-512.png', 'icon-filled.png', 'share.png']);
  });
});

test('the report of 2019 has the time that its page of the county shows, on every page with its text', () => {
  const dated = suixi.pages
    .map((file) => ({ file, page: suixi.readPage(file) }))
    .filter(({ page }) => readPageTags(page)['PubDate'] !== undefined);
  expect(dated).toHaveLength(13);
  for (const { file, page } of dated) {
    const [time] = selectAll('.provenance time', page);
    expect(readPageTags(page), file).toMatchObject({ PubDate: '2020-03-30 09:49', ContentSource: '濉溪县司法局' });
    expect(time && toString(time), file).toBe('2020-03-30 09:49');
  }
});

describe('every published report', () => {
  test('is said to hold only as the original has it, and leads there from every page of it', () => {
    for (const { report } of reports) {
      const { year = 0, original } = report?.data ?? {};
      for (const { file, page } of pages.filter((entry) => entry.file.startsWith(`${year}/`))) {
        expect(toString(page), file).toContain('公布的原文为准');
        if (original?.url !== undefined) expect(select(`a[href="${original.url}"]`, page), file).toBeDefined();
      }
    }
  });

  test('has neither full-width digits nor spaces that the original has not', () => {
    for (const { name } of reports) {
      const original = readFileSync(`content/reports/${name}/original.txt`, 'utf8').normalize('NFKC');
      const texts = pages
        .filter(({ file }) => file.startsWith(`${name}/`))
        .flatMap(({ page }) => selectAll('[data-verbatim]', page))
        .flatMap((element) => listRunningTexts({ type: 'root', children: [withoutEditorial(element)] }));
      expect(texts).not.toEqual([]);
      const gaps = texts.flatMap((text) => text.trim().match(/\S{1,4}\s+\S{1,4}/gu) ?? []);
      expect(gaps.filter((gap) => !original.includes(gap.normalize('NFKC')))).toEqual([]);
    }
    for (const { file, page } of pages) expect(toString(page), file).not.toMatch(/[０-９]/u);
  });
});

test('a reader finds, reads and keeps: search on every page, the text, and files', () => {
  for (const { file, page } of pages) {
    expect(select('form[role=search] input[name=q], site-search input[name=q]', page), file).toBeDefined();
  }
  for (const { name } of reports) {
    expect(select('article.prose', site.readPage(`${name}/full/index.html`))).toBeDefined();
    const files = selectAll('a[download]', site.readPage(`${name}/figures/index.html`));
    const missing = files.filter(({ properties }) => !site.files.includes(String(properties['href']).slice(1)));
    expect(files.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  }
});

test('no link leads to a site of no government without saying so', () => {
  const outside = pages.flatMap(({ page }) =>
    selectAll('a[href]', page).filter(({ properties }) => isOutside(String(properties['href']))),
  );
  expect(outside.filter(({ properties }) => !String(properties['rel']).includes('external'))).toEqual([]);
});

test('no numeric internet address stands in any file, and nothing is loaded from elsewhere', () => {
  for (const file of site.files.filter((name) => /\.(?:html|css|js|svg|txt|xml|json)$/.test(name))) {
    expect(site.readText(file), file).not.toMatch(IPV4);
  }
  for (const file of site.files.filter((name) => /\.(?:html|css)$/.test(name))) {
    expect(site.readText(file), file).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//);
  }
  for (const { file, page } of pages) {
    const loaded = selectAll('script[src], img, link[rel=stylesheet], link[rel=icon], iframe, object, embed', page);
    const foreign = loaded.filter(({ properties }) =>
      /^(?:https?:)?\/\//.test(String(properties['src'] ?? properties['href'])),
    );
    expect(foreign, file).toEqual([]);
  }
});

describe('every page', () => {
  test('is Chinese, and says so', () => {
    for (const { file, page } of pages) expect(select('html', page)?.properties['lang'], file).toBe('zh-CN');
  });

  test('has one title, headings without a gap, and landmarks with names of their own', () => {
    for (const { file, page } of pages) {
      const levels = selectAll('h1, h2, h3, h4, h5, h6', page).map(({ tagName }) => Number(tagName.slice(1)));
      expect(
        levels.filter((level) => level === 1),
        file,
      ).toHaveLength(1);
      expect(
        levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1),
        file,
      ).toEqual([]);
      for (const landmark of ['body > header', 'body > main', 'body > footer']) {
        expect(selectAll(landmark, page), `${file}: ${landmark}`).toHaveLength(1);
      }
      const names = selectAll('nav', page).map(({ properties }) =>
        String(properties['ariaLabel'] ?? properties['ariaLabelledBy'] ?? ''),
      );
      expect(names, file).not.toContain('');
      expect(new Set(names).size, file).toBe(names.length);
    }
  });

  test('uses the reader’s own fonts', () => {
    for (const file of site.files.filter((name) => /\.(?:html|css|js)$/.test(name))) {
      expect(site.readText(file), file).not.toMatch(/@font-face|FontFace\(/);
    }
    expect(site.files.filter((file) => /\.(?:woff2?|ttf|otf|eot)$/.test(file))).toEqual([]);
  });

  test('has no handler or style in an attribute, and a policy that would not allow one', () => {
    for (const { file, page } of pages) {
      visit(page, 'element', ({ tagName, properties }) => {
        const inline = Object.keys(properties).filter((name) => name === 'style' || /^on[a-z]/i.test(name));
        expect(inline, `${file}: <${tagName}>`).toEqual([]);
        expect(String(properties['href'] ?? ''), file).not.toMatch(/^\s*javascript:/i);
      });
      const policy = String(select('meta[http-equiv="content-security-policy"]', page)?.properties['content']);
      expect(policy, file).toContain("default-src 'self'");
      expect(policy, file).not.toMatch(/'unsafe-|https?:|\*/);
    }
  });

  test('has no fault in its markup', async () => {
    expect(await findMarkupFaults(site)).toEqual([]);
  });
});
