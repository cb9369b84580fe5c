import { type BuiltSite, buildSiteWith } from '../built-site.ts';
import { SUIXI_DIR } from '../fixture-content.ts';
import { listPageAddresses } from '../page-addresses.ts';
import { test as base } from '../test.ts';
import { serveByNginx } from './serve-by-nginx.ts';

export { expect } from '../test.ts';

/** Path of the site, as the example configuration has it. */
export const BASE_PATH = '/zwgk/fazhi/';

interface NginxSite {
  /** The site of the frozen report, with all that it has when it is put on a server. */
  built: BuiltSite;
}

/** `test` with that site, compressed beforehand, served below a path by nginx. */
export const test = base.extend<object, NginxSite>({
  built: [
    async ({}, use) => {
      using built = await buildSiteWith({
        CONTENT_DIR: SUIXI_DIR,
        BASE_PATH,
        SITE_URL: 'https://www.example.gov.cn',
        PRECOMPRESS: '1',
      });
      await use(built);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: [
    async ({ built }, use) => {
      const server = await serveByNginx(built.dir, BASE_PATH);
      await use({ ...server, dir: built.dir, addresses: listPageAddresses(built.dir) });
      await server.close();
    },
    { scope: 'worker' },
  ],
});
