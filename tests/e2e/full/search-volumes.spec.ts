import { expect, test } from '../../support/quiet-page.ts';
import { ask, listIn, resultsOf, statusOf } from '../../support/search-page.ts';
import { useServedSite } from '../../support/served-sites.ts';
import { writeSite } from '../../support/site.ts';

const YEARS = Array.from({ length: 14 }, (_, index) => 2006 + index);

test('of fourteen reports the latest seven are asked first, and a button asks the others', async ({ page }) => {
  test.setTimeout(600_000);
  page.setDefaultTimeout(15_000);
  using content = writeSite({ years: YEARS });
  await useServedSite({ CONTENT_DIR: content.dir }, async ({ url }) => {
    const asked = new Set<string>();
    page.on('request', (request) => {
      const [, volume] = /\/pagefind\/(\d+)\//.exec(request.url()) ?? [];
      if (volume !== undefined) asked.add(volume);
    });
    const more = page.getByRole('button', { name: /^再找/ });
    const readYears = async (): Promise<number[]> =>
      (await resultsOf(page).allTextContents()).flatMap((text) => Number(/(\d{4})年度报告/.exec(text)?.[1] ?? []));

    await page.goto(`${url}search/`);
    await ask(page, '（一）依法全面履行政府职能');
    await expect(statusOf(page)).toContainText('2013—2019年的报告里，找到');
    expect(await readYears()).toEqual([2019, 2018, 2017, 2016, 2015, 2014, 2013]);
    expect([...asked]).toEqual(['2013']);
    await more.click();
    await expect(listIn(page, 'done')).toBeAttached();
    await expect(more).toBeHidden();
    expect(await readYears()).toEqual(YEARS.toReversed());
    expect([...asked].sort()).toEqual(['2006', '2013']);

    // What is of one year is found in that year's volume; of a year that has it not, nowhere.
    await page.goto(`${url}search/?q=${encodeURIComponent('政府职能')}&year=2006`);
    await expect(listIn(page, 'done')).toBeAttached();
    expect(new Set(await readYears())).toEqual(new Set([2006]));
    await expect(more).toBeHidden();

    // What is nowhere is said to be nowhere once all were asked.
    await page.goto(`${url}search/?q=${encodeURIComponent('火星移民')}`);
    await expect(listIn(page, 'done')).toBeAttached();
    await expect(statusOf(page)).not.toContainText('都查过了');
    await more.click();
    await expect(statusOf(page)).toContainText('都查过了');

    // By value all years are one list.
    asked.clear();
    await page.goto(`${url}search/?q=${encodeURIComponent('检查')}&sort=largest`);
    await expect(listIn(page, 'done')).toBeAttached();
    await expect(statusOf(page)).not.toContainText('年的报告里');
    await expect(more).toBeHidden();
    expect([...asked].sort()).toEqual(['2006', '2013']);
    expect((await readYears()).length).toBeGreaterThan(0);
  });
});
