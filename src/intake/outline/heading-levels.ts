import type { DutyArea } from '../../content/schemas/duty-areas.ts';
import type { MarkStyle, OutlineLevel, OutlineMark } from '../../text/outline-mark.ts';
import { matchDutyAreas } from './area-matches.ts';
import { canBeHeading, isStatement } from './heading-text.ts';
import type { SourceLine } from './source-lines.ts';

/** What a line is to the report's outline if it is a heading: 一、 above （一） above everything else. */
export type HeadingLevel = OutlineLevel;

const LEVELS: readonly HeadingLevel[] = ['part', 'chapter', 'item'];
/** So many headings of one style must be duty areas for all of it to be chapters. */
const SEVERAL = 2;

/**
 * Tell of which level each line is that has an outline mark or that the document styles as a heading.
 *
 * Marks come first: the highest of those that divide the report are parts, the next chapters, all others items; （一）
 * with nothing above it is a chapter. A styled line without a mark is of the level that marked lines of the same style
 * have; where there are none, its style's place among the others decides. So it is with 1. where nothing divides the
 * report. What states something is no heading however it is styled, and a style that most of it has says nothing of the rest.
 *
 * @param lines The report without its title.
 * @param dividers Styles of mark that divide it, from above to below.
 * @returns Levels by the lines' numbers.
 */
export function readHeadingLevels(
  lines: readonly SourceLine[],
  dividers: readonly MarkStyle[],
  areas: readonly DutyArea[],
): ReadonlyMap<number, HeadingLevel> {
  const top = dividers[0] === 'chapter' ? 1 : 0;
  const levelOfMark = ({ style }: OutlineMark): HeadingLevel => {
    const place = dividers.indexOf(style);
    return (place === -1 ? undefined : LEVELS[place + top]) ?? 'item';
  };
  const counts = (mark: OutlineMark | undefined): mark is OutlineMark =>
    mark !== undefined && (dividers.length > 0 || mark.style === 'item');
  const styled = lines.filter(({ styleLevel }) => styleLevel !== undefined);
  const idle = findIdleStyles(styled.filter(({ mark }) => !counts(mark)));
  const unmarked = styled.filter(
    ({ text, mark, styleLevel = 0 }) =>
      !counts(mark) && canBeHeading(text) && !isStatement(text) && !idle.has(styleLevel),
  );
  const marked = styled.flatMap(({ styleLevel = 0, mark }) =>
    counts(mark) ? [{ styleLevel, level: levelOfMark(mark) }] : [],
  );
  const levelOfStyle = mapStyles(unmarked, marked, areas);
  return new Map([
    ...lines.flatMap(({ number, mark }) => (mark ? [[number, levelOfMark(mark)] as const] : [])),
    ...unmarked.map(({ number, styleLevel = 0 }) => [number, levelOfStyle.get(styleLevel) ?? 'item'] as const),
  ]);
}

/** Levels of style of which most lines are sentences: somebody has styled the whole document so. */
function findIdleStyles(styled: readonly SourceLine[]): ReadonlySet<number> {
  const levels = new Set(styled.map(({ styleLevel = 0 }) => styleLevel));
  return new Set(
    [...levels].filter((level) => {
      const lines = styled.filter(({ styleLevel }) => styleLevel === level);
      const sentences = lines.filter(({ text }) => isStatement(text) || text.endsWith('。') || !canBeHeading(text));
      return sentences.length * 2 > lines.length;
    }),
  );
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
