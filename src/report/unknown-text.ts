import type { ChangedRange } from './compare-texts.ts';
import type { FoldedText } from './placed-text.ts';

/**
 * Leave out the differences that unknown text accounts for: those that hold some, and what the original has in its
 * place. A comparison cannot tell "（二）甲。" missing in front of "（三）" from "二）甲。（" missing within it, so what is
 * missing counts as standing at the unknown text when it can be read so.
 */
export function leaveOutUnknown(
  ranges: readonly ChangedRange[],
  report: FoldedText,
  original: FoldedText,
): ChangedRange[] {
  return ranges.filter(
    (range) =>
      !report.unknown.some(
        (index) => (index >= range.newStart && index < range.newEnd) || slidesTo(index, range, report, original),
      ),
  );
}

/** Whether a stretch missing elsewhere reads the same as one missing right beside the character at `index`. */
function slidesTo(index: number, range: ChangedRange, report: FoldedText, original: FoldedText): boolean {
  const { oldStart, oldEnd, newStart, newEnd } = range;
  if (newEnd > newStart) return false;
  if (index < newStart) {
    const between = report.text.slice(index + 1, newStart);
    return original.text.slice(0, oldStart).endsWith(between) && original.text.slice(0, oldEnd).endsWith(between);
  }
  const between = report.text.slice(newStart, index);
  return original.text.startsWith(between, oldStart) && original.text.startsWith(between, oldEnd);
}
