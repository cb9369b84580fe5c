import { findNumberGaps, foldText } from './folding.ts';
import type { Place } from './place.ts';
import { replaceSpan, type Span } from './span.ts';

/** A run of text, and where its characters stand in their file. Indexes are in UTF-16 units. */
export interface PlacedText {
  text: string;
  /** Place of the character at an index. */
  placeAt: (index: number) => Place;
  /** Set where `text` only stands for text that cannot be read: whatever the original has there is no difference. */
  isUnknown?: true;
}

/** White space between two characters, and where it begins. */
export interface PlacedSpace {
  text: string;
  place: Place;
}

/** Several runs folded to one text in which every character can be traced back. */
export interface FoldedRuns {
  text: string;
  /** Place of the folded character at an index; the end of the text counts as its last character. */
  placeAt: (index: number) => Place;
  /** Index in the runs' joined text of the folded character at an index; the end counts as the last character. */
  rawIndexAt: (index: number) => number;
  /** What the runs have at a stretch of the folded text, as written there. */
  slice: (span: Span) => string;
  /** White space that the runs have between the folded character at an index and the one before it. */
  spaceBefore: (index: number) => PlacedSpace | undefined;
  /** Whether that white space parts two numbers. */
  isNumberGap: (index: number) => boolean;
  /** Whether the folded character at an index is the first of a run. */
  beginsRun: (index: number) => boolean;
  /** Folded indexes that stand for unknown text. */
  unknown: readonly number[];
}

/** Place a text that has only one place as a whole, such as the value of a YAML key. */
export function placeWhole(text: string, place: Place): PlacedText {
  return { text, placeAt: () => place };
}

/** Join runs to one that knows the places of them all. */
export function joinRuns(runs: readonly PlacedText[]): PlacedText {
  return { text: runs.map(({ text }) => text).join(''), placeAt: (index) => placeInRuns(runs, index) };
}

/** Put other words in the place of a stretch of a run; each of them stands where the stretch begins. */
export function replaceInRun(run: PlacedText, stretch: Span, words: string): PlacedText {
  const { start, end } = stretch;
  const grown = words.length - (end - start);
  return {
    text: replaceSpan(run.text, stretch, words),
    placeAt: (index) => run.placeAt(index < start ? index : index < start + words.length ? start : index - grown),
  };
}

/** Stand for text that cannot be read: a noncharacter, which no text has. */
export function placeUnknown(place: Place): PlacedText {
  return { ...placeWhole('\uFDD0', place), isUnknown: true };
}

/**
 * Fold runs of text together, as one text.
 *
 * @param runs At least one; `placeAt` throws a RangeError without any.
 */
export function foldRuns(runs: readonly PlacedText[]): FoldedRuns {
  const raw = runs.map((run) => run.text).join('');
  const rawIndexes = [...raw.matchAll(/\S/g)].map((match) => match.index);
  const rawIndexAt = (index: number): number => rawIndexes[Math.min(index, rawIndexes.length - 1)] ?? 0;
  const { gapStarts, runStarts } = listStarts(runs);
  return {
    text: foldText(raw),
    rawIndexAt,
    placeAt: (index) => placeInRuns(runs, rawIndexAt(index)),
    slice: ({ start, end }) => (end > start ? raw.slice(rawIndexAt(start), rawIndexAt(end - 1) + 1) : ''),
    spaceBefore: (index) => {
      const start = rawIndexAt(index - 1) + 1;
      const text = raw.slice(start, rawIndexAt(index));
      return text === '' ? undefined : { text, place: placeInRuns(runs, start) };
    },
    isNumberGap: (index) => gapStarts.has(rawIndexAt(index - 1) + 1),
    beginsRun: (index) => runStarts.has(index),
    unknown: listUnknown(runs),
  };
}

/** Indexes where white space between two numbers begins, in the joined text, and where runs do, in the folded one. */
function listStarts(runs: readonly PlacedText[]): { gapStarts: Set<number>; runStarts: Set<number> } {
  const [gapStarts, runStarts] = [new Set<number>(), new Set<number>()];
  let [raw, folded] = [0, 0];
  for (const { text } of runs) {
    for (const { start } of findNumberGaps(text)) gapStarts.add(raw + start);
    runStarts.add(folded);
    raw += text.length;
    folded += foldText(text).length;
  }
  return { gapStarts, runStarts };
}

function listUnknown(runs: readonly PlacedText[]): number[] {
  let start = 0;
  return runs.flatMap(({ text, isUnknown }) => {
    const index = start;
    start += foldText(text).length;
    return isUnknown ? [index] : [];
  });
}

/**
 * Place of a character of several runs joined to one text; one beyond their end stands where the last run begins.
 *
 * @throws RangeError without any run.
 */
export function placeInRuns(runs: readonly PlacedText[], index: number): Place {
  let start = 0;
  for (const run of runs) {
    if (index < start + run.text.length) return run.placeAt(index - start);
    start += run.text.length;
  }
  const last = runs.at(-1);
  if (!last) throw new RangeError('there is no run of text to find a place in');
  return last.placeAt(0);
}
