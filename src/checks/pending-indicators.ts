import {
  findReportBefore,
  listGoneIndicators,
  listLedgerReports,
  listMeantIndicators,
} from '../report/ledger-entries.ts';
import type { AssembledContent } from '../report/report.ts';

/**
 * Indicators for which a figures.yml has a finding already: a number that could not be bound, a mistyped id, a year yet
 * to come, or none although the report before had one. What else follows from that is not said before it is mended.
 *
 * @param reports Whose figures.yml; all when left out.
 */
export function listPendingIndicators(content: AssembledContent, reports = listLedgerReports(content)): string[] {
  const known = content.indicators?.data?.indicators.map(({ id }) => id) ?? [];
  return reports.flatMap((report) => {
    const before = findReportBefore(report, content);
    return [
      ...report.ledger.unbound.map(({ observation }) => observation.indicator),
      ...listMeantIndicators(report, known),
      ...report.ledger.figures
        .filter(({ period }) => Number(period) > report.ledger.year)
        .map(({ indicator }) => indicator.id),
      ...(before ? listGoneIndicators(report, before, known) : []),
    ];
  });
}
