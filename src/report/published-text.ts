import { isOriginalIntact } from '../content/hashes.ts';
import { type PlacedText, placeUnknown, placeWhole, replaceInRun } from '../text/placed-text.ts';
import { compareWithOriginal, type Difference } from './fidelity.ts';
import { listLeftOutLines, takeOutLines } from './original.ts';
import { placePassages } from './prose.ts';
import type { AssembledReport } from './report.ts';
import type { AssembledSection } from './section.ts';

/** A piece of a section's text. */
export interface SectionPassage extends PlacedText {
  /** Its index among the passages that corrections are traced in; `undefined` for what is no prose. */
  index: number | undefined;
}

/** The text of a section, as it stands in its file: its printed headings, then its headings and paragraphs. */
export function listPassages({
  partHeading,
  heading,
  tree,
  markdown,
  path,
  locate,
}: AssembledSection): SectionPassage[] {
  const headings = [
    ['partHeading', partHeading],
    ['heading', heading],
  ] as const;
  const placed = headings.flatMap(([key, text]) => (text === undefined ? [] : [placeWhole(text, locate([key]))]));
  return [
    ...placed.map((run, index) => ({ ...run, index })),
    ...placePassages(tree, markdown, path).map(({ block, ...run }) => ({
      ...run,
      index: block === undefined ? undefined : placed.length + block,
    })),
  ];
}

/**
 * The text of a section as it was first published, traced to where it stands now. It counts as unknown where the front
 * matter cannot be read, or a correction cannot be undone: that has its own finding, and a comparison would mislead.
 */
function listPublishedText(section: AssembledSection): ReportPassage[] {
  const unknown = { run: placeUnknown(section.locate([])), section, index: undefined };
  if (section.lostCorrections.length > 0) return [unknown];
  const passages = listPassages(section).map(({ index, ...run }) => ({
    run: section.corrections
      .filter(({ passage }) => passage === index)
      .reduce<PlacedText>((text, place) => replaceInRun(text, place, place.correction.was), run),
    section,
    index,
  }));
  return section.data ? passages : [unknown, ...passages];
}

/** A piece of a report's text as first published. */
export interface ReportPassage {
  run: PlacedText;
  /** The section it is of; the title is of none. */
  section: AssembledSection | undefined;
  /** Its index among the section's passages; `undefined` for the title, for what is no prose, for unknown text. */
  index: number | undefined;
}

/** The text of a report as first published, in order: title, headings and paragraphs. */
export function listReportPassages({ report, sections }: AssembledReport): ReportPassage[] {
  const title = report?.data ? [placeWhole(report.data.title, report.locate(['title']))] : [];
  return [
    ...title.map((run) => ({ run, section: undefined, index: undefined })),
    ...sections.flatMap(listPublishedText),
  ];
}

/**
 * Compare a report, its corrections undone, with its original. Nothing is said while the original is not the one on
 * record, which has its own finding.
 */
export function compareReport(folder: AssembledReport): Difference[] {
  const lines = listOriginalLines(folder);
  if (!lines) return [];
  return compareWithOriginal(
    listReportPassages(folder).map(({ run }) => run),
    lines,
  );
}

/** Lines of the original that a report is compared with; `undefined` while it is not there, or not the one on record. */
export function listOriginalLines(folder: AssembledReport): PlacedText[] | undefined {
  const { report, original } = folder;
  if (!report?.data?.original || original?.text === undefined || !isOriginalIntact(folder)) return undefined;
  return takeOutLines(original.text, listLeftOutLines(report.data), original.path).lines;
}
