import type { SectionText } from '../../../src/report/ledger/bound-figure.ts';
import { findQuote } from '../../../src/report/ledger/find-quote.ts';
import type { UnclaimedNumeral } from '../../../src/report/proposals/proposed-ledger.ts';
import { listNumerals } from '../../../src/report/quantities/numerals.ts';

/** The shortest piece round a numeral that stands once in its section and holds no other numeral. */
export function quoteAlone(
  { section: slug, block, start, end }: UnclaimedNumeral,
  sections: readonly SectionText[],
): string | undefined {
  const section = sections.find((candidate) => candidate.slug === slug);
  const text = section?.blocks[block] ?? '';
  const others = listNumerals(text).filter((numeral) => numeral.start !== start);
  const from = Math.max(0, ...others.filter((numeral) => numeral.end <= start).map((numeral) => numeral.end));
  const to = Math.min(text.length, ...others.filter((numeral) => numeral.start >= end).map((numeral) => numeral.start));
  for (let more = 2; start - more >= from || end + more <= to; more += 1) {
    const piece = text.slice(Math.max(from, start - more), Math.min(to, end + more)).trim();
    if (section && findQuote(piece, section).length === 1) return piece;
  }
  return undefined;
}
