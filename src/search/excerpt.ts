import { endsWithStop, listEnds, STOPS } from '../text/sentences.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import type { Occurrence } from './occurrences.ts';

/** A piece of text to show: a place of what was looked for, or what stands between such places. */
export interface Segment {
  text: string;
  isHit: boolean;
}

/** UTF-16 units shown before and behind a hit where no sentence or clause ends near. */
const BEFORE = 30;
const AFTER = 60;

/** How much farther a sentence or clause may reach to be shown whole. */
const REACH = 1.5;

/** Stretches that an excerpt is made of at most. */
const MAX_WINDOWS = 3;

/** Windows nearer than this are shown as one. */
const NEAR = 20;

/** What ends enough to begin or end an excerpt with. */
const GOOD_ENDS = `${STOPS.semicolon}\n`;

/**
 * Cut out of a text what stands around the hits to show. Cut where a sentence ends, or a clause, if one does near,
 * and never inside a hit; `…` stands for what is left out. All hits within are marked. A line break becomes a space.
 *
 * @param occurrences All hits in the text, in order, without overlaps.
 */
export function makeExcerpt(text: string, occurrences: readonly Occurrence[]): Segment[] {
  const shown = joinNear(
    chooseHits(occurrences).map(({ start, end }) =>
      widenToHits({ start: findStart(text, start), end: findEnd(text, end) }, occurrences),
    ),
  ).slice(0, MAX_WINDOWS);
  const first = shown[0];
  const last = shown[shown.length - 1];
  if (!first || !last) return [];
  return [
    ...(endsSentence(text, first.start) ? [] : [ELLIPSIS]),
    ...shown.flatMap((window, index) => [...(index > 0 ? [ELLIPSIS] : []), ...markHits(text, occurrences, window)]),
    ...(endsSentence(text, last.end) ? [] : [ELLIPSIS]),
  ];
}

/** The beginning of a text, as long as an excerpt; empty for a text that is. */
export function makeOpening(text: string): Segment[] {
  const opening = text.slice(0, findEnd(text, 0)).replace(/\n/g, ' ').trimEnd();
  if (opening === '') return [];
  return [{ text: opening, isHit: false }, ...(endsSentence(text, opening.length) ? [] : [ELLIPSIS])];
}

/**
 * The hits to show, in order: one of each term, where all of them stand nearest to one another, and the first such place.
 * Of a number that stands anywhere as a whole, only such hits count.
 */
export function chooseHits(occurrences: readonly Occurrence[]): Occurrence[] {
  const wholes = new Set(occurrences.filter(({ isWhole }) => isWhole).map(({ term }) => term));
  const hits = occurrences.filter(({ term, isWhole }) => isWhole || !wholes.has(term));
  const termCount = new Set(hits.map(({ term }) => term)).size;
  const latest = new Map<number, Occurrence>();
  let nearest: Occurrence[] = [];
  for (const hit of hits) {
    latest.delete(hit.term);
    latest.set(hit.term, hit);
    if (latest.size < termCount) continue;
    const group = [...latest.values()];
    if (nearest.length === 0 || measure(group) < measure(nearest)) nearest = group;
  }
  return nearest;
}

/** @param hits In order. */
function measure(hits: readonly Occurrence[]): number {
  return (hits[hits.length - 1]?.end ?? 0) - (hits[0]?.start ?? 0);
}

/**
 * Cut a text, or a stretch of it, into its hits and what stands between them.
 *
 * @param occurrences Hits in the text, in order, without overlaps; none crosses the borders of the stretch.
 */
export function markHits(
  text: string,
  occurrences: readonly Occurrence[],
  stretch: Span = { start: 0, end: text.length },
): Segment[] {
  const segments: Segment[] = [];
  const push = (from: number, to: number, isHit: boolean): void => {
    if (to > from) segments.push({ text: text.slice(from, to).replace(/\n/g, ' '), isHit });
  };
  let done = stretch.start;
  for (const hit of occurrences.filter((occurrence) => contains(stretch, occurrence))) {
    push(done, hit.start, false);
    push(hit.start, hit.end, true);
    done = hit.end;
  }
  push(done, stretch.end, false);
  return segments;
}

const ELLIPSIS: Segment = { text: '…', isHit: false };

/** Where the sentence of a hit begins; if that is far, where one of its clauses does. */
function findStart(text: string, hitStart: number): number {
  const from = Math.max(0, hitStart - BEFORE * REACH);
  const before = text.slice(from, hitStart);
  const sentences = listEnds(before, GOOD_ENDS);
  const sentence = sentences[sentences.length - 1];
  if (sentence !== undefined) return from + sentence;
  if (from === 0) return 0;
  const [clause] = listEnds(before, STOPS.phrase);
  return clause === undefined ? avoidHalf(text, hitStart - BEFORE) : from + clause;
}

/** Where the last sentence that is near behind a hit ends; if none does, the last clause. */
function findEnd(text: string, hitEnd: number): number {
  const to = Math.min(text.length, hitEnd + AFTER * REACH);
  const behind = text.slice(hitEnd, to);
  const sentences = listEnds(behind, GOOD_ENDS);
  const sentence = sentences[sentences.length - 1];
  if (sentence !== undefined) return hitEnd + behind.slice(0, sentence).trimEnd().length;
  if (to === text.length) return to;
  const clauses = listEnds(behind, STOPS.phrase);
  const clause = clauses[clauses.length - 1];
  return clause === undefined ? avoidHalf(text, hitEnd + AFTER) : hitEnd + clause;
}

/** The same index, or the one before it where it would cut a surrogate pair. */
function avoidHalf(text: string, index: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(index)) ? index - 1 : index;
}

function widenToHits(window: Span, occurrences: readonly Occurrence[]): Span {
  const touched = occurrences.filter((hit) => overlaps(hit, window));
  return {
    start: Math.min(window.start, ...touched.map((hit) => hit.start)),
    end: Math.max(window.end, ...touched.map((hit) => hit.end)),
  };
}

/** @param windows In order of their beginnings. */
function joinNear(windows: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const window of windows) {
    const last = joined[joined.length - 1];
    if (last && window.start - last.end < NEAR) last.end = Math.max(last.end, window.end);
    else joined.push({ ...window });
  }
  return joined;
}

/** Whether a text may be cut at an index without an ellipsis. */
function endsSentence(text: string, index: number): boolean {
  return index === 0 || index === text.length || endsWithStop(text.slice(0, index), GOOD_ENDS) || text[index] === '\n';
}
