import { containsRange, type PlacedRange, type SectionText } from '../ledger/bound-figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { findQuote } from '../ledger/quotes.ts';

/**
 * Find what the quotes hold of observations that do not bind yet: their numerals are spoken for, and what is wrong with
 * the observation is said of that. A quote stands in the section that its observation names, or else in any.
 *
 * @returns Whether a stretch is inside of one.
 */
export function findUnboundQuotes({
  ledger,
  sections,
}: {
  ledger: Pick<Ledger, 'unbound'> | undefined;
  sections: readonly SectionText[];
}): (range: PlacedRange) => boolean {
  const quotes = (ledger?.unbound ?? []).flatMap(({ observation: { quote, section: slug } }) => {
    const places = sections.flatMap((section) =>
      findQuote(quote, section).map((range): PlacedRange => ({ ...range, section: section.slug })),
    );
    const own = places.filter(({ section }) => section === slug);
    return own.length > 0 ? own : places;
  });
  return (range) => quotes.some((quote) => range.section === quote.section && containsRange(quote, range));
}
