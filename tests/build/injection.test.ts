import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { type BuiltSite, buildSiteWith, PUBLISHED } from '../support/built-site.ts';
import { writeSiteAround } from '../support/hostile-site.ts';
import { HARMLESS_TEXT, HOSTILE_TEXT } from '../support/injection-corpus.ts';
import { listCells, openWorkbook, readCsvRows, readPlainCsvRows, type TextRow } from '../support/spreadsheets.ts';

async function buildAround(text: string): Promise<BuiltSite> {
  using content = writeSiteAround(text);
  return await buildSiteWith({ ...PUBLISHED, CONTENT_DIR: content.dir });
}

let hostile: BuiltSite;
let harmless: BuiltSite;

beforeAll(async () => {
  hostile = await buildAround(HOSTILE_TEXT);
  harmless = await buildAround(HARMLESS_TEXT);
});

afterAll(() => {
  for (const site of [hostile, harmless]) site[Symbol.dispose]();
});

/** A page's elements in order, each with the names of its attributes, as a browser parses them. */
function listElements(page: Root): string[] {
  const elements: string[] = [];
  visit(page, (node) => {
    if (node.type === 'comment') elements.push(`<!--${node.value}-->`);
    if (node.type !== 'element') return CONTINUE;
    // Where lines of titles may break hangs on the words.
    if (node.tagName === 'wbr') return CONTINUE;
    elements.push(`<${[node.tagName, ...Object.keys(node.properties).toSorted()].join(' ')}>`);
    // A drawn code's shape is that of its address.
    return node.tagName === 'svg' ? SKIP : CONTINUE;
  });
  return elements;
}

/** All text that a page shows, and what it has in attributes for readers and search engines. */
function readAll(page: Root): string {
  let text = '';
  const values: string[] = [];
  visit(page, (node) => {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element') return CONTINUE;
    for (const name of ['ariaLabel', 'content', 'title']) values.push(String(node.properties[name]));
    // Which passages are like a plan hangs on the words.
    return node.tagName === 'script' || node.properties['ariaLabelledBy']?.toString() === 'page-plan' ? SKIP : CONTINUE;
  });
  return [text, ...values].join('\n');
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe('text that would be markup', () => {
  test('makes the same pages of the same elements as any other text', () => {
    expect(hostile.pages).toEqual(harmless.pages);
    for (const file of hostile.pages) {
      expect(listElements(hostile.readPage(file)), file).toEqual(listElements(harmless.readPage(file)));
    }
  });

  test('is printed wherever other text is, as it stands', () => {
    let total = 0;
    for (const file of hostile.pages) {
      const printed = count(readAll(hostile.readPage(file)), HOSTILE_TEXT);
      total += printed;
      expect(printed, file).toBe(count(readAll(harmless.readPage(file)), HARMLESS_TEXT));
    }
    expect(total).toBeGreaterThan(500);
  });

  test('leaves no script but ours, no handler, and no address but of the web', () => {
    const inline = harmless.pages.flatMap((file) =>
      selectAll('script:not([src])', harmless.readPage(file)).map((script) => toString(script)),
    );
    for (const file of hostile.pages) {
      const page = hostile.readPage(file);
      for (const script of selectAll('script', page)) {
        const { src, type } = script.properties;
        if (type === 'application/ld+json') expect(() => JSON.parse(toString(script)) as unknown, file).not.toThrow();
        else if (src === undefined) expect(inline, file).toContain(toString(script));
        else expect(src, file).toMatch(/^\/zwgk\/fazhi\/_astro\/[\w.-]+\.js$/);
      }
      visit(page, 'element', ({ tagName, properties }) => {
        expect(
          Object.keys(properties).filter((name) => /^on|^style$|^srcdoc$/i.test(name)),
          `${file} ${tagName}`,
        ).toEqual([]);
        for (const name of ['href', 'src', 'action', 'formAction', 'xLinkHref']) {
          const address = properties[name];
          if (address === undefined || address === null) continue;
          expect(new URL(String(address), 'https://www.example.gov.cn').protocol, `${file} ${String(address)}`).toMatch(
            /^(?:https?|mailto):$/,
          );
        }
      });
    }
  });

  test('is text in the feed and in the lists for search engines, which are well-formed', () => {
    const files = hostile.files.filter((file) => file.endsWith('.xml'));
    expect(files).toEqual(['feed.xml', 'sitemap-0.xml', 'sitemap-index.xml']);
    for (const file of files) {
      const names = (site: BuiltSite): string[] => {
        const found: string[] = [];
        visit(fromXml(site.readText(file)), 'element', ({ name }) => {
          found.push(name);
        });
        return found;
      };
      expect(names(hostile), file).toEqual(names(harmless));
    }
    expect(hostile.readText('feed.xml')).not.toMatch(/<script|<img/);
  });

  test('is a text in structured data', () => {
    const script = select('script[type="application/ld+json"]', hostile.readPage('2019/index.html'));
    expect(JSON.stringify(JSON.parse(script ? toString(script) : ''))).toContain(
      JSON.stringify(HOSTILE_TEXT).slice(1, -1),
    );
  });

  test('is the same in every data file, and in no cell a formula', () => {
    const tables = hostile.files.filter((file) => file.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(5);
    const read = (site: BuiltSite, file: string): TextRow[] =>
      file.startsWith('data/package/')
        ? readPlainCsvRows(site.readText(file))
        : readCsvRows(readFileSync(join(site.dir, file)));
    for (const file of tables) {
      const rows = read(hostile, file);
      const others = read(harmless, file);
      expect(JSON.stringify(rows).replaceAll(JSON.stringify(HOSTILE_TEXT).slice(1, -1), HARMLESS_TEXT), file).toBe(
        JSON.stringify(others),
      );
    }
    for (const file of ['data/2019/figures.xlsx', 'data/figures.xlsx']) {
      const workbook = openWorkbook(readFileSync(join(hostile.dir, file)));
      const cells = workbook.SheetNames.flatMap((name) => listCells(workbook, name)).flatMap((row) => [
        ...row.values(),
      ]);
      expect(cells.some(({ v }) => String(v).includes(HOSTILE_TEXT))).toBe(true);
      expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
    }
  });

  test('is text in the index of the search', () => {
    const fragments = hostile.files.filter((file) => file.endsWith('.pf_fragment'));
    const records = fragments.map((file) => {
      const data = gunzipSync(readFileSync(join(hostile.dir, file))).toString('utf8');
      const { url } = JSON.parse(data.replace(/^pagefind_dcd/, '')) as { url: string };
      return JSON.parse(url) as { path: string };
    });
    for (const { path } of records) expect(path).toMatch(/^(?:20(?:19|20)|glossary)\/(?:[a-z-]+\/)?(?:#.+)?$/);
    expect(records.filter((record) => Object.values(record).join().includes(HOSTILE_TEXT)).length).toBeGreaterThan(10);
  });
});
