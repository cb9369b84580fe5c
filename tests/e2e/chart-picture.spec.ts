import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect, test } from '../support/quiet-page.ts';

/** Inks of the light theme, as canvases have them. */
const [PAPER, SEAL] = ['251,250,246,255', '150,40,31,255'];

/** Size of a picture in pixels, the colour of its corner, and whether any of it is of an ink. */
async function readPicture(
  picture: Locator,
  ink: string,
): Promise<{ width: number; height: number; corner: string; hasInk: boolean }> {
  return picture.evaluate(async (image: HTMLImageElement, ofInk) => {
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    // A picture has a million pixels: each is looked at as one number.
    const [wanted] = new Uint32Array(new Uint8ClampedArray(ofInk).buffer);
    const hasInk = wanted !== undefined && new Uint32Array(data.buffer).includes(wanted);
    return { width, height, corner: data.slice(0, 4).join(), hasInk };
  }, ink.split(',').map(Number));
}

test('every chart can be had as a picture for an article, in light inks, that says what it shows', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('2019/charts/');
  const charts = await page.locator('chart-figure').all();
  expect(charts.length).toBeGreaterThan(5);
  for (const chart of charts) {
    await chart.getByRole('button', { name: '存为图片' }).click();
    const picture = chart.getByRole('img');
    await expect(picture).toBeVisible();
    await expect(chart.getByRole('status').filter({ hasText: '长按图片（手机）或点按右键即可保存' })).toBeVisible();
    const words = await chart
      .locator('[data-description]')
      .evaluateAll((panels) => panels.map((panel) => panel.getAttribute('data-description') ?? ''));
    const title = await chart.getByRole('heading').innerText();
    await expect(picture).toHaveAttribute('alt', `${title}：${words.join('')}`);
    const hasMarks = (await chart.locator('figure svg').count()) > 0;
    expect(await readPicture(picture, SEAL)).toEqual({ width: 1200, height: 675, corner: PAPER, hasInk: hasMarks });
  }
  await expect(page.locator('chart-figure.light')).toHaveCount(0);
});

test('pictures and data are kept under names that say place, year and chart', async ({ page }) => {
  await page.goto('2019/charts/');
  const chart = page.locator('chart-figure', { has: page.locator('#chart-legal-aid') });
  const button = chart.getByRole('button', { name: '存为图片' });
  await button.click();
  await expect(chart.getByRole('img')).toBeVisible();
  // Made anew, it takes the place of the first.
  await button.click();
  await expect(chart.getByRole('img')).toHaveCount(1);
  const save = async (link: string): Promise<{ name: string; file: Buffer }> => {
    const downloading = page.waitForEvent('download');
    await chart.getByRole('link', { name: link }).click();
    const download = await downloading;
    return { name: download.suggestedFilename(), file: readFileSync(await download.path()) };
  };
  const [csv, png, svg] = [await save('下载数据'), await save('下载 PNG'), await save('下载 SVG')];
  const name = '濉溪县2019年度法治政府建设报告-法律援助案件办结了多少';
  expect([csv.name, png.name, svg.name]).toEqual([`${name}.csv`, `${name}.png`, `${name}.svg`]);
  expect(png.file.subarray(1, 4).toString()).toBe('PNG');
  expect([png.file.readUInt32BE(16), png.file.readUInt32BE(20)]).toEqual([1200, 675]);
  expect(svg.file.toString()).toContain('1243件');
  expect(svg.file.toString()).not.toMatch(/class=|var\(/);
});
