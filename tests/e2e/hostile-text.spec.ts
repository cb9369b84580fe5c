import type { Page } from '@playwright/test';
import { serveSite } from '../../scripts/serve/serve-site.ts';
import { buildSiteWith } from '../support/built-site.ts';
import { drawCharts } from '../support/drawn-charts.ts';
import { writeSiteAround } from '../support/hostile-site.ts';
import { HOSTILE_TEXT } from '../support/injection-corpus.ts';
import { expect, test as base } from '../support/quiet-page.ts';
import { ask, listIn, resultsOf } from '../support/search-page.ts';

/** With a site whose every text would be markup, if anything put it into a page as such. */
const test = base.extend<object, { hostileUrl: string }>({
  hostileUrl: [
    async ({}, use) => {
      using content = writeSiteAround(HOSTILE_TEXT);
      using built = await buildSiteWith({ CONTENT_DIR: content.dir });
      const server = await serveSite(built.dir, '/', 0);
      await use(server.url);
      await server.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** Elements that only the text could have made. */
async function expectNoMarkup(page: Page): Promise<void> {
  await expect(page.locator('img[onerror], [href^="javascript:"], script:text("alert(document.domain)")')).toHaveCount(
    0,
  );
}

test('scripts show hostile text as text: results of the search, the card of a term, charts', async ({
  page,
  hostileUrl,
}) => {
  await page.goto(`${hostileUrl}search/`);
  for (const query of ['<script>alert(document.domain)', '专业素养', '</title>']) {
    await ask(page, query);
    await expect(listIn(page, 'done')).toBeAttached();
    await expect(resultsOf(page).first()).toContainText(query);
    await expectNoMarkup(page);
  }
  await page.goto(`${hostileUrl}search/?q=${encodeURIComponent(HOSTILE_TEXT)}`);
  await expect(resultsOf(page).first()).toContainText('<script>alert(document.domain)</script>');
  await expectNoMarkup(page);

  await page.goto(`${hostileUrl}2019/problems/`);
  await page.locator('.prose').getByRole('link', { name: '执法人员', exact: true }).first().click();
  await expect(page.getByRole('dialog')).toContainText(HOSTILE_TEXT);
  await expectNoMarkup(page);

  await page.goto(`${hostileUrl}2019/charts/`);
  await drawCharts(page);
  await expect(page.locator('canvas').first()).toBeVisible();
  await expectNoMarkup(page);
});
