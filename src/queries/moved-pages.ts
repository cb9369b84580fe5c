import type { Indicator } from '../content/schemas/indicators.ts';
import { listMovedPages as followAddresses, type MovedPage } from '../report/moved-pages.ts';
import { isSummed } from '../report/poster.ts';
import { listKeptPairs } from '../report/recorded-addresses.ts';
import { readRoute, type RouteName } from '../report/routes.ts';
import { dataFilePath, fullTextPath, posterPath, reportPath } from '../report/section-paths.ts';
import { listSitePages, type ReportPages } from '../report/site-pages.ts';
import { listReportCharts } from './charts.ts';
import { readPosterPicture } from './poster-picture.ts';
import { readReportPdf } from './report-files.ts';
import { listReports, type YearReport } from './reports.ts';
import { getIndicators, getMadeFiles } from './site.ts';

/** A page that leads on, with what its target is called. */
export interface NamedMove extends MovedPage {
  name: string;
}

/** What Astro makes a page that leads on from: the address, and where it leads. */
export async function listMovedPages(): Promise<{ params: { moved: string }; props: { page: NamedMove } }[]> {
  const reports = await listReports();
  const pages = listSitePages(await Promise.all(reports.map(describePages)), []);
  const paths = new Set(pages.map(({ path }) => path));
  const moved = [...followAddresses(reports, paths), ...(await listWithdrawn(reports, paths))];
  const { indicators } = await getIndicators();
  return moved.map((page) => ({
    params: { moved: page.path.replace(/\/$/, '') },
    props: { page: { ...page, name: nameTarget(page, reports, indicators) } },
  }));
}

/** PDFs and pictures that were made and are of the text no more: their address leads to the page that they were of. */
async function listWithdrawn(reports: readonly YearReport[], paths: ReadonlySet<string>): Promise<MovedPage[]> {
  const { files } = await getMadeFiles();
  const withdrawn = reports.map(async (current) => {
    const { year } = current;
    const kinds = [
      { name: 'report.pdf', page: fullTextPath(year), isOffered: (await readReportPdf(current)) !== undefined },
      { name: 'poster.png', page: posterPath(year), isOffered: await isPictured(current) },
    ] as const;
    return kinds
      .filter(({ name, isOffered }) => !isOffered && files.some(({ file }) => file === `reports/${year}/${name}`))
      .map(({ name, page }) => ({
        path: dataFilePath(year, name),
        year,
        target: paths.has(page) ? page : reportPath(year),
        isLost: false,
      }));
  });
  return (await Promise.all(withdrawn)).flat();
}

async function isPictured(current: YearReport): Promise<boolean> {
  return isSummed(current.sections) && (await readPosterPicture(current)) !== undefined;
}

async function describePages(current: YearReport): Promise<ReportPages> {
  const { year, sections, ledger } = current;
  return {
    year,
    isDraft: false,
    sections: sections.map(({ slug }) => ({ slug, anchors: [] })),
    indicators: ledger.figures.map(({ indicator }) => indicator.id),
    charts: (await listReportCharts(current)).map(({ id }) => id),
    isSummed: isSummed(sections),
    keptPairs: listKeptPairs(current),
  };
}

/** What the target of a move is called behind the year of its report, where it is no page of the report itself. */
const KINDS: Partial<Record<RouteName, string>> = {
  figures: '的数据',
  charts: '的图表',
  fullText: '全文',
  poster: '一图读懂',
};

/** What a reader is told that the target of a move is. */
function nameTarget(
  { year, target }: MovedPage,
  reports: readonly YearReport[],
  indicators: readonly Indicator[],
): string {
  const route = readRoute(target);
  const { section: slug, indicator: id, date } = route?.values ?? {};
  const section = reports.find((report) => report.year === year)?.sections.find((other) => other.slug === slug);
  const indicator = indicators.find((other) => other.id === id);
  if (section) return `${year}年度报告：${section.title}${date === undefined ? '' : `（${date}更正前的文字）`}`;
  if (indicator) return `数据：${indicator.name}`;
  return `${year}年度报告${(route && KINDS[route.name]) ?? ''}`;
}
