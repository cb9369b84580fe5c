import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContentFolder } from '../../src/content/content-folder.ts';
import { foldText } from '../../src/text/folding.ts';
import { findAxeFaults } from '../support/find-axe-faults.ts';
import { sampleCases } from '../support/full-run.ts';
import { isFromPlaywright } from '../support/from-playwright.ts';
import { findHeadingFaults, findSmallTargets, measureSurplus } from '../support/page-faults.ts';
import { readSeenText } from '../support/seen-text.ts';
import { expect, test as base } from '../support/test.ts';

/** What must hold of the site of `content/`, whatever is published there: tests of this file know none of its words. */
const test = base.extend({
  baseURL: async ({ living }, use) => {
    await use(living.url);
  },
});

/** The walk over all pages is cut into as many, so that each processor has its own. */
const PARTS = 6;

/** Time for one page; there is one for every indicator, so that the sum grows with the reports. */
const MAX_PAGE_MS = 5000;

/**
 * A page for every indicator, which differ in their numbers alone, and one for every section, which differ in their text: a
 * sample of them stands for all but in the full run.
 */
const KINDS = [
  { pages: /^figures\/[^/]+\/$/, step: 24 },
  { pages: /^\d+\/(?!full|figures|charts|poster)[^/]+\/$/, step: 4 },
];

function listAddresses({ addresses }: { addresses: readonly string[] }): string[] {
  const others = addresses.filter((address) => !KINDS.some(({ pages }) => pages.test(address)));
  const sampled = KINDS.flatMap(({ pages, step }) =>
    sampleCases(
      addresses.filter((address) => pages.test(address)),
      step,
    ),
  );
  return [...others, ...sampled];
}

for (let part = 0; part < PARTS; part += 1) {
  test(`every page is quiet, in order, as wide as its window, for fingers, and clean to axe: part ${part + 1} of ${PARTS}`, async ({
    page,
    living,
  }) => {
    const addresses = listAddresses(living).filter((_, index) => index % PARTS === part);
    test.setTimeout(addresses.length * MAX_PAGE_MS);
    const problems: string[] = [];
    page.on('console', (message) => {
      if (!isFromPlaywright(message.text())) problems.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(living.url)) problems.push(`${page.url()}: asks for ${request.url()}`);
    });
    for (const address of addresses) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(address);
      expect.soft(await findHeadingFaults(page), address).toEqual([]);
      expect.soft(await measureSurplus(page), `${address} is wider than 320 px`).toBe(0);
      expect.soft(await measureSurplus(page, '200%'), `${address} in type of 200 % is wider than 320 px`).toBe(0);
      await page.mouse.click(1, 1);
      await page.setViewportSize({ width: 390, height: 844 });
      expect.soft(await findSmallTargets(page, 44), address).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 720 });
      expect.soft(await findAxeFaults(page), address).toEqual([]);
    }
    expect(addresses.length).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every report can be seen in full, in its own order, section by section', async ({ page, living }) => {
    const { reports } = await readContentFolder('content');
    // Drafts have no pages.
    const published = reports.filter(({ name }) => living.addresses.includes(`${name}/`));
    expect(published.length).toBeGreaterThan(0);
    for (const { name: year, sections } of published) {
      let seen = '';
      for (const { slug } of sections) {
        await page.goto(`${year}/${slug}/`);
        seen += await readSeenText(page);
      }
      const text = readFileSync(join(living.dir, `data/${year}/report.txt`), 'utf8');
      expect.soft(foldText(seen), year).toBe(foldText(text));
    }
  });
});
