import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

test.use({ mayViolate: true });

const SECTION = '2019/problems/';

/** Put markup into a page, as whoever found a hole in it would. */
async function insert(page: Page, markup: string): Promise<void> {
  await page.evaluate((html) => {
    document.body.append(document.createRange().createContextualFragment(html));
  }, markup);
}

for (const { what, markup, says } of [
  { what: 'a script', markup: '<script>document.title = "taken"</script>', says: /inline script.*script-src/ },
  { what: 'a handler', markup: '<img src="none" onerror="document.title = `taken`">', says: /inline event handler/ },
  { what: 'a script of another site', markup: '<script src="http://127.0.0.1:9/a.js"></script>', says: /script-src/ },
  { what: 'a style', markup: '<style>body { display: none }</style>', says: /inline style.*style-src/ },
  { what: 'a style attribute', markup: '<p style="color: red">x</p>', says: /inline style.*style-src/ },
  { what: 'a picture of another site', markup: '<img src="http://127.0.0.1:9/a.png">', says: /img-src/ },
  { what: 'a frame', markup: '<iframe src="http://127.0.0.1:9/"></iframe>', says: /frame-src|default-src/ },
]) {
  test(`${what} that somebody put into a page does nothing, and the tests would tell of it`, async ({
    page,
    violations,
  }) => {
    // A handler's picture is missing, whether or not the handler is run.
    await page.route('**/none', (route) => route.fulfill({ status: 404 }));
    await page.goto(SECTION);
    const title = await page.title();
    await insert(page, markup);
    await expect.poll(() => violations.join('\n')).toMatch(says);
    expect(await page.title()).toBe(title);
    await expect(page.locator('main')).toBeVisible();
  });
}

test('text is not run as a script, nor WebAssembly compiled, in a page', async ({ page, violations }) => {
  await page.goto(SECTION);
  // Run by the page's own timer: what a test evaluates is not under the page's policy.
  await page.evaluate(() => {
    Reflect.apply(setTimeout, window, ['document.title = "taken"']);
    setTimeout(() => {
      WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => (document.title = 'compiled'),
        () => (document.body.dataset['refused'] = ''),
      );
    });
  });
  await expect(page.locator('body[data-refused]')).toBeAttached();
  expect(violations.join('\n')).toMatch(/script-src/);
  expect(await page.title()).not.toMatch(/taken|compiled/);
});

test('what is forbidden is told of in a context of a test’s own, and without JavaScript', async ({
  browser,
  site,
  violations,
}) => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.route(`**/${SECTION}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('</main>', '<p style="color: red">x</p></main>');
    await route.fulfill({ response, body });
  });
  await page.goto(SECTION);
  await expect.poll(() => violations.join('\n')).toMatch(/style-src/);
  await context.close();
});
