import type { Indicators } from '../content/schemas/indicators.ts';
import type { Correction } from '../content/schemas/report.ts';
import type { SectionText } from '../ledger/bound-figure.ts';
import { locateWords } from '../report/corrections.ts';
import { type FigureHistory, listFigureHistories } from '../report/figure-history.ts';
import { type LedgerReport, listLedgerReports, listMeantIndicators } from '../report/ledger-entries.ts';
import { findSlug } from '../report/section-names.ts';
import { compareReport } from '../report/published-text.ts';
import type { AssembledContent } from '../report/report.ts';
import { listPublishedReports, type PublishedReport } from './correction-drafts.ts';
import { oncePer } from '../once-per.ts';

/** A published report whose figures can be compared with those of its publication. */
export interface RecordedReport extends LedgerReport {
  report: PublishedReport['report'];
  /** Its figures, those left out that something else is wrong with. */
  histories: FigureHistory[];
}

/** Published reports with a record, and a ledger that can be read. */
export function listRecordedReports(content: AssembledContent): RecordedReport[] {
  const published = listPublishedReports(content).map(({ name }) => name);
  const indicators = content.indicators?.data;
  return listLedgerReports(content).flatMap((report): RecordedReport[] => {
    const recorded = indicators && published.includes(report.name) ? recordOf(report)(indicators) : undefined;
    return recorded ? [recorded] : [];
  });
}

const recordOf = oncePer((report: LedgerReport) =>
  oncePer((indicators: Indicators): RecordedReport | undefined => {
    const { report: file, record, ledger } = report;
    if (!file?.data || !record?.data) return undefined;
    const histories = listFigureHistories(
      record.data.figures.map((figure) => ({ ...figure, section: findSlug(figure.section, report.sections) })),
      ledger.figures,
      {
        then: listPublishedTexts(report),
        now: report.sections,
      },
      indicators,
    );
    const isDoubtful = judgeDoubt(report, indicators);
    return { ...report, report: { ...file, data: file.data }, histories: histories.filter((one) => !isDoubtful(one)) };
  }),
);

/** The text as first published. */
function listPublishedTexts({ sections }: LedgerReport): SectionText[] {
  return sections.map(({ slug, publishedBlocks, rows }) => ({ slug, blocks: publishedBlocks, rows }));
}

/** Figures of which nothing can be said before something else is put right, which has its own finding. */
function judgeDoubt(report: LedgerReport, { indicators }: Indicators): (history: FigureHistory) => boolean {
  const { ledger, sections } = report;
  const then = listPublishedTexts(report);
  const meant = listMeantIndicators(
    report,
    indicators.map(({ id }) => id),
  );
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
