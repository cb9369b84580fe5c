import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../src/data-files/report-document.ts';
import { buildSiteWith, type BuiltSite, PUBLISHED } from '../support/built-site.ts';
import { writeCorrectedSite } from '../support/corrected-site.ts';
import { SUIXI_DIR } from '../support/fixture-content.ts';
import { listIds } from '../support/page-links.ts';
import { readOwnText } from '../support/verbatim.ts';

/** Id and words of every paragraph and heading of an article, in order. */
function listPassages(page: Root, within: string): { id: unknown; text: string }[] {
  const isEditorial = new Set(selectAll('[dataEditorial] *', page));
  return selectAll(['p', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => `${within} ${name}`).join(), page)
    .filter((element: Element) => !isEditorial.has(element))
    .map((element) => ({ id: element.properties['id'], text: readOwnText(element) }));
}

describe.each([
  { name: 'the real report', root: '/', settings: { CONTENT_DIR: SUIXI_DIR }, hasCorrections: false },
  {
    name: 'reports with corrections, below a path',
    root: 'https://www.example.gov.cn/zwgk/fazhi/',
    settings: PUBLISHED,
    hasCorrections: true,
  },
])('every paragraph of $name', ({ root, settings, hasCorrections }) => {
  let site: BuiltSite;
  let reports: ReportDocument[];

  beforeAll(async () => {
    using content = hasCorrections ? writeCorrectedSite() : undefined;
    site = await buildSiteWith({ ...settings, ...(content && { CONTENT_DIR: content.dir }) });
    reports = site.files
      .filter((file) => /^data\/\d+\/report\.json$/.test(file))
      .map((file) => JSON.parse(site.readText(file)) as ReportDocument);
  });

  afterAll(() => {
    site[Symbol.dispose]();
  });

  test('has on its section’s page the id and the words that report.json has, and the address leads there', () => {
    let count = 0;
    for (const { year, sections } of reports) {
      for (const { slug, url, paragraphs } of sections) {
        const page = site.readPage(`${year}/${slug}/index.html`);
        expect(listPassages(page, 'article'), slug).toEqual(paragraphs.map(({ id, text }) => ({ id, text })));
        expect(url).toBe(`${root}${year}/${slug}/`);
        const addresses = paragraphs.map((paragraph) => decodeURIComponent(paragraph.url));
        expect(addresses).toEqual(paragraphs.map(({ id }) => `${url}#${id}`));
        const ids = listIds(page);
        expect(new Set(ids).size, slug).toBe(ids.length);
        count += paragraphs.length;
      }
    }
    expect(count).toBeGreaterThan(40);
  });

  test('has on the page of the whole text that id with its section’s name before it, and no other has', () => {
    for (const { year, sections } of reports) {
      const page = site.readPage(`${year}/full/index.html`);
      for (const { slug, paragraphs } of sections) {
        // The section's own heading is printed above its paragraphs, and has the section's anchor.
        const passages = listPassages(page, `section[id="${slug}"]`).filter(({ id }) => id !== undefined);
        expect(passages).toEqual(paragraphs.map(({ id, text }) => ({ id: `${slug}-${id}`, text })));
      }
      const ids = listIds(page);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('keeps its id when words are corrected, and is not offered for citing as it was', () => {
    const superseded = site.pages.filter((file) => file.includes('/superseded/'));
    expect(superseded.length > 0).toBe(hasCorrections);
    for (const file of superseded) {
      const now = site.readPage(file.replace(/superseded\/[^/]+\//, ''));
      const idsOf = (page: Root): unknown[] => listPassages(page, 'article').map(({ id }) => id);
      expect(idsOf(site.readPage(file)), file).toEqual(idsOf(now));
      expect(selectAll('[dataCitation]', site.readPage(file)), file).toEqual([]);
      expect(selectAll('article[dataCitation]', now), file).toHaveLength(1);
    }
  });
});
