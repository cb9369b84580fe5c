import { expect, test } from '@playwright/test';
import { startDesk } from '../../../support/desk-process.ts';
import { findAxeFaults } from '../../../support/find-axe-faults.ts';
import { writeSite } from '../../../support/site.ts';

test('staff say which passage tells of something planned, and that none does', async ({ page }) => {
  using site = writeSite({ years: [2018, 2019] });
  const desk = await startDesk({ CONTENT_DIR: site.dir });
  try {
    await page.goto(desk.url);
    await page.goto(new URL('/2019/correct', desk.url).href);
    await page.getByRole('link', { name: '上年计划' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('还有 2 项没核对');
    expect(await findAxeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '就是这段' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('还有 1 项没核对');
    await expect(page.getByText('核对过，写到了')).toBeInViewport();
    await page.getByRole('button', { name: '2019年度没有写到' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('都核对了');
    expect(await findAxeFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  } finally {
    await desk.stop();
  }
});
