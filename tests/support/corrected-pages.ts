import { buildSiteWith } from './built-site.ts';
import { writeCorrectedSite } from './corrected-site.ts';
import { test as base } from './quiet-page.ts';
import { serveBuiltSite } from './serve-built-site.ts';

export { expect } from './quiet-page.ts';

interface CorrectedPages {
  /** Address of a made-up site with corrections, which stands at the root, with a slash at the end. */
  corrected: string;
}

/** `test` with a site whose report of 2019 was corrected, built for the first test that asks for it. */
export const test = base.extend<object, CorrectedPages>({
  corrected: [
    async ({}, use) => {
      using content = writeCorrectedSite();
      using built = await buildSiteWith({ CONTENT_DIR: content.dir });
      const server = await serveBuiltSite(built.dir);
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
});
