import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What of a page, and of axe, is asked for; everything when left out. */
interface AxeQuestion {
  /** Selector of the only part to be looked at. */
  within?: string;
  /** The only rules to be run: `color-contrast`. */
  rules?: readonly string[];
}

/**
 * Run axe over the open page.
 *
 * @returns what is violated, and by which elements: `color-contrast: <a href="/">首页</a>`.
 */
export async function findAxeFaults(page: Page, { within, rules }: AxeQuestion = {}): Promise<string[]> {
  // Whatever else is opened in this page has it from the start: the browser keeps it compiled.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.addInitScript(axe.source);
    await page.evaluate(axe.source);
  }
  return await page.evaluate(
    async ({ selector, only }) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations } = await run(selector ?? document, {
        resultTypes: ['violations'],
        ...(only && { runOnly: { type: 'rule', values: only } }),
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    { selector: within, only: rules && [...rules] },
  );
}
