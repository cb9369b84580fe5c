import { findAxeFaults } from '../support/find-axe-faults.ts';
import { sampleCases } from '../support/full-run.ts';
import { measureSurplus } from '../support/page-faults.ts';
import { expect, test } from '../support/quiet-page.ts';

const COMPARISON = 'compare/2020/2021/';

for (const address of sampleCases([COMPARISON, 'compare/2019/2020/', '2020/', '2020/problems/', ''], 2)) {
  test(`/${address} of several years is clean to axe with all folds open, and fits a screen of 320 px with type of any size`, async ({
    page,
    threeYears,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(threeYears.url + address);
    expect.soft(await measureSurplus(page)).toBe(0);
    expect.soft(await measureSurplus(page, '200%'), 'in type of 200 %').toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('main details').evaluateAll((folds: HTMLDetailsElement[]) => {
      for (const fold of folds) fold.open = true;
    });
    expect.soft(await findAxeFaults(page), 'on a phone, dark').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 720 });
    expect.soft(await findAxeFaults(page)).toEqual([]);
  });
}

test('on a phone the values of three years stand side by side, each with its year, and are still a row of a table', async ({
  page,
  threeYears,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(threeYears.url + COMPARISON);
  const row = page.getByRole('region', { name: '变化最大的' }).getByRole('row', { name: /^优化机构设置检查次数/ });
  const cells = row.getByRole('cell');
  // Safari needs to be told.
  await expect(row).toHaveAttribute('role', 'row');
  await expect(cells).toHaveText(['133', '140', '147', '+增加7次', '+增加5.0%']);
  const boxes = await cells.evaluateAll((elements) =>
    elements.map((element) => ({
      top: element.getBoundingClientRect().top,
      label: getComputedStyle(element.firstElementChild ?? element, '::before').content,
    })),
  );
  expect(boxes.slice(0, 3).map(({ label }) => label)).toEqual(['"2019年"', '"2020年"', '"2021年"']);
  expect(new Set(boxes.slice(0, 3).map(({ top }) => top)).size).toBe(1);
  expect(boxes[3]?.top).toBeGreaterThan(boxes[0]?.top ?? Infinity);
});

test('paper has the values in columns and what is folded, and does not say which report is the latest', async ({
  page,
  threeYears,
}) => {
  // As wide as an A4 page between its margins.
  await page.setViewportSize({ width: 590, height: 840 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(threeYears.url + COMPARISON);
  const tops = await page
    .getByRole('region', { name: '变化最大的' })
    .getByRole('row', { name: /^优化机构设置检查次数/ })
    .getByRole('cell')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  const folded = page.getByRole('region', { name: '变化最大的' }).locator('details li');
  expect(await folded.count()).toBeGreaterThan(0);
  for (const item of await folded.all()) await expect(item).toBeVisible();
  await page.goto(`${threeYears.url}2020/problems/`);
  await expect(page.getByText('最新的是2021年度报告')).toBeHidden();
});

test('a reader goes from an older section to the latest, and from there to what changed', async ({
  page,
  threeYears,
}) => {
  await page.goto(`${threeYears.url}2020/oversight-of-power/`);
  await page.getByRole('complementary', { name: '报告年度' }).getByRole('link', { name: '2021年度报告' }).click();
  await expect(page).toHaveURL(`${threeYears.url}2021/oversight-of-power/`);
  await expect(page.getByRole('complementary', { name: '报告年度' })).toHaveCount(0);
  await page.getByRole('link', { name: '2021年度报告', exact: true }).click();
  await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '历年对照' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2020—2021年历年对照');
  await page.getByRole('link', { name: '147', exact: true }).click();
  await expect(page.locator(':target')).toHaveText('147次');
});
