import { test as base } from '@playwright/test';
import { serveSite, type SiteServer } from '../../scripts/lib/serve-site.ts';
import { listPageAddresses } from './page-addresses.ts';

export { expect } from '@playwright/test';

interface ServedSite {
  site: SiteServer;
  /** Addresses of all its pages, to be given to `page.goto`. */
  addresses: string[];
}

/** Playwright's `test`, with the project's own site served to `page.goto('2019/')`. */
export const test = base.extend<object, ServedSite>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none.
    async ({}, use) => {
      const server = await serveSite(readSiteDir(), '/', 0);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  addresses: [
    // eslint-disable-next-line no-empty-pattern -- As above.
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
