import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBrokenLinks } from '../support/broken-links.ts';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';
import { MOVED, writeMovedSite } from '../support/moved-site.ts';
import { RECORD } from '../support/published-addresses.ts';
import { readPlan } from '../support/offline-plan.ts';
import { listIds } from '../support/page-links.ts';
import type { FixtureSite } from '../support/site.ts';
import { findMarkupFaults } from '../support/validate-markup.ts';

const BASE = MOVED.BASE_PATH;

/** Pages that are gone since the report was published, and where each leads. */
const PAGES = [
  ['2019/enforcement/', '2019/law-enforcement/', '2019年度报告：'],
  [
    '2019/enforcement/superseded/2020-07-15/',
    '2019/law-enforcement/superseded/2020-07-15/',
    '（2020-07-15更正前的文字）',
  ],
  ['figures/law-enforcement-checks-2/', 'figures/law-enforcement-checks-9/', '数据：'],
  ['2019/charts/', '2019/figures/', '2019年度报告的数据'],
] as const;

describe('a page that was published and has another address now', () => {
  let content: FixtureSite;
  let site: BuiltSite;

  beforeAll(async () => {
    content = await writeMovedSite();
    site = await buildSiteWith({ ...MOVED, CONTENT_DIR: content.dir });
  });

  afterAll(() => {
    site[Symbol.dispose]();
    content.cleanUp();
  });

  it.each(PAGES)('%s leads on by itself and by a link, in plain words', (path, target, name) => {
    const page = site.readPage(`${path}index.html`);
    const refresh = select('head meta[http-equiv="refresh"]', page);
    expect(refresh?.properties['content']).toBe(`0; url=${BASE}${target}`);
    const link = select(`main a[href="${BASE}${target}"]`, page);
    expect(link && toString(link)).toContain(name);
    const main = select('main', page);
    expect(main && toString(main)).toContain('这一页换了网址');
    expect(site.files).toContain(`${target}index.html`);
  });

  it('leaves no address of the record without a page or file, and none that only a file has', () => {
    const { addresses } = parse(content.read(RECORD)) as { addresses: string[] };
    const files = addresses.flatMap((path) => {
      const [, id] = /^figures\/([\w-]+)\/$/u.exec(path) ?? [];
      return id === undefined ? [] : [`data/indicators/${id}.csv`, `data/indicators/${id}.json`];
    });
    expect(addresses.length).toBeGreaterThan(20);
    const isServed = (path: string): boolean =>
      site.files.includes(path) || site.files.includes(`${path.replace(/\/?$/u, '/')}index.html`);
    expect([...addresses, ...files].filter((path) => !isServed(path))).toEqual([]);
    const moved = site.readPage('data/indicators/law-enforcement-checks-2.csv/index.html');
    expect(select(`main a[href="${BASE}data/indicators/law-enforcement-checks-9.csv"]`, moved)).toBeDefined();
    expect(toString(select('h1', moved) ?? moved)).toBe('这个文件不再提供');
  });

  it('is on no list: of search engines, of the search, of what is kept for reading without a network', () => {
    const listed = site.readText('sitemap-0.xml');
    const planned = Object.keys(readPlan(site.dir)?.pages ?? {});
    expect(listed).toContain(`${BASE}2019/law-enforcement/`);
    expect(planned).toContain('2019/law-enforcement/');
    for (const [path] of PAGES) {
      expect(listed).not.toContain(`${BASE}${path}<`);
      expect(planned).not.toContain(path);
      const page = site.readPage(`${path}index.html`);
      expect(select('meta[name="robots"][content="noindex"]', page)).toBeDefined();
      expect(select('link[rel="canonical"]', page)).toBeUndefined();
    }
    const found = site.files
      .filter((file) => file.endsWith('.pf_fragment'))
      .map((file) => gunzipSync(readFileSync(join(site.dir, file))).toString());
    expect(found.join('')).toContain('2019/law-enforcement/');
    expect(found.join('')).not.toContain('2019/enforcement/');
  });

  it('is of a number that has its new name in the text, and the old one nowhere', () => {
    const ids = listIds(site.readPage('2019/law-enforcement/index.html'));
    expect(ids).toContain('figure-law-enforcement-checks-9');
    expect(ids).not.toContain('figure-law-enforcement-checks-2');
  });

  it('is sound, and linked to by no page', async () => {
    expect(await findMarkupFaults(site)).toEqual([]);
    expect(listBrokenLinks(site, BASE)).toEqual([]);
    const linking = site.pages.filter((file) =>
      PAGES.some(([path]) => site.readText(file).includes(`${BASE}${path}"`)),
    );
    expect(linking).toEqual([]);
  });
});
