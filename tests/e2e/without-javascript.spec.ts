import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContentFolder } from '../../src/content/content-folder.ts';
import { foldText } from '../../src/text/folding.ts';
import { SUIXI_DIR } from '../support/fixture-content.ts';
import { readSeenText } from '../support/seen-text.ts';
import { expect, test } from '../support/test.ts';

test.use({ javaScriptEnabled: false });

const { reports } = await readContentFolder(SUIXI_DIR);

for (const { name: year, report, sections } of reports) {
  test(`the report of ${year} can be seen in full, in its own order, section by section`, async ({ page }) => {
    let seen = '';
    for (const { slug } of sections) {
      await page.goto(`${year}/${slug}/`);
      seen += await readSeenText(page);
    }
    const lines = readFileSync(join(SUIXI_DIR, `reports/${year}/original.txt`), 'utf8').split('\n');
    const leftOut = (report?.data?.['left-out'] ?? []).map(({ words }) => words);
    expect(foldText(seen)).toBe(foldText(lines.filter((line) => !leftOut.includes(line.trim())).join('')));
  });

  test(`a reader gets through the report of ${year} by links alone`, async ({ page }) => {
    await page.goto('');
    await page.getByRole('link', { name: '目录和来源' }).click();
    await page.getByRole('link', { name: '分节阅读' }).click();
    await expect(page).toHaveURL(new RegExp(`/${year}/${sections[1]?.slug}/$`));
    for (const { slug } of sections.slice(2)) {
      await page.locator('a[rel=next]').click();
      await expect(page).toHaveURL(new RegExp(`/${year}/${slug}/$`));
    }
    await expect(page.locator('a[rel=next]')).toHaveCount(0);
  });
}
