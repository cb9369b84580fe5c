import { isOfOriginal, type LeftOut } from '../content/schemas/left-out.ts';
import type { Report } from '../content/schemas/report.ts';
import { foldText } from '../text/folding.ts';
import type { Place } from '../text/place.ts';
import type { PlacedText } from '../text/placed-text.ts';

/** A line that is no part of the report. */
export type LeftOutLine = Pick<LeftOut, 'words' | 'place'>;

/** An original's own lines, and what its list of words left out names in vain. */
export interface OriginalText {
  /** Every line, in order; one that is no part of the report is empty. */
  lines: PlacedText[];
  /** 1-based number of the line of each entry of the list; `undefined` for one whose words are not in the text. */
  places: (number | undefined)[];
}

/**
 * Take out of an original what is no part of the report. Each entry of the list stands for one line, the one that its
 * place names if the words stand there; white space doesn't count.
 *
 * Where a place is wrong and a line comes again (打印 below the page's title, in the report and at the page's end), the one is meant that
 * leaves the report in fewer pieces, for what is left out stands round it; where that tells nothing, the first.
 *
 * @param text The whole original, with `\n` line ends.
 * @param entries Lines of it that are no part of the report, in their order.
 * @param file Name that the places carry.
 */
export function takeOutLines(text: string, entries: readonly LeftOutLine[], file: string): OriginalText {
  const lines = text.split('\n');
  const folded = lines.map(foldText);
  const named = entries.map(({ words, place }) => {
    const index = (readPlace(place) ?? 0) - 1;
    return folded[index] === foldText(words) ? index : -1;
  });
  const rest = findLines(
    folded.map((line, index) => (named.includes(index) ? '' : line)),
    entries.filter((_, index) => named[index] === -1).map(({ words }) => foldText(words)),
  );
  const found = named.map((index) => (index === -1 ? (rest.shift() ?? -1) : index));
  return {
    lines: lines.map((line, index) => ({
      text: found.includes(index) ? '' : line,
      placeAt: (column): Place => ({ file, line: index + 1, column: column + 1 }),
    })),
    places: found.map((index) => (index === -1 ? undefined : index + 1)),
  };
}

/** Entries of a report's `left-out` that stand in its original. The others never did. */
export function listLeftOutLines({ 'left-out': leftOut = [] }: Pick<Report, 'left-out'>): LeftOutLine[] {
  return leftOut.filter(({ reason }) => isOfOriginal(reason));
}

/** Name a line of `original.txt` for people. */
export function writePlace(line: number): string {
  return `第 ${line} 行`;
}

/** The 1-based number of the line that a place names; `undefined` for a place of another kind. */
export function readPlace(place: string): number | undefined {
  const number = /^第 ?(\d+) ?行$/u.exec(place)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Find the line of each entry, -1 for one that has none: the first entries from above, the last from below. */
function findLines(lines: readonly string[], entries: readonly string[]): number[] {
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

/** Count the runs of lines that are left; empty lines part nothing. */
function countPieces(lines: readonly string[], leftOut: readonly number[]): number {
  let pieces = 0;
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const isLeftOut = leftOut.includes(index);
    if (!isLeftOut && !isOpen) pieces += 1;
    isOpen = !isLeftOut;
  }
  return pieces;
}
