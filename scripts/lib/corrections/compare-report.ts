import { compareWithOriginal, type Difference } from '../../../src/report/fidelity.ts';
import { takeOutChrome } from '../../../src/report/original-text.ts';
import { type PlacedText, placeWhole } from '../../../src/report/placed-text.ts';
import { isOriginalIntact } from '../original-hash.ts';
import type { ParsedReport, ParsedSection } from '../parsed-content.ts';
import { listPublishedText } from './section-text.ts';

/** A piece of a report's text as first published, and the section it is of; the title is of none. */
export interface ReportPassage {
  run: PlacedText;
  section: ParsedSection | undefined;
}

/** The text of a report as first published, in order: title, headings and paragraphs. */
export function listReportPassages(folder: ParsedReport): ReportPassage[] {
  const { report, sections } = folder;
  const title = report?.data ? [placeWhole(report.data.title, report.locate(['title']))] : [];
  return [
    ...title.map((run) => ({ run, section: undefined })),
    ...sections.flatMap((section) => listPublishedText(folder, section).map((run) => ({ run, section }))),
  ];
}

/**
 * Compare a report, its corrections undone, with its original. Nothing is said while the original is not the one on
 * record, which has its own finding.
 */
export function compareReport(folder: ParsedReport): Difference[] {
  const { report, original } = folder;
  if (!report?.data?.original || original?.text === undefined || !isOriginalIntact(folder)) return [];
  const { lines } = takeOutChrome(original.text, report.data.original.chrome, original.path);
  return compareWithOriginal(
    listReportPassages(folder).map(({ run }) => run),
    lines,
  );
}
