import type { Place } from './finding.ts';
import { foldText } from './fold-text.ts';
import type { PlacedText } from './placed-text.ts';

/** An original's own lines, and what its list of chrome names in vain. */
export interface OriginalText {
  /** Every line, in order; a line of chrome is empty. */
  lines: PlacedText[];
  /** Indexes in the list of chrome whose line is not in the text. */
  unknownChrome: number[];
}

/**
 * Take the page's chrome out of an original. Each entry of the list stands for one line, the first such line that no
 * entry before it has taken; white space doesn't count.
 *
 * @param text The whole original, with `\n` line ends.
 * @param chrome Lines that belong to the page it was published on, as report.yml lists them.
 * @param file Name that the places carry.
 */
export function takeOutChrome(text: string, chrome: readonly string[], file: string): OriginalText {
  const lines = text.split('\n');
  const unknownChrome: number[] = [];
  for (const [index, entry] of chrome.entries()) {
    const found = lines.findIndex((line) => line !== '' && foldText(line) === foldText(entry));
    if (found === -1) unknownChrome.push(index);
    else lines[found] = '';
  }
  return {
    lines: lines.map((line, index) => ({
      text: line,
      placeAt: (column): Place => ({ file, line: index + 1, column: column + 1 }),
    })),
    unknownChrome,
  };
}
