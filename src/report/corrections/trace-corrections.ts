import type { Correction } from '../../schemas/report.ts';
import { locateQuote, type QuoteProblem } from '../ledger/find-quote.ts';

/** A correction of a section's text. */
export type TextCorrection = Correction & { section: string };

/** A correction with the place of its words in the section's text as the correction left it. */
export interface TracedCorrection {
  correction: TextCorrection;
  /** Index of the heading or paragraph among the section's passages. */
  passage: number;
  /** Where `is` stands in that passage, in UTF-16 units; the end is exclusive. */
  start: number;
  end: number;
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
    const located = locateQuote(correction.is, correction.section, [{ slug: correction.section, blocks: text }]);
    if ('problem' in located) {
      lost.push({ correction, ...located });
      continue;
    }
    const { block, start, end } = located.range;
    const passage = text[block] ?? '';
    text = text.with(block, passage.slice(0, start) + correction.was + passage.slice(end));
    traced.push({ correction, passage: block, start, end });
  }
  return { traced, lost, passages: text };
}

/** What is printed above a section's body, as passages of its text. */
export function listHeadingPassages(section: {
  partHeading?: string | undefined;
  heading?: string | undefined;
}): string[] {
  return [section.partHeading, section.heading].filter((heading) => heading !== undefined);
}
