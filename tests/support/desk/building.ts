import { expect, type Page } from '@playwright/test';
import { openPromise } from 'yauzl';
import type { Hands } from './hands.ts';

/** A build is the one thing that a clerk waits for; in milliseconds, on a machine that does other things beside. */
const BUILD_TIME = 240_000;

/** Have the site made by its button, and wait for it. */
export async function build(page: Page, hands: Hands, button: string): Promise<void> {
  await hands.press(page.getByRole('button', { name: button }));
  const making = page.getByRole('heading', { name: /^正在/u });
  await expect(making).toBeVisible();
  await expect(making).toBeHidden({ timeout: BUILD_TIME });
  await expect(page.getByRole('button', { name: '下载压缩包' })).toBeVisible();
}

/** Download the whole site as one file. @returns the paths of what is in it. */
export async function downloadZip(page: Page, hands: Hands): Promise<string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    hands.press(page.getByRole('button', { name: '下载压缩包' })),
  ]);
  const zip = await openPromise(await download.path());
  const names: string[] = [];
  for await (const { fileName } of zip.eachEntry()) names.push(fileName);
  return names;
}
