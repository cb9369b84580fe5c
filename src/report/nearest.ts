import { closest, distance } from 'fastest-levenshtein';

/**
 * Find the known word that a mistyped one was probably meant to be.
 *
 * @returns `undefined` when none is so near that naming it would help.
 */
export function findNearest(given: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(given, known);
  return distance(given, nearest) <= Math.max(2, given.length / 2) ? nearest : undefined;
}
