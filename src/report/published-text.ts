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
function listPublishedText(section: AssembledSection): PlacedText[] {
  if (section.lostCorrections.length > 0) return [placeUnknown(section.locate([]))];
  const passages = listPassages(section).map(({ index, ...run }) =>
    section.corrections
      .filter(({ passage }) => passage === index)
      .reduce<PlacedText>((text, place) => replaceInRun(text, place, place.correction.was), run),
  );
  return section.data ? passages : [placeUnknown(section.locate([])), ...passages];
}

/** A piece of a report's text as first published, and the section it is of; the title is of none. */
export interface ReportPassage {
  run: PlacedText;
  section: AssembledSection | undefined;
}

/** The text of a report as first published, in order: title, headings and paragraphs. */
export function listReportPassages({ report, sections }: AssembledReport): ReportPassage[] {
  const title = report?.data ? [placeWhole(report.data.title, report.locate(['title']))] : [];
  return [
    ...title.map((run) => ({ run, section: undefined })),
    ...sections.flatMap((section) => listPublishedText(section).map((run) => ({ run, section }))),
  ];
}

/**
 * Compare a report, its corrections undone, with its original. Nothing is said while the original is not the one on
 * record, which has its own finding.
 */
export function compareReport(folder: AssembledReport): Difference[] {
  const { report, original } = folder;
  if (!report?.data?.original || original?.text === undefined || !isOriginalIntact(folder)) return [];
  const { lines } = takeOutLines(original.text, listLeftOutLines(report.data), original.path);
  return compareWithOriginal(
    listReportPassages(folder).map(({ run }) => run),
    lines,
  );
}
