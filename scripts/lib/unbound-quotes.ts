import type { TextRange } from '../../src/ledger/bound-figure.ts';
import { findQuote } from '../../src/ledger/quotes.ts';
import type { ParsedReport } from '../../src/report/parsed-content.ts';

/** A stretch of a section's text. */
export type PlacedRange = TextRange & { section: string };

/**
 * Find what the quotes hold of observations that do not bind yet: their numerals are spoken for, and what is wrong with
 * the observation is said of that. A quote stands in the section that its observation names, or else in any.
 *
 * @returns Whether a stretch is inside of one.
 */
export function findUnboundQuotes({ ledger, sections }: ParsedReport): (range: PlacedRange) => boolean {
  const quotes = (ledger?.unbound ?? []).flatMap(({ observation: { quote, section: slug } }) => {
    const places = sections.flatMap((section) =>
      findQuote(quote, section).map((range): PlacedRange => ({ ...range, section: section.slug })),
    );
    const own = places.filter(({ section }) => section === slug);
    return own.length > 0 ? own : places;
  });
  return ({ section, block, start, end }) =>
    quotes.some(
      (quote) => section === quote.section && block === quote.block && start >= quote.start && end <= quote.end,
    );
}
