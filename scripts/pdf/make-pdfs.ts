import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from '../../src/content/command-error.ts';
import { readPdfEdition } from '../../src/data-files/pdf-edition.ts';
import { replaceFile } from '../../src/disk/replace-file.ts';
import { listCardsOfSite, type PlannedCards, planCards, putCards } from '../../src/pictures/kept-cards.ts';
import type { AssembledContent } from '../../src/report/report.ts';
import { writePath } from '../../src/report/routes.ts';
import type { Settings } from '../../src/settings.ts';
import { checkForBuild, publishSite, withBuiltSite } from '../build/build-site.ts';
import { serveSite } from '../serve/serve-site.ts';
import { say, type Terminal } from '../terminal/run-command.ts';
import { findBrowser } from './find-browser.ts';
import { finishPdf } from './finish-pdf.ts';
import { makeShareCards } from './make-share-cards.ts';
import { type PrintedReport, printReports } from './print-reports.ts';
import { useBrowser } from './use-browser.ts';

/** What a browser makes of a built site. */
interface MadeFiles {
  printed: readonly PrintedReport[];
  planned: PlannedCards;
  cards: ReadonlyMap<string, Uint8Array>;
}

/**
 * Print every published report to `report.pdf` in its folder of the content, draw the pictures that pages are shared
 * with, then build the site anew, which offers them. They stand with the content because a site is made from its content
 * and nothing else: whoever builds it later, without a browser, offers the same files.
 *
 * @throws CommandError when the content has errors, there is no browser, or a file cannot be written.
 */
export async function makePdfs(settings: Settings, terminal: Terminal = process): Promise<void> {
  const { contentDir } = settings;
  const content = await checkForBuild(settings, terminal);
  refuseForeignPdfs(content);
  const options = await findBrowser('all');
  const { printed, planned, cards } = await withBuiltSite(content, (siteDir) =>
    serve(siteDir, settings.basePath, (home) =>
      useBrowser(options, async (browser): Promise<MadeFiles> => {
        say(terminal.stdout, '正在排 PDF。');
        const pdfs = await printReports(browser, home, listPrintedYears(siteDir));
        const plan = await planCards(contentDir, listCardsOfSite(content, siteDir));
        const total = plan.wanted.length;
        if (total > 0) say(terminal.stdout, `正在画分享用的图片，共 ${total} 张。`);
        const pictures = await makeShareCards(browser, plan.wanted, (made) => {
          if (made % STEP === 0 && made < total) say(terminal.stdout, `画好 ${made} 张，共 ${total} 张。`);
        });
        return { printed: pdfs, planned: plan, cards: pictures };
      }),
    ),
  );
  for (const { year, pdf, edition } of printed) {
    const report = content.reports.find((known) => known.report?.data?.year === year)?.report?.data;
    if (!report) throw new Error(`the site has a report of ${year}, and the content has none`);
    const path = join(contentDir, 'reports', String(year), 'report.pdf');
    const finished = await finishPdf(pdf, edition, report);
    await replaceFile(path, finished);
    say(terminal.stdout, `已生成 ${path}（${Math.ceil(finished.length / 1024)} KB）。`);
  }
  say(terminal.stdout, await putCards(contentDir, planned, cards));
  await publishSite(settings, content, terminal);
}

/** How many pictures are drawn between two words about it. */
const STEP = 20;

/** @throws CommandError where a file that is somebody's own would be written over. */
function refuseForeignPdfs({ dir, reports }: AssembledContent): void {
  const foreign = reports
    .map(({ name }) => join(dir, 'reports', name, 'report.pdf'))
    .filter((path) => existsSync(path) && readPdfEdition(readFileSync(path)) === undefined);
  if (foreign.length === 0) return;
  throw new CommandError(`没有生成 PDF：${foreign.join('、')} 不是 npm run pdf 生成的，不能覆盖。请先把它移到别处。`);
}

/** Years of the reports on a built site. */
function listPrintedYears(siteDir: string): number[] {
  return globSync(`${writePath('fullText', { year: '*' })}index.html`, { cwd: siteDir })
    .map((file) => Number(dirname(dirname(file))))
    .sort();
}

/** @param basePath Path the site was built for. */
async function serve<T>(siteDir: string, basePath: string, use: (home: string) => Promise<T>): Promise<T> {
  const server = await serveSite(siteDir, basePath, 0);
  try {
    return await use(server.url);
  } finally {
    await server.close();
  }
}
