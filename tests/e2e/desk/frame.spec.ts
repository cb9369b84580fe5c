import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type DeskProcess, startDesk } from '../../support/desk-process.ts';
import { findAxeFaults } from '../../support/find-axe-faults.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { test } from '../../support/served-sites.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';

// One desk for all of them, in one process: most do no more than open a page.
test.describe.configure({ mode: 'default' });

let folder: TemporaryFolder;
let contentDir: string;
let desk: DeskProcess;
test.beforeAll(async () => {
  folder = makeTemporaryFolder();
  contentDir = join(folder.dir, 'content');
  cpSync(SUIXI_DIR, contentDir, { recursive: true });
  desk = await startDesk({ CONTENT_DIR: contentDir });
});
test.afterAll(async () => {
  await desk.stop();
  folder[Symbol.dispose]();
});

test('the address lets its person in, and does not stay in the address bar', async ({ page }) => {
  await page.goto(desk.url);
  await expect(page.getByRole('link', { name: '工作台' })).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});

test('another browser on this machine is not let in', async ({ browser }) => {
  const page = await browser.newPage();
  await page.goto(new URL('/', desk.url).href);
  await expect(page.getByRole('heading', { name: '工作台没有打开' })).toBeVisible();
  await page.close();
});

test('a second desk on the same content says so, and is none', async () => {
  expect(desk.url).toContain('token=');
  await expect(startDesk({ CONTENT_DIR: contentDir })).rejects.toThrow(/已经在另一个工作台里开着/u);
});

for (const path of ['/', '/settings', '/help', '/new', '/2019/correct', '/2019/publish', '/archive']) {
  test(`${path} has no fault that axe finds, and asks nothing of another origin`, async ({ page }) => {
    const strange: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(desk.url).origin) && !request.url().startsWith('data:'))
        strange.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(desk.url);
    await page.goto(new URL(path, desk.url).href);
    expect(await findAxeFaults(page)).toEqual([]);
    expect([...strange, ...faults]).toEqual([]);
  });
}
