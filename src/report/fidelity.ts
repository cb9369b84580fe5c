import { type ChangedRange, findChangedRanges } from './compare-texts.ts';
import { type ExtraSpace, findExtraSpaces } from './extra-spaces.ts';
import type { Place } from './finding.ts';
import { type FoldedText, foldRuns, type PlacedText } from './placed-text.ts';
import { leaveOutUnknown } from './unknown-text.ts';

/** One stretch where a report's text is not the original's. */
export interface Difference {
  /** Where it stands in the report's files; what is missing, where it would have to stand. */
  place: Place;
  /** Where the original has it. */
  originalPlace: Place;
  /** What stands here, as written; empty when something is missing, white space where only that is too much. */
  ours: string;
  /** What the original has instead; empty when something is too much. */
  theirs: string;
  /** Where it begins and ends in our runs' joined text; where something is missing, both are where it would have to stand. */
  stretch: { start: number; end: number };
  /** The characters just before and just after, which both texts have. */
  before: string;
  after: string;
}

/** How many characters of context to show on either side. */
const CONTEXT_LENGTH = 8;

/** Marks that close what they follow, and so never begin a line. */
const CLOSING_MARK = /^[\p{Pe}\p{Pf}。,;:!?、.%]/u;

/**
 * Compare a report's text with the original, character for character. Half-width and full-width forms are one, and the
 * original's white space need not be here; white space that is here must be there too.
 *
 * @param ours The report's text in order; at least one run.
 * @param theirs The original's lines without the page's chrome; at least one.
 * @returns Every stretch that differs, in order; none when the report is verbatim. Nothing
 * is said of what the original has in place of unknown text.
 */
export function compareWithOriginal(ours: readonly PlacedText[], theirs: readonly PlacedText[]): Difference[] {
  const report = foldRuns(ours);
  const original = foldRuns(theirs);
  const ranges = findChangedRanges(original.text, report.text);
  return [
    ...leaveOutUnknown(ranges, report, original).map((range) => ({
      at: range.newStart,
      difference: describeRange(range, report, original),
    })),
    ...findExtraSpaces(report, original, ranges).map((space) => ({
      at: space.newIndex,
      difference: describeSpace(space, report, original),
    })),
  ]
    .toSorted((a, b) => a.at - b.at)
    .map(({ difference }) => difference);
}

function describeRange(range: ChangedRange, report: FoldedText, original: FoldedText): Difference {
  const missesAfterPrevious = range.newEnd === range.newStart && followsPrevious(range, report, original);
  const start = missesAfterPrevious ? report.rawIndexAt(range.newStart - 1) + 1 : report.rawIndexAt(range.newStart);
  return {
    place: report.placeAt(missesAfterPrevious ? range.newStart - 1 : range.newStart),
    stretch: { start, end: range.newEnd > range.newStart ? report.rawIndexAt(range.newEnd - 1) + 1 : start },
    originalPlace: original.placeAt(range.oldStart),
    ours: report.slice(range.newStart, range.newEnd),
    theirs: original.slice(range.oldStart, range.oldEnd),
    ...quoteContext(report, range.newStart, range.newEnd),
  };
}

function describeSpace(
  { newIndex, oldIndex, space }: ExtraSpace,
  report: FoldedText,
  original: FoldedText,
): Difference {
  return {
    place: space.place,
    stretch: { start: report.rawIndexAt(newIndex), end: report.rawIndexAt(newIndex) },
    originalPlace: original.placeAt(oldIndex),
    ours: space.text,
    theirs: '',
    ...quoteContext(report, newIndex, newIndex),
  };
}

function quoteContext({ text }: FoldedText, start: number, end: number): Pick<Difference, 'before' | 'after'> {
  return {
    before: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    after: text.slice(end, end + CONTEXT_LENGTH),
  };
}

/** Whether what is missing is missing at the end of a line of the report, behind that line's last character. */
function followsPrevious(range: ChangedRange, report: FoldedText, original: FoldedText): boolean {
  if (range.newStart === 0) return false;
  const next = report.placeAt(range.newStart);
  const previous = report.placeAt(range.newStart - 1);
  const isWithinLine = previous.file === next.file && previous.line === next.line;
  return !isWithinLine && !beginsLine(range, original);
}

/** Whether what is missing between two lines of the report begins the second, rather than ends the first. */
function beginsLine({ oldStart, oldEnd }: ChangedRange, original: FoldedText): boolean {
  const lineOf = (index: number): number => original.placeAt(index).line;
  if (oldStart > 0 && lineOf(oldStart - 1) === lineOf(oldStart)) {
    const endsLine = oldEnd >= original.text.length || lineOf(oldEnd - 1) !== lineOf(oldEnd);
    return !endsLine && !CLOSING_MARK.test(original.text.slice(oldStart));
  }
  return true;
}
