import type { Locator, Page } from '@playwright/test';

/** A result as the page shows it. */
export interface ShownResult {
  /** Address below the site's base, without what the page there is asked to mark: `2019/problems/#p-1`. */
  path: string;
  /** What the page is asked to mark; empty where it is asked nothing. */
  words: string;
  /** What may hold what was looked for, piece by piece: an excerpt; of a figure its value, its name, its sentence. */
  texts: readonly (readonly ShownPiece[])[];
  /** How often the result says it holds what was looked for. */
  count: number;
}

/** A piece of text between marks, or within one. */
export interface ShownPiece {
  text: string;
  isMarked: boolean;
}

export function boxOf(page: Page): Locator {
  return page.getByRole('searchbox');
}

export function resultsOf(page: Page): Locator {
  return page.locator('#search-results > li');
}

/** The list of results, where it is in a state. */
export function listIn(page: Page, state: 'idle' | 'loading' | 'done' | 'error'): Locator {
  return page.locator(`#search-results[data-state=${state}]`);
}

/** Type a query in the place of the one before, ask for it, and wait for the answer, whatever it is. */
export async function ask(page: Page, query: string): Promise<void> {
  await boxOf(page).fill(query);
  await boxOf(page).press('Enter');
  await page.locator('#search-results:not([data-state=loading])').waitFor({ state: 'attached' });
}

export function statusOf(page: Page): Locator {
  return page.locator('main [role=status]');
}

/** A list to choose from, by what it narrows down or orders. */
export function choiceOf(page: Page, name: string): Locator {
  return page.getByRole('combobox', { name });
}

/** All results, in their order; they are asked for to the last page. */
export async function readResults(page: Page): Promise<ShownResult[]> {
  return (await answer(page)).results;
}

/** What the page says of a query as a whole, and all its results, to the last page. */
export interface Answer {
  status: string;
  results: ShownResult[];
}

/**
 * Have the open page answer a query as {@link ask} does, but all of it within the page: of hundreds of queries, going to
 * and fro between test and browser would take most of the time.
 *
 * @param query What is typed; when left out, what was asked last is read.
 */
export async function answer(page: Page, query?: string): Promise<Answer> {
  const { status, results } = await page.evaluate(async (typed) => {
    const list = document.querySelector<HTMLElement>('#search-results');
    const box = document.querySelector<HTMLInputElement>('main input[type=search]');
    const said = document.querySelector('main [role=status]');
    if (!list || !box || !said) throw new Error('this is not the page of the search');
    const until = async (isThere: () => boolean): Promise<void> => {
      while (!isThere()) await new Promise(requestAnimationFrame);
    };
    if (typed !== null) {
      box.value = typed;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      box.form?.requestSubmit();
    }
    await until(() => list.dataset['state'] !== 'loading');
    const more = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === '更多结果');
    while (more?.checkVisibility()) {
      const count = list.children.length;
      more.click();
      await until(() => list.children.length > count || list.dataset['state'] === 'error');
    }
    return {
      status: said.textContent,
      results: [...list.children].map((item) => ({
        links: [...item.querySelectorAll<HTMLAnchorElement>('a.title')].map((link) => link.href),
        texts: [...item.querySelectorAll('.excerpt, .amount, .name, .heading')].map((text) =>
          [...text.childNodes].map((node) => ({ text: node.textContent ?? '', isMarked: node.nodeName === 'MARK' })),
        ),
        count: Number(/共(\d+)处/.exec(item.querySelector('.where')?.textContent ?? '')?.[1]),
      })),
    };
  }, query ?? null);
  return { status, results: results.map(({ links, ...result }) => ({ ...result, ...readLink(links, page.url()) })) };
}

function readLink([link = '', ...others]: readonly string[], searchUrl: string): Pick<ShownResult, 'path' | 'words'> {
  const base = new URL('../', searchUrl).href;
  if (!link.startsWith(base) || others.length > 0)
    throw new Error(`not one link into the site: ${link} ${others.join()}`);
  const address = new URL(link);
  const words = address.searchParams.get('marks') ?? '';
  address.searchParams.delete('marks');
  return { path: decodeURIComponent(address.href.slice(base.length)), words };
}
