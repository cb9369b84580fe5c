import type { DutyArea } from '../../content/schemas/duty-areas.ts';
import type { MarkStyle } from '../../text/outline-mark.ts';
import { matchDutyAreas } from './area-matches.ts';
import { canBeHeading, isRunningText, isStatement } from './heading-text.ts';
import type { SourceLine } from './source-lines.ts';
import { classifyTitle } from './title-kinds.ts';

/** Marks that stand above 一、 where they come before it, and are items of the text elsewhere. */
const HIGH: readonly MarkStyle[] = ['roman', 'formal', 'ordinal'];
/** Marks of items, which divide a report that has no others above （一）. */
const LOW: readonly MarkStyle[] = ['number', 'bracketed', 'circled'];

/**
 * Tell the styles of mark that divide a report into parts and chapters, from above to below: 第一部分 above 一、 above （一）.
 * 第一、, Ⅰ、 and 壹、 divide it where they come before any 一、 or （一）; so does 1. where nothing else divides it into
 * parts, its lines are headings counted through from 1, and one of them is a part or a duty area by its words.
 */
export function findDividers(
  lines: readonly SourceLine[],
  areas: readonly DutyArea[],
  year: number,
): readonly MarkStyle[] {
  const listHeadings = (style: MarkStyle): SourceLine[] =>
    lines.filter((line) => line.mark?.style === style && canBeHeading(line.text));
  const has = (style: MarkStyle): boolean => listHeadings(style).length > 0;
  const beginsBefore = (style: MarkStyle, others: readonly MarkStyle[]): boolean => {
    const [first] = listHeadings(style).filter(({ text }) => !isRunningText(text));
    return first !== undefined && others.every((other) => first.number <= (listHeadings(other)[0]?.number ?? Infinity));
  };
  const above = [
    ...(has('division') ? (['division'] as const) : []),
    ...HIGH.filter((style) => beginsBefore(style, [...HIGH, 'part', 'chapter'])),
    ...(has('part') ? (['part'] as const) : []),
  ];
  const counted = LOW.find(
    (style) => beginsBefore(style, [...LOW, 'chapter']) && isCountedThrough(listHeadings(style), areas, year),
  );
  return [
    ...above,
    ...(above.length === 0 && counted ? [counted] : []),
    ...(has('chapter') ? (['chapter'] as const) : []),
  ];
}

function isCountedThrough(lines: readonly SourceLine[], areas: readonly DutyArea[], year: number): boolean {
  const texts = lines.map(({ text }) => text);
  return (
    lines.length > 1 &&
    lines.every(({ mark }, index) => mark?.ordinal === index + 1 && !isStatement(mark.rest)) &&
    (texts.some((text) => classifyTitle(text, year).length > 0) ||
      matchDutyAreas(texts, areas).some((match) => match !== undefined))
  );
}
