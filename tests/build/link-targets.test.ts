import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LinkTarget, listPages } from '../../src/checks/content-pages.ts';
import { readContentFolder } from '../../src/content/content-folder.ts';
import { assembleContent } from '../../src/report/report.ts';
import { buildSiteWith, type BuiltSite } from '../support/built-site.ts';
import { listIds } from '../support/page-links.ts';
import { SEVERAL_YEARS, writeSeveralYears } from '../support/several-years.ts';
import type { FixtureSite } from '../support/site.ts';

/** What a browser asks for by itself, and no text has reason to link to. */
const NO_TARGETS = [
  '404.html',
  'manifest.webmanifest',
  'service-worker.js',
  '.generated-site',
  'search/terms.json',
  'search/changes.json',
  'search/everyday.json',
  'search/words.json',
];

/** Parts of something else, which alone are of no use to a reader. */
const PARTS = /^(?:_astro|pagefind|offline|data\/package)\//;

describe('what the check takes for a target of links', () => {
  let content: FixtureSite;
  let site: BuiltSite;
  let pages: LinkTarget[];

  beforeAll(async () => {
    content = writeSeveralYears();
    site = await buildSiteWith({ ...SEVERAL_YEARS, CONTENT_DIR: content.dir });
    pages = listPages(assembleContent(await readContentFolder(content.dir))).filter(({ isDraft }) => !isDraft);
  });

  afterAll(() => {
    content.cleanUp();
    site[Symbol.dispose]();
  });

  it('is every page and file of the built site, and no other', () => {
    const built = site.files.filter((file) => !PARTS.test(file) && !NO_TARGETS.includes(file));
    expect(pages.map(({ path }) => path).sort()).toEqual(
      built.map((file) => `/${file.replace(/index\.html$/, '')}`).sort(),
    );
  });

  it('has every anchor that a link may name', () => {
    const missing = pages
      .filter(({ anchors }) => anchors.length > 0)
      .flatMap(({ path, anchors }) => {
        const ids = listIds(site.readPage(`${path.slice(1)}index.html`));
        return anchors.filter((anchor) => !ids.includes(anchor)).map((anchor) => `${path}#${anchor}`);
      });
    expect(missing).toEqual([]);
  });
});
