import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/pdf/find-browser.ts';
import { findNginx } from './tests/support/nginx/find-nginx.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  // That they are left out, and why, is printed by the setup.
  testIgnore: findNginx() ? [] : ['**/nginx.spec.ts'],
  globalSetup: './tests/support/build-once.ts',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  retries: 0,
  // Half of the cores is Playwright's own choice; on a machine of two that is one test at a time.
  workers: '100%',
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    // Behind a service worker, `page.route` would not see what pages ask for, and traffic would be counted that is not
    // the page's. `tests/e2e/offline*.spec.ts` lets it in, and has tests of its traffic.
    serviceWorkers: 'block',
    launchOptions: await findBrowser(),
  },
});
