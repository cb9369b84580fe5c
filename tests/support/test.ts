import { expect, test as base } from '@playwright/test';
import type { SiteServer } from '../../scripts/serve/serve-site.ts';
import { listPageAddresses } from './page-addresses.ts';
import { collectPolicyViolations } from './policy-violations.ts';
import { serveBuiltSite } from './serve-built-site.ts';

export { expect };

interface Watch {
  /** What pages of whatever context did that their content security policies forbid. If anything, the test fails. */
  violations: string[];
  /** Whether that is what is tested; `test.use({ mayViolate: true })`. */
  mayViolate: boolean;
}

interface ServedSite {
  site: SiteServer;
  /** Addresses of all its pages, to be given to `page.goto`. */
  addresses: string[];
}

/** Playwright's `test`, with the project's own site served to `page.goto('2019/')`. */
export const test = base.extend<Watch, ServedSite>({
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
  site: [
    async ({}, use) => {
      const server = await serveBuiltSite(readSiteDir());
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  addresses: [
    async ({}, use) => {
      await use(listPageAddresses(readSiteDir()));
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => {
    await use(site.url);
  },
});

/** Folder of the project's own site, as it was built for these tests. */
export function readSiteDir(): string {
  const dir = process.env['E2E_SITE_DIR'];
  if (!dir) throw new Error('E2E_SITE_DIR is not set: run the tests by `npm test` or `playwright test`');
  return dir;
}
