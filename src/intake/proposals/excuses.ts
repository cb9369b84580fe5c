import type { ExcusedNumeral } from '../../content/schemas/figures.ts';
import type { SectionText, TextRange } from '../../ledger/bound-figure.ts';
import { findQuote } from '../../ledger/quotes.ts';
import { readQuantities } from '../../quantities/read-quantities.ts';
import { maskNumbers } from './masked-text.ts';

/** An excused entry that fits again, and where its quote stands. */
export interface FittingExcuse {
  entry: ExcusedNumeral;
  range: TextRange;
}

/**
 * Find last year's excused entries whose words stand again once in the new text, whatever their numbers are now: in the
 * same section, or else in one other.
 */
export function findExcuses(excused: readonly ExcusedNumeral[], sections: readonly SectionText[]): FittingExcuse[] {
  return excused.flatMap(({ section: slug, quote, reason }) => {
    const places = sections.flatMap((section) =>
      findMasked(quote, section).map((range) => ({ section, range, isOwn: section.slug === slug })),
    );
    const own = places.filter(({ isOwn }) => isOwn);
    const [only, ...others] = own.length > 0 ? own : places;
    if (!only || others.length > 0) return [];
    const { section, range } = only;
    const text = section.blocks[range.block]?.slice(range.start, range.end) ?? '';
    if (findQuote(text, section).length !== 1) return [];
    return [{ entry: { section: section.slug, quote: text, reason }, range }];
  });
}

function findMasked(quote: string, section: SectionText): TextRange[] {
  const wanted = maskNumbers(quote, readQuantities(quote)).text;
  return section.blocks.flatMap((text, block) => {
    const masked = maskNumbers(text, readQuantities(text));
    return findQuote(wanted, { slug: section.slug, blocks: [masked.text] }).map(({ start, end }) => ({
      block,
      start: masked.places[start]?.start ?? 0,
      end: masked.places[end - 1]?.end ?? 0,
    }));
  });
}
