import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listBrokenAnchors, listBrokenLinks } from '../support/broken-links.ts';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';
import { SUIXI_PUBLISHED } from '../support/fixture-content.ts';
import { listIds } from '../support/page-links.ts';

describe.each([
  { base: '/', settings: {} },
  { base: SUIXI_PUBLISHED.BASE_PATH, settings: SUIXI_PUBLISHED },
])('the site below $base', ({ base, settings }) => {
  let site: BuiltSite;

  beforeAll(async () => {
    site = await buildSiteWith(settings);
  });

  afterAll(() => {
    site[Symbol.dispose]();
  });

  test('leads with every link and asset to a file below the base', () => {
    expect(listBrokenLinks(site, base)).toEqual([]);
  });

  test('has every anchor that a link names', () => {
    expect(listBrokenAnchors(site, base)).toEqual([]);
  });

  test('has no id twice on a page', () => {
    const doubled = site.pages.filter((file) => {
      const ids = listIds(site.readPage(file));
      return new Set(ids).size !== ids.length;
    });
    expect(doubled).toEqual([]);
  });
});
