import type { Browser } from '@playwright/test';
import { fullTextPath } from '../../src/report/section-paths.ts';

/** A report as a browser prints it. */
export interface PrintedReport {
  year: number;
  pdf: Uint8Array;
  /** Names what the page printed from; see `nameEdition`. */
  edition: string;
}

/**
 * Print the whole text of reports, tagged and with bookmarks.
 *
 * @param home Address of the site that is served.
 * @param isThere Whether the PDF of an edition is there already: then it is not printed.
 */
export async function printReports(
  browser: Browser,
  home: string,
  years: readonly number[],
  isThere: (year: number, edition: string) => boolean,
): Promise<PrintedReport[]> {
  const printed: PrintedReport[] = [];
  for (const year of years) {
    const page = await printPage(browser, home + fullTextPath(year), (edition) => isThere(year, edition));
    if (page) printed.push({ year, ...page });
  }
  return printed;
}

async function printPage(
  browser: Browser,
  address: string,
  isThere: (edition: string) => boolean,
): Promise<Omit<PrintedReport, 'year'> | undefined> {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.goto(address);
  const edition = await page.locator('[data-edition]').getAttribute('data-edition');
  if (edition === null) throw new Error(`${address} names no edition`);
  if (isThere(edition)) {
    await page.close();
    return undefined;
  }
  // A file on its own is named by the report, not by its place on the site.
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await page.evaluate((name) => {
    document.title = name;
  }, title ?? '');
  await page.evaluate(dropLinksIntoSite);
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  await page.close();
  return { pdf, edition };
}

/**
 * Take the links to other pages of the site out of a page: it is served from this machine, and nowhere else would they
 * lead anywhere. It runs in the page.
 */
function dropLinksIntoSite(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const isWithin = link.pathname === location.pathname && link.search === '' && link.hash !== '';
    if (link.origin === location.origin && !isWithin) link.removeAttribute('href');
  }
}
