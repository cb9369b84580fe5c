import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hashBytes } from '../content/hashes.ts';
import { readRegularFile } from '../content/regular-file.ts';
import { isMade, type MadeFile } from '../content/schemas/made-files.ts';
import { readPdfEdition } from '../data-files/pdf-edition.ts';
import { composeReportDocument, type ReportDocument } from '../data-files/report-document.ts';
import { nameDownload } from '../report/download-names.ts';
import { allFiguresPath, sectionPath } from '../report/section-paths.ts';
import { readSettings } from '../settings.ts';
import { listReports, type YearReport } from './reports.ts';
import { addressOf, getMadeFiles, getSite } from './site.ts';

/**
 * A report's text as data.
 *
 * @param site Address of the published site, `Astro.site`; without it addresses begin at the site's root.
 */
export function getReportDocument(current: YearReport, site: URL | undefined): ReportDocument {
  return composeReportDocument(current, (slug) => addressOf(sectionPath(current.year, slug), site));
}

/**
 * Name the edition of a report: a hash of all that its page of the whole text puts on paper, and of nothing else, so
 * that a PDF holds wherever the site is built, until a word of it changes.
 */
export async function nameEdition(current: YearReport): Promise<string> {
  const { title, source, published, originalUrl, sections } = getReportDocument(current, undefined);
  const texts = sections.map(({ partHeading, heading, paragraphs }) => [
    partHeading,
    heading,
    // Addresses, which change with where the site is built, are not on that paper.
    paragraphs.map((paragraph) => ({ ...paragraph, url: undefined })),
  ]);
  const { name } = await getSite();
  return hashBytes(Buffer.from(JSON.stringify([title, texts, source, published, originalUrl, name])));
}

/** Read a file that was made of a report; `undefined` where there is none, or another than was made. */
export async function readMadeFile({ year }: YearReport, name: MadeFile): Promise<Buffer | undefined> {
  const file = `reports/${year}/${name}`;
  const path = join(readSettings().contentDir, file);
  if (!existsSync(path)) return undefined;
  const bytes = await readRegularFile(path);
  return isMade(await getMadeFiles(), file, hashBytes(bytes)) ? bytes : undefined;
}

/** Read the PDF of a report, as `npm run pdf` left it; `undefined` where there is none, or one of another edition. */
export async function readReportPdf(current: YearReport): Promise<Buffer | undefined> {
  const pdf = await readMadeFile(current, 'report.pdf');
  return pdf && readPdfEdition(pdf) === (await nameEdition(current)) ? pdf : undefined;
}

/** The reports whose PDF the site offers. */
export async function listPrinted(reports: readonly YearReport[]): Promise<YearReport[]> {
  const pdfs = await Promise.all(reports.map(readReportPdf));
  return reports.filter((_, index) => pdfs[index]);
}

/** A file that pages offer. */
export interface OfferedFile {
  /** Address below the site's base. */
  path: string;
  text: string;
  /** What it is good for. */
  note: string;
  /** Name to save it under, which says by itself what it is. */
  saveAs: string;
}

/** The files of the figures of all years; none on a site of one report, whose own files say all that they would. */
export async function listAllYearsFiles(): Promise<OfferedFile[]> {
  const years = (await listReports()).map(({ year }) => year);
  if (years.length < 2) return [];
  const { county } = await getSite();
  const notes = {
    csv: '逗号分隔，每个数字一行，更正过的也在内',
    xlsx: '电子表格，可以按指标、年份筛选，附说明',
    json: '供程序读取',
  };
  return (['csv', 'xlsx', 'json'] as const).map((ending) => ({
    path: allFiguresPath(ending),
    text: `历年全部数据，${ending.toUpperCase()}`,
    note: notes[ending],
    saveAs: nameDownload(county, years, '历年全部数据', ending),
  }));
}
