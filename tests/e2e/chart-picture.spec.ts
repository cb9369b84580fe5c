import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect, test } from '../support/quiet-page.ts';

/** Inks of the light theme, as canvases have them. */
const [PAPER, SEAL] = ['251,250,246,255', '150,40,31,255'];

/** Width of a picture in pixels, the colour of its corner, and whether any of it is of an ink. */
async function readPicture(picture: Locator, ink: string): Promise<{ width: number; corner: string; hasInk: boolean }> {
  return picture.evaluate(async (image: HTMLImageElement, ofInk) => {
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    // A picture has a million pixels: each is looked at as one number.
    const [wanted] = new Uint32Array(new Uint8ClampedArray(ofInk).buffer);
    const hasInk = wanted !== undefined && new Uint32Array(data.buffer).includes(wanted);
    return { width, corner: data.slice(0, 4).join(), hasInk };
  }, ink.split(',').map(Number));
}

test('every chart can be had as a picture, in light inks, that says what it shows', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('2019/charts/');
  const charts = await page.locator('chart-figure').all();
  expect(charts.length).toBeGreaterThan(5);
  for (const chart of charts) {
    await chart.getByRole('button', { name: '存为图片' }).click();
    const picture = chart.getByRole('img');
    await expect(picture).toBeVisible();
    await expect(chart.getByText('长按图片（手机）或点按右键即可保存')).toHaveRole('status');
    const words = await chart
      .locator('[data-description]')
      .evaluateAll((plots) => plots.map((plot) => plot.getAttribute('data-description') ?? ''));
    const description = await picture.getAttribute('alt');
    for (const part of [await chart.locator('[data-title]').innerText(), ...words]) expect(description).toContain(part);
    const hasBars = (await chart.locator('svg.bar').count()) > 0;
    expect(await readPicture(picture, SEAL)).toEqual({ width: 1200, corner: PAPER, hasInk: hasBars });
  }
});

test('a picture is downloaded under the name of its chart, and made anew only in its place', async ({ page }) => {
  await page.goto('2019/charts/');
  const chart = page.locator('chart-figure', { has: page.locator('#chart-random-inspection') });
  const button = chart.getByRole('button', { name: '存为图片' });
  await button.click();
  await expect(chart.getByRole('img')).toBeVisible();
  await button.click();
  const downloading = page.waitForEvent('download');
  await chart.getByRole('link', { name: '下载图片' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('chart-random-inspection.png');
  const file = readFileSync(await download.path());
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  expect(file.readUInt32BE(16)).toBe(1200);
  await expect(chart.getByRole('img')).toHaveCount(1);
});
