import type { Indicator } from '../content/schemas/indicators.ts';
import type { PublishedFigure } from '../content/schemas/published-record.ts';
import type { Correction } from '../content/schemas/report.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import { readQuantities } from '../quantities/read-quantities.ts';
import { overlaps } from '../text/span.ts';
import { listHeadingPassages, listTextCorrections, type TracedCorrection } from './corrections.ts';
import { NO_FIGURE, printRecorded } from './figure-history.ts';
import { findSlug } from './section-names.ts';
import type { CompleteReport } from './report.ts';

/** A figure of a report as it stood until a correction. */
export interface EarlierFigure {
  indicator: Indicator;
  /** What it was: that which was published first as its record has it, any other with the words of the correction. */
  figure: PublishedFigure;
  /** As printed; where its words print none, as in a table, the indicator's. */
  unit: string;
  /** It for people, `2068名`. */
  was: string;
  /** What it became; `无` where it has been a figure no more. */
  is: string;
  correction: Correction;
}

/** How a figure came to its end. */
type Ending = Pick<EarlierFigure, 'figure' | 'is' | 'correction'>;

/**
 * List what a report's figures were before they were corrected: by figure, the first published before those that
 * followed it.
 */
export function listEarlierFigures(report: CompleteReport, indicators: readonly Indicator[]): EarlierFigure[] {
  const corrections = report.report.data.corrections ?? [];
  if (corrections.length === 0) return [];
  const published = (report.record?.data?.figures ?? []).map((figure) => ({
    ...figure,
    section: findSlug(figure.section, report.sections),
  }));
  const corrected = report.ledger.figures.flatMap((figure) => {
    const first = published.find((one) => isOf(one, figure.indicator.id, figure.period));
    return followBack(figure, listTouching(report, corrections, figure), first);
  });
  const removed = published
    .filter((one) => !report.ledger.figures.some(({ indicator, period }) => isOf(one, indicator.id, period)))
    .flatMap((figure): Ending[] => {
      const correction = findRemoval(figure, corrections, report.year);
      return correction ? [{ figure, is: NO_FIGURE, correction }] : [];
    });
  return [...corrected, ...removed].flatMap(({ figure, ...ending }) => {
    const indicator = indicators.find(({ id }) => id === figure.indicator);
    const printed = readQuantities(figure.quote).find(({ value }) => value === figure.value);
    return indicator
      ? [{ indicator, figure, unit: printed?.unit || indicator.unit, was: printRecorded(figure), ...ending }]
      : [];
  });
}

function isOf({ indicator, period }: PublishedFigure, id: string, year: string): boolean {
  return indicator === id && period === year;
}

/** Corrections of a figure, or of words that say it, the latest first. */
function listTouching(
  { year, sections }: CompleteReport,
  corrections: readonly Correction[],
  { indicator, period, observation, quote }: BoundFigure,
): Correction[] {
  const section = sections.find(({ slug }) => slug === observation.section);
  const inText = section
    ? traceQuote(section.corrections, { ...quote, block: quote.block + listHeadingPassages(section).length })
    : [];
  return corrections
    .filter((correction) => isOfFigure(correction, indicator.id, period, year) || inText.includes(correction))
    .toReversed();
}

function isOfFigure(correction: Correction, id: string, period: string, year: number): boolean {
  return correction.indicator === id && (correction.period ?? String(year)) === period;
}

/** Follow a quote back through the corrections of its section, the latest first, and list those that changed it. */
function traceQuote(traced: readonly TracedCorrection[], quote: BoundFigure['quote']): Correction[] {
  let place = quote;
  return traced.flatMap((one) => {
    if (one.passage !== place.block || one.start >= place.end) return [];
    const { was, is } = one.correction;
    const isTouched = overlaps(one, place);
    const growth = was.length - is.length;
    place = isTouched
      ? { ...place, start: Math.min(one.start, place.start), end: Math.max(one.end, place.end) + growth }
      : { ...place, start: place.start + growth, end: place.end + growth };
    return isTouched ? [one.correction] : [];
  });
}

/** @param touching Its corrections, the latest first. */
function followBack(
  { indicator, period, observation }: BoundFigure,
  touching: readonly Correction[],
  first: PublishedFigure | undefined,
): Ending[] {
  const earlier: Ending[] = [];
  let known: PublishedFigure = { ...observation, indicator: indicator.id, period };
  for (const correction of touching) {
    const before = readBefore(correction, known);
    if (!before || saysSame(before, known)) continue;
    const figure = first && saysSame(before, first) ? first : before;
    earlier.unshift({ figure, is: printRecorded(known), correction });
    known = figure;
  }
  const correction = touching.at(-1);
  if (first && correction && !saysSame(first, known)) {
    earlier.unshift({ figure: first, is: printRecorded(known), correction });
  }
  return keepWhatStood(earlier);
}

/** What a correction made and another one of the same day took away again has not stood for a day. */
function keepWhatStood(earlier: readonly Ending[]): Ending[] {
  const days = Map.groupBy(earlier, ({ correction }) => correction.date);
  return [...days.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, is: others.at(-1)?.is ?? first.is }] : [],
  );
}

/** Read out of the words of a correction what a figure was before it; `undefined` where they do not say so for certain. */
function readBefore({ was, is }: Correction, known: PublishedFigure): PublishedFigure | undefined {
  const [then, now] = [readQuantities(was), readQuantities(is)];
  const [index, ...others] = now.flatMap((quantity, place) => (saysSame(quantity, known) ? [place] : []));
  const before = index === undefined || others.length > 0 || then.length !== now.length ? undefined : then[index];
  if (!before) return undefined;
  const { indicator, period, section } = known;
  const { value, qualifier } = before;
  return { indicator, period, section, value, ...(qualifier ? { qualifier } : {}), quote: was };
}

function saysSame(
  a: Pick<PublishedFigure, 'value' | 'qualifier'>,
  b: Pick<PublishedFigure, 'value' | 'qualifier'>,
): boolean {
  return a.value === b.value && a.qualifier === b.qualifier;
}

/** The correction that a figure ended with: its own, else the last of its section's text that took words of its quote away. */
function findRemoval(
  { indicator, period, section, quote }: PublishedFigure,
  corrections: readonly Correction[],
  year: number,
): Correction | undefined {
  const own = corrections.findLast((correction) => isOfFigure(correction, indicator, period, year));
  const inText = listTextCorrections(corrections, section);
  return own ?? inText.findLast(({ was }) => was.includes(quote) || quote.includes(was)) ?? inText.at(-1);
}
