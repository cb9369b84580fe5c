import { type AssembledContent, type AssembledReport, isDraft } from '../report/report.ts';
import { countReport } from '../report/text-length.ts';

/** What a publication makes public, and what it leaves where it is. */
export interface PublicationOutcome {
  characters: number;
  sections: number;
  figures: number;
  /** Indicators that no published report has had; their addresses are new. */
  newIndicators: number;
  /** Sections of which a line is said beside the text. */
  summaries: number;
  /** Pieces of the document that are no part of the report. */
  leftOut: number;
  /** Numbers that stand in the text and are registered as no figure. */
  excused: number;
  /** Name of the file that was received, as it came in. */
  received: string | undefined;
}

/** Count what the publication of a report would bring about. */
export function countOutcome({ reports }: AssembledContent, report: AssembledReport): PublicationOutcome {
  const figures = report.ledger?.figures ?? [];
  const published = new Set(
    reports
      .filter((other) => other !== report && !isDraft(other))
      .flatMap(({ ledger }) => ledger?.figures.map(({ indicator }) => indicator.id) ?? []),
  );
  const indicators = new Set(figures.map(({ indicator }) => indicator.id));
  return {
    characters: countReport(report),
    sections: report.sections.length,
    figures: figures.length,
    newIndicators: [...indicators].filter((id) => !published.has(id)).length,
    summaries: report.sections.filter(({ data }) => data && 'summary' in data && data.summary !== undefined).length,
    leftOut: report.report?.data?.['left-out']?.length ?? 0,
    excused: report.figures?.data?.excused?.length ?? 0,
    received: report.report?.data?.original?.received?.name,
  };
}
