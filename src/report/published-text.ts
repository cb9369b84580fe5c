import { takeOutChrome } from './original.ts';
import { isOriginalIntact } from '../content/hashes.ts';
import { type PlacedText, placeUnknown, placeWhole, replaceInRun } from '../text/placed-text.ts';
import { type CorrectionTrace, listHeadingPassages, listTextCorrections, traceCorrections } from './corrections.ts';
import { compareWithOriginal, type Difference } from './fidelity.ts';
import type { ParsedReport, ParsedSection } from './parsed-content.ts';
import { placePassages } from './prose.ts';

/** The text of a section, as it stands in its file: its printed headings, then its headings and paragraphs. */
export function listPassages({ data, tree, markdown, path, locate }: ParsedSection): PlacedText[] {
  const headings =
    data && 'heading' in data
      ? ([
          ['partHeading', data.partHeading],
          ['heading', data.heading],
        ] as const)
      : [];
  return [
    ...headings.flatMap(([key, text]) => (text === undefined ? [] : [placeWhole(text, locate([key]))])),
    ...placePassages(tree, markdown, path),
  ];
}

/** Follow a section's corrections back. Those of a draft are no corrections: they have a finding of their own. */
export function traceSection({ report }: ParsedReport, section: ParsedSection): CorrectionTrace {
  const { status, corrections } = report?.data ?? {};
  const own = status === 'published' ? listTextCorrections(corrections, section.slug) : [];
  return traceCorrections(
    listPassages(section).map(({ text }) => text),
    own,
  );
}

/**
 * The text of a section as it was first published, traced to where it stands now. It counts as unknown where the front
 * matter cannot be read, or a correction cannot be undone: that has its own finding, and a comparison would mislead.
 */
function listPublishedText(report: ParsedReport, section: ParsedSection): PlacedText[] {
  const { traced, lost } = traceSection(report, section);
  if (lost.length > 0) return [placeUnknown(section.locate([]))];
  const passages = traced.reduce(
    (text, place) =>
      text.map((run, index) => (index === place.passage ? replaceInRun(run, place, place.correction.was) : run)),
    listPassages(section),
  );
  return section.data ? passages : [placeUnknown(section.locate([])), ...passages];
}

/** Paragraphs and headings of a section's body as first published, as the ledger searches them. */
export function listPublishedBlocks(report: ParsedReport, section: ParsedSection): readonly string[] {
  const headings = section.data && 'heading' in section.data ? listHeadingPassages(section.data).length : 0;
  return traceSection(report, section).passages.slice(headings);
}

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
