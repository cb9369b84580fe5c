import type { Page } from '@playwright/test';
import { PUBLISHED } from '../support/built-site.ts';
import { drawCharts, findDrawn } from '../support/drawn-charts.ts';
import { writeSiteAround } from '../support/hostile-site.ts';
import { HOSTILE_TEXT } from '../support/injection-corpus.ts';
import { expect, test } from '../support/quiet-page.ts';
import { ask, listIn, resultsOf } from '../support/search-page.ts';
import { useServedSite } from '../support/served-sites.ts';

/** Elements that only the text could have made. */
async function expectNoMarkup(page: Page): Promise<void> {
  await expect(page.locator('img[onerror], [href^="javascript:"], script:text("alert(document.domain)")')).toHaveCount(
    0,
  );
}

/** Time to build a site of its own for the one test that reads it. */
const BUILD_MS = 300_000;

test('scripts show hostile text as text: results of the search, the card of a term, charts', async ({ page }) => {
  test.setTimeout(BUILD_MS);
  // Every text of this site would be markup, if anything put it into a page as such.
  using content = writeSiteAround(HOSTILE_TEXT);
  await useServedSite({ ...PUBLISHED, CONTENT_DIR: content.dir }, async ({ url }) => {
    await page.goto(`${url}search/`);
    for (const query of ['<script>alert(document.domain)', '专业素养', '</title>']) {
      await ask(page, query);
      await expect(listIn(page, 'done')).toBeAttached();
      await expect(resultsOf(page).first()).toContainText(query);
      await expectNoMarkup(page);
    }
    await page.goto(`${url}search/?q=${encodeURIComponent(HOSTILE_TEXT)}`);
    await expect(resultsOf(page).first()).toContainText('<script>alert(document.domain)</script>');
    await expectNoMarkup(page);

    await page.goto(`${url}2019/problems/`);
    await page.locator('.prose').getByRole('link', { name: '执法人员', exact: true }).first().click();
    await expect(page.getByRole('dialog')).toContainText(HOSTILE_TEXT);
    await expectNoMarkup(page);

    await page.goto(url);
    await drawCharts(page);
    const chart = findDrawn(page).first();
    await chart.locator('.panel').first().press('ArrowRight');
    await expect(chart.locator('.chart-tip')).toContainText(HOSTILE_TEXT);
    await chart.getByRole('button', { name: '存为图片' }).click();
    await expect(chart.getByRole('img')).toBeVisible();
    await expectNoMarkup(page);
  });
});
