import { buildSiteWith } from './built-site.ts';
import { test as base } from './quiet-page.ts';
import { readSearchedTexts, type SearchedText } from './searched-texts.ts';
import { serveBuiltSite } from './serve-built-site.ts';
import { writeSite } from './site.ts';

export { expect } from './quiet-page.ts';

const BASE_PATH = '/zwgk/fazhi/';

interface ThreeYears {
  threeYears: {
    /** What the made-up reports of 2019, 2020 and 2021 have to be found. */
    texts: SearchedText[];
    /** Address of their site, which stands below a path, with a slash at the end. */
    url: string;
  };
}

/** `test` with a site of three made-up reports as well, built for the first test that asks for it. */
export const test = base.extend<object, ThreeYears>({
  threeYears: [
    async ({}, use) => {
      using content = writeSite({ years: [2019, 2020, 2021] });
      using built = await buildSiteWith({ CONTENT_DIR: content.dir, BASE_PATH });
      const server = await serveBuiltSite(built.dir);
      await use({ texts: await readSearchedTexts(content.dir), url: server.url });
      await server.close();
    },
    // Each worker builds it, several at once.
    { scope: 'worker', timeout: 120_000 },
  ],
});
