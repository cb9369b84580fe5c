import { listNumerals } from '../quantities/numerals.ts';
import { findSaidNumbers } from '../text/said-numbers.ts';
import { contains, type Span } from '../text/span.ts';

/**
 * Find what says a number in a text, in whatever digits or in Chinese, in order.
 *
 * @param names Where numerals are parts of names, and nothing is to be found.
 */
export function findNumberWords(text: string, names: readonly Span[] = []): Span[] {
  const numerals = listNumerals(text);
  const others = findSaidNumbers(text, [...numerals, ...names]);
  return [...numerals.filter((numeral) => !names.some((name) => contains(name, numeral))), ...others].sort(
    (a, b) => a.start - b.start,
  );
}
