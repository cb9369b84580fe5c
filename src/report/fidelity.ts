import type { Place } from '../text/place.ts';
import { type ChangedRange, findChangedRanges } from '../text/differences.ts';
import { type FoldedText, foldRuns, type PlacedSpace, type PlacedText } from '../text/placed-text.ts';

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

/** White space of a report that its original does not have. */
export interface ExtraSpace {
  /** Folded indexes, in either text, of the character behind it. */
  newIndex: number;
  oldIndex: number;
  space: PlacedSpace;
}

/**
 * Find white space in a report between two characters that stand side by side, on one line, in the original. Next to
 * text that differs there is nothing to compare it with.
 *
 * @param ranges Where the folded texts differ, in order.
 */
function findExtraSpaces(report: FoldedText, original: FoldedText, ranges: readonly ChangedRange[]): ExtraSpace[] {
  const spaces: ExtraSpace[] = [];
  let [newStart, oldStart] = [0, 0];
  const collect = (newEnd: number): void => {
    for (let newIndex = newStart + 1; newIndex < newEnd; newIndex += 1) {
      const space = report.spaceBefore(newIndex);
      const oldIndex = oldStart + newIndex - newStart;
      if (space && !isApart(original, oldIndex)) spaces.push({ newIndex, oldIndex, space });
    }
  };
  for (const range of ranges) {
    collect(range.newStart);
    [newStart, oldStart] = [range.newEnd, range.oldEnd];
  }
  collect(report.text.length);
  return spaces;
}

/** Whether white space or a line's end is between a character and the one before it. */
function isApart(text: FoldedText, index: number): boolean {
  return text.spaceBefore(index) !== undefined || text.placeAt(index).line !== text.placeAt(index - 1).line;
}

/**
 * Leave out the differences that unknown text accounts for: those that hold some, and what the original has in its
 * place. A comparison cannot tell "（二）甲。" missing in front of "（三）" from "二）甲。（" missing within it, so what is
 * missing counts as standing at the unknown text when it can be read so.
 */
function leaveOutUnknown(ranges: readonly ChangedRange[], report: FoldedText, original: FoldedText): ChangedRange[] {
  return ranges.filter(
    (range) =>
      !report.unknown.some(
        (index) => (index >= range.newStart && index < range.newEnd) || slidesTo(index, range, report, original),
      ),
  );
}

/** Whether a stretch missing elsewhere reads the same as one missing right beside the character at `index`. */
function slidesTo(index: number, range: ChangedRange, report: FoldedText, original: FoldedText): boolean {
  const { oldStart, oldEnd, newStart, newEnd } = range;
  if (newEnd > newStart) return false;
  if (index < newStart) {
    const between = report.text.slice(index + 1, newStart);
    return original.text.slice(0, oldStart).endsWith(between) && original.text.slice(0, oldEnd).endsWith(between);
  }
  const between = report.text.slice(newStart, index);
  return original.text.startsWith(between, oldStart) && original.text.startsWith(between, oldEnd);
}
