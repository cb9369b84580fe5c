import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from '@playwright/test';
import { describeRecord, hashRecords } from '../../src/checks/record-hash.ts';
import { CommandError } from '../../src/content/command-error.ts';
import { readContentFolder } from '../../src/content/content-folder.ts';
import { isMade, type MadeFile } from '../../src/content/schemas/made-files.ts';
import type { Report } from '../../src/content/schemas/report.ts';
import { readPdfEdition } from '../../src/data-files/pdf-edition.ts';
import { applyChanges } from '../../src/disk/file-changes.ts';
import {
  listCardsOfSite,
  type PlannedCards,
  pathOfCard,
  planCards,
  sweepCards,
} from '../../src/pictures/kept-cards.ts';
import { readPictureEdition } from '../../src/pictures/picture-edition.ts';
import { type MadeBytes, planMadeFiles } from '../../src/publication/made-files.ts';
import { assembleContent, type AssembledContent } from '../../src/report/report.ts';
import { writePath } from '../../src/report/routes.ts';
import type { Settings } from '../../src/settings.ts';
import { checkForBuild, publishSite, withBuiltSite } from '../build/build-site.ts';
import { serveSite } from '../serve/serve-site.ts';
import { say, type Terminal } from '../terminal/run-command.ts';
import { findBrowser } from './find-browser.ts';
import { finishPdf } from './finish-pdf.ts';
import { makeShareCards } from './make-share-cards.ts';
import { photographPosters } from './photograph-posters.ts';
import { printReports } from './print-reports.ts';
import { useBrowser } from './use-browser.ts';

/**
 * Print every published report to `report.pdf` in its folder of the content, photograph its poster to `poster.png`, draw
 * the pictures that pages are shared with, then build the site anew, which offers them. They stand with the content
 * because a site is made from its content and nothing else: whoever builds it later, without a browser, offers the same
 * files.
 *
 * @throws CommandError when the content has errors, there is no browser, or a file cannot be written.
 */
export async function makePdfs(settings: Settings, terminal: Terminal = process): Promise<void> {
  const content = await checkForBuild(settings, terminal);
  refuseForeignFiles(content);
  const options = await findBrowser('all');
  const tell = (words: string): void => {
    say(terminal.stdout, words);
  };
  const { files, planned, cards } = await withBuiltSite(content, (siteDir) =>
    serve(siteDir, settings.basePath, (home) =>
      useBrowser(options, (browser) => makeFiles({ browser, home, siteDir, content, tell })),
    ),
  );
  const drawn = [...cards].map(([name, bytes]) => ({ path: pathOfCard(name), bytes }));
  const names = [...planned.kept, ...cards.keys()].map(pathOfCard);
  await applyChanges(content.dir, await planMadeFiles(content, [...files, ...drawn], names));
  for (const { path, bytes } of files) {
    tell(`已生成 ${join(content.dir, path)}（${Math.ceil(bytes.length / 1024)} KB）。`);
  }
  if (files.length === 0) tell('PDF 和长图没有变，还是原来的那些。');
  tell(await sweepCards(content.dir, planned, cards));
  const recorded = assembleContent(await readContentFolder(content.dir));
  await publishSite(settings, recorded, terminal);
  if (hashRecords(recorded) !== hashRecords(content)) tell(describeRecord(recorded));
}

/** What a browser has made of a site, before any of it is written. */
interface MadeFiles {
  files: readonly MadeBytes[];
  planned: PlannedCards;
  cards: ReadonlyMap<string, Uint8Array>;
}

/** A built site that is served, and a browser to look at it. */
interface Workshop {
  browser: Browser;
  /** Address of the site. */
  home: string;
  siteDir: string;
  content: AssembledContent;
  tell: (words: string) => void;
}

async function makeFiles({ browser, home, siteDir, content, tell }: Workshop): Promise<MadeFiles> {
  const files: MadeBytes[] = [];
  const keep = (year: number, name: MadeFile, bytes: Uint8Array): void => {
    files.push({ path: pathIn(year, name), bytes });
  };
  const isThere = (year: number, name: MadeFile, edition: string): boolean =>
    readEditionThere(content, pathIn(year, name)) === edition;
  tell('正在排 PDF。');
  for (const { year, pdf, edition } of await printReports(
    browser,
    home,
    listYears(siteDir, 'fullText'),
    (year, edition) => isThere(year, 'report.pdf', edition),
  )) {
    keep(year, 'report.pdf', await finishPdf(pdf, edition, findReport(content, year)));
  }
  const posters = listYears(siteDir, 'poster');
  if (posters.length > 0) tell('正在画一图读懂的长图。');
  for (const { year, png } of await photographPosters(browser, home, posters, (year, edition) =>
    isThere(year, 'poster.png', edition),
  ))
    keep(year, 'poster.png', png);
  const planned = await planCards(content, listCardsOfSite(content, siteDir));
  const total = planned.wanted.length;
  if (total > 0) tell(`正在画分享用的图片，共 ${total} 张。`);
  const cards = await makeShareCards(browser, planned.wanted, (made) => {
    if (made % STEP === 0 && made < total) tell(`画好 ${made} 张，共 ${total} 张。`);
  });
  return { files, planned, cards };
}

function pathIn(year: number, name: MadeFile): string {
  return `reports/${year}/${name}`;
}

/** The edition of a file that was made before and is still the same; readers may have it, so that it is not made again. */
function readEditionThere({ dir, madeFiles, reports }: AssembledContent, path: string): string | undefined {
  const there = reports.flatMap(({ made }) => made).find((file) => file.path === path);
  if (!there || !isMade(madeFiles?.data, path, there.sha256)) return undefined;
  const bytes = readFileSync(join(dir, path));
  if (!path.endsWith('.pdf')) return readPictureEdition(bytes);
  return bytes.includes(LINK_HERE) ? undefined : readPdfEdition(bytes);
}

/** Earlier versions left links in, to the address that the site was printed from. */
const LINK_HERE = '/URI (http://127.0.0.1:';

/** How many pictures are drawn between two words about it. */
const STEP = 20;

/** What tells that a file was made here. */
const EDITIONS = { 'report.pdf': readPdfEdition, 'poster.png': readPictureEdition };

/** @throws CommandError where a file that is somebody's own would be written over. */
function refuseForeignFiles({ dir, reports }: AssembledContent): void {
  const foreign = Object.entries(EDITIONS).flatMap(([file, readEdition]) =>
    reports
      .map(({ name }) => join(dir, 'reports', name, file))
      .filter((path) => existsSync(path) && readEdition(readFileSync(path)) === undefined),
  );
  if (foreign.length === 0) return;
  throw new CommandError(
    `没有生成 PDF 和图片：${foreign.join('、')} 不是 npm run pdf 生成的，不能覆盖。请先把它移到别处。`,
  );
}

/** Years that a built site has a page of for each report, or for some. */
function listYears(siteDir: string, route: 'fullText' | 'poster'): number[] {
  return globSync(`${writePath(route, { year: '*' })}index.html`, { cwd: siteDir })
    .map((file) => Number(dirname(dirname(file))))
    .sort();
}

function findReport({ reports }: AssembledContent, year: number): Report {
  const report = reports.find((known) => known.report?.data?.year === year)?.report?.data;
  if (!report) throw new Error(`the site has a report of ${year}, and the content has none`);
  return report;
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
