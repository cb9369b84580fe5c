import type { Indicator } from '../content/schemas/indicators.ts';
import { listMovedPages as followAddresses, type MovedPage } from '../report/moved-pages.ts';
import { isSummed } from '../report/poster.ts';
import { readRoute } from '../report/routes.ts';
import { listSitePages, type ReportPages } from '../report/site-pages.ts';
import { listReportCharts } from './charts.ts';
import { listReports, type YearReport } from './reports.ts';
import { getIndicators } from './site.ts';

/** A page that leads on, with what its target is called. */
export interface NamedMove extends MovedPage {
  name: string;
}

/** What Astro makes a page that leads on from: the address, and where it leads. */
export async function listMovedPages(): Promise<{ params: { moved: string }; props: { page: NamedMove } }[]> {
  const reports = await listReports();
  const pages = listSitePages(await Promise.all(reports.map(describePages)), []);
  const moved = followAddresses(reports, new Set(pages.map(({ path }) => path)));
  const { indicators } = await getIndicators();
  return moved.map((page) => ({
    params: { moved: page.path.replace(/\/$/, '') },
    props: { page: { ...page, name: nameTarget(page, reports, indicators) } },
  }));
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
  };
}

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
  return route?.name === 'figures' ? `${year}年度报告的数据` : `${year}年度报告`;
}
