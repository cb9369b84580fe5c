import type { SectionText, TextRange } from './bound-figure.ts';

/** Share of a quote's characters that may differ from a passage that is still taken for what was meant. */
const DIFFERING_SHARE = 1 / 3;

/**
 * Find the passage of a section that is most like a quote it does not have: the fewest characters to replace, put in or
 * leave out (Sellers' search).
 *
 * @returns `undefined` where nothing is so near that naming it would help.
 */
export function findNearestPassage(quote: string, section: SectionText): TextRange | undefined {
  let nearest: TextRange | undefined;
  let fewest = Math.floor(quote.length * DIFFERING_SHARE) + 1;
  for (const [block, text] of section.blocks.entries()) {
    let before = Array.from(quote, (_, length) => ({ edits: length + 1, start: 0 }));
    for (let end = 1; end <= text.length; end += 1) {
      const row: typeof before = [];
      for (let index = 0; index < quote.length; index += 1) {
        const diagonal = index === 0 ? { edits: 0, start: end - 1 } : before[index - 1];
        const above = row[index - 1];
        const left = before[index];
        row.push(
          pickFewest([
            diagonal && { ...diagonal, edits: diagonal.edits + (quote[index] === text[end - 1] ? 0 : 1) },
            above && { ...above, edits: above.edits + 1 },
            left && { ...left, edits: left.edits + 1 },
          ]),
        );
      }
      const last = row.at(-1);
      if (last && last.edits < fewest) {
        fewest = last.edits;
        nearest = { block, start: last.start, end };
      }
      before = row;
    }
  }
  return nearest;
}

interface Alignment {
  edits: number;
  /** Where in the text it begins. */
  start: number;
}

function pickFewest(alignments: readonly (Alignment | undefined)[]): Alignment {
  return alignments
    .filter((alignment) => alignment !== undefined)
    .reduce((best, alignment) => (alignment.edits < best.edits ? alignment : best), { edits: Infinity, start: 0 });
}
