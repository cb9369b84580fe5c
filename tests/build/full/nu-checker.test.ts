import { expect, test } from 'vitest';
import { buildSiteWith, PUBLISHED } from '../../support/built-site.ts';
import { writeCorrectedSite } from '../../support/corrected-site.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { askNuChecker } from '../../support/nu-checker/ask-nu-checker.ts';
import { findJava } from '../../support/nu-checker/find-java.ts';
import { writeSeveralYears } from '../../support/several-years.ts';

/** Warnings that are meant as they are, and why. */
const MEANT = [
  // Preamble and closing have none on paper; the heading of a whole report stands above its article.
  /Article lacks heading/,
  // Safari takes a list without markers for no list, and these are in an order that says something.
  /The “list” role is unnecessary for element “[ou]l”/,
  // Its reader of styles knows no rules within rules within rules; lint and browsers read them.
  /CSS: Parse Error/,
  // Nor that words are set by the width of their place; where a browser does not know it either, they stand as elsewhere.
  /CSS: (?:“container-type”: Property|Unrecognized at-rule “@container”)/,
];

const java = findJava() ?? 'java';

async function listFaults(env: Readonly<Record<string, string>>): Promise<string[]> {
  using site = await buildSiteWith({ ...PUBLISHED, ...env });
  const messages = await askNuChecker(site, java);
  return messages.filter((message) => MEANT.every((meant) => !meant.test(message)));
}

test('the Nu checker has nothing to say about a report of today', async () => {
  expect(await listFaults({ CONTENT_DIR: SUIXI_DIR })).toEqual([]);
  expect(await listFaults({})).toEqual([]);
});

test('nor about comparisons of several years and a draft', async () => {
  using content = writeSeveralYears();
  expect(await listFaults({ CONTENT_DIR: content.dir })).toEqual([]);
});

test('nor about corrections and what they replaced', async () => {
  using content = writeCorrectedSite();
  expect(await listFaults({ CONTENT_DIR: content.dir })).toEqual([]);
});
