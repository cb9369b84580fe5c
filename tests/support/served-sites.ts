import { test as base } from '@playwright/test';
import type { SiteServer } from '../../scripts/serve/serve-site.ts';
import { buildSiteWith, PUBLISHED } from './built-site.ts';
import { writeCorrectedSite } from './corrected-site.ts';
import { changeWording, correct, WORDING } from './corrections.ts';
import { SUIXI_DIR } from './fixture-content.ts';
import { ODD, writeOddSite } from './odd-site.ts';
import { ONE_YEAR, writeOneYear } from './one-year.ts';
import { listPageAddresses } from './page-addresses.ts';
import { readSearchedTexts, type SearchedText } from './searched-texts.ts';
import { isServedByNginx, serveBuiltSite } from './serve-built-site.ts';
import { SEVERAL_YEARS, writeSeveralYears } from './several-years.ts';

/** A site that was built and is served to a browser. */
interface ServedSite extends Pick<SiteServer, 'url' | 'port'> {
  /** Folder it was built into. */
  readonly dir: string;
  /** Addresses of all its pages below `url`, the home page first. */
  readonly addresses: readonly string[];
}

/**
 * What browsers read in tests. Each is built for the first test that asks for it. They stand together, and tests of the
 * desk begin with them as well, so that one browser serves the tests of all: for every other set of such fixtures
 * Playwright would start another.
 */
interface ServedSites {
  /** The site of 濉溪县 with its report of 2019, frozen; `page.goto('2019/')` leads into it. */
  site: ServedSite;
  /** The site of what stands in `content/` now. Tests know nothing of it but that it is a site. */
  living: ServedSite;
  /** A site of three made-up reports, of 2019, 2020 and 2021, below a path; and what they have to be found. */
  threeYears: ServedSite & { texts: SearchedText[] };
  /** A site of two made-up reports, the first of which was corrected. */
  corrected: ServedSite;
  /** Folders of a site of one made-up report, below {@link EDITIONS_PATH}. */
  editions: Editions;
}

/** A made-up site as it was published, with a word of it corrected, and as it was but with no page kept any more. */
interface Editions {
  published: string;
  corrected: string;
  switchedOff: string;
}

export const EDITIONS_PATH = ONE_YEAR.BASE_PATH;

/** Time to build a site, while others are built. */
const options = { scope: 'worker', timeout: 300_000 } as const;

/** Playwright's `test`, with sites to be read. */
export const test = base.extend<object, ServedSites>({
  site: [async ({}, use) => useServedSite({ CONTENT_DIR: SUIXI_DIR }, use), options],
  living: [async ({}, use) => useServedSite({}, use), options],
  threeYears: [
    async ({}, use) => {
      using content = writeSeveralYears();
      const texts = await readSearchedTexts(content.dir);
      await useServedSite({ ...SEVERAL_YEARS, CONTENT_DIR: content.dir }, (site) => use({ ...site, texts }));
    },
    options,
  ],
  corrected: [
    async ({}, use) => {
      using content = writeCorrectedSite();
      await useServedSite({ ...PUBLISHED, CONTENT_DIR: content.dir }, use);
    },
    options,
  ],
  editions: [
    async ({}, use) => {
      using content = writeOneYear();
      using odd = writeOddSite();
      const settings = { ...ONE_YEAR, CONTENT_DIR: content.dir };
      content.freeze();
      using published = await buildSiteWith(settings);
      changeWording(content);
      correct(content, 2019, [WORDING]);
      using corrected = await buildSiteWith(settings);
      using switchedOff = await buildSiteWith({ ...ODD, CONTENT_DIR: odd.dir });
      await use({ published: published.dir, corrected: corrected.dir, switchedOff: switchedOff.dir });
    },
    options,
  ],
});

/**
 * Build a site, serve it while it is used, and put it away.
 *
 * @param env Settings of the build: `CONTENT_DIR`, `BASE_PATH`. Behind nginx a site without a path of its own stands
 * below the one that the example configuration has.
 */
export async function useServedSite(
  env: Readonly<Record<string, string>>,
  use: (site: ServedSite) => Promise<void>,
): Promise<void> {
  const behindNginx = isServedByNginx() ? { BASE_PATH: '/zwgk/fazhi/', PRECOMPRESS: '1' } : {};
  using built = await buildSiteWith({ ...behindNginx, ...env });
  const server = await serveBuiltSite(built.dir);
  await use({ ...server, dir: built.dir, addresses: listPageAddresses(built.dir) });
  await server.close();
}
