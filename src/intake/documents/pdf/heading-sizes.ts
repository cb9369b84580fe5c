import { readOutlineMark } from '../../../text/outline-mark.ts';
import { endsSentence } from '../../../text/wrapped-text.ts';
import type { PageLine } from './page-lines.ts';

/** So many marked headings make type tell nothing: what has no mark then is none. */
const LEAST_MARKED = 2;
/** A heading is so much larger than the text, or bold where the text is not. */
const LARGER = 1.12;
const LONGEST_HEADING = 40;

/**
 * Find headings by their type, where marks tell of none: short lines below the first of the text's own that are larger,
 * or bold. The larger, the higher their level.
 */
export function findHeadingLevels<Line extends PageLine>(lines: readonly Line[]): Map<Line, number> {
  const isMarked = ({ text }: Line): boolean => ['part', 'chapter'].includes(readOutlineMark(text.trim())?.level ?? '');
  if (lines.filter(isMarked).length >= LEAST_MARKED) return new Map();
  const size = mostCommon(lines, (line) => Math.round(line.size * 2) / 2);
  const isTextBold = mostCommon(lines, (line) => Number(line.isBold)) === 1;
  const isText = (line: Line): boolean => line.size < size * LARGER && (isTextBold || !line.isBold);
  const first = lines.findIndex((line) => isText(line) && endsSentence(line.text));
  const headings = lines.filter(
    (line, index) =>
      first !== -1 &&
      index > first &&
      !isText(line) &&
      line.size > size * 0.95 &&
      line.text.length <= LONGEST_HEADING &&
      !endsSentence(line.text),
  );
  const sizes = [...new Set(headings.map((line) => Math.round(line.size)))].toSorted((a, b) => b - a);
  return new Map(headings.map((line) => [line, sizes.indexOf(Math.round(line.size)) + 1]));
}

/** The value that most of the text has. */
function mostCommon<Line extends PageLine>(lines: readonly Line[], read: (line: Line) => number): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(read(line), (counts.get(read(line)) ?? 0) + line.text.length);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
