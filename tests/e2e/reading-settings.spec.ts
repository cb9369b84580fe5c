import type { Page } from '@playwright/test';
import { expect, test } from '../support/quiet-page.ts';
import { openSettings } from '../support/reading-modes.ts';

const SECTION = '2019/dispute-resolution/';
/** Readers of years have their choices under this name. */
const KEY = 'reading-tools';

async function readRoot(page: Page): Promise<Record<string, string | undefined>> {
  return page.evaluate(() => {
    const { theme, size, line, cursor } = document.documentElement.dataset;
    return { theme, size, line, cursor };
  });
}

test('every setting works by the keyboard alone and says its state', async ({ page }) => {
  await page.goto(SECTION);
  const opener = page.getByRole('button', { name: '阅读设置' });
  await expect(opener).toHaveAttribute('aria-expanded', 'false');
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  const tools = page.getByRole('group', { name: '阅读设置' });
  await expect(tools).toBeVisible();

  await page.keyboard.press('Tab');
  const sizes = tools.getByRole('group', { name: '文字大小' });
  await expect(sizes.getByRole('radio', { name: '标准' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(sizes.getByRole('radio', { name: '特大' })).toBeChecked();
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('26.1px');

  await page.keyboard.press('Tab');
  const papers = tools.getByRole('group', { name: '背景色' });
  await expect(papers.getByRole('radio', { name: '跟随系统' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(papers.getByRole('radio', { name: '高对比' })).toBeChecked();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(0, 0, 0)');
  const shown = papers.locator('label', { hasText: '高对比' }).locator('span');
  expect(await shown.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');

  for (const name of ['阅读辅助线', '大光标']) {
    await page.keyboard.press('Tab');
    const button = tools.getByRole('button', { name });
    await expect(button).toBeFocused();
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('Space');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  }
  await expect(page.locator('.reading-line')).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).cursor)).toContain('url(');

  await page.keyboard.press('Escape');
  await expect(tools).toBeHidden();
  await expect(opener).toBeFocused();
  expect(await readRoot(page)).toEqual({ theme: 'contrast', size: 'largest', line: 'on', cursor: 'on' });
});

test('what is chosen is remembered on other pages and after closing, until it is undone', async ({ page }) => {
  await page.goto(SECTION);
  let tools = await openSettings(page);
  await tools.getByRole('radio', { name: '护眼' }).check();
  await tools.getByRole('radio', { name: '大', exact: true }).check();
  await tools.getByRole('button', { name: '阅读辅助线' }).click();
  const chosen = { theme: 'green', size: 'large', line: 'on', cursor: undefined };
  await page.goto('2019/figures/');
  expect(await readRoot(page)).toEqual(chosen);
  await expect(page.getByRole('group', { name: '阅读设置' })).toHaveCount(0);
  await expect(page.locator('.reading-line')).toBeVisible();
  await page.reload();
  expect(await readRoot(page)).toEqual(chosen);

  tools = await openSettings(page);
  await expect(tools.getByRole('radio', { name: '护眼' })).toBeChecked();
  await expect(tools.getByRole('radio', { name: '大', exact: true })).toBeChecked();
  await expect(tools.getByRole('button', { name: '阅读辅助线' })).toHaveAttribute('aria-pressed', 'true');
  await tools.getByRole('button', { name: '恢复默认' }).click();
  await expect(tools.getByRole('status')).toHaveText('已恢复默认');
  await expect(tools.getByRole('radio', { name: '跟随系统' })).toBeChecked();
  await expect(page.locator('.reading-line')).toBeHidden();
  await page.reload();
  expect(await readRoot(page)).toEqual({ theme: undefined, size: undefined, line: undefined, cursor: undefined });
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
});

test('another tab follows', async ({ page, context }) => {
  await page.goto(SECTION);
  const other = await context.newPage();
  await other.goto('2019/');
  const tools = await openSettings(other);
  await (await openSettings(page)).getByRole('radio', { name: '夜间' }).check();
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(tools.getByRole('radio', { name: '夜间' })).toBeChecked();
});

test('what was chosen stands before anything of the page does', async ({ page }) => {
  await page.addInitScript((key) => {
    localStorage.setItem(key, JSON.stringify({ theme: 'dark', size: 'largest' }));
    new MutationObserver((_, observer) => {
      if (!document.querySelector('body')) return;
      observer.disconnect();
      const { theme, size } = document.documentElement.dataset;
      Object.assign(window, { atFirst: [theme, size] });
    }).observe(document, { childList: true, subtree: true });
  }, KEY);
  await page.goto(SECTION, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'atFirst' in window);
  expect(await page.evaluate(() => (window as unknown as { atFirst: unknown }).atFirst)).toEqual(['dark', 'largest']);
});

for (const { name, spoil } of [
  {
    name: 'is blocked',
    spoil: () => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    },
  },
  {
    name: 'holds something else',
    spoil: () => {
      localStorage.setItem('reading-tools', '{"the');
    },
  },
]) {
  test(`where the browser’s storage ${name}, the settings work for the page`, async ({ page }) => {
    await page.addInitScript(spoil);
    await page.goto(SECTION);
    const tools = await openSettings(page);
    await tools.getByRole('radio', { name: '夜间' }).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await tools.getByRole('button', { name: '恢复默认' }).click();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  });
}

test('the page is printed, its address copied, and shared where the browser can', async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.url, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const calls: unknown[] = [];
    Object.assign(window, { calls, print: () => calls.push('print') });
    Object.defineProperty(navigator, 'share', { value: (data: unknown) => Promise.resolve(calls.push(data)) });
  });
  await page.goto(`${SECTION}#二是创新社会矛盾纠纷化解机制`);
  const tools = await openSettings(page);
  await tools.getByRole('button', { name: '打印' }).click();
  await tools.getByRole('button', { name: '分享' }).click();
  const calls = await page.evaluate(() => (window as unknown as { calls: unknown[] }).calls);
  expect(calls).toEqual(['print', { title: await page.title(), url: `${site.url}${SECTION}` }]);
  await tools.getByRole('button', { name: '复制链接' }).click();
  await expect(tools.getByRole('status')).toHaveText('已复制本页链接');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}${SECTION}`);
  await context.close();
});

test('what this browser cannot do is not offered', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  await page.goto(SECTION);
  const tools = await openSettings(page);
  await expect(tools.getByRole('button', { name: '打印' })).toBeVisible();
  for (const name of ['分享', '朗读']) await expect(tools.getByRole('button', { name })).toHaveCount(0);
});

test('the reading line follows the pointer and the focus, and takes no clicks', async ({ page }) => {
  await page.addInitScript((key) => {
    localStorage.setItem(key, '{"line":"on"}');
  }, KEY);
  await page.goto(SECTION);
  const line = page.locator('.reading-line');
  const readTop = (): Promise<number> => line.evaluate((element) => element.getBoundingClientRect().top);
  await expect(line).toBeVisible();
  await page.mouse.move(300, 200);
  expect(await readTop()).toBeCloseTo(216, 0);
  await page.keyboard.press('Tab');
  const skip = await page
    .getByRole('link', { name: '跳到正文' })
    .evaluate((link) => link.getBoundingClientRect().bottom);
  expect(await readTop()).toBeCloseTo(skip, 0);
  await page.evaluate(() => {
    scrollTo(0, 1000);
  });
  await expect(line).toBeInViewport();
  expect(await line.evaluate((element) => getComputedStyle(element).pointerEvents)).toBe('none');
  await page.emulateMedia({ media: 'print' });
  await expect(line).toBeHidden();
});

test('nothing floats over the text, settings open or not', async ({ page }) => {
  await page.goto(SECTION);
  await openSettings(page);
  const floating = await page
    .locator('body *')
    .evaluateAll((elements) => elements.filter((element) => getComputedStyle(element).position === 'fixed').length);
  expect(floating).toBe(0);
});

test('without JavaScript the settings are not shown', async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(SECTION);
  await expect(page.getByRole('searchbox')).toBeVisible();
  for (const opener of await page.getByText('阅读设置').all()) await expect(opener).toBeHidden();
  await context.close();
});
