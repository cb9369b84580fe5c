import { expect } from '@playwright/test';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { type BuiltSite, openSite } from '../built-site.ts';
import { foldText } from '../../../src/text/folding.ts';

/** Open the site that a desk made, and see that it has nothing of the desk. */
export function openFinishedSite(dir: string): BuiltSite {
  const site = openSite(dir);
  expect(site.files.filter((file) => /(?:^|\/)(?:desk\.css|\.desk)/u.test(file))).toEqual([]);
  expect(site.pages.filter((page) => /工作台|\/assets\/desk/u.test(site.readText(page)))).toEqual([]);
  return site;
}

/** See that a year's report stands on a site under its title, and a number in its sentence, leading to its own page. */
export function expectReport(
  site: BuiltSite,
  { page, title, sentence, number }: { page: string; title: string; sentence: string; number: string },
): void {
  const [year = ''] = page.split('/');
  const heading = select('h1', site.readPage(`${year}/index.html`));
  expect(foldText(heading ? toString(heading) : '')).toContain(foldText(title));
  const article = select('article', site.readPage(page));
  expect(foldText(article ? toString(article) : '')).toContain(foldText(sentence));
  const links = article ? selectAll('a[id]', article) : [];
  const own = links.find((link) => foldText(toString(link)) === foldText(number));
  expect(own?.properties['href'], `${number} among ${links.map((link) => toString(link)).join('、')}`).toBeDefined();
  expect(site.pages).toContain(`${String(own?.properties['href']).slice(1)}index.html`);
}
