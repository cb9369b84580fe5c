import { diffArrays } from 'diff';
import { splitAtStops, STOPS } from './sentences.ts';
import { sliceSpan, type Span } from './span.ts';

/** A stretch where two texts differ, as it stands in the old one and in the new; one of the two may be empty. */
export interface ChangedSpan {
  old: Span;
  new: Span;
}

/**
 * Beyond so many changed tokens two texts have so little in common that one stretch says it better. The search for the
 * shortest way from one to the other takes time by the square of this.
 */
const MAX_EDITS = 1000;

/** Share of a stretch's characters that may change before it counts as rewritten, and is one difference. */
const REWRITTEN_SHARE = 0.4;

/**
 * Find every stretch where two texts differ: sentence by sentence first, which keeps the cost low when whole parts are
 * missing, then character by character within the sentences that differ. A sentence mostly rewritten is one stretch.
 */
export function findChanges(oldText: string, newText: string): ChangedSpan[] {
  return splitSpan(
    { old: { start: 0, end: oldText.length }, new: { start: 0, end: newText.length } },
    splitSentences(oldText),
    splitSentences(newText),
    MAX_EDITS,
  ).flatMap((whole) => {
    const oldPart = [...sliceSpan(oldText, whole.old)];
    const newPart = [...sliceSpan(newText, whole.new)];
    const rewrittenAt = Math.ceil((oldPart.length + newPart.length) * REWRITTEN_SHARE);
    return splitSpan(whole, oldPart, newPart, Math.min(rewrittenAt, MAX_EDITS));
  });
}

/** Split a changed stretch by the tokens it holds; `whole` itself when more than `maxEdits` of them change. */
function splitSpan(
  whole: ChangedSpan,
  oldTokens: readonly string[],
  newTokens: readonly string[],
  maxEdits: number,
): ChangedSpan[] {
  const prefix = countCommon(oldTokens, newTokens);
  const oldRest = oldTokens.slice(prefix);
  const newRest = newTokens.slice(prefix);
  const suffix = countCommon(oldRest.toReversed(), newRest.toReversed());
  const oldMiddle = oldRest.slice(0, oldRest.length - suffix);
  const newMiddle = newRest.slice(0, newRest.length - suffix);
  const oldStart = whole.old.start + countUnits(oldTokens.slice(0, prefix));
  const newStart = whole.new.start + countUnits(newTokens.slice(0, prefix));
  const middle: ChangedSpan = {
    old: { start: oldStart, end: oldStart + countUnits(oldMiddle) },
    new: { start: newStart, end: newStart + countUnits(newMiddle) },
  };
  if (oldMiddle.length === 0 && newMiddle.length === 0) return [];
  if (oldMiddle.length === 0 || newMiddle.length === 0) return [middle];
  return diffTokens(middle, oldMiddle, newMiddle, maxEdits) ?? [middle];
}

function diffTokens(
  whole: ChangedSpan,
  oldTokens: string[],
  newTokens: string[],
  maxEditLength: number,
): ChangedSpan[] | undefined {
  const changes = diffArrays(oldTokens, newTokens, { maxEditLength });
  if (!changes) return undefined;
  const spans: ChangedSpan[] = [];
  let open: ChangedSpan | undefined;
  let [oldEnd, newEnd] = [whole.old.start, whole.new.start];
  for (const change of changes) {
    const units = countUnits(change.value);
    if (!change.added && !change.removed) open = undefined;
    else if (!open) {
      open = { old: { start: oldEnd, end: oldEnd }, new: { start: newEnd, end: newEnd } };
      spans.push(open);
    }
    if (!change.added) oldEnd += units;
    if (!change.removed) newEnd += units;
    if (open) [open.old.end, open.new.end] = [oldEnd, newEnd];
  }
  return spans;
}

function splitSentences(text: string): string[] {
  return splitAtStops(text, STOPS.semicolon).map((span) => sliceSpan(text, span));
}

function countCommon(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}

function countUnits(tokens: readonly string[]): number {
  return tokens.reduce((units, token) => units + token.length, 0);
}
