import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { select, selectAll } from 'hast-util-select';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';
import { SUIXI_PUBLISHED } from '../support/fixture-content.ts';

/** Ten packets, the most that a server sends before it waits for an answer, less what the connection itself takes. */
const FIRST_RESPONSE = 14_600;
const FIRST_VISIT = 17_000;

const SECTION_PAGE = /^\d{4}\/(?!full|charts|figures|poster)[a-z-]+\/index\.html$/;

let site: BuiltSite;
let sections: string[];

beforeAll(async () => {
  site = await buildSiteWith(SUIXI_PUBLISHED);
  sections = site.pages.filter((page) => SECTION_PAGE.test(page));
  expect(sections.length).toBeGreaterThan(5);
});

afterAll(() => {
  site[Symbol.dispose]();
});

const weigh = (file: string): number => brotliCompressSync(readFileSync(join(site.dir, file))).length;

/** Files of the site that a page loads of itself, and the scripts that these import at once. */
function listFiles(page: string): string[] {
  const tree = site.readPage(page);
  const addresses = selectAll('link[rel~=stylesheet], link[rel~=modulepreload], script[src]', tree).map(
    ({ properties }) => String(properties['href'] ?? properties['src']),
  );
  const named = addresses.map((address) => address.slice(SUIXI_PUBLISHED.BASE_PATH.length));
  const imported = named
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...site.readText(file).matchAll(/(?:\bimport|\bfrom)\s*["']\.\/([^"']+)["']/g)])
    .map(([, file = '']) => `_astro/${file}`);
  return [...new Set([...named, ...imported])];
}

test('a page waits for nothing but itself: its styles are in it, and scripts come after it', () => {
  for (const page of site.pages) {
    const tree = site.readPage(page);
    expect(selectAll('link[rel~=stylesheet]:not([media=print]), script[src]:not([type=module])', tree), page).toEqual(
      [],
    );
    expect(select('head > style', tree), page).toBeDefined();
  }
});

test('a section can be read after the first response, and a first visit to it weighs little', () => {
  const weights = sections.map((page) => ({
    page,
    response: weigh(page),
    visit: [page, ...listFiles(page)].reduce((sum, file) => sum + weigh(file), 0),
  }));
  expect(weights.filter(({ response, visit }) => response > FIRST_RESPONSE || visit > FIRST_VISIT)).toEqual([]);
});

test('paper gets its styles without scripts, after all others', () => {
  for (const page of site.pages) {
    const tree = site.readPage(page);
    const sheets = selectAll('link[media=print]', tree).map(({ properties }) => String(properties['href']));
    const styles = sheets.map((href) => site.readText(href.slice(SUIXI_PUBLISHED.BASE_PATH.length))).join('');
    expect(styles, page).toContain('.not-printed{display:none');
    expect(select('main ~ link[media=print]', tree), page).toBeDefined();
  }
});

test('styles of what a page has not are not in it', () => {
  const [plain = ''] = site.pages.filter((page) => page.endsWith('closing/index.html'));
  const charted = sections.filter((page) => select('chart-figure', site.readPage(page)));
  expect(site.readText(plain)).not.toContain('chart-figure');
  expect(charted.length).toBeGreaterThan(0);
  for (const page of charted) expect(site.readText(page), page).toMatch(/<style>[^<]*chart-figure/);
});
