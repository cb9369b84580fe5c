import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { beginDraft, writeFiles } from '../../support/desk/draft-desk.ts';
import { FOUR_PARTS } from '../../support/desk/made-up-reports.ts';
import { type DeskProcess, startDesk } from '../../support/desk-process.ts';
import { findAxeFaults } from '../../support/find-axe-faults.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { test as base } from '../../support/served-sites.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

/** The draft that every test begins with, made once. */
let draft: ReturnType<typeof beginDraft> | undefined;

const test = base.extend<{ desk: DeskProcess }>({
  desk: async ({}, use) => {
    draft ??= beginDraft(FOUR_PARTS);
    using folder = makeTemporaryFolder();
    const contentDir = join(folder.dir, 'content');
    cpSync(SUIXI_DIR, contentDir, { recursive: true });
    writeFiles(contentDir, await draft);
    const desk = await startDesk({ CONTENT_DIR: contentDir });
    await use(desk);
    await desk.stop();
  },
});

async function open(page: Page, desk: DeskProcess): Promise<void> {
  await page.goto(desk.url);
  await page.goto(new URL('/2022/figures', desk.url).href);
}

/** The number in focus, as its panel prints it. */
function focus(page: Page): Locator {
  return page.locator('#panel .is');
}

function left(page: Page): Locator {
  return page.locator('.gauge .left b');
}

test('numbers are gone through with the keys alone', async ({ page, desk }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, desk);
  const { keyboard } = page;
  await expect(focus(page)).toHaveText('1896项');
  await expect(left(page)).toHaveText('27');

  // Enter is for sure ones; a doubtful one takes its own word.
  await keyboard.press('Enter');
  await expect(focus(page)).toHaveText('87项');
  // A key is for the number whose panel is shown.
  await expect(page.locator('#panel')).toContainText('要仔细看');
  await keyboard.press('Enter');
  await expect(page.getByText('这一个要看过再定')).toBeVisible();
  await keyboard.press('y');
  await expect(focus(page)).toHaveText('0.5个工作日以内');
  await expect(left(page)).toHaveText('26');

  // Arrows move, Z takes the last decision back, D sets a number free.
  await keyboard.press('ArrowLeft');
  await expect(focus(page)).toHaveText('87项');
  await expect(page.locator('#panel')).toContainText('已定');
  await keyboard.press('z');
  await expect(page.locator('#panel')).toContainText('要仔细看');
  await keyboard.press('d');
  await expect(page.locator('#panel')).toContainText('新数字，还没有着落');
  await keyboard.press('z');
  await expect(page.locator('#panel')).toContainText('要仔细看');
  await keyboard.press('y');
  await expect(focus(page)).toHaveText('0.5个工作日以内');
  await keyboard.press('y');
  await expect(focus(page)).toHaveText('不超过2个');
  await expect(page.locator('[data-chip]', { hasText: '0.5个工作日以内' })).toHaveClass(/ok/u);

  // X asks why, N for a name; Escape leaves both.
  await keyboard.press('x');
  await expect(page.getByRole('radio').first()).toBeFocused();
  await keyboard.press('Escape');
  await keyboard.press('n');
  await expect(page.getByLabel('名称', { exact: true })).toBeFocused();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('企业开办环节数');
  await keyboard.press('Enter');
  await expect(focus(page)).toHaveText('23项');

  // Shift Enter registers the section's list once it has been seen to its end.
  await expect(async () => {
    await keyboard.press('Shift+Enter');
    await expect(page.locator('.undo')).toContainText('3 个新数字，登记', { timeout: 3000 });
  }).toPass();
  await expect(page.locator('[data-part="gauge"]')).toContainText('新数字 35');
  await expect(page.locator('#saved')).toContainText('已存好');
});

test('a section’s sure ones wait until their list has been read', async ({ page, desk }) => {
  await open(page, desk);
  await page.getByText('逐条看过，一起点头').first().click();
  const list = page.locator('details.batch[open]').first();
  await expect(list.getByRole('button')).toBeVisible();
  await list.locator('[data-row]').last().scrollIntoViewIfNeeded();
  await expect(list.getByRole('button')).toBeEnabled();
  await list.getByRole('button').click();
  await expect(page.locator('[data-part="gauge"]')).toContainText('已定 2');
  await expect(page.locator('.undo')).toContainText('都对');
});

test('keys reach the button of a list that opened below the window, and it leads to what is unread', async ({
  page,
  desk,
}) => {
  await page.setViewportSize({ width: 1024, height: 360 });
  await open(page, desk);
  const { keyboard } = page;
  await page.locator('summary').filter({ hasText: '逐条看过，一起点头' }).first().focus();
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await expect(page.locator('details.batch[open]').first().getByRole('button')).toBeFocused();
  await expect(async () => {
    await keyboard.press('Enter');
    await expect(page.locator('.undo')).toContainText('都对', { timeout: 1000 });
  }).toPass();
});

test('every kind of number has a panel without faults, light and dark, at 1024 px', async ({ page, desk }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, desk);
  // In the dark nothing is other than its colours.
  for (const [colorScheme, question] of [
    ['light', {}],
    ['dark', { rules: ['color-contrast'] }],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    for (const state of ['sure', 'doubtful', 'new', 'excusable', 'free']) {
      await page.locator(`[data-state="${state}"]`).first().click();
      await expect(page.locator('#panel')).toHaveAttribute('data-state', state);
      expect(await findAxeFaults(page, question)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024);
    }
  }
});
