import { expect, test } from '../support/quiet-page.ts';
import { openSettings } from '../support/reading-modes.ts';

const HINT = '微信里不能打印和保存文件';

/** Pages that offer to be printed or saved from. */
const PAGES = ['2019/figures/', '2019/full/', 'figures/administrative-staff/'];

for (const address of PAGES) {
  test(`${address} does not speak of WeChat outside of it`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByText(HINT)).toBeHidden();
  });
}

test.describe('inside WeChat', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 ' +
      'Mobile Safari/537.36 MicroMessenger/8.0.47 Language/zh_CN',
  });

  for (const address of PAGES) {
    test(`${address} says how to print and save, in the page and not over it`, async ({ page }) => {
      await page.goto(address);
      const hint = page.getByText(HINT);
      await expect(hint).toBeVisible();
      expect(await hint.evaluate((element) => getComputedStyle(element).position)).toBe('static');
    });
  }

  test('the tool that prints says how to, on every page', async ({ page }) => {
    await page.goto('2019/dispute-resolution/');
    const tools = await openSettings(page);
    await tools.getByRole('button', { name: '打印' }).click();
    await expect(tools.getByRole('status')).toContainText(HINT);
  });
});
