import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/lib/browser/find-browser.ts';

export default defineConfig({
  testDir: 'tests/e2e',
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
    launchOptions: await findBrowser(),
  },
});
