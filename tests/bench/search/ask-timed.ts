import type { Page } from '@playwright/test';

/** Milliseconds after which a query that has no answer never will. */
const LONGEST = 60_000;

/**
 * Ask a query on the page of search by submitting its form, and measure in the page how long the answer takes, shown
 * results included. Typing alone would be answered 180 ms later: the page waits for a pause.
 *
 * @returns milliseconds.
 * @throws Error when search fails.
 */
export async function askTimed(page: Page, query: string): Promise<number> {
  return await page.evaluate(
    async ({ query, longest }) => {
      const list = document.querySelector<HTMLElement>('#search-results');
      const box = document.querySelector<HTMLInputElement>('input[type=search]');
      if (!list || !box?.form) throw new Error('this is not the page of search');
      const start = performance.now();
      box.value = query;
      box.form.requestSubmit();
      await new Promise<void>((resolve, reject) => {
        const settle = (): void => {
          if (list.dataset['state'] === 'loading') return;
          observer.disconnect();
          clearTimeout(timer);
          resolve();
        };
        const observer = new MutationObserver(settle);
        observer.observe(list, { attributes: true, attributeFilter: ['data-state'] });
        const timer = setTimeout(() => {
          reject(new Error(`no answer to: ${query}`));
        }, longest);
        settle();
      });
      if (list.dataset['state'] !== 'done') throw new Error(`the answer to “${query}” is: ${list.dataset['state']}`);
      return performance.now() - start;
    },
    { query, longest: LONGEST },
  );
}

/** Ask for more results, and for those of older reports, until there are no more; faster than a reader could. */
export async function showAllResults(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const list = document.querySelector<HTMLElement>('#search-results');
    const more = document.querySelector<HTMLButtonElement>('[data-part=more]');
    if (!list || !more) throw new Error('this is not the page of search');
    while (!more.hidden) {
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (list.dataset['state'] === 'loading') return;
          observer.disconnect();
          resolve();
        });
        observer.observe(list, { childList: true, attributes: true, attributeFilter: ['data-state'] });
        more.click();
      });
    }
  });
}
