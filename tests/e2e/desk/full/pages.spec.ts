import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startDesk } from '../../../support/desk-process.ts';
import { waitForDev } from '../../../support/dev-server.ts';
import { findAxeFaults } from '../../../support/find-axe-faults.ts';
import { SUIXI_DIR } from '../../../support/fixture-content.ts';
import { makeTemporaryFolder } from '../../../support/temporary-folder.ts';

test('the pages are shown in the desk’s window, and can do nothing in its name', async ({ page }) => {
  test.setTimeout(180_000);
  using folder = makeTemporaryFolder();
  using _turn = await waitForDev();
  const contentDir = join(folder.dir, 'content');
  cpSync(SUIXI_DIR, contentDir, { recursive: true });
  const desk = await startDesk({ CONTENT_DIR: contentDir });
  try {
    const cookies: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).hostname !== 'localhost') return;
      void request.allHeaders().then((headers) => cookies.push(headers['cookie']));
    });
    await page.goto(desk.url);
    await page.goto(new URL('/2019/pages', desk.url).href);
    await expect(page.getByRole('heading', { name: '正在准备网页' })).toBeHidden({ timeout: 120_000 });
    await page.getByRole('button', { name: '打开看：2019年度报告' }).click();
    const shown = page.frameLocator('iframe');
    await expect(shown.getByRole('heading', { level: 1 })).toContainText('2019年度', { timeout: 60_000 });
    expect(await findAxeFaults(page)).toEqual([]);
    expect(await page.locator('iframe').evaluate((frame) => frame.clientWidth)).toBeGreaterThan(900);
    await page.getByRole('link', { name: '手机' }).click();
    expect(await page.locator('iframe').evaluate((frame) => frame.clientWidth)).toBeLessThan(400);

    // The server may load a page once more while it gets ready.
    await expect(async () => {
      const frame = page.frames().find((one) => one.url().startsWith('http://localhost:'));
      const tried = await frame?.evaluate(async (address) => {
        const post = fetch(`${address}/undo`, { method: 'POST', mode: 'no-cors', credentials: 'include' });
        return await Promise.allSettled([post, Promise.resolve().then(() => top?.document.title)]);
      }, new URL(desk.url).origin);
      expect(tried?.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    }).toPass();
    expect(cookies.length).toBeGreaterThan(0);
    expect(cookies.filter((cookie) => cookie !== undefined)).toEqual([]);
  } finally {
    await desk.stop();
  }
});
