import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContentFolder } from '../../src/content/content-folder.ts';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';
import { SUIXI_DIR } from '../support/fixture-content.ts';

const TERM = '[data-verbatim] [href*="glossary/#"]';
const { glossary } = await readContentFolder(SUIXI_DIR);
let suixi: BuiltSite;
let site: BuiltSite;

beforeAll(async () => {
  suixi = await buildSiteWith({ CONTENT_DIR: SUIXI_DIR });
  site = await buildSiteWith({});
});

afterAll(() => {
  suixi[Symbol.dispose]();
  site[Symbol.dispose]();
});

test('every term is explained, and marked once on the page of the whole text', () => {
  const ids = glossary?.data?.terms.map(({ id }) => id).sort();
  const explained = selectAll('main section[id]', suixi.readPage('glossary/index.html'));
  expect(explained.map(({ properties }) => String(properties['id'])).sort()).toEqual(ids);
  const marked = selectAll(TERM, suixi.readPage('2019/full/index.html'));
  expect(marked.map(({ properties }) => String(properties['href']).replace(/.*#/, '')).sort()).toEqual(ids);
});

test('no page marks a term twice, or in a heading, a link or a number', () => {
  for (const file of site.pages) {
    const page = site.readPage(file);
    const targets = selectAll(TERM, page).map(({ properties }) => properties['href']);
    expect(new Set(targets).size, file).toBe(targets.length);
    const misplaced = selectAll(
      ':is(h1, h2, h3, h4, h5, h6, data) [href*="glossary/#"], [href*="glossary/#"] data',
      page,
    );
    expect(
      misplaced.map((element) => toString(element)),
      file,
    ).toEqual([]);
  }
});
