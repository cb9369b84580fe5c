import type { Correction } from '../content/schemas/report.ts';
import type { SectionText } from '../ledger/bound-figure.ts';
import { locateQuote, type QuoteProblem } from '../ledger/quotes.ts';
import { narrow } from '../text/folding.ts';
import { replaceSpan, type Span } from '../text/span.ts';

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
