import type { Indicators } from '../content/schemas/indicators.ts';
import type { PublishedFigure } from '../content/schemas/published-record.ts';
import { bindObservation } from '../ledger/binding.ts';
import type { PlacedRange, SectionText } from '../ledger/bound-figure.ts';
import { readQuantities } from '../quantities/read-quantities.ts';
import { type ChangedSpan, findChanges } from '../text/differences.ts';
import { narrow } from '../text/folding.ts';
import { overlaps, sliceSpan } from '../text/span.ts';
import { locateWords } from './corrections.ts';

/** The text of a report, as first published and as it stands now: the same sections, paragraph by paragraph. */
export interface ReportTexts {
  then: readonly SectionText[];
  now: readonly SectionText[];
}

/**
 * What became of a figure: nothing; a change that the corrected text itself brings with it; or a change of the ledger
 * alone, while the text prints the number as ever.
 */
export type FigureChange = 'none' | 'by-text' | 'by-ledger';

/** Where a number of one text stands in the other. */
interface Follow extends PlacedRange {
  /** Whether other words stand there: the number is printed there no more. */
  isReplaced: boolean;
}

/**
 * Make what judges the changes of a report's figures. One comes with the text where a correction took away the number
 * that was published, and brought the one that there is now. A number whose place is not found counts as printed there
 * still: what went by no correction must be told.
 */
export function makeJudge(
  { then, now }: ReportTexts,
  indicators: Indicators['indicators'],
): (before: PublishedFigure | undefined, after: PublishedFigure | undefined) => FigureChange {
  const changes = new Map<string, ChangedSpan[]>();
  const listChanges = ({ section, block }: PlacedRange): ChangedSpan[] => {
    const key = `${section}.${block}`;
    const known = changes.get(key) ?? findChanges(readBlock(then, section, block), readBlock(now, section, block));
    changes.set(key, known);
    return known;
  };
  const locate = (figure: PublishedFigure, text: readonly SectionText[]): PlacedRange | undefined =>
    locateNumber(figure, text, indicators);
  const follow = (place: PlacedRange | undefined): Follow | undefined =>
    place && followRange(place, listChanges(place), then, now);
  const followBack = (place: PlacedRange | undefined): Follow | undefined =>
    place && followRange(place, listChanges(place).map(turn), now, then);
  return (before, after) => {
    const isAlike = before && after && saysSame(before, after);
    if (isAlike && narrow(before.quote) === narrow(after.quote)) return 'none';
    const [stood, stands] = [before && locate(before, then), after && locate(after, now)];
    const followed = follow(stood);
    if (isAlike) {
      if (isSamePlace(stood, locate(after, then)) || isSamePlace(locate(before, now), stands)) return 'none';
      if (followed && stands && isWithin(stands, followed)) return followed.isReplaced ? 'by-text' : 'none';
    }
    const isGone = !before || followed?.isReplaced === true;
    const isNew = !after || followBack(stands)?.isReplaced === true;
    return isGone && isNew ? 'by-text' : 'by-ledger';
  };
}

/** The printed number of a figure; where the indicator no longer reads it so, that of its value, or all of its quote. */
function locateNumber(
  figure: PublishedFigure,
  text: readonly SectionText[],
  indicators: Indicators['indicators'],
): PlacedRange | undefined {
  const found = locateWords(figure.quote, figure.section, text);
  if (!('range' in found)) return undefined;
  const { section, range } = { section: figure.section, range: found.range };
  const block = readBlock(text, section, range.block);
  const indicator = indicators.find(({ id }) => id === figure.indicator);
  const binding =
    indicator && bindObservation({ ...figure, quote: sliceSpan(block, range) }, indicator, text, Number(figure.period));
  if (binding && 'figure' in binding) return { section, ...binding.figure.printed };
  const printed = readQuantities(block).find(({ value, ...span }) => value === figure.value && overlaps(span, range));
  return { section, block: range.block, start: (printed ?? range).start, end: (printed ?? range).end };
}

/**
 * Follow a printed number over changes of its paragraph. It is replaced where they touch it, unless the words that stand
 * there now say the same number of the same: in other digits, behind other words.
 */
function followRange(
  place: PlacedRange,
  changes: readonly ChangedSpan[],
  from: readonly SectionText[],
  to: readonly SectionText[],
): Follow {
  const before = changes.filter(({ old }) => old.end < place.start);
  const touching = changes.filter(({ old }) => old.end >= place.start && old.start <= place.end);
  const move = (index: number, last: ChangedSpan | undefined): number =>
    last ? index + last.new.end - last.old.end : index;
  const [first, last] = [touching[0], touching.at(-1)];
  const start = move(Math.min(place.start, first?.old.start ?? place.start), before.at(-1));
  const end = move(Math.max(place.end, last?.old.end ?? place.end), last ?? before.at(-1));
  const { section, block } = place;
  if (touching.length === 0) return { section, block, start, end, isReplaced: false };
  const printed = readQuantities(readBlock(from, section, block)).find((one) => overlaps(one, place));
  const saysIt = readQuantities(readBlock(to, section, block)).some(
    (one) =>
      overlaps(one, { start, end }) &&
      one.value === printed?.value &&
      one.unit === printed.unit &&
      one.qualifier === printed.qualifier,
  );
  return { section, block, start, end, isReplaced: !saysIt };
}

function turn({ old, new: next }: ChangedSpan): ChangedSpan {
  return { old: next, new: old };
}

function readBlock(text: readonly SectionText[], slug: string, block: number): string {
  return text.find((section) => section.slug === slug)?.blocks[block] ?? '';
}

function saysSame(a: PublishedFigure, b: PublishedFigure): boolean {
  return a.value === b.value && a.qualifier === b.qualifier && a.section === b.section;
}

function isSamePlace(a: PlacedRange | undefined, b: PlacedRange | undefined): boolean {
  return a !== undefined && a.section === b?.section && a.block === b.block && a.start === b.start && a.end === b.end;
}

function isWithin(inner: PlacedRange, outer: PlacedRange): boolean {
  const isThere = inner.section === outer.section && inner.block === outer.block;
  return isThere && inner.start >= outer.start && inner.end <= outer.end;
}
