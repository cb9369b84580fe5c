import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { select, selectAll } from 'hast-util-select';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COLOURS, ICONS } from '../../src/components/site/emblem.ts';
import { WORKER_PATH } from '../../src/report/offline-paths.ts';
import { HASH_LENGTH, isKeptPath, MANIFEST_PATH, type OfflineSheet, sheetPath } from '../../src/report/offline-plan.ts';
import { type BuiltSite, buildSiteWith, PUBLISHED } from '../support/built-site.ts';
import { SUIXI_PUBLISHED } from '../support/fixture-content.ts';
import { writeSiteAround } from '../support/hostile-site.ts';
import { HARMLESS_TEXT, HOSTILE_TEXT } from '../support/injection-corpus.ts';
import { ODD, writeOddSite } from '../support/odd-site.ts';
import { readPlan } from '../support/offline-plan.ts';
import { SEVERAL_YEARS, writeSeveralYears } from '../support/several-years.ts';
import type { FixtureSite } from '../support/site.ts';

const { BASE_PATH } = SEVERAL_YEARS;

let content: FixtureSite;
let site: BuiltSite;

beforeAll(async () => {
  content = writeSeveralYears();
  site = await buildSiteWith({ ...SEVERAL_YEARS, CONTENT_DIR: content.dir });
});

function hashOf(file: string): string {
  return createHash('sha256').update(site.readText(file)).digest('hex').slice(0, HASH_LENGTH);
}

afterAll(() => {
  site[Symbol.dispose]();
  content.cleanUp();
});

describe('the service worker', () => {
  test('is told of the latest report, what explains it, and the page that stands in for others', () => {
    const { pages = {} } = readPlan(site.dir) ?? {};
    const report = site.pages
      .filter((file) => /^2021\/(?!figures|charts|poster)[a-z-]*\/?index\.html$/.test(file))
      .map((file) => file.replace('index.html', ''));
    expect(report.length).toBeGreaterThan(5);
    expect(Object.keys(pages).sort()).toEqual(['', 'about/', 'glossary/', 'offline/', ...report].sort());
    for (const [path, hash] of Object.entries(pages)) {
      expect(hash, path).toBe(hashOf(`${path}index.html`));
    }
  });

  test('is told by sheets, which it has the hashes of, what else it may keep, page by page and file by file', () => {
    const { pages = {}, files = {}, sheets = {} } = readPlan(site.dir) ?? {};
    const listed = Object.entries(sheets).flatMap(([folder, hash]) => {
      const file = sheetPath(hash);
      expect(hashOf(file), folder).toBe(hash);
      const sheet = JSON.parse(site.readText(file)) as OfflineSheet;
      return Object.entries(sheet).map(([name, value]) => ({ path: folder + name, hash: value }));
    });
    for (const { path, hash } of listed) expect(hashOf(path.replace(/(^|\/)$/, '$1index.html')), path).toBe(hash);
    const kept = site.files
      .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
      .filter((path) => isKeptPath(path) && !(path in pages) && !(path in files));
    expect(kept.length).toBeGreaterThan(50);
    expect(listed.map(({ path }) => path).sort()).toEqual(kept.sort());
  });

  test('is told of every file that these pages load to be shown, and of no other', () => {
    const { pages = {}, files = {} } = readPlan(site.dir) ?? {};
    const named = Object.keys(pages).flatMap((path) =>
      selectAll('script[src], link[rel=stylesheet]', site.readPage(`${path}index.html`)).map(({ properties }) =>
        String(properties['src'] ?? properties['href']).slice(BASE_PATH.length),
      ),
    );
    const imported = named
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => site.readText(file).match(/[\w.-]+\.js(?=["'];)/g) ?? [])
      .map((name) => `_astro/${name}`);
    expect(Object.keys(files)).toEqual([...new Set([...named, ...imported])].sort());
    for (const [file, hash] of Object.entries(files)) expect(hash, file).toBe(hashOf(file));
  });

  test('is one plain script, which the oldest browsers take', () => {
    expect(() => new Script(site.readText(WORKER_PATH))).not.toThrow();
  });

  test('is no script any more where it has lost its end, wherever that is', () => {
    const worker = site.readText(WORKER_PATH).trimEnd();
    for (let length = 1; length < worker.length; length += 1 + Math.floor(length / 50)) {
      expect(() => new Script(worker.slice(0, -length)), `without the last ${length}`).toThrow(SyntaxError);
    }
  });
});

describe('the manifest', () => {
  test('is named by every page, and says where the site starts and what it is called', () => {
    for (const file of site.pages) {
      const link = select('link[rel=manifest]', site.readPage(file));
      expect(link?.properties['href'], file).toBe(BASE_PATH + MANIFEST_PATH);
    }
    expect(JSON.parse(site.readText(MANIFEST_PATH))).toMatchObject({
      ...{ id: BASE_PATH, start_url: BASE_PATH, scope: BASE_PATH, lang: 'zh-CN' },
      ...{ name: '示例县法治政府建设年度报告', short_name: '示例县法治报告', description: '测试用的网站。' },
    });
  });

  test('names pictures that are there, of the size it says', async () => {
    const { icons } = JSON.parse(site.readText(MANIFEST_PATH)) as { icons: { src: string; sizes: string }[] };
    expect(icons.length).toBe(3);
    for (const { src, sizes } of icons) {
      const { width, height, format } = await sharp(join(site.dir, src.slice(BASE_PATH.length))).metadata();
      expect({ size: `${width}x${height}`, format }, src).toEqual({ size: sizes, format: 'png' });
    }
  });

  test('has a picture to be cut out of that is coloured to its corners', async () => {
    const corner = { left: 0, top: 0, width: 1, height: 1 };
    const pixel = await sharp(join(site.dir, ICONS.filled)).ensureAlpha().extract(corner).raw().toBuffer();
    expect([...pixel]).toEqual([0x96, 0x28, 0x1f, 0xff]);
  });

  test('has the colours of the light theme', () => {
    const [light = ''] = readFileSync('src/styles/tokens.css', 'utf8').split('}');
    expect(light).toContain(`--paper: ${COLOURS.paper};`);
    expect(light).toContain(`--seal: ${COLOURS.seal};`);
    expect(JSON.parse(site.readText(MANIFEST_PATH))).toMatchObject({
      background_color: COLOURS.paper,
      theme_color: COLOURS.seal,
    });
  });
});

test('the page for readers without a network is in no list for search engines', async () => {
  using listed = await buildSiteWith(SUIXI_PUBLISHED);
  expect(listed.readText('sitemap-0.xml')).not.toContain('/offline/');
  expect(select('meta[name=robots]', listed.readPage('offline/index.html'))?.properties['content']).toBe('noindex');
});

test('one setting turns it off: no manifest, no page for it, and a worker that keeps nothing', async () => {
  using off = writeOddSite();
  using without = await buildSiteWith({ ...ODD, CONTENT_DIR: off.dir });
  expect(without.files).toContain(WORKER_PATH);
  expect(without.files).not.toContain(MANIFEST_PATH);
  expect(without.files).not.toContain('offline/index.html');
  expect(readPlan(without.dir)).toBeUndefined();
  for (const file of without.pages) expect(without.readText(file), file).not.toContain(MANIFEST_PATH);
});

test('other words are another version', async () => {
  using hostile = writeSiteAround(HOSTILE_TEXT);
  using harmless = writeSiteAround(HARMLESS_TEXT);
  using before = await buildSiteWith({ ...PUBLISHED, CONTENT_DIR: hostile.dir });
  using after = await buildSiteWith({ ...PUBLISHED, CONTENT_DIR: harmless.dir });
  expect(readPlan(before.dir)?.version).toBeDefined();
  expect(readPlan(after.dir)?.version).not.toBe(readPlan(before.dir)?.version);
});
