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
 * Take the page's chrome out of an original. Each entry of the list stands for one line; white space doesn't count.
 *
 * Where a line comes again (打印 below the page's title, in the report and at the page's end), the one is meant that
 * leaves the report in fewer pieces, for chrome stands round it; where that tells nothing, the first.
 *
 * @param text The whole original, with `\n` line ends.
 * @param chrome Lines that belong to the page it was published on, as report.yml lists them.
 * @param file Name that the places carry.
 */
export function takeOutChrome(text: string, chrome: readonly string[], file: string): OriginalText {
  const lines = text.split('\n');
  const found = findChrome(lines.map(foldText), chrome.map(foldText));
  return {
    lines: lines.map((line, index) => ({
      text: found.includes(index) ? '' : line,
      placeAt: (column): Place => ({ file, line: index + 1, column: column + 1 }),
    })),
    unknownChrome: chrome.flatMap((_, index) => (found[index] === -1 ? index : [])),
  };
}

/** Find the line of each entry, -1 for one that has none: the first entries from above, the last from below. */
function findChrome(lines: readonly string[], entries: readonly string[]): number[] {
  const ways = [...entries.keys(), entries.length].toReversed().map((count) => matchEntries(lines, entries, count));
  const fewest = Math.min(...ways.map((way) => countPieces(lines, way)));
  return ways.find((way) => countPieces(lines, way) === fewest) ?? [];
}

function matchEntries(lines: readonly string[], entries: readonly string[], countAbove: number): number[] {
  const found = entries.map(() => -1);
  const isFree = (entry: string | undefined) => (line: string, index: number) =>
    line !== '' && line === entry && !found.includes(index);
  for (let index = 0; index < countAbove; index += 1) found[index] = lines.findIndex(isFree(entries[index]));
  for (let index = entries.length - 1; index >= countAbove; index -= 1) {
    found[index] = lines.findLastIndex(isFree(entries[index]));
  }
  return found;
}

/** Count the runs of lines that chrome leaves; empty lines part nothing. */
function countPieces(lines: readonly string[], chrome: readonly number[]): number {
  let pieces = 0;
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const isChrome = chrome.includes(index);
    if (!isChrome && !isOpen) pieces += 1;
    isOpen = !isChrome;
  }
  return pieces;
}
