import type { Page } from '@playwright/test';
import { expectResults } from '../support/expected-results.ts';
import { SUIXI_DIR } from '../support/fixture-content.ts';
import { isFullRun, sampleCases } from '../support/full-run.ts';
import { expect, test } from '../support/quiet-page.ts';
import { answer, ask, listIn, resultsOf } from '../support/search-page.ts';
import { makeQueries } from '../support/search-queries.ts';
import { foldPlainly, readSearchedTexts } from '../support/searched-texts.ts';

/** Of how many queries of the acceptance set one is asked, and of their results one followed, but in the full run. */
const QUERIES_STEP = 29;
const RESULTS_STEP = 3;

/** The queries are cut into as many, so that each processor has its own: thousands of results take minutes. */
const PARTS = isFullRun ? 6 : 1;

/** Time for a result that is followed. */
const MAX_MS = 1500;

test.use({ viewport: { width: 390, height: 844 } });

/** Words of the report that can be seen in the window, white space apart. */
async function readSeen(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const foot = document.querySelector('aside.marks')?.getBoundingClientRect().top ?? innerHeight;
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    let seen = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text;
      if (!text.parentElement?.closest('[data-verbatim]') || text.parentElement.closest('[data-editorial], nav'))
        continue;
      const isSeen = (from: number, to: number, isWhole: boolean): boolean => {
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, to);
        const { top, bottom, height } = range.getBoundingClientRect();
        return height > 0 && (isWhole ? top > 0 && bottom < foot : bottom > 0 && top < foot);
      };
      if (isSeen(0, text.length, true)) seen += text.data;
      else if (isSeen(0, text.length, false)) {
        seen += Array.from({ length: text.length }, (_, at) =>
          isSeen(at, at + 1, false) ? text.data.charAt(at) : '',
        ).join('');
      }
    }
    return seen;
  });
}

/** Of all results one of each query, and one to each place of the report. */
function pickLinks<Query extends { typed: string }>(links: ReadonlyMap<string, Query>): [string, Query][] {
  const followed = new Set<string>();
  return [...links].filter(([address, { typed }]) => {
    const { pathname, hash } = new URL(address);
    const isNew = !followed.has(typed) || !followed.has(pathname + hash);
    followed.add(typed).add(pathname + hash);
    return isNew;
  });
}

/** The stop of a heading is not seen. */
function dropStops(text: string): string {
  return text.replaceAll('。', '');
}

for (let part = 0; part < PARTS; part += 1) {
  test(`results land where their words are in view, on a phone: part ${part + 1} of ${PARTS}`, async ({ page }) => {
    const texts = await readSearchedTexts(SUIXI_DIR);
    const queries = makeQueries(texts).filter(({ terms }) => expectResults(texts, terms).size > 0);
    await page.goto('search/');
    const links = new Map<string, { typed: string; terms: readonly string[] }>();
    for (const { typed, terms } of sampleCases(queries, QUERIES_STEP).filter((_, index) => index % PARTS === part)) {
      const { results } = await answer(page, typed);
      const addresses = await page
        .locator('#search-results a.title')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      results.forEach(({ words }, index) => {
        const address = addresses[index];
        if (words !== '' && address !== undefined) links.set(address, { typed, terms });
      });
    }
    const followed = sampleCases(pickLinks(links), RESULTS_STEP);
    test.setTimeout(120_000 + followed.length * MAX_MS);
    expect(followed.length).toBeGreaterThan(5);
    for (const [address, { typed, terms }] of followed) {
      await page.goto(address);
      await expect(page.locator('aside.marks [role=status]'), typed).toContainText('标出');
      // What led on was found for other words than were typed.
      const sought = new URL(address).searchParams.get('marks')?.split(/\s+/).map(foldPlainly) ?? terms;
      const seen = dropStops(foldPlainly(await readSeen(page)));
      expect
        .soft(
          sought.some((term) => seen.includes(dropStops(term))),
          `${typed}: ${decodeURIComponent(page.url())}`,
        )
        .toBe(true);
    }
  });
}

test('the page that a result leads to marks the words, says so, and has its published address', async ({ page }) => {
  await page.goto('search/');
  await ask(page, '接待来电来访咨询');
  await resultsOf(page).getByRole('link').first().click();
  const note = page.getByRole('complementary', { name: '标出的词' });
  await expect(note.getByRole('status')).toHaveText('“接待来电来访咨询”标出1处');
  await expect(page).toHaveURL(/\/2019\/government-functions\/#p-9$/);
  await expect(page.locator('mark.found')).toHaveText('接待来电来访咨询');
  await expect(page.locator('mark.found')).toBeInViewport({ ratio: 1 });
  await note.getByRole('button', { name: '去掉标记' }).click();
  await expect(page.locator('mark')).toHaveCount(0);
  await expect(note).toHaveCount(0);
  await expect(page.locator('#p-9')).toBeFocused();
});

test('marks lead from one to the next, go with Escape, and stay out of what is printed', async ({ page }) => {
  await page.goto('2019/dispute-resolution/?marks=信访#四是创新信访工作模式');
  const note = page.getByRole('complementary', { name: '标出的词' });
  await expect(note.getByRole('status')).toHaveText(/^“信访”标出\d+处$/);
  const count = await page.locator('mark.found').count();
  expect(count).toBeGreaterThan(3);
  await note.getByRole('button', { name: '下一处' }).click();
  await expect(note.getByRole('status')).toHaveText(new RegExp(`^第\\d+处，共${count}处$`));
  await page.emulateMedia({ media: 'print' });
  await expect(note).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Escape');
  await expect(page.locator('mark')).toHaveCount(0);
});

test('marks are there again for who comes back to the page, and not for who comes by the published address', async ({
  page,
}) => {
  await page.goto('2019/dispute-resolution/?marks=信访#p-4');
  await expect(page.locator('mark.found').first()).toBeAttached();
  const address = page.url();
  await page.goto('about/');
  await page.goBack();
  await expect(page.locator('mark.found').first()).toBeAttached();
  await page.goto('about/');
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('mark')).toHaveCount(0);
});

test('nothing of what marks is loaded without a search', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('2019/dispute-resolution/#p-4', { waitUntil: 'networkidle' });
  expect(requests.filter((url) => /mark-words|marks\./.test(url))).toEqual([]);
});

test('words that the page does not have are not said to be marked', async ({ page }) => {
  await page.goto('2019/dispute-resolution/?marks=火星');
  await expect(page).toHaveURL(/\/dispute-resolution\/$/);
  await expect(page.getByRole('complementary', { name: '标出的词' })).toHaveCount(0);
});

test('who goes back finds all results that were shown, and the place', async ({ page }) => {
  await page.goto('search/?q=县');
  await expect(resultsOf(page)).toHaveCount(10);
  const more = page.getByRole('button', { name: '更多结果' });
  await more.click();
  await expect(resultsOf(page)).toHaveCount(20);
  const link = resultsOf(page).nth(17).locator('a.title');
  await link.scrollIntoViewIfNeeded();
  const title = await link.textContent();
  // A browser that keeps whole pages would need no help.
  await page.evaluate(() => {
    addEventListener('unload', () => 0);
  });
  await link.click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(listIn(page, 'done')).toBeAttached();
  await expect(resultsOf(page)).toHaveCount(20);
  await expect(link).toHaveText(title ?? '');
  await expect(link).toBeInViewport();
});
