import type { DutyArea } from '../../content/schemas/duty-areas.ts';
import type { MarkStyle, OutlineLevel, OutlineMark } from '../../text/outline-mark.ts';
import type { SourceLine } from './source-lines.ts';
import { matchDutyAreas } from './area-matches.ts';

/** What a line is to the report's outline if it is a heading: 一、 above （一） above everything else. */
export type HeadingLevel = OutlineLevel;

const LEVELS: readonly HeadingLevel[] = ['part', 'chapter', 'item'];
/** The styles of mark that divide a report into sections. */
const DIVIDING: readonly MarkStyle[] = ['division', 'part', 'chapter'];
/** So many headings of one style must be duty areas for all of it to be chapters. */
const SEVERAL = 2;

/**
 * Tell of which level each line is that has an outline mark or that the document styles as a heading.
 *
 * A mark says its level itself, but below 第一部分 every 一、 is a chapter and every （一） an item. A styled line without
 * a mark is of the level that marked lines of the same style have; where there are none, its style's place among the
 * others decides. So it is with 1. where nothing else divides the report.
 *
 * @param lines The report without its title.
 * @returns Levels by the lines' numbers.
 */
export function readHeadingLevels(
  lines: readonly SourceLine[],
  areas: readonly DutyArea[],
): ReadonlyMap<number, HeadingLevel> {
  const hasMark = (style: MarkStyle): boolean =>
    lines.some((line) => line.mark?.style === style && canBeHeading(line.text));
  const shift = hasMark('division') && hasMark('part') ? 1 : 0;
  const levelOfMark = ({ level, style }: OutlineMark): HeadingLevel =>
    style === 'division' ? 'part' : lower(level, shift);

  const isDivided = DIVIDING.some(hasMark);
  const counts = (mark: OutlineMark | undefined): mark is OutlineMark =>
    mark !== undefined && (isDivided || mark.style === 'item');
  const styled = lines.filter(({ styleLevel }) => styleLevel !== undefined);
  const unmarked = styled.filter(({ text, mark }) => !counts(mark) && canBeHeading(text));
  const marked = styled.flatMap(({ styleLevel = 0, mark }) =>
    counts(mark) ? [{ styleLevel, level: levelOfMark(mark) }] : [],
  );
  const levelOfStyle = mapStyles(unmarked, marked, areas);
  return new Map([
    ...lines.flatMap(({ number, mark }) => (mark ? [[number, levelOfMark(mark)] as const] : [])),
    ...unmarked.map(({ number, styleLevel = 0 }) => [number, levelOfStyle.get(styleLevel) ?? 'item'] as const),
  ]);
}

function mapStyles(
  unmarked: readonly SourceLine[],
  marked: readonly { styleLevel: number; level: HeadingLevel }[],
  areas: readonly DutyArea[],
): Map<number, HeadingLevel> {
  const known = new Map<number, HeadingLevel>();
  for (const { styleLevel, level } of marked) if (!known.has(styleLevel)) known.set(styleLevel, level);
  const styles = [...new Set(unmarked.map(({ styleLevel = 0 }) => styleLevel))].toSorted((a, b) => a - b);
  if (known.size === 0 && styles.length === 1) {
    const matches = matchDutyAreas(
      unmarked.map(({ text }) => text),
      areas,
    );
    const areasFound = matches.filter((match) => match !== undefined).length;
    return new Map(styles.map((style) => [style, areasFound >= SEVERAL ? 'chapter' : 'part']));
  }
  for (const style of styles) {
    if (known.has(style)) continue;
    const above = [...known].filter(([other]) => other < style).toSorted(([a], [b]) => b - a)[0];
    known.set(style, above ? lower(above[1], 1) : 'part');
  }
  return known;
}

function lower(level: HeadingLevel, steps: number): HeadingLevel {
  return LEVELS[LEVELS.indexOf(level) + steps] ?? 'item';
}

const LONGEST_HEADING = 60;

/** Whether a line can be a heading as a whole: not too long, and no sentence that goes on. */
export function canBeHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[，；]$/u.test(text);
}
