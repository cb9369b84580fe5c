import { closest, distance } from 'fastest-levenshtein';

/**
 * Find the known word that a mistyped one was probably meant to be.
 *
 * @returns `undefined` when none is so near that naming it would help.
 */
export function findNearest(given: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(given, known);
  const apart = distance(given, nearest);
  const haveSomeOfBoth = apart < Math.max(given.length, nearest.length);
  return haveSomeOfBoth && apart <= Math.max(2, given.length / 2) ? nearest : undefined;
}

/**
 * Find the known address whose last part is nearest to a mistyped one's. What addresses have in common in front says
 * nothing; it only decides between addresses with the same last part.
 */
export function findNearestAddress(given: string, known: readonly string[]): string | undefined {
  const nearest = findNearest(readLastPart(given), [...new Set(known.map(readLastPart))].filter(Boolean));
  return nearest === undefined
    ? undefined
    : closest(
        given,
        known.filter((address) => readLastPart(address) === nearest),
      );
}

function readLastPart(address: string): string {
  return address.split('/').filter(Boolean).at(-1) ?? '';
}
