import type { Page } from '@playwright/test';
import type { HistoryRow } from '../../../src/data-files/history-rows.ts';
import { listBrokenAnchors, listBrokenLinks } from '../../support/broken-links.ts';
import { openSite } from '../../support/built-site.ts';
import { findHeadingFaults, measureSurplus } from '../../support/page-faults.ts';
import { expect, test } from '../../support/quiet-page.ts';
import { writeRealYears } from '../../support/real-years.ts';
import { SEVERAL_YEARS } from '../../support/several-years.ts';
import { useServedSite } from '../../support/served-sites.ts';

const YEARS = Array.from({ length: 12 }, (_, index) => 2008 + index);

const PHONE = { width: 390, height: 844 };
/** Pixels that a page of several years may have on a phone. */
const LONGEST = { '': 3800, 'years/': 5000, 'compare/2014/2019/': 5000 };

const OTHERS = ['2008/', '2019/figures/', '2013/government-functions/', 'figures/lawyers/', 'sitemap/'];

test('twelve reports of real size are told on short pages, without a fault', async ({ page, site: alone }) => {
  test.setTimeout(900_000);
  using content = await writeRealYears(YEARS);
  await page.setViewportSize(PHONE);
  await page.goto(`${alone.url}2019/charts/`);
  const chartsOfOne = await measureHeight(page);
  await useServedSite({ ...SEVERAL_YEARS, CONTENT_DIR: content.dir }, async ({ url, dir }) => {
    await page.goto(`${url}2019/charts/`);
    expect.soft(await measureHeight(page)).toBeLessThanOrEqual((chartsOfOne * 4) / 3);
    for (const [address, longest] of Object.entries(LONGEST)) {
      await page.goto(url + address);
      expect.soft(await measureHeight(page), address).toBeLessThanOrEqual(longest);
    }
    for (const address of [...Object.keys(LONGEST), ...OTHERS]) {
      await page.goto(url + address);
      expect.soft(await findHeadingFaults(page), address).toEqual([]);
      expect.soft(await measureSurplus(page), address).toBe(0);
    }
    const built = openSite(dir);
    expect.soft(listBrokenLinks(built, SEVERAL_YEARS.BASE_PATH)).toEqual([]);
    expect.soft(listBrokenAnchors(built, SEVERAL_YEARS.BASE_PATH)).toEqual([]);
    const rows = JSON.parse(built.readText('data/figures.json')) as HistoryRow[];
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect([...new Set(rows.map(({ report }) => report))].sort()).toEqual(YEARS);
  });
});

function measureHeight(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight);
}
