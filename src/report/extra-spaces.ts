import type { ChangedRange } from './compare-texts.ts';
import type { FoldedText, PlacedSpace } from './placed-text.ts';

/** White space of a report that its original does not have. */
export interface ExtraSpace {
  /** Folded indexes, in either text, of the character behind it. */
  newIndex: number;
  oldIndex: number;
  space: PlacedSpace;
}

/**
 * Find white space in a report between two characters that stand side by side, on one line, in the original. Next to
 * text that differs there is nothing to compare it with.
 *
 * @param ranges Where the folded texts differ, in order.
 */
export function findExtraSpaces(
  report: FoldedText,
  original: FoldedText,
  ranges: readonly ChangedRange[],
): ExtraSpace[] {
  const spaces: ExtraSpace[] = [];
  let [newStart, oldStart] = [0, 0];
  const collect = (newEnd: number): void => {
    for (let newIndex = newStart + 1; newIndex < newEnd; newIndex += 1) {
      const space = report.spaceBefore(newIndex);
      const oldIndex = oldStart + newIndex - newStart;
      if (space && !isApart(original, oldIndex)) spaces.push({ newIndex, oldIndex, space });
    }
  };
  for (const range of ranges) {
    collect(range.newStart);
    [newStart, oldStart] = [range.newEnd, range.oldEnd];
  }
  collect(report.text.length);
  return spaces;
}

/** Whether white space or a line's end is between a character and the one before it. */
function isApart(text: FoldedText, index: number): boolean {
  return text.spaceBefore(index) !== undefined || text.placeAt(index).line !== text.placeAt(index - 1).line;
}
