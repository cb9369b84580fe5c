import type { Page } from '@playwright/test';
import { expectResults } from '../support/expected-results.ts';
import { expect, test } from '../support/quiet-page.ts';
import { ask, choiceOf, listIn, readResults, resultsOf } from '../support/search-page.ts';
import type { SearchedText } from '../support/searched-texts.ts';

/** In sections and figures of every year. */
const QUERY = '检查';

/** Pages of the texts found, and addresses of the figures. */
async function listPaths(page: Page): Promise<string[]> {
  const results = await readResults(page);
  return results.map(({ path }) => pageOf(path));
}

function pageOf(path: string): string {
  return path.includes('#figure-') ? path : path.replace(/#.*/, '');
}

test.beforeEach(async ({ page, threeYears }) => {
  await page.goto(`${threeYears.url}search/`);
});

/** Choices, each with an option of it, and what that keeps. */
const CHOICES: readonly { choice: string; option: string; keeps: (text: SearchedText) => boolean }[] = [
  { choice: '范围', option: '正文', keeps: ({ amount }) => amount === undefined },
  { choice: '范围', option: '数字', keeps: ({ amount }) => amount !== undefined },
  { choice: '年度', option: '2020年', keeps: ({ year }) => year === 2020 },
  {
    choice: '职责领域',
    option: '健全突发事件应对体系',
    keeps: ({ dutyAreas }) => dutyAreas.includes('健全突发事件应对体系'),
  },
  {
    choice: '职责领域',
    option: '严格规范公正文明执法',
    keeps: ({ dutyAreas }) => dutyAreas.includes('严格规范公正文明执法'),
  },
  { choice: '单位', option: '次', keeps: ({ amount }) => amount?.unit === '次' },
];

test('what is chosen keeps what it is of and drops all else, until it is chosen no more', async ({
  page,
  threeYears: { texts },
}) => {
  const all = [...expectResults(texts, [QUERY]).values()];
  await ask(page, QUERY);
  for (const { choice, option, keeps } of CHOICES) {
    const kept = all.filter(({ searched }) => keeps(searched)).map(({ searched }) => pageOf(searched.path));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(all.length);
    expect(await listPaths(page), `before ${option}`).toHaveLength(all.length);
    await choiceOf(page, choice).selectOption(option);
    await expect(page).toHaveURL(/&/);
    await expect(listIn(page, 'done')).toBeAttached();
    expect((await listPaths(page)).sort(), option).toEqual(kept.sort());
    await choiceOf(page, choice).selectOption('');
    await expect(page).not.toHaveURL(/&/);
    await expect(listIn(page, 'done')).toBeAttached();
  }
});

test('choices narrow down together', async ({ page }) => {
  await choiceOf(page, '范围').selectOption('数字');
  await choiceOf(page, '年度').selectOption('2021年');
  await choiceOf(page, '职责领域').selectOption('健全突发事件应对体系');
  await ask(page, QUERY);
  expect((await listPaths(page)).sort()).toEqual([
    '2021/emergency-response/#figure-emergency-response-checks-1',
    '2021/emergency-response/#figure-emergency-response-checks-2',
  ]);
});

for (const { option, direction } of [
  { option: '数值从大到小', direction: -1 },
  { option: '数值从小到大', direction: 1 },
]) {
  test(`figures can be put in order: ${option}`, async ({ page, threeYears: { texts } }) => {
    const values = new Map(texts.map(({ path, amount }) => [path, amount?.value]));
    const expected = [...expectResults(texts, ['1']).values()].flatMap(({ searched: { amount } }) =>
      amount ? [amount.value] : [],
    );
    expect(expected.length).toBeGreaterThan(10);
    await choiceOf(page, '排列').selectOption(option);
    await ask(page, '1');
    const shown = (await listPaths(page)).map((path) => values.get(path));
    expect(shown).toEqual(expected.sort((a, b) => (a - b) * direction));
  });
}

test('of a number, figures come first, and whole numbers before parts of others', async ({ page }) => {
  await ask(page, '4');
  const paths = await listPaths(page);
  expect(paths.slice(0, 2)).toEqual(['2021/leaders-duty/#figure-leaders-study-sessions', '2021/leaders-duty/']);
  expect(paths).toContain('2019/law-enforcement/#figure-law-enforcement-checks-1');
  await expect(resultsOf(page).first().locator('mark').first()).toHaveText('4');
});

test('of anything else, sections come first', async ({ page }) => {
  await ask(page, QUERY);
  const areFigures = (await listPaths(page)).map((path) => path.includes('#figure-'));
  expect(areFigures).toContain(true);
  expect(areFigures).toEqual([...areFigures].sort());
});
