import type { Place } from './finding.ts';
import { foldText } from './fold-text.ts';

/** A run of text, and where its characters stand in their file. Indexes are in UTF-16 units. */
export interface PlacedText {
  text: string;
  /** Place of the character at an index. */
  placeAt: (index: number) => Place;
}

/** Several runs folded to one text in which every character can be traced back. */
export interface FoldedText {
  text: string;
  /** Place of the folded character at an index; the end of the text counts as its last character. */
  placeAt: (index: number) => Place;
  /** What the runs have from one folded index to another, as written there. */
  slice: (start: number, end: number) => string;
}

/** Place a text that has only one place as a whole, such as the value of a YAML key. */
export function placeWhole(text: string, place: Place): PlacedText {
  return { text, placeAt: () => place };
}

/**
 * Fold runs of text together, as one text. Characters are traced back one by one, so a place can be off by the few
 * that NFKC composes from two; the folded text itself is exact.
 *
 * @param runs At least one; `placeAt` throws a RangeError without any.
 */
export function foldRuns(runs: readonly PlacedText[]): FoldedText {
  const raw = runs.map((run) => run.text).join('');
  let traced: number[] | undefined;
  const rawIndexAt = (index: number): number => {
    traced ??= traceFolding(raw);
    return traced[Math.min(index, traced.length - 1)] ?? 0;
  };
  return {
    text: foldText(raw),
    placeAt: (index) => locateInRuns(runs, rawIndexAt(index)),
    slice: (start, end) => (end > start ? raw.slice(rawIndexAt(start), endOfCharacter(raw, rawIndexAt(end - 1))) : ''),
  };
}

/** For each unit of the folded text, the index of the character it comes from. */
function traceFolding(raw: string): number[] {
  const indexes: number[] = [];
  let rawIndex = 0;
  for (const character of raw) {
    for (let unit = foldText(character).length; unit > 0; unit -= 1) indexes.push(rawIndex);
    rawIndex += character.length;
  }
  return indexes;
}

function endOfCharacter(raw: string, index: number): number {
  return index + String.fromCodePoint(raw.codePointAt(index) ?? 0).length;
}

function locateInRuns(runs: readonly PlacedText[], rawIndex: number): Place {
  let start = 0;
  for (const run of runs) {
    if (rawIndex < start + run.text.length) return run.placeAt(rawIndex - start);
    start += run.text.length;
  }
  const last = runs.at(-1);
  if (!last) throw new RangeError('there is no run of text to find a place in');
  return last.placeAt(0);
}
