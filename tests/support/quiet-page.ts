import { isFromPlaywright } from './from-playwright.ts';
import { expect, test as base } from './test.ts';

export { expect } from './test.ts';

/** `test` with a page that fails the test if anything is said on its console, or goes wrong in its scripts. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (!isFromPlaywright(message.text())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await use(page);
    expect(problems).toEqual([]);
  },
});
