import type { Locator, Page } from '@playwright/test';
import { readContentFolder } from '../../src/content/content-folder.ts';
import { findAxeFaults } from '../support/find-axe-faults.ts';
import { SUIXI_DIR } from '../support/fixture-content.ts';
import { expect, test } from '../support/test.ts';

function termIn(page: Page, name: string): Locator {
  return page.locator('.prose').getByRole('link', { name, exact: true });
}

function cardOf(page: Page, name: string): Locator {
  return page.getByRole('dialog', { name: `术语解释：${name}` });
}

test('a keyboard opens what explains a term, and is back at the term with Escape', async ({ page }) => {
  await page.goto('2019/dispute-resolution/');
  for (const name of ['枫桥经验', '诉调对接']) {
    const term = termIn(page, name);
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(cardOf(page, name)).toBeFocused();
    await expect(cardOf(page, name)).toContainText('编者注，非报告原文');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: '全部术语' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(cardOf(page, name)).toBeHidden();
    await expect(term).toBeFocused();
  }
});

test('the card fits a small screen, is clean, and stays out of what is copied', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('2019/dispute-resolution/');
  const paragraph = termIn(page, '枫桥经验').locator('xpath=ancestor::p');
  const select = (): Promise<string> =>
    paragraph.evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      return String(getSelection());
    });
  const { reports } = await readContentFolder(SUIXI_DIR);
  const markdown = reports.flatMap(({ sections }) => sections.map((section) => section.markdown)).join('\n');
  expect(markdown.split('\n')).toContain(await select());
  await termIn(page, '枫桥经验').click();
  await expect(cardOf(page, '枫桥经验')).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await findAxeFaults(page)).toEqual([]);
  expect(markdown.split('\n')).toContain(await select());
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(cardOf(page, '枫桥经验')).toBeHidden();
});

test('where a browser has no popovers, a term leads to its explanation', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, 'showPopover'));
  await page.goto('2019/dispute-resolution/');
  await termIn(page, '枫桥经验').click();
  await expect(page).toHaveURL(/\/glossary\/#fengqiao$/);
});

test('the glossary leads to where a term stands', async ({ page }) => {
  await page.goto('glossary/#fengqiao');
  const entry = page.getByRole('region', { name: '枫桥经验' });
  await entry.getByText(/^报告里出现/).click();
  await entry.getByRole('link').click();
  await expect(page).toHaveURL(/\/2019\/dispute-resolution\//);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a term leads to its explanation', async ({ page }) => {
    await page.goto('2019/dispute-resolution/');
    await termIn(page, '枫桥经验').click();
    await expect(page.getByRole('heading', { name: '枫桥经验' })).toBeInViewport();
  });
});
