import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';
import { SUIXI_PUBLISHED } from '../support/fixture-content.ts';
import { listRunningTexts } from '../support/running-texts.ts';
import { SEVERAL_YEARS, writeSeveralYears } from '../support/several-years.ts';
import type { FixtureSite } from '../support/site.ts';

const SITES: { name: string; settings: Record<string, string>; writeContent?: () => FixtureSite }[] = [
  { name: 'of the project', settings: {} },
  { name: 'of the report of 2019, with an address', settings: SUIXI_PUBLISHED },
  { name: 'of several years, made up', settings: SEVERAL_YEARS, writeContent: writeSeveralYears },
];

const CHINESE = '[\\p{Script=Han}\\u3001-\\u303f\\uff01-\\uff60“”‘’—…·]';
const GAP = new RegExp(`.{0,10}${CHINESE}\\s+${CHINESE}.{0,10}`, 'gu');
const LOPSIDED_NUMBER = /.{0,10}\p{Script=Han}(?:\d[\d.]* | \d[\d.]*)\p{Script=Han}.{0,10}/gu;

/** Where texts of the site's pages match: `2019/index.html: 与 原文存档`. */
function findOnPages(site: BuiltSite, pattern: RegExp, listTexts: (page: Root) => string[]): string[] {
  return site.pages.flatMap((file) =>
    listTexts(site.readPage(file)).flatMap((text) => [...text.matchAll(pattern)].map(([match]) => `${file}: ${match}`)),
  );
}

function listParagraphs(page: Root): string[] {
  return selectAll('p, summary', page).map((paragraph) => toString(paragraph));
}

describe.each(SITES)('the site $name', ({ settings, writeContent }) => {
  let content: FixtureSite | undefined;
  let site: BuiltSite;

  beforeAll(async () => {
    content = writeContent?.();
    site = await buildSiteWith({ ...settings, ...(content && { CONTENT_DIR: content.dir }) });
  });

  afterAll(() => {
    content?.cleanUp();
    site[Symbol.dispose]();
  });

  test('shows no gap between Chinese characters, whether a link or a mark stands there or not', () => {
    expect(findOnPages(site, GAP, listRunningTexts)).toEqual([]);
  });

  test('sets a number off from the words around it on both sides, or on neither', () => {
    expect(findOnPages(site, LOPSIDED_NUMBER, listParagraphs)).toEqual([]);
  });
});
