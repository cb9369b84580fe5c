import type { Correction } from '../content/schemas/report.ts';
import { type FigureHistory, listFigureHistories, locateWords } from '../report/corrections.ts';
import { type LedgerReport, listLedgerReports, listMeantIndicators } from '../report/ledger-entries.ts';
import { findSlug } from '../report/moved-pages.ts';
import { compareReport } from '../report/published-text.ts';
import type { AssembledContent } from '../report/report.ts';
import { listPublishedReports, type PublishedReport } from './correction-drafts.ts';

/** A published report whose figures can be compared with those of its publication. */
export interface RecordedReport extends LedgerReport {
  report: PublishedReport['report'];
  /** Its figures, those left out that something else is wrong with. */
  histories: FigureHistory[];
}

/** Published reports with a record, and a ledger that can be read. */
export function listRecordedReports(content: AssembledContent): RecordedReport[] {
  const published = listPublishedReports(content).map(({ name }) => name);
  return listLedgerReports(content).flatMap((report): RecordedReport[] => {
    const { report: file, record, ledger } = report;
    if (!published.includes(report.name) || !file?.data || !record?.data || !content.indicators?.data) return [];
    const histories = listFigureHistories(
      record.data.figures.map((figure) => ({ ...figure, section: findSlug(figure.section, report.sections) })),
      ledger.figures,
      {
        then: report.sections.map((section) => ({ slug: section.slug, blocks: section.publishedBlocks })),
        now: report.sections,
      },
      content.indicators.data,
    );
    const isDoubtful = judgeDoubt(report, content);
    return [
      { ...report, report: { ...file, data: file.data }, histories: histories.filter((one) => !isDoubtful(one)) },
    ];
  });
}

/** Figures of which nothing can be said before something else is put right, which has its own finding. */
function judgeDoubt(report: LedgerReport, content: AssembledContent): (history: FigureHistory) => boolean {
  const { ledger, sections } = report;
  const then = report.sections.map((section) => ({ slug: section.slug, blocks: section.publishedBlocks }));
  const meant = listMeantIndicators(report, content.indicators?.data?.indicators.map(({ id }) => id) ?? []);
  let isChanged: boolean | undefined;
  const isTextChanged = (): boolean => (isChanged ??= compareReport(report).length > 0);
  const unbound = ledger.unbound.map(({ observation }) => ({
    indicator: observation.indicator,
    period: observation.period ?? String(ledger.year),
  }));
  const unclear = sections
    .filter((section) => !section.data || section.lostCorrections.length > 0)
    .map(({ slug }) => slug);
  return ({ indicator, period, before, after }) =>
    (before !== undefined && 'problem' in locateWords(before.quote, before.section, then) && isTextChanged()) ||
    unbound.some((other) => other.indicator === indicator && other.period === period) ||
    (!after && meant.includes(indicator)) ||
    [before?.section, after?.observation.section].some((slug) => slug !== undefined && unclear.includes(slug));
}

/** Corrections of one figure, in the order in which they were made. */
export function listFigureCorrections(
  { report, ledger }: RecordedReport,
  { indicator, period }: Pick<FigureHistory, 'indicator' | 'period'>,
): Correction[] {
  return (report.data.corrections ?? []).filter(
    (correction) => correction.indicator === indicator && (correction.period ?? String(ledger.year)) === period,
  );
}
