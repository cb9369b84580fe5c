import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/pdf/find-browser.ts';
import { isFullRun } from './tests/support/full-run.ts';
import { findNginx } from './tests/support/nginx/find-nginx.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  testIgnore: [
    // That they are left out, and why, is printed by the setup.
    ...(findNginx() ? [] : ['**/nginx.spec.ts']),
    // The same again, in every mode.
    ...(isFullRun ? [] : ['**/full/*.spec.ts']),
  ],
  globalSetup: ['./tests/support/share-sites.ts', './tests/support/nginx/warn-without-nginx.ts'],
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  retries: 0,
  // Four times what Playwright allows: how long things take is no matter of these tests, machines are not alike, and the
  // tests in Node run beside.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // Half of the cores is Playwright's own choice; on a machine of two that is one test at a time.
  workers: '150%',
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    // Behind a service worker, `page.route` would not see what pages ask for, and traffic would be counted that is not
    // the page's. `tests/e2e/offline*.spec.ts` lets it in, and has tests of its traffic.
    serviceWorkers: 'block',
    // Drawing without a processor for graphics is left to those that have one; pages are laid out the same.
    launchOptions: { ...(await findBrowser()), args: ['--disable-gpu'] },
  },
});
