import { select } from 'hast-util-select';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';
import { SUIXI_DIR, SUIXI_PUBLISHED } from '../support/fixture-content.ts';
import { listAddresses } from '../support/page-links.ts';

/** Links that a reader follows may lead elsewhere; nothing that a page loads by itself may. */
function listLoaded(site: BuiltSite, file: string): string[] {
  const links = [...site.readText(file).matchAll(/<(?:script|img|link|iframe|source|video|audio|object)\b[^>]*>/g)];
  return links.flatMap(([tag]) =>
    [...tag.matchAll(/(?:src|href|data|srcset)="([^"]*)"/g)].map(([, address = '']) => address),
  );
}

describe('a site whose address nobody has set', () => {
  let site: BuiltSite;

  beforeAll(async () => {
    site = await buildSiteWith({});
  });

  afterAll(() => {
    site[Symbol.dispose]();
  });

  test('invents none: no canonical address, no absolute link to itself', () => {
    for (const file of site.pages) {
      const page = site.readPage(file);
      expect(select('link[rel=canonical]', page), file).toBeUndefined();
      expect(
        listAddresses(page).filter((address) => /localhost|127\.0\.0\.1|example/.test(address)),
        file,
      ).toEqual([]);
    }
  });

  test('loads nothing from elsewhere', () => {
    for (const file of site.pages) {
      expect(
        listLoaded(site, file).filter((address) => /^(?:https?:)?\/\//.test(address)),
        file,
      ).toEqual([]);
    }
  });

  test('names no numeric internet address', () => {
    for (const file of site.files.filter((name) => /\.(?:html|css|js|svg)$/.test(name))) {
      expect(site.readText(file), file).not.toMatch(/\/\/\d{1,3}(?:\.\d{1,3}){3}/);
    }
  });

  test('has styles that old Chromium forks read: no layers, nesting or :where', () => {
    const styles = site.files.filter((file) => file.endsWith('.css')).map((file) => site.readText(file));
    const inline = site.pages.flatMap((file) => site.readText(file).match(/<style>[\s\S]*?<\/style>/g) ?? []);
    expect(styles.length).toBeGreaterThan(0);
    for (const style of [...styles, ...inline]) expect(style).not.toMatch(/@layer|:where\(|&[ .:>+~[]/);
  });

  test('keeps the reader’s own type size on iOS, which knows only the prefixed property', () => {
    for (const file of site.pages) expect(site.readText(file), file).toContain('-webkit-text-size-adjust:100%');
  });

  test('has no page on which a value went missing', () => {
    for (const file of site.pages) expect(site.readText(file), file).not.toMatch(/\bundefined\b|\bNaN\b|\[object/);
  });

  test('says that it is not the official site, and leads to the original', async () => {
    using suixi = await buildSiteWith({ CONTENT_DIR: SUIXI_DIR });
    const page = suixi.readText('2019/problems/index.html');
    expect(page).toContain('本站不是政府网站');
    expect(page).toContain('https://www.sxx.gov.cn/zwgk/public/821/56374741.html');
  });
});

test('a site with an address names it on every page, and a government one does not disown itself', async () => {
  using site = await buildSiteWith(SUIXI_PUBLISHED);
  const canonical = select('link[rel=canonical]', site.readPage('2019/problems/index.html'));
  expect(canonical?.properties['href']).toBe('https://www.example.gov.cn/zwgk/fazhi/2019/problems/');
  expect(site.readText('index.html')).not.toContain('本站不是政府网站');
  for (const file of site.pages) {
    const address = select('link[rel=canonical]', site.readPage(file))?.properties['href'];
    const expected = `https://www.example.gov.cn/zwgk/fazhi/${file.replace(/index\.html$/, '')}`;
    expect(address, file).toBe(['404.html', 'offline/index.html'].includes(file) ? undefined : expected);
  }
});
