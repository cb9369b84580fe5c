import { diffArrays } from 'diff';

/** A stretch where two texts differ, as half-open ranges of UTF-16 units; one of the two may be empty. */
export interface ChangedRange {
  /** In the first text. */
  oldStart: number;
  oldEnd: number;
  /** In the second text. */
  newStart: number;
  newEnd: number;
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
export function findChangedRanges(oldText: string, newText: string): ChangedRange[] {
  return splitRange(
    { oldStart: 0, oldEnd: oldText.length, newStart: 0, newEnd: newText.length },
    splitSentences(oldText),
    splitSentences(newText),
    MAX_EDITS,
  ).flatMap((range) => {
    const oldPart = [...oldText.slice(range.oldStart, range.oldEnd)];
    const newPart = [...newText.slice(range.newStart, range.newEnd)];
    const rewrittenAt = Math.ceil((oldPart.length + newPart.length) * REWRITTEN_SHARE);
    return splitRange(range, oldPart, newPart, Math.min(rewrittenAt, MAX_EDITS));
  });
}

/** Split a range by the tokens it holds; `whole` itself when more than `maxEdits` of them change. */
function splitRange(
  whole: ChangedRange,
  oldTokens: readonly string[],
  newTokens: readonly string[],
  maxEdits: number,
): ChangedRange[] {
  const prefix = countCommon(oldTokens, newTokens);
  const oldRest = oldTokens.slice(prefix);
  const newRest = newTokens.slice(prefix);
  const suffix = countCommon(oldRest.toReversed(), newRest.toReversed());
  const oldMiddle = oldRest.slice(0, oldRest.length - suffix);
  const newMiddle = newRest.slice(0, newRest.length - suffix);
  const oldStart = whole.oldStart + countUnits(oldTokens.slice(0, prefix));
  const newStart = whole.newStart + countUnits(newTokens.slice(0, prefix));
  const middle: ChangedRange = {
    oldStart,
    oldEnd: oldStart + countUnits(oldMiddle),
    newStart,
    newEnd: newStart + countUnits(newMiddle),
  };
  if (oldMiddle.length === 0 && newMiddle.length === 0) return [];
  if (oldMiddle.length === 0 || newMiddle.length === 0) return [middle];
  return diffTokens(middle, oldMiddle, newMiddle, maxEdits) ?? [middle];
}

function diffTokens(
  { oldStart, newStart }: ChangedRange,
  oldTokens: string[],
  newTokens: string[],
  maxEditLength: number,
): ChangedRange[] | undefined {
  const changes = diffArrays(oldTokens, newTokens, { maxEditLength });
  if (!changes) return undefined;
  const ranges: ChangedRange[] = [];
  let open: ChangedRange | undefined;
  let [oldEnd, newEnd] = [oldStart, newStart];
  for (const change of changes) {
    const units = countUnits(change.value);
    if (!change.added && !change.removed) open = undefined;
    else if (!open) ranges.push((open = { oldStart: oldEnd, oldEnd, newStart: newEnd, newEnd }));
    if (!change.added) oldEnd += units;
    if (!change.removed) newEnd += units;
    if (open) Object.assign(open, { oldEnd, newEnd });
  }
  return ranges;
}

function splitSentences(text: string): string[] {
  return text.split(/(?<=[。;])/u);
}

function countCommon(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}

function countUnits(tokens: readonly string[]): number {
  return tokens.reduce((units, token) => units + token.length, 0);
}
