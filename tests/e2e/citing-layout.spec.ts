import { dragOver, waitForControls } from '../support/citing.ts';
import { findAxeFaults } from '../support/find-axe-faults.ts';
import { expect, test } from '../support/quiet-page.ts';

const SECTION = '2019/government-functions/';

for (const { name, width, height, size, least } of [
  { name: 'phone', width: 390, height: 844, size: '', least: 44 },
  { name: 'narrow phone with the largest type', width: 320, height: 640, size: 'largest', least: 60 },
  { name: 'desk', width: 1280, height: 800, size: '', least: 44 },
  { name: 'desk with large type', width: 1024, height: 800, size: 'large', least: 44 },
]) {
  test(`on a ${name} the controls are large enough, cover no word and move none`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript((chosen) => {
      if (chosen) localStorage.setItem('reading-tools', JSON.stringify({ size: chosen }));
    }, size);
    for (const address of [SECTION, '2019/preamble/', '2019/closing/', '2019/full/']) {
      await page.goto(address);
      const readHeight = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
      const before = await readHeight();
      await page.mouse.move(2, 2);
      await page.mouse.move(4, 4);
      await waitForControls(page);
      expect(await readHeight()).toBe(before);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const bad = await page.locator('.cite').evaluateAll((controls, wanted) => {
        const words: DOMRect[] = [];
        const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const range = document.createRange();
          // What a closed fold hides has a place all the same.
          if (!node.parentElement?.checkVisibility()) continue;
          range.selectNode(node);
          words.push(...range.getClientRects());
        }
        const overlap = (a: DOMRect, b: DOMRect): boolean =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
        return controls
          .map((control) => ({ name: control.getAttribute('aria-label'), box: control.getBoundingClientRect() }))
          .filter(
            ({ box }) => box.width < wanted || box.height < wanted - 0.5 || words.some((word) => overlap(word, box)),
          )
          .map(({ name: label, box }) => `${label ?? ''} ${box.width}×${box.height}`);
      }, least);
      expect.soft(bad, address).toEqual([]);
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while the controls are shown, ${colorScheme}; paper has none of them`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(SECTION);
    await dragOver(page, '系统完备', '科学规范');
    await expect(page.getByRole('button', { name: '引用所选' })).toBeVisible();
    expect(await findAxeFaults(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    for (const control of await page.locator('.cite').all()) await expect(control).toBeHidden();
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
