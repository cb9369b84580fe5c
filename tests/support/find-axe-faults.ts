import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * Run every rule of axe over the open page.
 *
 * @param within Selector of the only part to be looked at.
 * @returns what is violated, and by which elements: `color-contrast: <a href="/">首页</a>`.
 */
export async function findAxeFaults(page: Page, within?: string): Promise<string[]> {
  // Once for a page: a thousand modes are looked at, and reading axe takes longer than running it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return await page.evaluate(async (selector) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await run(selector ?? document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, within);
}
