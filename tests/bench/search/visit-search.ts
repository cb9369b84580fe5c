import type { Browser } from '@playwright/test';
import type { SearchQuery } from '../../support/search-queries.ts';
import { countTraffic, type LoadedFile } from '../traffic.ts';
import { askTimed } from './ask-timed.ts';

/** What the answer to a query took. */
export interface AnswerCost {
  milliseconds: number;
  files: readonly LoadedFile[];
}

/** What a browser loaded that had nothing in its cache. */
export interface Visit {
  /** The page of search, before anything was asked. */
  page: readonly LoadedFile[];
  /** One for each query, in order. */
  answers: readonly AnswerCost[];
}

/** Open the page of search as one who was never there, and ask some queries one after another. */
export async function visitSearch(browser: Browser, url: string, queries: readonly SearchQuery[]): Promise<Visit> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const traffic = countTraffic(page);
    await page.goto(url, { waitUntil: 'networkidle' });
    const pageFiles = await traffic.take();
    const answers: AnswerCost[] = [];
    for (const { typed } of queries) {
      const milliseconds = await askTimed(page, typed);
      answers.push({ milliseconds, files: await traffic.take() });
    }
    return { page: pageFiles, answers };
  } finally {
    await context.close();
  }
}
