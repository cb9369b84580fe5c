import { type HistoryRow, listHistoryRows } from '../data-files/history-rows.ts';
import type { FigureRow } from '../ledger/figure-rows.ts';
import { type EarlierFigure, listEarlierFigures } from '../report/earlier-figures.ts';
import { sectionPath, supersededPath } from '../report/section-paths.ts';
import { oncePerContent } from './content.ts';
import { type IndicatorHistory, listReportRows, nameInReport } from './figures.ts';
import { listReports, type YearReport } from './reports.ts';
import { addressOf, getIndicators } from './site.ts';

/**
 * Rows of everything that the reports have ever given, of all years.
 *
 * @param site Address of the published site, `Astro.site`; without it addresses begin at the site's root.
 */
export const listAllRows = oncePerContent(async (_content, site: URL | undefined): Promise<HistoryRow[]> => {
  const { indicators } = await getIndicators();
  const reports = await listReports();
  return listHistoryRows(
    indicators,
    reports.map((report) => ({
      report,
      rowOf: (figure) => listReportRows(report, site, [figure])[0],
      earlier: listEarlierFigures(report, indicators).map((earlier) => ({
        earlier,
        row: fillEarlierRow(report, earlier, site),
      })),
    })),
  );
});

/** Those of one indicator. */
export async function listIndicatorRows({ indicator }: IndicatorHistory, site: URL | undefined): Promise<HistoryRow[]> {
  return (await listAllRows(site)).filter((row) => row.indicator === indicator.id);
}

/** The row of a figure that was corrected; it leads to the text before that. */
function fillEarlierRow(report: YearReport, earlier: EarlierFigure, site: URL | undefined): FigureRow {
  const { titleOfArea, headingOf } = nameInReport(report);
  const { indicator, figure, unit, was, correction } = earlier;
  const { value, qualifier = '', printed = '', period, section, quote } = figure;
  return {
    indicator: indicator.id,
    name: indicator.name,
    value,
    unit,
    qualifier,
    printed: was,
    byHand: printed,
    period,
    dutyArea: titleOfArea(indicator.dutyArea) ?? '',
    section: headingOf(section),
    quote,
    url: addressOf(
      correction.section === undefined
        ? sectionPath(report.year, section)
        : supersededPath(report.year, correction.section, correction.date),
      site,
    ),
    claims: [],
  };
}
