import type { Locator, Page } from '@playwright/test';
import { dragOver, findWords, readClipboard, todayOf, waitForControls } from '../support/citing.ts';
import { expect, test } from '../support/quiet-page.ts';
import { resolveTextFragment } from '../support/resolve-text-fragment.ts';

const SECTION = '2019/government-functions/';
const SOURCE = '濉溪县人民政府. 濉溪县人民政府关于2019年度法治政府建设情况的报告[R/OL]. (2020-03-30)[';
const ORIGINAL = ']. https://www.sxx.gov.cn/zwgk/public/821/56374741.html.';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** What is to be on the clipboard: the words, the source with today's date, and the address. */
async function cite(page: Page, words: string, address: string): Promise<string> {
  return `“${words}”\n${SOURCE}${await todayOf(page)}${ORIGINAL}\n${address}`;
}

function selectedButton(page: Page): Locator {
  return page.getByRole('button', { name: '引用所选' });
}

/** Cite what is selected; the address among what was copied. */
async function citeSelected(page: Page): Promise<string> {
  await selectedButton(page).click();
  await expect(page.getByRole('status').filter({ hasText: '已复制文字、出处和链接' })).toHaveCount(1);
  return (await readClipboard(page)).split('\n').pop() ?? '';
}

test('words selected with the mouse are copied as printed, with source and a link that leads back to them', async ({
  page,
  context,
  site,
}) => {
  await page.goto(SECTION);
  await dragOver(page, '共审批指派各类案件1408件', '结案率约88.28%');
  const address = await citeSelected(page);
  const words = '共审批指派各类案件1408件，结案1243件，案件受理总数占年度总任务数的130.37%，结案率约88.28%';
  expect(decodeURIComponent(address)).toBe(`${site.url}${SECTION}#p-9:~:text=县法律援助中心-,${words}`);
  expect(await readClipboard(page)).toBe(await cite(page, words, address));

  const other = await context.newPage();
  await other.goto(address);
  await expect(other.locator(':target')).toHaveAttribute('id', 'p-9');
  await expect.poll(async () => (await findWords(other, words)).isInView).toBe(true);
});

test('nothing is offered in the way of a mouse that still selects', async ({ page }) => {
  await page.goto(SECTION);
  await dragOver(page, '不断完善。', '不断完善。');
  await expect(selectedButton(page)).toBeVisible();
  await page.clock.install();
  await dragOver(page, '共审批指派各类案件1408件', '结案率约88.28%', async () => {
    await page.clock.runFor(1000);
    await expect(selectedButton(page)).toHaveCount(0);
  });
  await page.clock.runFor(1000);
  await expect(selectedButton(page)).toBeVisible();
});

test('a link names words that a browser finds nowhere before them on the page', async ({ page }) => {
  await page.goto(SECTION);
  for (const [from, to, id] of [
    ['涉企收费清单制度和相关政策', '涉企收费清单制度和相关政策', 'p-3'],
    ['不断完善。', '不断完善。', 'p-7'],
    ['七是加强社会信用', '七是加强社会信用', '七是加强社会信用体系建设'],
    ['调整优化全县', '一刀切', 'p-1'],
    ['对失信企业在', '治理程度不断加深', 'p-7'],
  ] as const) {
    await dragOver(page, from, to);
    const [anchor, directive = ''] = (await citeSelected(page)).replace(/^[^#]*#/, '').split(':~:');
    expect(decodeURIComponent(anchor ?? '')).toBe(id);
    const { text, start, end } = await page.locator(`[id="${id}"]`).evaluate((element) => {
      const all = document.body.innerText;
      const own = (element as HTMLElement).innerText;
      const index = all.lastIndexOf(own);
      return { text: all, start: index, end: index + own.length };
    });
    const place = resolveTextFragment(text, `:~:${directive}`);
    expect(place?.start, from).toBeGreaterThanOrEqual(start);
    expect(place?.start, from).toBeLessThan(end);
    expect(text.slice(place?.start, place?.end).startsWith(from), from).toBe(true);
    expect(text.slice(place?.start, place?.end).endsWith(to), from).toBe(true);
  }
});

test('over several paragraphs their breaks are kept and nothing of the site comes between', async ({ page, site }) => {
  await page.goto(SECTION);
  await dragOver(page, '进一步激发市场主体活力', '进一步审核调整涉企收费清单');
  const address = await citeSelected(page);
  const words =
    '进一步激发市场主体活力。\n三是落实涉企收费清单制度。\n按照省、市全面落实涉企收费清单制度的相关要求，进一步审核调整涉企收费清单';
  expect(decodeURIComponent(address)).toBe(
    `${site.url}${SECTION}#p-2:~:text=进一步激发市场主体活力,进一步审核调整涉企收费清单`,
  );
  expect(await readClipboard(page)).toBe(await cite(page, words, address));
});

test('on the page of the whole text a link leads to the paragraph of its section', async ({ page, context, site }) => {
  await page.goto('2019/full/');
  await dragOver(page, '县法律援助中心共审批', '1408件');
  const address = await citeSelected(page);
  expect(decodeURIComponent(address)).toBe(
    `${site.url}2019/full/#government-functions-p-9:~:text=县法律援助中心共审批指派各类案件1408件`,
  );
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.locator(':target')).toHaveAttribute('id', 'government-functions-p-9');
  await expect.poll(async () => (await findWords(other, '共审批指派各类案件')).isInView).toBe(true);
});

test('a keyboard goes from what is selected straight to citing it, and on to what follows the text', async ({
  page,
}) => {
  await page.goto('2019/closing/');
  await page.keyboard.press('Tab');
  await waitForControls(page);
  const texts = await page.locator('.prose p').allTextContents();
  await page.keyboard.press('Control+A');
  await expect(page.getByRole('status').filter({ hasText: '可以引用所选文字，按 Tab 键到按钮' })).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(selectedButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(selectedButton(page)).toHaveAttribute('data-copied', '');
  expect(await readClipboard(page)).toContain(`“${texts.join('\n')}”\n${SOURCE}`);
  await expect(selectedButton(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '复制链接' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^上一部分/ })).toBeFocused();
});

test('a mouse over a paragraph copies it with its source, over a heading its address', async ({ page, site }) => {
  await page.goto(SECTION);
  await page.locator('#p-1').hover();
  await waitForControls(page);
  await page.locator('h1').hover();
  await page.locator('#p-1').hover();
  await page.getByText('引用 本段').click();
  const paragraph = (await page.locator('#p-1').textContent()) ?? '';
  await expect.poll(() => readClipboard(page)).toBe(await cite(page, paragraph, `${site.url}${SECTION}#p-1`));

  await page
    .locator('.prose h2')
    .first()
    .hover({ position: { x: 5, y: 5 } });
  await page.getByText('复制链接', { exact: true }).click();
  await expect(page.getByText('已复制链接', { exact: true }).first()).toBeVisible();
  expect(decodeURIComponent(await readClipboard(page))).toBe(`${site.url}${SECTION}#一是优化机构设置`);
});

test('a number is two clicks from its citation: the sentence it stands in, and a link to it', async ({
  page,
  site,
}) => {
  await page.goto(SECTION);
  await page.locator('.prose').getByRole('link', { name: '1408件', exact: true }).click();
  await page.getByRole('button', { name: '引用这句话' }).click();
  await expect(page.getByRole('button', { name: '已复制' })).toBeVisible();
  const sentence =
    '2019年，县法律援助中心共审批指派各类案件1408件，结案1243件，案件受理总数占年度总任务数的130.37%，结案率约88.28%，超额完成省级指标。';
  expect(await readClipboard(page)).toBe(
    await cite(page, sentence, `${site.url}${SECTION}#figure-legal-aid-cases-assigned`),
  );
});

test('the page says how it is cited', async ({ page }) => {
  await page.goto(SECTION);
  await page.getByRole('link', { name: '引用格式' }).click();
  const card = page.getByRole('dialog', { name: '引用格式' });
  await expect(card).toContainText(`${SOURCE}${await todayOf(page)}]`);
  await card.getByRole('button', { name: '复制' }).click();
  await expect(card.getByRole('button', { name: '已复制' })).toBeVisible();
  expect(await readClipboard(page)).toBe(`${SOURCE}${await todayOf(page)}${ORIGINAL}`);
});

for (const { name, works, status } of [
  { name: 'the old way', works: true, status: '已复制文字、出处和链接' },
  { name: 'by hand where that fails too', works: false, status: '浏览器不允许复制，请选中文字后手动复制' },
]) {
  test(`without a clipboard interface a passage is copied ${name}, and stays selected`, async ({ page }) => {
    await page.addInitScript((isWorking) => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => {
        Object.assign(window, { copied: (document.activeElement as HTMLTextAreaElement).value });
        return isWorking;
      };
    }, works);
    await page.goto(SECTION);
    await dragOver(page, '系统完备', '科学规范');
    await selectedButton(page).click();
    await expect(page.getByRole('status').filter({ hasText: status })).toHaveCount(1);
    expect(await page.evaluate(() => (window as unknown as { copied: string }).copied)).toContain(
      '“系统完备、科学规范”',
    );
    expect(await page.evaluate(() => String(getSelection()))).toBe('系统完备、科学规范');
    await expect(selectedButton(page)).toBeVisible();
  });
}

test('the button goes when nothing is selected any more, and none comes for words that are not the report’s', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto(SECTION);
  await dragOver(page, '系统完备', '科学规范');
  await expect(selectedButton(page)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(selectedButton(page)).toHaveCount(0);
  await page.locator('.provenance').evaluate(async (element) => {
    const isTold = new Promise((resolve) => {
      document.addEventListener('selectionchange', resolve, { once: true });
    });
    getSelection()?.selectAllChildren(element);
    await isTold;
  });
  await page.clock.runFor(600);
  await expect(selectedButton(page)).toHaveCount(0);
});

test('the controls are no part of what is selected', async ({ page }) => {
  await page.goto(SECTION);
  const paragraph = page.locator('#p-2');
  const before = await paragraph.textContent();
  await paragraph.hover();
  await waitForControls(page);
  const selected = await paragraph.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return String(getSelection());
  });
  await expect(selectedButton(page)).toBeVisible();
  expect(selected).toBe(before);
  expect(await paragraph.textContent()).toBe(before);
});
