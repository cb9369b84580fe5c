import { expect } from '@playwright/test';
import { collectPolicyViolations } from './policy-violations.ts';
import { test as base } from './served-sites.ts';

export { expect };

interface Watch {
  /** What pages of whatever context did that their content security policies forbid. If anything, the test fails. */
  violations: string[];
  /** Whether that is what is tested; `test.use({ mayViolate: true })`. */
  mayViolate: boolean;
}

/** `test` whose `page.goto('2019/')` leads into the site of the frozen report. */
export const test = base.extend<Watch>({
  mayViolate: [false, { option: true }],
  violations: [
    async ({ browser, mayViolate }, use) => {
      const { violations, stop } = collectPolicyViolations(browser);
      await use(violations);
      stop();
      if (!mayViolate) expect(violations).toEqual([]);
    },
    { auto: true },
  ],
  baseURL: async ({ site }, use) => {
    await use(site.url);
  },
});
