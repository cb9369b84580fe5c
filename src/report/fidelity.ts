import { type ChangedSpan, findChanges } from '../text/differences.ts';
import { foldText } from '../text/folding.ts';
import type { Place } from '../text/place.ts';
import { type FoldedRuns, foldRuns, type PlacedSpace, type PlacedText } from '../text/placed-text.ts';
import { isInside, type Span } from '../text/span.ts';
import { listContinued } from '../text/wrapped-text.ts';

/** One stretch where a report's text is not the original's. */
export interface Difference {
  /** Where it stands in the report's files; what is missing, where it would have to stand. */
  place: Place;
  /** Where the original has it. */
  originalPlace: Place;
  /**
   * What stands here, as written; empty when something is missing, white space where only that is too much, an empty
   * line where a number is cut in two by the end of a paragraph.
   */
  ours: string;
  /** What the original has instead; empty when something is too much, white space where only that is missing. */
  theirs: string;
  /** Where it begins and ends in our runs' joined text; where something is missing, both are where it would have to stand. */
  stretch: Span;
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
 * original's white space need not be here, unless it stands between two numbers; white space that is here must be there
 * too, and no paragraph ends within a number.
 *
 * @param ours The report's text in order; at least one run.
 * @param theirs The original's lines without those that are no part of the report; at least one.
 * @returns Every stretch that differs, in order; none when the report is verbatim. Nothing
 * is said of what the original has in place of unknown text.
 */
export function compareWithOriginal(ours: readonly PlacedText[], theirs: readonly PlacedText[]): Difference[] {
  const report = foldRuns(ours);
  const original = foldRuns(theirs);
  const changes = findChanges(original.text, report.text);
  return [
    ...leaveOutUnknown(changes, report, original).map((change) => ({
      at: change.new.start,
      difference: describeChange(change, report, original),
    })),
    ...findExtraSpaces(report, original, changes).map((space) => ({
      at: space.newIndex,
      difference: describeSpace(space, report, original),
    })),
    ...findLostGaps(report, original, changes, listLineStarts(theirs)).map((gap) => ({
      at: gap.newIndex,
      difference: describeLostGap(gap, report, original),
    })),
  ]
    .toSorted((a, b) => a.at - b.at)
    .map(({ difference }) => difference);
}

function describeChange(change: ChangedSpan, report: FoldedRuns, original: FoldedRuns): Difference {
  const missesAfterPrevious = change.new.end === change.new.start && followsPrevious(change, report, original);
  const start = missesAfterPrevious ? report.rawIndexAt(change.new.start - 1) + 1 : report.rawIndexAt(change.new.start);
  return {
    place: report.placeAt(missesAfterPrevious ? change.new.start - 1 : change.new.start),
    stretch: { start, end: change.new.end > change.new.start ? report.rawIndexAt(change.new.end - 1) + 1 : start },
    originalPlace: original.placeAt(change.old.start),
    ours: report.slice(change.new),
    theirs: original.slice(change.old),
    ...quoteContext(report, change.new),
  };
}

function describeSpace(
  { newIndex, oldIndex, space }: ExtraSpace,
  report: FoldedRuns,
  original: FoldedRuns,
): Difference {
  return {
    place: space.place,
    stretch: { start: report.rawIndexAt(newIndex), end: report.rawIndexAt(newIndex) },
    originalPlace: original.placeAt(oldIndex),
    ours: space.text,
    theirs: '',
    ...quoteContext(report, { start: newIndex, end: newIndex }),
  };
}

function describeLostGap({ newIndex, oldIndex }: Pair, report: FoldedRuns, original: FoldedRuns): Difference {
  return {
    place: report.placeAt(newIndex),
    stretch: { start: report.rawIndexAt(newIndex), end: report.rawIndexAt(newIndex) },
    originalPlace: original.placeAt(oldIndex),
    ours: '',
    theirs: original.spaceBefore(oldIndex)?.text ?? '\n',
    ...quoteContext(report, { start: newIndex, end: newIndex }),
  };
}

function quoteContext({ text }: FoldedRuns, { start, end }: Span): Pick<Difference, 'before' | 'after'> {
  return {
    before: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    after: text.slice(end, end + CONTEXT_LENGTH),
  };
}

/** Whether what is missing is missing at the end of a line of the report, behind that line's last character. */
function followsPrevious(change: ChangedSpan, report: FoldedRuns, original: FoldedRuns): boolean {
  if (change.new.start === 0) return false;
  const next = report.placeAt(change.new.start);
  const previous = report.placeAt(change.new.start - 1);
  const isWithinLine = previous.file === next.file && previous.line === next.line;
  return !isWithinLine && !beginsLine(change, original);
}

/** Whether what is missing between two lines of the report begins the second, rather than ends the first. */
function beginsLine({ old: { start, end } }: ChangedSpan, original: FoldedRuns): boolean {
  const lineOf = (index: number): number => original.placeAt(index).line;
  if (start > 0 && lineOf(start - 1) === lineOf(start)) {
    const endsLine = end >= original.text.length || lineOf(end - 1) !== lineOf(end);
    return !endsLine && !CLOSING_MARK.test(original.text.slice(start));
  }
  return true;
}

/** A character that both texts have, and the one before it too: folded indexes in either. */
interface Pair {
  newIndex: number;
  oldIndex: number;
}

/** White space of a report that its original does not have, before the character of the pair. */
interface ExtraSpace extends Pair {
  space: PlacedSpace;
}

/**
 * Find white space in a report between two characters that stand side by side, on one line, in the original; between two
 * digits, the end of a paragraph as well. Next to text that differs there is nothing to compare it with.
 *
 * @param changes Where the folded texts differ, in order.
 */
function findExtraSpaces(report: FoldedRuns, original: FoldedRuns, changes: readonly ChangedSpan[]): ExtraSpace[] {
  return listPairs(report, changes).flatMap((pair) => {
    const space = findSpace(report, pair.newIndex);
    return space && !isApart(original, pair.oldIndex) ? [{ ...pair, space }] : [];
  });
}

function findSpace(report: FoldedRuns, index: number): PlacedSpace | undefined {
  const space = report.spaceBefore(index);
  if (space || !report.beginsRun(index) || !isBetweenDigits(report, index)) return space;
  return { text: '\n\n', place: report.placeAt(index) };
}

/**
 * Find where two numbers that a space or a line's end parts in the original stand as one in the report: 3 of one line or
 * cell and 2 of the next are no 32. A text that is wrapped at a width has line ends within numbers, which part nothing.
 *
 * @param lineStarts Folded indexes at which lines of the original begin that go on with none.
 */
function findLostGaps(
  report: FoldedRuns,
  original: FoldedRuns,
  changes: readonly ChangedSpan[],
  lineStarts: ReadonlySet<number>,
): Pair[] {
  return listPairs(report, changes).filter(({ newIndex, oldIndex }) => {
    if (report.spaceBefore(newIndex) !== undefined || report.beginsRun(newIndex)) return false;
    return original.isNumberGap(oldIndex) || (lineStarts.has(oldIndex) && isBetweenDigits(report, newIndex));
  });
}

function listLineStarts(lines: readonly PlacedText[]): Set<number> {
  const continued = listContinued(lines.map(({ text }) => text));
  const starts = new Set<number>();
  let folded = 0;
  for (const [index, { text }] of lines.entries()) {
    if (continued[index] !== true) starts.add(folded);
    folded += foldText(text).length;
  }
  return starts;
}

function isBetweenDigits({ text }: FoldedRuns, index: number): boolean {
  return /\p{Nd}$/u.test(text.slice(Math.max(0, index - 2), index)) && /^\p{Nd}/u.test(text.slice(index, index + 2));
}

function listPairs(report: FoldedRuns, changes: readonly ChangedSpan[]): Pair[] {
  const pairs: Pair[] = [];
  let [newStart, oldStart] = [0, 0];
  for (const { new: next, old } of [...changes, { new: { start: report.text.length, end: 0 }, old: { end: 0 } }]) {
    for (let newIndex = newStart + 1; newIndex < next.start; newIndex += 1) {
      pairs.push({ newIndex, oldIndex: oldStart + newIndex - newStart });
    }
    [newStart, oldStart] = [next.end, old.end];
  }
  return pairs;
}

/** Whether white space or a line's end is between a character and the one before it. */
function isApart(text: FoldedRuns, index: number): boolean {
  return text.spaceBefore(index) !== undefined || text.placeAt(index).line !== text.placeAt(index - 1).line;
}

/**
 * Leave out the differences that unknown text accounts for: those that hold some, and what the original has in its
 * place. A comparison cannot tell "（二）甲。" missing in front of "（三）" from "二）甲。（" missing within it, so what is
 * missing counts as standing at the unknown text when it can be read so.
 */
function leaveOutUnknown(changes: readonly ChangedSpan[], report: FoldedRuns, original: FoldedRuns): ChangedSpan[] {
  return changes.filter(
    (change) =>
      !report.unknown.some((index) => isInside([change.new], index) || slidesTo(index, change, report, original)),
  );
}

/** Whether a stretch missing elsewhere reads the same as one missing right beside the character at `index`. */
function slidesTo(index: number, change: ChangedSpan, report: FoldedRuns, original: FoldedRuns): boolean {
  const [missing, at] = [change.old, change.new.start];
  if (change.new.end > at) return false;
  if (index < at) {
    const between = report.text.slice(index + 1, at);
    return (
      original.text.slice(0, missing.start).endsWith(between) && original.text.slice(0, missing.end).endsWith(between)
    );
  }
  const between = report.text.slice(at, index);
  return original.text.startsWith(between, missing.start) && original.text.startsWith(between, missing.end);
}
