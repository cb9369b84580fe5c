import type { SectionText, TextRange } from './bound-figure.ts';
import { cutClause } from './cut-clause.ts';

/** Why a quote does not lead to one place. */
export type QuoteProblem =
  /** The section has no such text; `elsewhere` names the sections that have. */
  | { kind: 'quote-absent'; elsewhere: string[] }
  /** The quote stands in several places; `longer` are quotes, one for each, that stand in one. */
  | { kind: 'quote-ambiguous'; longer: string[] };

/** Every place in a section's text where a quote stands. It never runs over the end of a paragraph. */
export function findQuote(quote: string, section: SectionText): TextRange[] {
  return section.blocks.flatMap((text, block) => {
    const ranges: TextRange[] = [];
    for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + 1)) {
      ranges.push({ block, start, end: start + quote.length });
    }
    return ranges;
  });
}

/** Find the one place of a quote in the section of this slug. */
export function locateQuote(
  quote: string,
  slug: string,
  sections: readonly SectionText[],
): { range: TextRange } | { problem: QuoteProblem } {
  const section = sections.find((candidate) => candidate.slug === slug);
  const [range, ...others] = section ? findQuote(quote, section) : [];
  if (!section || !range) {
    const elsewhere = sections.filter((other) => findQuote(quote, other).length > 0);
    return { problem: { kind: 'quote-absent', elsewhere: elsewhere.map((other) => other.slug) } };
  }
  if (others.length > 0) return { problem: { kind: 'quote-ambiguous', longer: lengthen([range, ...others], section) } };
  return { range };
}

/**
 * For each place of an ambiguous quote a longer one that stands only there: its clause, if that will do, and otherwise
 * the shortest by text before or after it.
 */
function lengthen(ranges: readonly TextRange[], section: SectionText): string[] {
  return ranges.flatMap(({ block, start, end }) => {
    const text = section.blocks[block] ?? '';
    const clause = cutClause(text, start, end);
    if (findQuote(clause, section).length === 1) return [clause];
    for (let more = 1; more <= text.length; more += 1) {
      const before = text.slice(Math.max(0, start - more), end);
      if (findQuote(before, section).length === 1) return [before];
      const after = text.slice(start, end + more);
      if (findQuote(after, section).length === 1) return [after];
    }
    return [];
  });
}
