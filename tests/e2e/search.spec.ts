import type { Page } from '@playwright/test';
import { expectResults } from '../support/expected-results.ts';
import { SUIXI_DIR } from '../support/fixture-content.ts';
import { sampleCases } from '../support/full-run.ts';
import { judgeResults, listOwn, saysHowMany } from '../support/judge-results.ts';
import { expect, test } from '../support/quiet-page.ts';
import { answer } from '../support/search-page.ts';
import { makeQueries } from '../support/search-queries.ts';
import { readSearchedTexts, type SearchedText } from '../support/searched-texts.ts';

const MIN_QUERIES = 200;
const MIN_ABSENT = 30;

/** Of how many queries of a kind one is asked, but in the full run. */
const STEP = 12;

/** Time for one query with all pages of its results; there are more of both with more reports. */
const MAX_QUERY_MS = 500;

/**
 * Ask the open page for everything that can be made of some texts: runs of characters across the borders of words,
 * sentences, legal terms, every number, all of them written otherwise, several words, and what is not there.
 */
async function checkSearch(page: Page, texts: readonly SearchedText[]): Promise<void> {
  const queries = makeQueries(texts).map((query) => ({ query, expected: expectResults(texts, query.terms) }));
  const absent = queries.filter(({ expected }) => expected.size === 0);
  expect(absent.length).toBeGreaterThanOrEqual(MIN_ABSENT);
  expect(queries.length - absent.length).toBeGreaterThanOrEqual(MIN_QUERIES);
  test.setTimeout(queries.length * MAX_QUERY_MS);
  const faults: string[] = [];
  const kinds = Object.values(Object.groupBy(queries, ({ query }) => query.kind));
  for (const { query, expected } of kinds.flatMap((ofKind) => sampleCases(ofKind, STEP))) {
    const answered = await answer(page, query.typed);
    const { status } = answered;
    faults.push(...Object.values(judgeResults(query, expected, listOwn(answered, expected))).flat());
    if (!saysHowMany(status, expected)) faults.push(`status: ${query.kind} “${query.typed}”: ${status}`);
  }
  expect(faults).toEqual([]);
}

test('search finds all and nothing but what the report says', async ({ page }) => {
  await page.goto('search/');
  await checkSearch(page, await readSearchedTexts(SUIXI_DIR));
});

test('search finds all and nothing but what three reports say', async ({ page, threeYears: { url, texts } }) => {
  await page.goto(`${url}search/`);
  await checkSearch(page, texts);
});
