import { readClipboard, waitForControls } from '../support/citing.ts';
import { expect, test } from '../support/corrected-pages.ts';
import { findAxeFaults } from '../support/find-axe-faults.ts';

const SECTION = '2019/law-enforcement/';
const SUPERSEDED = '2019/law-enforcement/superseded/2020-07-15/';
const PAGES = [SECTION, SUPERSEDED, '2019/', '2019/full/', 'figures/law-enforcement-checks-1/', 'about/'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on pages with corrections, ${colorScheme}`, async ({ page, corrected }) => {
    await page.emulateMedia({ colorScheme });
    for (const address of PAGES) {
      await page.goto(corrected + address);
      expect.soft(await findAxeFaults(page), address).toEqual([]);
    }
  });
}

test('corrections do not make a screen of 320 px scroll sideways, with type of any size', async ({
  page,
  corrected,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of PAGES) {
    await page.goto(corrected + address);
    for (const fontSize of ['100%', '200%']) {
      const surplus = await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      }, fontSize);
      expect.soft(surplus, `${address} ${fontSize}`).toBe(0);
    }
  }
});

test('the keyboard leads from a corrected paragraph to the text before, and back to the one in force', async ({
  page,
  corrected,
}) => {
  await page.goto(corrected + SECTION);
  await page.getByRole('link', { name: '更正（2020-07-15）' }).press('Enter');
  await expect(page).toHaveURL(`${corrected}${SECTION}#corrections`);
  const note = page.getByRole('complementary', { name: '更正' });
  await expect(note).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(note.getByRole('link', { name: '更正前的这一节' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(corrected + SUPERSEDED);
  await expect(page.getByRole('article')).toContainText('全年开展检查143次');
  await page.getByRole('link', { name: '看现行文字' }).press('Enter');
  await expect(page).toHaveURL(corrected + SECTION);
  await expect(page.getByRole('article')).toContainText('全年开展检查153次');
});

test('links of corrections are large enough to be hit', async ({ page, corrected }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of [SECTION, SUPERSEDED, '2019/']) {
    await page.goto(corrected + address);
    for (const link of await page.locator('.corrections a, .corrected a, .superseded a').all()) {
      const height = (await link.boundingBox())?.height ?? 0;
      expect.soft(height, `${address} ${(await link.textContent()) ?? ''}`).toBeGreaterThanOrEqual(44);
    }
  }
});

test('what is cited of a corrected section is the text in force alone, and nothing of a superseded one', async ({
  browser,
  corrected,
}) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(corrected + SECTION);
  await page.getByRole('heading', { level: 1 }).hover();
  await waitForControls(page);
  await page.getByRole('article').evaluate((element) => getSelection()?.selectAllChildren(element));
  const button = page.getByRole('button', { name: '引用所选' });
  await button.press('Enter');
  await expect(button).toHaveAttribute('data-copied', '');
  const copied = await readClipboard(page);
  expect(copied).toContain('全年开展检查153次');
  expect(copied).not.toMatch(/更正|143/);
  await page.goto(corrected + SUPERSEDED);
  await page.getByRole('heading', { level: 1 }).hover();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.cite')).toHaveCount(0);
  await context.close();
});
