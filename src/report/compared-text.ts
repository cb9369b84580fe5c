import { findChanges } from '../text/differences.ts';
import { foldText } from '../text/folding.ts';
import type { PlacedText } from '../text/placed-text.ts';
import { restorePunctuation } from '../text/punctuation.ts';
import type { Span } from '../text/span.ts';
import { listHeadingPassages } from './corrections.ts';
import { compareWithOriginal, type Difference } from './fidelity.ts';
import { listOriginalLines, listReportPassages, type ReportPassage } from './published-text.ts';
import type { AssembledReport } from './report.ts';
import { readBlockLevel } from './rewrite-block.ts';

/** A stretch of a passage or a line that the other text has otherwise; where it lacks something, a place between two characters. */
type Mark = Span;

/** A passage of a report beside the original. */
export interface ComparedPassage extends ReportPassage {
  marks: readonly Mark[];
}

/** A line of the original beside the report. */
export interface ComparedLine {
  /** 1-based. */
  number: number;
  text: string;
  marks: readonly Mark[];
}

/** One difference, and what would put the original's words back. */
export interface ComparedDifference extends Difference {
  /** The passage that differs, by its index in the row, and what of it is to be replaced; a line end in the words begins a paragraph. `undefined` where that is not one passage's own. */
  repair: { passage: number; stretch: Span; words: string } | undefined;
}

/** Passages of a report, and the lines of the original that say the same: the fewest that begin and end together. */
export interface ComparedRow {
  /** None where the report lacks the lines. */
  passages: readonly ComparedPassage[];
  /** None where the original lacks the passages. */
  lines: readonly ComparedLine[];
  differences: readonly ComparedDifference[];
  /** How many characters of the report were compared, white space apart. */
  characters: number;
}

/**
 * Set a report beside its original, row by row, and say where they differ as the check does: half-width and full-width
 * forms are one, and white space counts between numbers only.
 *
 * @param passages What the report says; its own passages where left out.
 * @returns `undefined` where there is no original to compare it with.
 */
export function compareTexts(
  folder: AssembledReport,
  passages: readonly ReportPassage[] = listReportPassages(folder),
): ComparedRow[] | undefined {
  const lines = listOriginalLines(folder);
  if (!lines || passages.length === 0) return undefined;
  const differences = compareWithOriginal(
    passages.map(({ run }) => run),
    lines,
  );
  return alignRuns(
    passages.map(({ run }) => run),
    lines,
  )
    .map((row) => fillRow(row, passages, lines, differences))
    .filter((row) => row.passages.length + row.lines.length > 0);
}

/** How many characters of a row are not the original's. */
export function countDiffering({ differences }: ComparedRow): number {
  const count = (text: string): number => [...text].length;
  return differences.reduce((sum, { ours, theirs }) => sum + Math.max(1, count(ours.trim()), count(theirs.trim())), 0);
}

/** A row by the runs and lines that it goes from and to. */
interface RowBounds {
  runs: Span;
  lines: Span;
}

/** Cut two texts wherever a passage of one and a line of the other begin at the same character. */
function alignRuns(runs: readonly PlacedText[], lines: readonly PlacedText[]): RowBounds[] {
  const [ours, theirs] = [listStarts(runs), listStarts(lines)];
  const cuts = [{ run: 0, line: 0 }];
  let [newFrom, oldFrom] = [0, 0];
  const changes = findChanges(theirs.text, ours.text);
  for (const change of [...changes, undefined]) {
    const newTo = change?.new.start ?? ours.text.length;
    for (const [run, start] of ours.starts.entries()) {
      if (start < newFrom || start > newTo) continue;
      const at = oldFrom + start - newFrom;
      const line = at === theirs.text.length ? lines.length : theirs.starts.indexOf(at);
      if (line !== -1) cuts.push({ run, line });
    }
    if (change) [newFrom, oldFrom] = [change.new.end, change.old.end];
  }
  cuts.push({ run: runs.length, line: lines.length });
  return cuts.slice(1).flatMap((cut, index) => {
    const from = cuts[index] ?? cut;
    if (from.run === cut.run && from.line === cut.line) return [];
    return [{ runs: { start: from.run, end: cut.run }, lines: { start: from.line, end: cut.line } }];
  });
}

/** The folded text of several runs, and where each of them begins in it. */
function listStarts(runs: readonly PlacedText[]): { text: string; starts: number[] } {
  let text = '';
  const starts = runs.map((run) => {
    const start = text.length;
    text += foldText(run.text);
    // An empty line begins nothing.
    return text.length > start ? start : -1;
  });
  return { text, starts };
}

function fillRow(
  { runs, lines: { start: firstLine, end: endLine } }: RowBounds,
  passages: readonly ReportPassage[],
  lines: readonly PlacedText[],
  differences: readonly Difference[],
): ComparedRow {
  const own = passages.slice(runs.start, runs.end);
  const offsets = listOffsets(passages.map(({ run }) => run));
  const before = offsets[runs.start] ?? 0;
  const ownOffsets = offsets.slice(runs.start, runs.end).map((offset) => offset - before);
  const isHere = ({ theirs, originalPlace, stretch, place }: Difference): boolean => {
    if (theirs.trim() !== '') return originalPlace.line > firstLine && originalPlace.line <= endLine;
    return own.some(({ run }, index) => holds(run, before + (ownOffsets[index] ?? 0), stretch, place));
  };
  const found = differences.filter(isHere);
  const repaired = found.map((difference) => ({
    ...difference,
    repair: findRepair(difference, own, before, ownOffsets),
  }));
  return {
    passages: own.map((passage, index) => ({
      ...passage,
      marks: repaired.flatMap(({ repair }) => (repair?.passage === index ? [repair.stretch] : [])),
    })),
    lines: lines
      .slice(firstLine, endLine)
      .map(({ text }, index) => ({
        number: firstLine + index + 1,
        text,
        marks: markLine(firstLine + index + 1, text, found),
      }))
      .filter(({ text }) => text.trim() !== ''),
    differences: repaired,
    characters: [...foldText(own.map(({ run }) => run.text).join(''))].length,
  };
}

/** Index in the joined text at which each run begins. */
function listOffsets(runs: readonly PlacedText[]): number[] {
  let offset = 0;
  return runs.map(({ text }) => {
    const start = offset;
    offset += text.length;
    return start;
  });
}

/** Whether a difference is a run's, which begins at `start` of the joined text; at the end of one run and the start of the next, its place tells. */
function holds(run: PlacedText, start: number, stretch: Span, place: Difference['place']): boolean {
  const end = start + run.text.length;
  if (stretch.start < start || stretch.end > end || run.text === '') return false;
  if (stretch.start > start && stretch.end < end) return true;
  const [first, last] = [run.placeAt(0), run.placeAt(run.text.length - 1)];
  return place.file === first.file && place.line >= first.line && place.line <= last.line;
}

function findRepair(
  { ours, theirs, stretch, place }: Difference,
  own: readonly ReportPassage[],
  before: number,
  offsets: readonly number[],
): ComparedDifference['repair'] {
  // A number that the end of a paragraph cuts in two is put right by joining the two.
  if (ours.includes('\n')) return undefined;
  const passage = own.findIndex(({ run }, index) => holds(run, before + (offsets[index] ?? 0), stretch, place));
  if (passage === -1) return undefined;
  const start = stretch.start - before - (offsets[passage] ?? 0);
  const end = stretch.end - before - (offsets[passage] ?? 0);
  const isSpace = ours !== '' && ours.trim() === '';
  const repaired = { start: isSpace ? start - ours.length : start, end };
  const text = own[passage]?.run.text ?? '';
  const words = restoreWords(theirs, text, repaired);
  // What a heading that runs in with its paragraph lacks behind its stop is that paragraph.
  const isParagraph = isHeading(own[passage]) && text.endsWith('。') && repaired.start === text.length;
  return { passage, stretch: repaired, words: isParagraph ? `\n${words}` : words };
}

function isHeading(passage: ReportPassage | undefined): boolean {
  if (!passage?.section || passage.index === undefined) return false;
  const block = passage.index - listHeadingPassages(passage.section).length;
  return block < 0 || readBlockLevel(passage.section.tree, block) !== undefined;
}

/** The original's words as the report would print them in the place of a stretch: no line ends, its own punctuation. */
function restoreWords(theirs: string, text: string, { start, end }: Span): string {
  if (theirs !== '' && theirs.trim() === '') return ' ';
  const words = theirs.replace(/(?<!\d)\s+|\s+(?!\d)/gu, '');
  const [before, after] = [text.slice(0, start).slice(-1), text.charAt(end)];
  const restored = restorePunctuation(before + words + after);
  const isKept = restored.startsWith(before) && restored.endsWith(after);
  return isKept ? restored.slice(before.length, restored.length - after.length) : words;
}

/** What of a line a report has otherwise, or lacks; of a difference over several lines, its first. */
function markLine(number: number, text: string, differences: readonly Difference[]): Span[] {
  return differences.flatMap(({ originalPlace: { line, column }, theirs }) => {
    if (line !== number) return [];
    const start = column - 1;
    const isSpace = theirs !== '' && theirs.trim() === '';
    return isSpace
      ? [{ start: Math.max(0, start - theirs.length), end: start }]
      : [{ start, end: Math.min(text.length, start + theirs.length) }];
  });
}
