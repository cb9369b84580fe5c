import type { Locator } from '@playwright/test';
import { expect, test } from '../support/test.ts';

test.describe('the table of figures', () => {
  test('is whole without a wish, and says how many there are', async ({ page }) => {
    await page.goto('2019/figures/');
    const rows = page.locator('tr[data-value]');
    const count = await rows.count();
    expect(count).toBeGreaterThan(60);
    await expect(page.locator('figure-filter').getByRole('status')).toHaveText(`共${count}项`);
    await expect(rows.first()).toBeVisible();
  });

  test('finds by number, by words, whatever their width, and keeps what was asked in the address', async ({ page }) => {
    await page.goto('2019/figures/');
    await page.getByLabel('按名称、数字或句子查找').fill('１４０８');
    await expect(page.locator('tr[data-value]:visible')).toHaveCount(1);
    await expect(page.locator('tr[data-value]:visible')).toContainText('县法律援助中心共审批指派各类案件1408件');
    await expect(page.locator('tr.part:visible')).toHaveText(/^（一）依法全面履行政府职能\s*1项$/);
    await expect(page.locator('figure-filter').getByRole('status')).toHaveText('找到1项，共69项');
    await expect(page).toHaveURL(/\?q=/);

    await page.goto('2019/figures/?q=复议+3&part=dispute-resolution');
    await expect(page.getByLabel('按名称、数字或句子查找')).toHaveValue('复议 3');
    await expect(page.locator('tr[data-value]:visible')).toHaveCount(2);
  });

  test('takes separators as search does, and leaves alone what an input method has not written yet', async ({
    page,
  }) => {
    await page.goto('2019/figures/');
    const box = page.getByLabel('按名称、数字或句子查找');
    const rows = page.locator('tr[data-value]:visible');
    for (const typed of ['1,408', '１，４０８', '113 963', '113,963']) {
      await box.fill(typed);
      await expect.soft(rows, typed).toHaveCount(1);
    }
    await box.fill('');
    const count = await rows.count();
    const keyboard = await page.context().newCDPSession(page);
    await keyboard.send('Input.imeSetComposition', { text: 'fuyi', selectionStart: 4, selectionEnd: 4 });
    await expect(box).toHaveValue('fuyi');
    await expect(rows).toHaveCount(count);
    await keyboard.send('Input.insertText', { text: '复议' });
    await expect(rows.first()).toContainText('复议');
    expect(await rows.count()).toBeLessThan(count);
  });

  test('shows one part, says when nothing fits, and is whole again at a stroke', async ({ page }) => {
    await page.goto('2019/figures/?part=dispute-resolution');
    await expect(page.getByLabel('选择部分')).toHaveValue('dispute-resolution');
    await expect(page.locator('tr.part:visible')).toHaveCount(1);
    await page.getByLabel('按名称、数字或句子查找').fill('没有这个词');
    await expect(page.getByText('没有找到。换一个词，或清除查找条件。')).toBeVisible();
    await expect(page.getByRole('table')).toBeHidden();
    await page.getByRole('button', { name: '清除' }).click();
    await expect(page.getByRole('button', { name: '清除' })).toBeHidden();
    await expect(page.locator('tr[data-value]:visible')).toHaveCount(await page.locator('tr[data-value]').count());
    await expect(page).toHaveURL(/\/2019\/figures\/$/);
  });

  test('sorts by number, without the names of parts, and back again', async ({ page }) => {
    await page.goto('2019/figures/?sort=largest&part=dispute-resolution');
    const rows = page.locator('tr[data-value]:visible');
    const values = async (): Promise<number[]> =>
      await rows.evaluateAll((elements) => elements.map((row) => Number((row as HTMLElement).dataset['value'])));
    const sorted = await values();
    expect(sorted.length).toBeGreaterThan(5);
    expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
    await expect(page.locator('tr.part:visible')).toHaveCount(0);
    await page.getByLabel('排列次序').selectOption('按原文顺序');
    await expect(page.locator('tr.part:visible')).toHaveCount(1);
    expect(await values()).not.toEqual(sorted);
    await expect(rows.first()).toContainText('16件');
  });

  test('takes a wish that is not on offer for none', async ({ page }) => {
    await page.goto('2019/figures/?part=nowhere&area=%3Cb%3E&sort=toString');
    await expect(page.locator('figure-filter').getByRole('status')).toHaveText(/^共/);
    await expect(page.getByLabel('选择部分')).toHaveValue('');
  });

  test('has no box that scrolls within the page on a phone, and its head stays in sight on a desk', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto('2019/figures/');
    const boxes = await page.locator('main *').evaluateAll(
      (elements) =>
        elements.filter((element) => {
          const { overflowX, overflowY } = getComputedStyle(element);
          const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';
          return (
            (scrolls(overflowX) && element.scrollWidth > element.clientWidth) ||
            (scrolls(overflowY) && element.scrollHeight > element.clientHeight)
          );
        }).length,
    );
    expect(boxes).toBe(0);
    await page.setViewportSize({ width: 1280, height: 700 });
    await page.locator('tr[data-value]').last().scrollIntoViewIfNeeded();
    await expect(page.getByRole('columnheader', { name: '报告中的句子' })).toBeInViewport({ ratio: 1 });
  });
});

test('a table of figures is whole without JavaScript, without controls that do nothing', async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('2019/figures/');
  await expect(page.getByRole('search', { name: '查找数据' })).toBeHidden();
  expect(await page.locator('tr[data-value]').count()).toBeGreaterThan(60);
  await context.close();
});

test.describe('figures beside the text', () => {
  test('stand in the margin of a wide window, each beside its paragraph or below the one before', async ({ page }) => {
    await page.setViewportSize({ width: 1400, height: 900 });
    await page.goto('2019/government-functions/');
    let end = 0;
    for (const list of await page.getByRole('list', { name: '本段的数字' }).all()) {
      const [notes, text] = await Promise.all([
        list.boundingBox(),
        list.locator('xpath=preceding-sibling::p[1]').boundingBox(),
      ]);
      if (!notes || !text) throw new Error('a list of figures is not shown');
      expect(notes.x).toBeGreaterThan(text.x + text.width);
      expect(notes.y).toBeGreaterThanOrEqual(Math.max(end, text.y));
      expect(notes.y).toBeLessThan(Math.max(end, text.y) + 40);
      end = notes.y + notes.height;
    }
    expect(end).toBeGreaterThan(0);
  });

  test('are not said again on a phone, where a number opens its meaning', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('2019/government-functions/');
    for (const notes of await page.locator('.notes').all()) await expect(notes).toBeHidden();
    await page.locator('.prose').getByRole('link', { name: '2068名' }).click();
    const card = page.getByRole('dialog', { name: '数字的含义：全县行政在编人员数' });
    await expect(card).toBeInViewport({ ratio: 1 });
    await expect(card).toContainText('2068名');
    await card.getByRole('link', { name: '查看这项数据' }).click();
    await expect(page).toHaveURL(/\/figures\/administrative-staff\/$/);
  });

  test('say with their meaning how they moved up to the report that they stand in', async ({ page, threeYears }) => {
    const open = async (year: number): Promise<Locator> => {
      await page.goto(`${threeYears.url}${year}/government-functions/`);
      await page.locator('.prose #figure-government-functions-checks-2').click();
      return page.getByRole('dialog', { name: '数字的含义：完善行政审批制度检查次数' });
    };
    await expect(await open(2020)).toContainText('比2019年 增加7次（5.2%）');
    await expect(await open(2019)).not.toContainText('比');
  });

  test('are not copied with the text', async ({ page }) => {
    await page.setViewportSize({ width: 1400, height: 900 });
    await page.goto('2019/government-functions/');
    const selected = await page.evaluate(() => {
      const selection = getSelection();
      selection?.selectAllChildren(document.querySelector('.prose') ?? document.body);
      return selection?.toString() ?? '';
    });
    expect(selected).toContain('全县行政在编人员共计2068名');
    expect(selected).not.toContain('全县行政在编人员数');
  });

  test('lead from a number’s page to the number in the text', async ({ page }) => {
    await page.goto('figures/legal-aid-cases-assigned/');
    await page.getByRole('link', { name: '查看原文位置' }).click();
    const number = page.locator(':target');
    await expect(number).toHaveText('1408件');
    await expect(number).toBeInViewport();
  });
});

test('a citation has the day of access and can be copied', async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.url, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2027-01-05T12:00:00'));
  await page.goto('figures/legal-aid-cases-assigned/');
  await page.getByText('引用格式', { exact: true }).click();
  await page.getByRole('button', { name: '复制引文' }).click();
  await expect(page.getByText('已复制', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '濉溪县人民政府. 濉溪县人民政府关于2019年度法治政府建设情况的报告[R/OL]. (2020-03-30)[2027-01-05]. ' +
      'https://www.sxx.gov.cn/zwgk/public/821/56374741.html.',
  );
  await context.close();
});
