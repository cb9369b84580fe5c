import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/lib/browser/find-browser.ts';
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
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    launchOptions: await findBrowser(),
  },
});
