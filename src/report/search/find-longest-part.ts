import type { Term } from './parse-query.ts';

/**
 * Find the longest run of characters of a query that stands somewhere, the first of several as long.
 *
 * What stands somewhere stands there with every part of it. So a window over each term grows while it is found, and moves
 * on when it is not; it never shrinks, and asks at most twice for each character.
 *
 * @param exists Whether a folded run of characters stands anywhere.
 * @returns the part as typed; empty where not one character is found.
 */
export async function findLongestPart(
  terms: readonly Term[],
  exists: (folded: string) => Promise<boolean>,
): Promise<string> {
  let longest = { length: 0, typed: '' };
  for (const { typed, folded } of terms) {
    const characters = Array.from(folded.text);
    const offsets = listOffsets(characters);
    for (let start = 0; start + longest.length < characters.length;) {
      const end = start + longest.length + 1;
      if (await exists(characters.slice(start, end).join(''))) {
        const from = folded.starts[offsets[start] ?? 0];
        const to = folded.ends[(offsets[end] ?? 0) - 1];
        longest = { length: end - start, typed: typed.slice(from, to) };
      } else {
        start += 1;
      }
    }
  }
  return longest.typed;
}

/** Where each character begins, and at the end where the last one ends. */
function listOffsets(characters: readonly string[]): number[] {
  const offsets = [0];
  for (const character of characters) offsets.push((offsets[offsets.length - 1] ?? 0) + character.length);
  return offsets;
}
