import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContentFolder } from '../../src/content/content-folder.ts';
import { foldText } from '../../src/text/folding.ts';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';
import { readVerbatim } from '../support/verbatim.ts';

const content = await readContentFolder('content');
const reports = content.reports.filter(({ report }) => report?.data?.status === 'published');
let site: BuiltSite;

beforeAll(async () => {
  site = await buildSiteWith({});
});

afterAll(() => {
  site[Symbol.dispose]();
});

describe.each(reports.map(({ name, report, sections }) => ({ year: name, report, sections })))(
  'the report of $year',
  ({ year, report, sections }) => {
    /** What the original has without the lines that belong to the web page around it. */
    const expected = (): string => {
      const lines = readFileSync(`content/reports/${year}/original.txt`, 'utf8').split('\n');
      const leftOut = (report?.data?.['left-out'] ?? []).map(({ words }) => words);
      return foldText(lines.filter((line) => !leftOut.includes(line.trim())).join(''));
    };

    /** A section's words as they were before they were corrected, where they have been. */
    const undoCorrections = (slug: string, text: string): string =>
      (report?.data?.corrections ?? [])
        .filter(({ section }) => section === slug)
        .toSorted((a, b) => (a.date < b.date ? 1 : -1))
        .reduce((words, { was, is }) => words.replace(foldText(is), foldText(was)), foldText(text));

    test('reads on its section pages, in order, as the original does, but for corrections', () => {
      const texts = sections.map(({ slug }) =>
        undoCorrections(slug, readVerbatim(site.readPage(`${year}/${slug}/index.html`))),
      );
      expect(texts.join('')).toBe(expected());
    });

    test('reads on the page of the whole text as on those of its sections', () => {
      const texts = sections.map(({ slug }) => readVerbatim(site.readPage(`${year}/${slug}/index.html`)));
      expect(foldText(readVerbatim(site.readPage(`${year}/full/index.html`)))).toBe(foldText(texts.join('')));
    });

    test('is offered for download byte for byte', () => {
      const original = readFileSync(`content/reports/${year}/original.txt`);
      expect(readFileSync(`${site.dir}/data/${year}/original.txt`).equals(original)).toBe(true);
    });
  },
);

test('a report stands in the site for every folder of content/reports', () => {
  expect(reports.length).toBeGreaterThan(0);
});
