import { gzipSync } from 'node:zlib';
import { expect, test } from '../support/test.ts';

const SECTION_PAGE = /^\d{4}\/(?!full|charts|figures)[a-z-]+\/$/;
const MAX_REQUESTS = 4;
const MAX_GZIP_BYTES = 20_000;

test('a first visit to a section loads little: at most 4 requests and 20 kB, compressed', async ({ browser, site }) => {
  for (const address of site.addresses.filter((path) => SECTION_PAGE.test(path))) {
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
