import { readSignature } from '../report/letter.ts';
import { readPrintedMoment } from '../text/dates.ts';
import { foldText } from '../text/folding.ts';
import type { FactKey } from './former-facts.ts';

/** A line of a document that prints a fact, or a part of it. */
export interface FactPassage {
  /** 1-based. */
  line: number;
  text: string;
}

/** So many lines a title is printed on at most. */
const MOST_LINES = 4;

/** Find the lines of a document that print what a report says of itself, the first of them first. */
export function findFactPassages(key: FactKey, value: string, text: string): FactPassage[] {
  if (value === '') return [];
  const lines = [...text.split('\n').entries()]
    .map(([index, line]) => ({ line: index + 1, text: line.trim() }))
    .filter((passage) => passage.text !== '');
  if (key === 'title') return findTitleLines(foldText(value), lines);
  return lines.filter((passage) => prints(key, foldText(value), passage.text, value));
}

/** A title may be printed on several lines, and a page may print it twice: the last is the report's. */
function findTitleLines(folded: string, lines: readonly FactPassage[]): FactPassage[] {
  const found = lines.flatMap((_, start) => {
    for (let count = 1; count <= MOST_LINES; count += 1) {
      const run = lines.slice(start, start + count);
      if (foldText(run.map((passage) => passage.text).join('')) === folded) return [run];
    }
    return [];
  });
  return found.at(-1) ?? [];
}

function prints(key: Exclude<FactKey, 'title'>, folded: string, line: string, value: string): boolean {
  const words = foldText(line);
  switch (key) {
    case 'signed':
      return readSignature(line)?.date === value;
    case 'published':
      return words.includes(folded) || readPrintedMoment(line) === value;
    case 'addressee':
      return words === `${folded}:`;
    default:
      return words.includes(folded);
  }
}
