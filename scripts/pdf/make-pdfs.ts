import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from '@playwright/test';
import { CommandError } from '../../src/content/command-error.ts';
import { readPdfEdition } from '../../src/data-files/pdf-edition.ts';
import { replaceFile } from '../../src/disk/replace-file.ts';
import type { AssembledContent } from '../../src/report/report.ts';
import { writePath } from '../../src/report/routes.ts';
import { fullTextPath } from '../../src/report/section-paths.ts';
import type { Settings } from '../../src/settings.ts';
import { checkForBuild, publishSite, withBuiltSite } from '../build/build-site.ts';
import { serveSite } from '../serve/serve-site.ts';
import { say, type Terminal } from '../terminal/run-command.ts';
import { findBrowser } from './find-browser.ts';
import { finishPdf } from './finish-pdf.ts';

/**
 * Print every published report to `report.pdf` in its folder of the content, then build the site anew, which offers
 * them. They stand with the content because a site is made from its content and nothing else: whoever builds it later,
 * without a browser, offers the same files.
 *
 * @throws CommandError when the content has errors, there is no browser, or a file cannot be written.
 */
export async function makePdfs(settings: Settings, terminal: Terminal = process): Promise<void> {
  const { contentDir, basePath } = settings;
  const content = await checkForBuild(settings, terminal);
  refuseForeignPdfs(content);
  const browser = await findBrowser('all');
  const printed = await withBuiltSite(content, (siteDir) => printReports(siteDir, basePath, browser));
  for (const { year, pdf, edition } of printed) {
    const report = content.reports.find((known) => known.report?.data?.year === year)?.report?.data;
    if (!report) throw new Error(`the site has a report of ${year}, and the content has none`);
    const path = join(contentDir, 'reports', String(year), 'report.pdf');
    const finished = await finishPdf(pdf, edition, report);
    await replaceFile(path, finished);
    say(terminal.stdout, `已生成 ${path}（${Math.ceil(finished.length / 1024)} KB）。`);
  }
  await publishSite(settings, content, terminal);
}

/** @throws CommandError where a file that is somebody's own would be written over. */
function refuseForeignPdfs({ dir, reports }: AssembledContent): void {
  const foreign = reports
    .map(({ name }) => join(dir, 'reports', name, 'report.pdf'))
    .filter((path) => existsSync(path) && readPdfEdition(readFileSync(path)) === undefined);
  if (foreign.length === 0) return;
  throw new CommandError(`没有生成 PDF：${foreign.join('、')} 不是 npm run pdf 生成的，不能覆盖。请先把它移到别处。`);
}

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
async function printReports(siteDir: string, basePath: string, launchOptions: LaunchOptions): Promise<PrintedReport[]> {
  const years = globSync(`${writePath('fullText', { year: '*' })}index.html`, { cwd: siteDir }).map((file) =>
    Number(dirname(dirname(file))),
  );
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
