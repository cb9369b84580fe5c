import type { Browser } from '@playwright/test';
import { expectResults } from '../../support/expected-results.ts';
import { judgeResults, listOwn } from '../../support/judge-results.ts';
import { answer } from '../../support/search-page.ts';
import type { SearchQuery } from '../../support/search-queries.ts';
import type { SearchedText } from '../../support/searched-texts.ts';
import { askTimed, showAllResults } from './ask-timed.ts';

/** How right the answers to queries were, all pages of their results counted. */
export interface Judgement {
  queries: number;
  /** Results that there should have been. */
  expected: number;
  /** Results that there were. */
  shown: number;
  /** Expected and not shown. */
  missing: number;
  /** Shown and not expected, or twice. */
  surplus: number;
  /** Results with a mark too many, or one too few. */
  wronglyMarked: number;
  /** Everything that was wrong, a line each: order, counts, headings and excerpts too. */
  faults: string[];
  /** How long the answer to each query took, in milliseconds, in a page that has answered others. */
  milliseconds: number[];
}

/** Ask queries one after another on one page, and compare every result with what the texts themselves say. */
export async function judgeSearch(
  browser: Browser,
  url: string,
  texts: readonly SearchedText[],
  queries: readonly SearchQuery[],
): Promise<Judgement> {
  const context = await browser.newContext();
  const sum: Judgement = {
    queries: queries.length,
    expected: 0,
    shown: 0,
    missing: 0,
    surplus: 0,
    wronglyMarked: 0,
    faults: [],
    milliseconds: [],
  };
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    for (const query of queries) {
      sum.milliseconds.push(await askTimed(page, query.typed));
      await showAllResults(page);
      const expected = expectResults(texts, query.terms);
      const shown = listOwn(await answer(page), expected);
      const { missing, surplus, ...others } = judgeResults(query, expected, shown);
      const isWronglyMarked = (result: (typeof shown)[number]): boolean => {
        const { marks, unmarked } = judgeResults(query, expected, [result]);
        return marks.length + unmarked.length > 0;
      };
      sum.expected += expected.size;
      sum.shown += shown.length;
      sum.missing += missing.length;
      sum.surplus += surplus.length;
      if (others.marks.length + others.unmarked.length > 0) sum.wronglyMarked += shown.filter(isWronglyMarked).length;
      sum.faults.push(...missing, ...surplus, ...Object.values(others).flat());
    }
    return sum;
  } finally {
    await context.close();
  }
}
