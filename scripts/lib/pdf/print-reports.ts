import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from '@playwright/test';
import { fullTextPath } from '../../../src/report/section-paths.ts';
import { CommandError } from '../command.ts';
import { serveSite } from '../serve-site.ts';

/** A report as a browser prints it. */
export interface PrintedReport {
  year: number;
  pdf: Uint8Array;
  /** Names what the page printed from; see `nameEdition`. */
  edition: string;
}

/** The first Chromium that sets page numbers as the style sheet asks. */
const OLDEST_CHROMIUM = 131;

/**
 * Print the whole text of every report of a built site, tagged and with bookmarks.
 *
 * @param basePath Path the site was built for.
 * @throws CommandError when there is no browser that can.
 */
export async function printReports(
  siteDir: string,
  basePath: string,
  launchOptions: LaunchOptions,
): Promise<PrintedReport[]> {
  const years = globSync('*/full/index.html', { cwd: siteDir }).map((file) => Number(dirname(dirname(file))));
  const server = await serveSite(siteDir, basePath, 0);
  try {
    const browser = await launch(launchOptions);
    try {
      const printed: PrintedReport[] = [];
      for (const year of years.sort())
        printed.push({ year, ...(await printPage(browser, server.url + fullTextPath(year))) });
      return printed;
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

async function launch(options: LaunchOptions): Promise<Browser> {
  let browser: Browser;
  try {
    browser = await chromium.launch(options);
  } catch (error) {
    throw new CommandError(
      '没有打开浏览器，没有生成 PDF。请安装 Chrome，或用 CHROME_PATH 写明 Chrome 或 Chromium 程序的位置。\n' +
        String(error),
      { cause: error },
    );
  }
  if (Number.parseInt(browser.version()) >= OLDEST_CHROMIUM) return browser;
  await browser.close();
  throw new CommandError(
    `浏览器的版本是 ${browser.version()}，排不出页码，没有生成 PDF。请升级到 ${OLDEST_CHROMIUM} 以上的版本。`,
  );
}

async function printPage(browser: Browser, address: string): Promise<Omit<PrintedReport, 'year'>> {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.goto(address);
  const edition = await page.locator('[data-edition]').getAttribute('data-edition');
  if (edition === null) throw new Error(`${address} names no edition`);
  // A file on its own is named by the report, not by its place on the site.
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await page.evaluate((name) => {
    document.title = name;
  }, title ?? '');
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  await page.close();
  return { pdf, edition };
}
