import { readClipboard, waitForControls } from '../support/citing.ts';
import { findAxeFaults } from '../support/find-axe-faults.ts';
import { sampleCases } from '../support/full-run.ts';
import { measureSurplus } from '../support/page-faults.ts';
import { expect, test } from '../support/quiet-page.ts';

const SECTION = '2019/law-enforcement/';
const SUPERSEDED = '2019/law-enforcement/superseded/2020-07-15/';
const PAGES = [SECTION, SUPERSEDED, '2019/', '2019/full/', 'figures/law-enforcement-checks-1/', 'about/'];

for (const address of sampleCases(PAGES, 2, 1)) {
  test(`/${address} with corrections is clean to axe, fits a screen of 320 px, and its links can be hit`, async ({
    page,
    corrected,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(corrected.url + address);
    expect.soft(await measureSurplus(page)).toBe(0);
    expect.soft(await measureSurplus(page, '200%'), 'in type of 200 %').toBe(0);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const link of await page.locator('.corrections a, .corrected a, .superseded a').all()) {
      await link.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
      const height = (await link.boundingBox())?.height ?? 0;
      expect.soft(height, (await link.textContent()) ?? '').toBeGreaterThanOrEqual(44);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    expect.soft(await findAxeFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await findAxeFaults(page, { rules: ['color-contrast'] }), 'dark').toEqual([]);
  });
}

test('the keyboard leads from a corrected paragraph to the text before, and back to the one in force', async ({
  page,
  corrected,
}) => {
  await page.goto(corrected.url + SECTION);
  await page.getByRole('link', { name: '更正（2020-07-15）' }).press('Enter');
  await expect(page).toHaveURL(`${corrected.url}${SECTION}#corrections`);
  const note = page.getByRole('complementary', { name: '更正' });
  await expect(note).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(note.getByRole('link', { name: '更正前的这一节' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(corrected.url + SUPERSEDED);
  await expect(page.getByRole('article')).toContainText('全年开展检查143次');
  await page.getByRole('link', { name: '看现行文字' }).press('Enter');
  await expect(page).toHaveURL(corrected.url + SECTION);
  await expect(page.getByRole('article')).toContainText('全年开展检查153次');
});

test('what is cited of a corrected section is the text in force alone, and nothing of a superseded one', async ({
  browser,
  corrected,
}) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(corrected.url + SECTION);
  await page.getByRole('heading', { level: 1 }).hover();
  await waitForControls(page);
  await page.getByRole('article').evaluate((element) => getSelection()?.selectAllChildren(element));
  const button = page.getByRole('button', { name: '引用所选' });
  await button.press('Enter');
  await expect(button).toHaveAttribute('data-copied', '');
  const copied = await readClipboard(page);
  expect(copied).toContain('全年开展检查153次');
  expect(copied).not.toMatch(/更正|143/);
  await page.goto(corrected.url + SUPERSEDED);
  await page.getByRole('heading', { level: 1 }).hover();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.cite')).toHaveCount(0);
  await context.close();
});
