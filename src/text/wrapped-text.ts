import { endsWithStop, STOPS } from './sentences.ts';

/** Widths in columns of half a Chinese character: no wrapping is narrower or wider than these. */
const NARROWEST = 36;
const WIDEST = 160;
/** What a full line may lack of the width: a mark that may not begin a line takes the character before it along. */
const SLACK = 5;
/** So many lines must be full and end inside a sentence for the text to count as wrapped. */
export const LEAST_CUT_LINES = 3;
/** Of so many lines more one may be wider than the width, by so much. */
const CUT_LINES_PER_WIDER = 2;
const MOST_OVER = 1.4;
/** What a line ends with that is whole, or introduces what follows. */
const LINE_ENDS = `${STOPS.semicolon}：:…`;

/** Whether a line ends where a sentence does, or introduces what follows. */
export function endsSentence(line: string): boolean {
  return endsWithStop(line.trimEnd(), LINE_ENDS);
}

/**
 * Find the width at which a text's lines are cut, in columns; `undefined` where they are not. A line or two that were
 * measured otherwise, with Latin letters in them, may be wider.
 */
export function findWrapWidth(lines: readonly string[]): number | undefined {
  const measured = lines.map((line) => ({ columns: measureColumns(line), isCut: !endsSentence(line) }));
  return [...new Set(measured.map(({ columns }) => columns))]
    .filter((width) => width >= NARROWEST && width <= WIDEST)
    .toSorted((a, b) => b - a)
    .find((width) => {
      const wider = measured.filter(({ columns }) => columns > width);
      const cut = measured.filter(({ columns, isCut }) => isCut && columns <= width && columns >= width - SLACK);
      const isWide = wider.some(({ columns }) => columns > width * MOST_OVER);
      return cut.length >= LEAST_CUT_LINES + CUT_LINES_PER_WIDER * wider.length && !isWide;
    });
}

/** Whether a line is so full that the next may go on with it. */
export function isFull(line: string, width: number): boolean {
  return measureColumns(line) >= width - SLACK;
}

/** Cells of a table, and what is no prose at all. */
const NO_PROSE = /\S(?:\t|[^\S\n]{2,}|\|)\S|^\P{L}*$/u;

/** Tell of each line of a text whether it goes on with the one before, for nothing but the width that lines are cut at. */
export function listContinued(lines: readonly string[]): boolean[] {
  const width = findWrapWidth(lines);
  return lines.map((line, index) => {
    const before = lines[index - 1];
    if (width === undefined || before === undefined || !isFull(before, width)) return false;
    return !NO_PROSE.test(line) && !NO_PROSE.test(before);
  });
}

function measureColumns(line: string): number {
  return [...line.trimEnd()].reduce((sum, character) => sum + (/[\0-\u02ff]/u.test(character) ? 1 : 2), 0);
}
