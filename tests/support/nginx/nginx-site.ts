import { type BuiltSite, buildSiteWith } from '../built-site.ts';
import { test as base } from '../test.ts';
import { serveByNginx } from './serve-by-nginx.ts';

export { expect } from '../test.ts';

/** Path of the site, as the example configuration has it. */
export const BASE_PATH = '/zwgk/fazhi/';

interface NginxSite {
  /** The project's own site, with all that it has when it is put on a server. */
  built: BuiltSite;
}

/** `test` with the project's own site, compressed beforehand, served below a path by nginx. */
export const test = base.extend<object, NginxSite>({
  built: [
    async ({}, use) => {
      using built = await buildSiteWith({ BASE_PATH, SITE_URL: 'https://www.example.gov.cn', PRECOMPRESS: '1' });
      await use(built);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: [
    async ({ built }, use) => {
      const server = await serveByNginx(built.dir, BASE_PATH);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});
