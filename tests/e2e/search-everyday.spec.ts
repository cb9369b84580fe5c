import { EVERYDAY_QUESTIONS } from '../support/everyday-questions.ts';
import { sampleCases } from '../support/full-run.ts';
import { expect, test } from '../support/quiet-page.ts';
import { ask, boxOf, resultsOf, statusOf } from '../support/search-page.ts';

/** Of twenty words so many lead to the right passage, which is among the first results. */
const LEAST_RIGHT = 16;
const FIRST = 3;

test('what people say leads to the passage that answers it, for most of twenty words', async ({ page }) => {
  await page.goto('search/');
  const wrong: string[] = [];
  for (const { typed, headings } of EVERYDAY_QUESTIONS) {
    await ask(page, typed);
    const shown = (await resultsOf(page).locator('a.title').allTextContents()).slice(0, FIRST);
    if (!headings.some((heading) => shown.includes(heading))) wrong.push(`${typed}: ${shown.join(' | ')}`);
  }
  expect(EVERYDAY_QUESTIONS.length - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST_RIGHT);
});

test('what people say is told from what the reports say, each of whose words can be asked for alone', async ({
  page,
}) => {
  await page.goto('search/?q=投诉');
  await expect(statusOf(page)).toHaveText(/^没有“投诉”；报告里的说法是：信访、行政复议、县长信箱。找到\d+条结果：/);
  await expect(resultsOf(page).first().locator('mark').first()).toHaveText('信访');
  await statusOf(page).getByRole('link', { name: '信访' }).click();
  await expect(boxOf(page)).toHaveValue('信访');
  await expect(statusOf(page)).toHaveText(/^找到\d+条结果/);
});

const WRITTEN_OTHERWISE = [
  { typed: '行政付议', written: '行政复议' },
  { typed: '法律缓助', written: '法律援助' },
  { typed: 'falvyuanzhu', written: '法律援助' },
  { typed: 'xin fang', written: '信访' },
  { typed: 'flyz', written: '法律援助' },
];

test('what is written wrong, or as it sounds, leads to what the reports write', async ({ page }) => {
  await page.goto('search/');
  for (const { typed, written } of WRITTEN_OTHERWISE) {
    await ask(page, typed);
    await expect(statusOf(page), typed).toContainText(
      `没有“${typed.replace(' ', '')}”；读音或写法相近的是：${written}。`,
    );
    await expect(resultsOf(page).locator('mark').first(), typed).toHaveText(written);
  }
});

test('words to try are of the content, and there as long as nothing is found', async ({ page }) => {
  await page.goto('search/');
  const suggestions = page.getByRole('list', { name: '可以试试' });
  await expect(suggestions.getByRole('link').first()).toBeVisible();
  const words = await suggestions.getByRole('link').allTextContents();
  for (const word of sampleCases(words, 2)) {
    await page.goto(`search/?q=${word}`);
    await expect(resultsOf(page).first()).toBeVisible();
    await expect(suggestions).toBeHidden();
  }
  await ask(page, '火星');
  await expect(suggestions).toBeVisible();
});

test('choices hold for what other words lead to, and a word that finds nothing then is not named', async ({ page }) => {
  await page.goto('search/?q=投诉&kind=term');
  await expect(statusOf(page)).toContainText('报告里的说法是：行政复议。找到术语');
});
