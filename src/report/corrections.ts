import type { Indicators } from '../content/schemas/indicators.ts';
import type { PublishedFigure } from '../content/schemas/published-record.ts';
import type { Correction } from '../content/schemas/report.ts';
import { bindObservation } from '../ledger/binding.ts';
import type { BoundFigure, SectionText, TextRange } from '../ledger/bound-figure.ts';
import { arrangeFigure, joinFigure, writeNumber } from '../ledger/printed-figure.ts';
import { locateQuote, type QuoteProblem } from '../ledger/quotes.ts';
import { readQuantities } from '../quantities/read-quantities.ts';
import { narrow } from '../text/folding.ts';
import { replaceSpan, sliceSpan, type Span } from '../text/span.ts';

/** A correction of a section's text. */
export type TextCorrection = Correction & { section: string };

/** A correction with the place of its words, `is`, in one of the section's passages as the correction left it. */
export interface TracedCorrection extends Span {
  correction: TextCorrection;
  /** Index of the heading or paragraph among the section's passages. */
  passage: number;
}

/** Corrections of one section followed back to the text as it was first published. */
export interface CorrectionTrace {
  /** The latest first. */
  traced: TracedCorrection[];
  /** Those whose words do not stand exactly once in the text as it then was; nothing is undone for them. */
  lost: { correction: TextCorrection; problem: QuoteProblem }[];
  /** The passages with every traced correction undone. */
  passages: readonly string[];
}

/** Corrections of one section's text, in the order in which they were made. */
export function listTextCorrections(corrections: readonly Correction[] = [], slug: string): TextCorrection[] {
  return corrections.filter((correction): correction is TextCorrection => correction.section === slug);
}

/**
 * Undo corrections in a section's text, the latest first.
 *
 * @param passages The text as it stands now: the printed headings above the section, then its headings and paragraphs.
 * @param corrections Those of the section, in the order in which they were made.
 */
export function traceCorrections(passages: readonly string[], corrections: readonly TextCorrection[]): CorrectionTrace {
  let text = passages;
  const traced: TracedCorrection[] = [];
  const lost: CorrectionTrace['lost'] = [];
  for (const correction of corrections.toReversed()) {
    const located = locateWords(correction.is, correction.section, [{ slug: correction.section, blocks: text }]);
    if ('problem' in located) {
      lost.push({ correction, ...located });
      continue;
    }
    const { block: passage, ...place } = located.range;
    text = text.with(passage, replaceSpan(text[passage] ?? '', place, correction.was));
    traced.push({ correction, passage, ...place });
  }
  return { traced, lost, passages: text };
}

/** Find words in a section's text; where it does not have them as they are written, whatever the width of its characters. */
export function locateWords(
  words: string,
  slug: string,
  sections: readonly SectionText[],
): ReturnType<typeof locateQuote> {
  const located = locateQuote(words, slug, sections);
  if ('range' in located || located.problem.kind === 'quote-ambiguous') return located;
  const narrowed = sections
    .filter((section) => section.slug === slug)
    .map(({ blocks }) => ({ slug, blocks: blocks.map(narrow) }));
  const again = locateQuote(narrow(words), slug, narrowed);
  return 'range' in again ? again : located;
}

/** What is printed above a section's body, as passages of its text. */
export function listHeadingPassages(section: {
  partHeading?: string | undefined;
  heading?: string | undefined;
}): string[] {
  return [section.partHeading, section.heading].filter((heading) => heading !== undefined);
}

/** What a correction says where there was or is no figure. */
export const NO_FIGURE = '无';

/** A figure of a report, then and now. */
export interface FigureHistory {
  indicator: string;
  /** Year the number speaks of. */
  period: string;
  /** As published; `undefined` where there was none. */
  before: PublishedFigure | undefined;
  /** As it stands now; `undefined` where there is none. */
  after: BoundFigure | undefined;
  /** Both for people, as a correction writes them: `2068名`, or `无`. */
  was: string;
  is: string;
  /**
   * What became of it: nothing; a change that the corrected text itself brings with it; or a change of the ledger alone.
   */
  change: 'none' | 'by-text' | 'by-ledger';
}

/** The text of a report, as first published and as it stands now. */
export interface ReportTexts {
  then: readonly SectionText[];
  now: readonly SectionText[];
}

/** Follow every figure of a report from its publication until now. */
export function listFigureHistories(
  recorded: readonly PublishedFigure[],
  figures: readonly BoundFigure[],
  texts: ReportTexts,
  { indicators }: Indicators,
): FigureHistory[] {
  const keys = [
    ...recorded.map(({ indicator, period }) => ({ indicator, period })),
    ...figures.map(({ indicator, period }) => ({ indicator: indicator.id, period })),
  ];
  const locate = (figure: PublishedFigure, text: readonly SectionText[]): TextRange | undefined => {
    const indicator = indicators.find(({ id }) => id === figure.indicator);
    const found = locateWords(figure.quote, figure.section, text);
    if (!indicator || !('range' in found)) return undefined;
    const blocks = text.find(({ slug }) => slug === figure.section)?.blocks;
    const quote = sliceSpan(blocks?.[found.range.block] ?? '', found.range);
    const binding = bindObservation({ ...figure, quote }, indicator, text, Number(figure.period));
    return 'figure' in binding ? binding.figure.printed : undefined;
  };
  return keys
    .filter((key, index) => index === keys.findIndex((other) => isSameKey(key, other)))
    .map(({ indicator, period }) => {
      const before = recorded.find((figure) => isSameKey(figure, { indicator, period }));
      const after = figures.find((figure) => figure.indicator.id === indicator && figure.period === period);
      const now = after && { ...after.observation, period };
      return {
        indicator,
        period,
        before,
        after,
        was: printRecorded(before),
        is: printRecorded(now),
        change: judgeChange(before, now, texts, locate),
      };
    });
}

interface FigureKey {
  indicator: string;
  period: string;
}

function isSameKey(a: FigureKey, b: FigureKey): boolean {
  return a.indicator === b.indicator && a.period === b.period;
}

/**
 * A change comes with the text where what was published stands there no more, and what is there now was not there then:
 * only corrections change a text.
 */
function judgeChange(
  before: PublishedFigure | undefined,
  after: PublishedFigure | undefined,
  { then, now }: ReportTexts,
  locate: (figure: PublishedFigure, text: readonly SectionText[]) => TextRange | undefined,
): FigureHistory['change'] {
  if (before && after && saysSame(before, after)) {
    const isSamePlaceIn = (text: readonly SectionText[]): boolean =>
      isSameRange(locate(before, text), locate(after, text));
    if (narrow(before.quote) === narrow(after.quote) || [then, now].some(isSamePlaceIn)) return 'none';
  }
  const stillStands = before !== undefined && isQuoteIn(before, now);
  const stoodBefore = after !== undefined && isQuoteIn(after, then);
  return stillStands || stoodBefore ? 'by-ledger' : 'by-text';
}

function isQuoteIn({ quote, section }: PublishedFigure, text: readonly SectionText[]): boolean {
  return 'range' in locateWords(quote, section, text);
}

function saysSame(a: PublishedFigure, b: PublishedFigure): boolean {
  return a.value === b.value && a.qualifier === b.qualifier && a.section === b.section;
}

function isSameRange(a: TextRange | undefined, b: TextRange | undefined): boolean {
  return a !== undefined && a.block === b?.block && a.start === b.start && a.end === b.end;
}

/** A recorded figure for people, as a correction writes it: `2068名`, or `无`. */
export function printRecorded(figure: PublishedFigure | undefined): string {
  if (!figure) return NO_FIGURE;
  const { value, qualifier = '', quote } = figure;
  const printed = readQuantities(quote).find((quantity) => quantity.value === value);
  const number = printed ? writeNumber(value, sliceSpan(quote, printed.numeral)) : String(value);
  return joinFigure(arrangeFigure({ number, unit: printed?.unit ?? '', qualifier }));
}
