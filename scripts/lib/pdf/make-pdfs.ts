import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdfEdition } from '../../../src/files/pdf-edition.ts';
import type { Settings } from '../../../src/settings.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { checkForBuild, publishSite, withBuiltSite } from '../build-site.ts';
import { CommandError } from '../command.ts';
import type { ParsedContent } from '../parsed-content.ts';
import { replaceFile } from '../replace-file.ts';
import { finishPdf } from './finish-pdf.ts';
import { printReports } from './print-reports.ts';

/**
 * Print every published report to `report.pdf` in its folder of the content, then build the site anew, which offers
 * them. They stand with the content because a site is made from its content and nothing else: whoever builds it later,
 * without a browser, offers the same files.
 *
 * @throws CommandError when the content has errors, there is no browser, or a file cannot be written.
 */
export async function makePdfs(settings: Settings): Promise<void> {
  const { contentDir, basePath } = settings;
  const content = await checkForBuild(settings);
  refuseForeignPdfs(content);
  const browser = await findBrowser('all');
  const printed = await withBuiltSite((siteDir) => printReports(siteDir, basePath, browser));
  for (const { year, pdf, edition } of printed) {
    const report = content.reports.find((known) => known.report?.data?.year === year)?.report?.data;
    if (!report) throw new Error(`the site has a report of ${year}, and the content has none`);
    const path = join(contentDir, 'reports', String(year), 'report.pdf');
    const finished = await finishPdf(pdf, edition, report);
    await replaceFile(path, finished);
    console.log(`已生成 ${path}（${Math.ceil(finished.length / 1024)} KB）。`);
  }
  await publishSite(settings, content);
}

/** @throws CommandError where a file that is somebody's own would be written over. */
function refuseForeignPdfs({ dir, reports }: ParsedContent): void {
  const foreign = reports
    .map(({ name }) => join(dir, 'reports', name, 'report.pdf'))
    .filter((path) => existsSync(path) && readPdfEdition(readFileSync(path)) === undefined);
  if (foreign.length === 0) return;
  throw new CommandError(`没有生成 PDF：${foreign.join('、')} 不是 npm run pdf 生成的，不能覆盖。请先把它移到别处。`);
}
