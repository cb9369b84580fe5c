import { expect, test } from '../support/quiet-page.ts';
import { boxOf, choiceOf, listIn, resultsOf } from '../support/search-page.ts';

/** One page of each kind. */
const PAGES = [
  '',
  '2019/',
  '2019/problems/',
  '2019/full/',
  '2019/figures/',
  '2019/charts/',
  'figures/litigation-cases/',
  'glossary/',
  'about/',
  'search/',
  '404.html',
];

test('a query from the box of any page is answered, below the path the site stands at', async ({
  page,
  threeYears: { url },
}) => {
  await page.goto(`${url}2020/problems/`);
  await boxOf(page).fill('应急 预案');
  await boxOf(page).press('Enter');
  await expect(page).toHaveURL((address) => address.href.startsWith(`${url}search/?q=`));
  await expect(boxOf(page)).toHaveValue('应急 预案');
  await expect(resultsOf(page)).toHaveCount(3);
});

test('every page has one box, and `/` goes to it', async ({ page }) => {
  for (const address of PAGES) {
    await page.goto(address);
    await page.keyboard.press('/');
    const box = page.getByLabel(/^(?:搜索报告|要找的字或数字)$/);
    await expect.soft(box, address).toBeFocused();
    await expect.soft(box, address).toHaveValue('');
  }
});

test('`/` is a sign like any other where something is written or chosen, and with other keys', async ({ page }) => {
  await page.goto('2019/figures/');
  const field = page.getByLabel('按名称、数字或句子查找');
  await field.focus();
  await page.keyboard.type('1/2');
  await expect(field).toHaveValue('1/2');
  await expect(field).toBeFocused();
  await field.fill('');
  const part = choiceOf(page, '选择部分');
  await part.focus();
  await page.keyboard.press('/');
  await expect(part).toBeFocused();
  await part.blur();
  await page.keyboard.press('Control+/');
  await expect(page.locator('body')).toBeFocused();
  const box = page.getByLabel('搜索报告');
  await box.focus();
  await page.keyboard.type('a/b');
  await expect(box).toHaveValue('a/b');
});

test('a query of 5,000 characters is answered, wherever it comes from', async ({ page }) => {
  const query = '法治政府建设'.repeat(900);
  const status = page.getByText(/^没有找到“法治政府建设/);
  await page.goto('search/');
  await boxOf(page).focus();
  await page.keyboard.insertText(query);
  await expect(status).toBeVisible();
  await page.reload();
  await expect(status).toBeVisible();
  await page.goto('2019/');
  await boxOf(page).focus();
  await page.keyboard.insertText(query);
  await page.keyboard.press('Enter');
  await expect(status).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page leads to the contents of every year', async ({ page, threeYears: { url } }) => {
    await page.goto(`${url}search/`);
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: '2021年度报告全文' })).toBeVisible();
    await expect(main.getByRole('link', { name: '2019年度报告的目录' })).toBeVisible();
    await main.getByRole('link', { name: '2020年度报告的目录' }).click();
    await expect(page).toHaveURL(`${url}2020/`);
  });

  test('the box leads to a page that says what to do instead, leads there, and offers nothing else', async ({
    page,
  }) => {
    await page.goto('2019/problems/');
    await boxOf(page).fill('法治');
    await boxOf(page).press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/);
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toContainText('搜索要用 JavaScript');
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: '一是加强行政复议工作' })).toBeVisible();
    await main.getByRole('link', { name: /全部 \d+ 个数字/ }).click();
    await expect(page).toHaveURL(/\/figures\/$/);
    await page.goBack();
    await expect(main.locator('input:visible, select:visible, button:visible')).toHaveCount(0);
    await expect(listIn(page, 'idle')).toBeAttached();
  });
});
