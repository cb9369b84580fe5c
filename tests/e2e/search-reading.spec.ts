import { findAxeFaults } from '../support/find-axe-faults.ts';
import { expect, test } from '../support/quiet-page.ts';
import { ask, boxOf, choiceOf, resultsOf } from '../support/search-page.ts';

test.beforeEach(async ({ page, threeYears }) => {
  await page.goto(`${threeYears.url}search/`);
});

test('a result of a figure lands on its number', async ({ page }) => {
  await ask(page, '专题学法');
  await resultsOf(page).filter({ hasText: '数字' }).getByRole('link').first().click();
  await expect(page.locator(':target')).toHaveText('4次');
  await expect(page.locator(':target')).toBeInViewport({ ratio: 1 });
});

test('a keyboard gets from the box to the results, on to more of them, and follows one', async ({ page }) => {
  await ask(page, '县');
  await expect(resultsOf(page)).toHaveCount(10);
  await expect(boxOf(page)).toBeFocused();
  await page.keyboard.press('Tab');
  for (const choice of ['范围', '年度', '职责领域', '单位', '排列']) {
    await page.keyboard.press('Tab');
    await expect(choiceOf(page, choice)).toBeFocused();
  }
  for (const link of await resultsOf(page).getByRole('link').all()) {
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '更多结果' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(resultsOf(page).nth(10).getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/search\//);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in results of both kinds, nor where there are none, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const query of ['检查', '141', '火星移民', '检查火星']) {
      await ask(page, query);
      expect.soft(await findAxeFaults(page), query).toEqual([]);
    }
  });
}

test('results fit a screen of 320 px, with type of twice the size too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await ask(page, '1');
  for (const fontSize of ['100%', '200%']) {
    const surplus = await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    }, fontSize);
    expect.soft(surplus, fontSize).toBe(0);
  }
});

test('on a phone the choices are folded away, until they are asked for or the address has one', async ({
  page,
  threeYears,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const unfold = page.getByRole('button', { name: '筛选和排列' });
  await expect(choiceOf(page, '范围')).toBeHidden();
  await unfold.click();
  await expect(choiceOf(page, '范围')).toBeVisible();
  await unfold.click();
  await expect(choiceOf(page, '范围')).toBeHidden();
  await page.goto(`${threeYears.url}search/?q=应急&year=2020`);
  await expect(choiceOf(page, '年度')).toHaveValue('2020');
  await expect(choiceOf(page, '年度')).toBeVisible();
});

test('what is to be touched is large enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ask(page, '县');
  const small = await page.locator('site-search :is(a, button, select, input):visible').evaluateAll((targets) =>
    targets
      .map((target) => ({ height: target.getBoundingClientRect().height, text: target.textContent }))
      .filter(({ height }) => height < 43.5)
      .map(({ height, text }) => `${text} ${height}`),
  );
  expect(small).toEqual([]);
});
