import { rememberBlocks } from '../../ledger/block-reading.ts';
import type { PlacedRange, SectionText } from '../../ledger/bound-figure.ts';
import { searchQuotes } from '../../ledger/quote-search.ts';
import { listNumerals } from '../../quantities/numerals.ts';
import { countBelow, type Span } from '../../text/span.ts';

/**
 * Make sections ready to be asked for quotes of many numerals; each section and block is read once, when it is first
 * asked for.
 *
 * @returns The shortest piece round a numeral that stands once in its section and holds no other numeral; `undefined`
 * where there is none.
 */
export function searchAlone(sections: readonly SectionText[]): (numeral: PlacedRange) => string | undefined {
  const isAlone = new Map(sections.map((section) => [section.slug, searchQuotes(section)]));
  const readBlock = rememberBlocks(sections, (text) => ({ text, findRoom: searchRoom(text) }));
  return (numeral) => {
    const { text, findRoom } = readBlock(numeral);
    return quoteShortest(text, numeral, findRoom(numeral), isAlone.get(numeral.section) ?? (() => false));
  };
}

/** Find the stretch round a numeral up to the next ones on both sides. */
function searchRoom(text: string): (numeral: Span) => Span {
  const numerals = listNumerals(text);
  const starts = numerals.map(({ start }) => start);
  const ends = numerals.map(({ end }) => end);
  return ({ start, end }) => ({
    start: ends[countBelow(ends, start + 1) - 1] ?? 0,
    end: starts[countBelow(starts, end)] ?? text.length,
  });
}

/** What holds words that stand once stands once itself, so that the shortest is found by halves. */
function quoteShortest(
  text: string,
  { start, end }: Span,
  room: Span,
  isAlone: (quote: string) => boolean,
): string | undefined {
  const cut = (more: number): string =>
    text.slice(Math.max(room.start, start - more), Math.min(room.end, end + more)).trim();
  const most = Math.max(start - room.start, room.end - end);
  let [low, high] = [2, 2];
  while (high < most && !isAlone(cut(high))) [low, high] = [high + 1, high * 2];
  if (most < 2 || !isAlone(cut(high))) return undefined;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAlone(cut(middle))) high = middle;
    else low = middle + 1;
  }
  return cut(low);
}
