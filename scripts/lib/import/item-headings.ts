import type { HeadingLevel } from './heading-levels.ts';
import { isItemLead } from './item-lead.ts';
import type { SourceLine } from './source-lines.ts';

/**
 * Find items (1., （1）, ①, 一是) whose line is a heading as a whole: short words with no full stop, and text below.
 *
 * The items of one list are told together: where one is a sentence or has nothing below it, none of them is a heading,
 * for a list of names looks just like headings.
 *
 * @returns Numbers of the lines.
 */
export function findItemHeadings(
  lines: readonly SourceLine[],
  levels: ReadonlyMap<number, HeadingLevel>,
): ReadonlySet<number> {
  const lists: SourceLine[][] = [];
  const open = new Map<string, SourceLine[]>();
  for (const line of lines) {
    const level = levels.get(line.number);
    if (level === 'part' || level === 'chapter') open.clear();
    if (level !== 'item' || !line.mark) continue;
    const { style, ordinal } = line.mark;
    let list = open.get(style);
    if (!list || ordinal === 1) {
      list = [];
      open.set(style, list);
      lists.push(list);
    }
    list.push(line);
  }
  const following = new Map(lines.map((line, index) => [line.number, lines[index + 1]]));
  const isWhole = (line: SourceLine): boolean => isWholeHeading(line, following.get(line.number), levels);
  return new Set(
    lists
      .filter((list) => list.every((line) => isWhole(line) || hasRunInHeading(line)))
      .flatMap((list) => list.filter(isWhole).map(({ number }) => number)),
  );
}

function isWholeHeading(
  { text, mark, styleLevel }: SourceLine,
  next: SourceLine | undefined,
  levels: ReadonlyMap<number, HeadingLevel>,
): boolean {
  if (text.includes('。') || !isItemLead(text)) return false;
  const level = next && levels.get(next.number);
  const hasText = next !== undefined && (level === undefined || (level === 'item' && next.mark?.style !== mark?.style));
  return hasText || styleLevel !== undefined;
}

function hasRunInHeading({ text }: SourceLine): boolean {
  const end = text.indexOf('。') + 1;
  return end > 0 && end < text.length && isItemLead(text.slice(0, end));
}
