import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { makeWordFile } from '../../../intake/new/make-documents.ts';
import { NEXT_LINES } from '../../../intake/new/next-report.ts';
import { type DeskProcess, startDesk } from '../../../support/desk-process.ts';
import { findAxeFaults } from '../../../support/find-axe-faults.ts';
import { SUIXI_DIR } from '../../../support/fixture-content.ts';
import { makeTemporaryFolder } from '../../../support/temporary-folder.ts';

const test = base.extend<{ desk: DeskProcess }>({
  desk: async ({}, use) => {
    using folder = makeTemporaryFolder();
    const contentDir = join(folder.dir, 'content');
    cpSync(SUIXI_DIR, contentDir, { recursive: true });
    const desk = await startDesk({ CONTENT_DIR: contentDir });
    await use(desk);
    await desk.stop();
  },
});

/** One title that says no duty area clearly. */
const LINES = NEXT_LINES.map((line) => line.replace('（二）完善依法行政制度体系', '（二）完善制度体系建设'));

test('a document that is dropped on the page becomes a draft, whose guess is settled', async ({ page, desk }) => {
  await page.goto(desk.url);
  await page.goto(new URL('/new', desk.url).href);
  await page.evaluate(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], '报告.docx'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    [...makeWordFile(LINES)],
  );
  await expect(page.getByText('已选：报告.docx')).toBeVisible();
  await expect(page.locator('input[type=file]')).toBeFocused();
  await page.getByRole('button', { name: '放进来看看' }).click();
  await expect(page.getByRole('heading', { name: /^收到了/u })).toBeVisible();
  expect(await findAxeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '建立草稿' }).click();
  await expect(page.getByRole('heading', { name: '章节：12 节，还有 1 节请您定' })).toBeVisible();
  expect(await findAxeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /^就归这里/u }).press('Enter');
  await expect(page.getByRole('heading', { name: '章节：12 节，都定好了' })).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a document is put in and looked over', async ({ page, desk }) => {
    await page.goto(desk.url);
    await page.goto(new URL('/new', desk.url).href);
    await page.getByLabel(/选报告的文件/u).setInputFiles({
      name: '报告.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(makeWordFile(LINES)),
    });
    await page.getByRole('button', { name: '放进来看看' }).click();
    await page.getByLabel('来源').fill('示例县人民政府办公室');
    await page.getByLabel('来源').press('Enter');
    await expect(page.getByLabel('来源')).toHaveValue('示例县人民政府办公室');
    await page.getByRole('button', { name: '建立草稿' }).click();
    await expect(page.getByRole('heading', { name: /^章节：12 节/u })).toBeVisible();
  });
});
