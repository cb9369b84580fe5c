import { gzipSync } from 'node:zlib';
import { isFromPlaywright } from '../support/from-playwright.ts';
import { expect, test } from '../support/test.ts';

const SECTION_PAGE = /^\d{4}\/(?!full|charts|figures)[a-z-]+\/$/;
const MAX_REQUESTS = 4;
const MAX_GZIP_BYTES = 20_000;

test('no page says anything on the console or asks anyone else for anything', async ({ page, site, addresses }) => {
  test.setTimeout(120_000);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (!isFromPlaywright(message.text())) problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) problems.push(`${page.url()}: asks for ${request.url()}`);
  });
  for (const address of addresses) {
    await page.goto(address, { waitUntil: 'load' });
    await page.locator('body').click({ position: { x: 1, y: 1 } });
  }
  expect(addresses.length).toBeGreaterThan(15);
  expect(problems).toEqual([]);
});

test('a first visit to a section loads little: at most 4 requests and 20 kB, compressed', async ({
  browser,
  site,
  addresses,
}) => {
  for (const address of addresses.filter((path) => SECTION_PAGE.test(path))) {
    const visitor = await browser.newContext({ baseURL: site.url });
    const page = await visitor.newPage();
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => bodies.push(response.body()));
    await page.goto(address, { waitUntil: 'networkidle' });
    const gzipBytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect.soft(bodies.length, address).toBeLessThanOrEqual(MAX_REQUESTS);
    expect.soft(gzipBytes, address).toBeLessThanOrEqual(MAX_GZIP_BYTES);
    await visitor.close();
  }
});
