import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/quiet-page.ts';
import { ask, boxOf, choiceOf, listIn, resultsOf, statusOf } from '../support/search-page.ts';

test.beforeEach(async ({ page, threeYears }) => {
  await page.goto(`${threeYears.url}search/`);
});

test('the page says how far it is, and politely how much it found', async ({ page }) => {
  const status = page.getByRole('status');
  const answering = Promise.withResolvers<undefined>();
  await page.route('**/pagefind/**', async (route) => {
    await answering.promise;
    await route.continue();
  });
  await expect(listIn(page, 'idle')).toBeAttached();
  // What comes into being together with its words is not read out.
  await expect(status).toHaveText('');
  await boxOf(page).fill('应急预案');
  await boxOf(page).press('Enter');
  await expect(listIn(page, 'loading')).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByText('正在查找')).toBeVisible();
  await expect(resultsOf(page)).toHaveCount(0);
  answering.resolve(undefined);
  await expect(listIn(page, 'done')).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByText('正在查找')).toBeHidden();
  await expect(status).toHaveText('找到3条结果：正文1条，数字2个。');
  await expect(page.getByRole('list', { name: '搜索结果' }).getByRole('listitem')).toHaveCount(3);
});

test('it answers while a reader types, and no late answer takes the place of a newer one', async ({ page }) => {
  await ask(page, '检查');
  const held = Promise.withResolvers<undefined>();
  const caught = Promise.withResolvers<undefined>();
  let isHolding = true;
  await page.route('**/*pf_fragment*', async (route) => {
    if (isHolding) {
      caught.resolve(undefined);
      await held.promise;
    }
    await route.continue();
  });
  await boxOf(page).pressSequentially('次数应急');
  await boxOf(page).fill('应急预案');
  await caught.promise;
  isHolding = false;
  await boxOf(page).fill('');
  await boxOf(page).pressSequentially('放管服');
  await expect(resultsOf(page)).toHaveCount(3);
  const loaded = page.waitForResponse('**/*pf_fragment*');
  held.resolve(undefined);
  await loaded;
  await expect(statusOf(page)).toHaveText('找到正文3条。');
  await expect(resultsOf(page).locator('mark')).toHaveText(['放管服', '放管服', '放管服']);
});

test('while a reader types, what was found before stays, and is not said to be the answer', async ({ page }) => {
  await ask(page, '应急预案');
  await expect(resultsOf(page)).toHaveCount(3);
  await page.clock.install();
  await boxOf(page).pressSequentially('火星移民');
  await expect(listIn(page, 'loading')).toHaveAttribute('aria-busy', 'true');
  await expect(resultsOf(page)).toHaveCount(3);
  await page.clock.runFor(5000);
  await expect(listIn(page, 'done')).toBeAttached();
  await expect(resultsOf(page)).toHaveCount(0);
  await expect(statusOf(page)).toContainText('没有找到“应急预案火星移民”');
});

test('it leaves alone what an input method has not written yet', async ({ page }) => {
  await page.clock.install();
  const keyboard = await page.context().newCDPSession(page);
  await boxOf(page).focus();
  await keyboard.send('Input.imeSetComposition', { text: 'ying', selectionStart: 4, selectionEnd: 4 });
  await expect(boxOf(page)).toHaveValue('ying');
  await page.clock.runFor(5000);
  await expect(listIn(page, 'idle')).toBeAttached();
  await keyboard.send('Input.insertText', { text: '应急' });
  await expect(boxOf(page)).toHaveValue('应急');
  await page.clock.runFor(5000);
  await expect(listIn(page, 'done')).toBeAttached();
  await expect(resultsOf(page).first().locator('mark').first()).toHaveText('应急');
});

test('a text has its heading, year, section and number of places', async ({ page }) => {
  await ask(page, '（试行）');
  const result = resultsOf(page)
    .filter({ hasText: '2021年度报告 ·（一）依法全面履行政府职能 · 共1处' })
    .filter({ hasText: '二是' });
  await expect(result.getByRole('link')).toHaveText(['二是完善行政审批制度']);
  await expect(result.locator('mark').first()).toHaveText('（试行）');
});

test('a section’s heading and those within it are results themselves, and show how the text below begins', async ({
  page,
}) => {
  await ask(page, '（一）依法全面履行政府职能');
  await expect(resultsOf(page).first().getByRole('link')).toHaveText('（一）依法全面履行政府职能');
  await expect(resultsOf(page).first().locator('a mark')).toHaveText('（一）依法全面履行政府职能');
  await ask(page, '二是加强应急演练');
  await expect(resultsOf(page).first().locator('a mark')).toHaveText('二是加强应急演练');
  await expect(resultsOf(page).first().locator('.excerpt')).toContainText('应急演练实施办法');
});

test('a figure has value, unit, name, year and sentence, and leads to its indicator too', async ({ page }) => {
  await ask(page, '专题学法');
  const figure = resultsOf(page).filter({ hasText: '数字' });
  await expect(figure).toContainText(/2021年度报告\s· 数字\s· ?.+\s·\s共2处/);
  await expect(figure.getByRole('link').first()).toHaveText('4次县政府常务会议专题学法次数');
  await expect(figure.locator('mark')).toHaveText(['专题学法', '专题学法']);
  await expect(figure).toContainText('专题学法4次');
  await figure.getByRole('link', { name: '查看这项数据' }).click();
  await expect(page).toHaveURL(/\/figures\/[\w-]+\/$/);
});

test('a figure says how it moved since the year before', async ({ page }) => {
  await ask(page, '完善行政审批制度检查次数');
  const change = (year: number): Locator =>
    resultsOf(page)
      .filter({ hasText: `${year}年度报告 · 数字` })
      .locator('.change');
  await expect(change(2021)).toHaveText('比2020年 +增加7次（+5.0%）');
  await expect(change(2019)).toHaveCount(0);
});

test('a term of the glossary is a result, and the first where it is what was asked for', async ({ page, site }) => {
  await page.goto(`${site.url}search/`);
  await ask(page, '行政应诉');
  const first = resultsOf(page).first();
  await expect(first).toContainText('术语解释');
  await expect(first).toContainText('也写作行政应诉');
  await expect(first.getByRole('link')).toHaveText('行政机关负责人出庭应诉');
  await choiceOf(page, '范围').selectOption('术语');
  await expect(statusOf(page)).toHaveText(/^找到术语\d+个。$/);
  await first.getByRole('link').click();
  await expect(page.locator(':target')).toContainText('行政机关负责人出庭应诉');
});

test('what was asked is kept in the address, and is there again when a reader comes back', async ({ page }) => {
  await choiceOf(page, '范围').selectOption('数字');
  await choiceOf(page, '年度').selectOption('2020年');
  await ask(page, '+检查');
  await expect(resultsOf(page)).toHaveCount(0);
  expect(readAddress(page)).toEqual({ q: '+检查', kind: 'figure', year: '2020' });
  await ask(page, '检查 1');
  await expect(resultsOf(page)).toHaveCount(7);
  const found = await resultsOf(page).allTextContents();
  expect(readAddress(page)).toEqual({ q: '检查 1', kind: 'figure', year: '2020' });
  await resultsOf(page).first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/2020\/.*#figure-/);
  await page.goBack();
  await expect(boxOf(page)).toHaveValue('检查 1');
  await expect(choiceOf(page, '范围')).toHaveValue('figure');
  await expect(choiceOf(page, '年度')).toHaveValue('2020');
  await expect(resultsOf(page)).toHaveText(found);
});

function readAddress(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams);
}

test('an address finds what it found when it was sent on; choices that are not on offer are none', async ({
  page,
  threeYears,
}) => {
  await page.goto(`${threeYears.url}search/?q=应急&kind=section&year=1900&area=nowhere&unit=%3Cb%3E&sort=toString`);
  await expect(statusOf(page)).toHaveText('找到正文2条。');
  await expect(choiceOf(page, '范围')).toHaveValue('section');
  for (const choice of ['年度', '职责领域', '单位', '排列']) await expect(choiceOf(page, choice)).toHaveValue('');
  await expect(resultsOf(page)).toHaveCount(2);
});

test('what was pasted with line breaks is found', async ({ page, threeYears }) => {
  await page.goto(`${threeYears.url}search/?q=${encodeURIComponent('完善应急预案。\n印发《示例县\r\n')}`);
  await expect(statusOf(page)).toHaveText('找到正文1条。');
  await boxOf(page).selectText();
  await page.keyboard.insertText('完善应急\n预案检查次数\n');
  await expect(statusOf(page)).toHaveText('找到数字1个。');
});

test('a query of nothing, or of spaces, finds nothing and keeps nothing', async ({ page }) => {
  for (const query of ['', ' \u3000']) {
    await ask(page, '法治');
    await expect(resultsOf(page)).not.toHaveCount(0);
    await ask(page, query);
    await expect(listIn(page, 'idle')).toBeAttached();
    await expect(resultsOf(page)).toHaveCount(0);
    await expect(statusOf(page)).toHaveText('');
    await expect(page).toHaveURL(/\/search\/$/);
  }
});

test('what is not found is said, and what was tried, with its longest part that is there', async ({ page }) => {
  await ask(page, '县火星完善应急预案移民');
  await expect(statusOf(page)).toHaveText(
    '没有找到“县火星完善应急预案移民”。平常的说法、读音和写法相近的词也都查过了。其中的“完善应急预案”报告里有。',
  );
  await expect(page.getByRole('heading', { name: '按目录查找' })).toBeVisible();
  await statusOf(page).getByRole('link', { name: '完善应急预案' }).click();
  await expect(boxOf(page)).toHaveValue('完善应急预案');
  await expect(resultsOf(page)).toHaveCount(3);
});

test('of what has no more than a single character that is there, no part is offered', async ({ page }) => {
  for (const query of ['火☆', '火预星', '投壶']) {
    await ask(page, query);
    await expect(statusOf(page)).toHaveText(`没有找到“${query}”。平常的说法、读音和写法相近的词也都查过了。`);
    await expect(resultsOf(page)).toHaveCount(0);
  }
});

test('what is not found for its conditions is offered without them: a word, and several', async ({ page }) => {
  for (const query of ['应急预案', '应急 预案']) {
    await choiceOf(page, '年度').selectOption('2019年');
    await ask(page, query);
    await expect(statusOf(page)).toContainText('按所选的条件没有找到');
    await statusOf(page).getByRole('link').click();
    await expect(resultsOf(page)).toHaveCount(3);
    await expect(boxOf(page)).toHaveValue(query);
    await expect(choiceOf(page, '年度')).toHaveValue('');
  }
});
