import type { Locator } from '@playwright/test';
import { dragOver, waitForControls } from '../support/citing.ts';
import { findAxeFaults } from '../support/find-axe-faults.ts';
import { expect, test } from '../support/quiet-page.ts';

const SECTION = '2019/government-functions/';

/** Names of controls that cover a word of the text. */
async function findCovered(control: Locator): Promise<boolean> {
  return control.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const walker = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNode(node);
      for (const word of range.getClientRects()) {
        const width = Math.min(word.right, box.right) - Math.max(word.left, box.left);
        const height = Math.min(word.bottom, box.bottom) - Math.max(word.top, box.top);
        if (width > 1 && height > 1) return true;
      }
    }
    return false;
  });
}

for (const { name, width, size, least } of [
  { name: 'desk', width: 1280, size: '', least: 44 },
  { name: 'desk with large type', width: 1024, size: 'large', least: 44 },
]) {
  test(`on a ${name} what cites the paragraph that is pointed at is large enough, covers no word and moves none`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript((chosen) => {
      if (chosen) localStorage.setItem('reading-tools', JSON.stringify({ size: chosen }));
    }, size);
    for (const address of [SECTION, '2019/closing/', '2019/full/']) {
      await page.goto(address);
      const readSize = (): Promise<number[]> =>
        page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]);
      const before = await readSize();
      await page.mouse.move(2, 2);
      await page.mouse.move(4, 4);
      await waitForControls(page);
      const control = page.locator('.cite');
      await expect(control).toBeHidden();
      for (const paragraph of (await page.locator('.prose p[id]').all()).slice(0, 3)) {
        await paragraph.hover({ position: { x: 60, y: 10 } });
        await expect(control).toHaveAttribute('href', `#${(await paragraph.getAttribute('id')) ?? ''}`);
        if (await control.isHidden()) continue;
        const box = await control.boundingBox();
        expect.soft(Math.min(box?.width ?? 0, box?.height ?? 0), address).toBeGreaterThanOrEqual(least);
        expect.soft(await findCovered(control), address).toBe(false);
      }
      expect(await readSize()).toEqual(before);
    }
  });
}

test('on a phone nothing is shown for citing until words are selected; then it stands at the lower edge, for fingers', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({
    baseURL: site.url,
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(SECTION);
  const stops = await page.locator('article a, article button').count();
  await page.locator('#p-1').tap();
  await waitForControls(page);
  await expect(page.locator('.cite')).toBeHidden();
  expect(await page.locator('article a, article button').count()).toBe(stops);
  await page.locator('#p-1').evaluate((paragraph) => {
    getSelection()?.selectAllChildren(paragraph);
  });
  const button = page.getByRole('button', { name: '引用所选' });
  await expect(button).toBeInViewport({ ratio: 1 });
  expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await page.locator('article a, article button').count()).toBe(stops);
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while the controls are shown, ${colorScheme}; paper has none of them`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(SECTION);
    await dragOver(page, '系统完备', '科学规范');
    await expect(page.getByRole('button', { name: '引用所选' })).toBeVisible();
    expect(await findAxeFaults(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    for (const control of await page.locator('.cite, .card').all()) await expect(control).toBeHidden();
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const address of [`${SECTION}#p-7`, '2019/full/#law-enforcement-p-3']) {
    test(`${address} leads to the paragraph, which is marked`, async ({ page }) => {
      await page.goto(address);
      const target = page.locator(`[id="${address.replace(/.*#/, '')}"]`);
      await expect(target).toBeInViewport();
      const { top, ground, plain } = await target.evaluate((element) => ({
        top: element.getBoundingClientRect().top,
        ground: getComputedStyle(element).backgroundColor,
        plain: getComputedStyle(document.querySelector('.prose p') ?? element).backgroundColor,
      }));
      expect(top).toBeGreaterThanOrEqual(0);
      expect(ground).not.toBe(plain);
      await expect(page.locator('.cite')).toHaveCount(0);
    });
  }
});
