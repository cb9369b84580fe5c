import { cutClause } from '../text/sentences.ts';
import { findWords, type Span } from '../text/span.ts';
import type { SectionText, TextRange } from './bound-figure.ts';

/** Why a quote does not lead to one place. */
export type QuoteProblem =
  /** The section has no such text; `elsewhere` names the sections that have. */
  | { kind: 'quote-absent'; elsewhere: string[] }
  /** The quote stands in several places; `longer` are quotes, one for each, that stand in one. */
  | { kind: 'quote-ambiguous'; longer: string[] };

/** Every place in a section's text where a quote stands. It never runs over the end of a paragraph. */
export function findQuote(quote: string, section: SectionText): TextRange[] {
  return section.blocks.flatMap((text, block) => {
    const spans = section.rows?.has(block) ? findCells(text, quote) : findWords(text, quote);
    return spans.map((span) => ({ block, ...span }));
  });
}

/** Find a quote in a row of a table, whatever white space it has between the cells. */
function findCells(text: string, quote: string): Span[] {
  const [first = '', ...others] = quote.split(/\s+/u);
  return findWords(text, first).flatMap(({ start, end }): Span[] => {
    let at = end;
    for (const words of others) {
      const gap = /^\s+/u.exec(text.slice(at))?.[0].length ?? 0;
      if (gap === 0 || !text.startsWith(words, at + gap)) return [];
      at += gap + words.length;
    }
    return [{ start, end: at }];
  });
}

/** Find the one place of a quote in the section of this slug, and that section. */
export function locateQuote(
  quote: string,
  slug: string,
  sections: readonly SectionText[],
): { range: TextRange; section: SectionText } | { problem: QuoteProblem } {
  const section = sections.find((candidate) => candidate.slug === slug);
  const [range, ...others] = section ? findQuote(quote, section) : [];
  if (!section || !range) {
    const elsewhere = sections.filter((other) => findQuote(quote, other).length > 0);
    return { problem: { kind: 'quote-absent', elsewhere: elsewhere.map((other) => other.slug) } };
  }
  if (others.length > 0) return { problem: { kind: 'quote-ambiguous', longer: lengthen([range, ...others], section) } };
  return { range, section };
}

/**
 * For each place of an ambiguous quote a longer one that stands only there: its clause, if that will do, and otherwise
 * the shortest by text before or after it.
 */
function lengthen(ranges: readonly TextRange[], section: SectionText): string[] {
  return ranges.flatMap(({ block, start, end }) => {
    const text = section.blocks[block] ?? '';
    const clause = cutClause(text, { start, end });
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

/** Share of a quote's characters that may differ from a passage that is still taken for what was meant. */
const DIFFERING_SHARE = 1 / 3;

/** Longer quotes are compared with no passage: it takes as many steps as both have characters, multiplied. */
const MOST_COMPARED = 500;

/**
 * Find the passage of a section that is most like a quote it does not have: the fewest characters to replace, put in or
 * leave out (Sellers' search).
 *
 * @returns `undefined` where nothing is so near that naming it would help, or the quote is longer than any.
 */
export function findNearestPassage(quote: string, section: SectionText): TextRange | undefined {
  if (quote.length > MOST_COMPARED) return undefined;
  let nearest: TextRange | undefined;
  let fewest = Math.floor(quote.length * DIFFERING_SHARE) + 1;
  for (const [block, text] of section.blocks.entries()) {
    // By the number of the quote's characters: edits to come to an end here, and where in the text that begins.
    const edits = Uint16Array.from({ length: quote.length }, (_, index) => index + 1);
    const starts = new Uint32Array(quote.length);
    for (let end = 1; end <= text.length; end += 1) {
      const sign = text.charCodeAt(end - 1);
      let [diagonal, diagonalStart, above, aboveStart] = [0, end - 1, Infinity, 0];
      for (let index = 0; index < quote.length; index += 1) {
        const [left = 0, leftStart = 0] = [edits[index], starts[index]];
        let [least, start] = [diagonal + (quote.charCodeAt(index) === sign ? 0 : 1), diagonalStart];
        if (above + 1 < least) [least, start] = [above + 1, aboveStart];
        if (left + 1 < least) [least, start] = [left + 1, leftStart];
        [diagonal, diagonalStart, above, aboveStart] = [left, leftStart, least, start];
        edits[index] = least;
        starts[index] = start;
      }
      if (above < fewest) {
        fewest = above;
        nearest = { block, start: aboveStart, end };
      }
    }
  }
  return nearest;
}
