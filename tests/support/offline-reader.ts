import type { Page } from '@playwright/test';
import { type ChangingServer, startChangingServer } from './changing-server.ts';
import { readPlan } from './offline-plan.ts';
import { expect, test as base } from './test.ts';

export { expect } from './test.ts';

/** What browsers themselves say of every request that fails, and of a service worker that is not there. */
const NETWORK_FAILURE =
  /^Failed to load resource: |^A bad HTTP response code \(404\) was received when fetching the script/;

interface OfflineReader {
  /** Serve a built site, below a path or not, until the end of the test. */
  startServer: (siteDir: string, basePath?: string) => Promise<ChangingServer>;
}

/** `test` with a browser that lets service workers in, and a page that fails the test if a script goes wrong. */
export const test = base.extend<OfflineReader>({
  startServer: async ({}, use) => {
    const servers: ChangingServer[] = [];
    await use(async (siteDir, basePath = '/') => {
      const server = await startChangingServer(siteDir, basePath);
      servers.push(server);
      return server;
    });
    for (const server of servers) await server.stop();
  },
  serviceWorkers: 'allow',
  page: async ({ page }, use) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (!NETWORK_FAILURE.test(message.text())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.clock.install();
    await use(page);
    expect(problems).toEqual([]);
  },
});

/** Longer than a page that is there waits before it asks for the service worker, in milliseconds. */
const REST_MS = 3000;

/** Let the page that is there have waited, so that it asks for the service worker. */
export async function endRest(page: Page): Promise<void> {
  await page.clock.fastForward(REST_MS);
}

/** Wait until the browser has kept what it keeps of a site, and nothing of another version of it. */
export async function waitUntilKept(page: Page, siteDir: string, basePath = '/'): Promise<void> {
  await endRest(page);
  const own = `offline:${basePath}:${readPlan(siteDir)?.version ?? ''}`;
  await expect
    .poll(() => listSiteCaches(page, basePath), { message: 'the caches of the site', timeout: 20_000 })
    .toEqual([own]);
  await page.evaluate(() => navigator.serviceWorker.ready);
  // Its caches are another's until it is in charge.
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

/** Names of the caches that the site at a path has in the browser. */
export async function listSiteCaches(page: Page, basePath = '/'): Promise<string[]> {
  const names = await page.evaluate(() => caches.keys());
  return names.filter((name) => name.startsWith(`offline:${basePath}:`));
}

/** Paths of all that is kept, below the site's base, in the order it was kept in. */
export async function listKeptPaths(page: Page, siteUrl: string): Promise<string[]> {
  const addresses = await page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('offline:'));
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map(({ url }) => url);
  });
  return addresses.filter((address) => address.startsWith(siteUrl)).map((address) => address.slice(siteUrl.length));
}
