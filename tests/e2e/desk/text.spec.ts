import { expect } from '@playwright/test';
import { type DeskProcess, startDesk } from '../../support/desk-process.ts';
import { findAxeFaults } from '../../support/find-axe-faults.ts';
import { test as base } from '../../support/served-sites.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

const OVERSIGHT = 'reports/2020/03-oversight-of-power.md';

const test = base.extend<{ content: FixtureSite; desk: DeskProcess }>({
  content: async ({}, use) => {
    using content = writeSite({ years: [2019, 2020], draft: 2020 });
    await use(content);
  },
  desk: async ({ content, page }, use) => {
    const desk = await startDesk({ CONTENT_DIR: content.dir });
    await page.goto(desk.url);
    await use(desk);
    await desk.stop();
  },
});

test('a paragraph is edited in its place, and says while one types how it differs', async ({ page, desk, content }) => {
  await page.goto(new URL('/2020/text', desk.url).href);
  await page.getByRole('link', { name: /^改\s*“印发《示例县加强审计/u }).click();
  const words = page.getByRole('textbox');
  await expect(words).toBeFocused();
  const before = await words.inputValue();
  const row = page.locator('.pair', { has: words });
  await words.fill(before.replace('成为常态', '成了常态'));
  await expect(row.getByText('原文是“为”，草稿是“了”。')).toBeVisible();
  await expect(row.locator('ins')).toHaveText('为');
  await expect(page.locator('.live')).toHaveText('有 1 处与原文不同');
  expect(await findAxeFaults(page)).toEqual([]);
  await words.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('对文字：有 1 处与原文不同');
  expect(content.read(OVERSIGHT)).toContain('成了常态');
  expect(await findAxeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '改回“为”' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('对文字：与原文一样');
  expect(content.read(OVERSIGHT)).not.toContain('成了常态');
});

test('what is left has no fault that axe finds, and fits an old screen', async ({ page, desk, content }) => {
  content.edit(OVERSIGHT, 'summary: ', '# summary: ');
  content.edit('reports/2020/report.yml', 'source: ', '# source: ');
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const path of ['/2020/check', '/2020/check/summaries', '/2020/text']) {
    await page.goto(new URL(path, desk.url).href);
    expect(await findAxeFaults(page), path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(1024);
    const tooSmall = await page
      .locator('main :is(a.btn, button, input:not([type=hidden]), select, summary)')
      .evaluateAll((nodes) =>
        nodes
          .filter(
            (node) =>
              node.clientHeight > 0 &&
              node.getBoundingClientRect().height < 44 &&
              node.getAttribute('type') !== 'checkbox',
          )
          .map((node) => node.outerHTML),
      );
    expect(tooSmall, path).toEqual([]);
  }
});
