import { diceCoefficient } from 'dice-coefficient';
import { NATIONAL_OUTLINES } from '../../content/national-outlines.ts';
import type { DutyArea } from '../../content/schemas/duty-areas.ts';
import { splitHeading } from '../../report/section-headings.ts';
import { cutClause, STOPS } from '../../text/sentences.ts';

/** A heading's duty area, and how sure that is. */
export interface AreaMatch {
  area: DutyArea;
  /** 0–1. */
  similarity: number;
  /** Whether the titles are so unlike that a person should look. */
  isDoubtful: boolean;
}

/** Titles of other things stay below 0.3. */
const LEAST_SIMILARITY = 0.4;
/** Reports that keep to their outline's words are above (强化行政权力制约监督 for 行政权力制约和监督体系: 0.63). */
const CERTAIN_SIMILARITY = 0.6;

/**
 * Match a report's chapters with the duty areas of its outline, by the similarity of their titles; of equally similar
 * ones, those match that stand at the same place. A title that holds the whole of the area's (健全组织保障工作机制 for
 * 组织保障) leaves no doubt.
 *
 * @param headings Headings as printed, in the order of the text.
 * @returns For each heading its area, or `undefined` where none is similar enough. No area is given twice.
 */
export function matchDutyAreas(
  headings: readonly string[],
  areas: readonly DutyArea[],
): readonly (AreaMatch | undefined)[] {
  const candidates = headings
    .flatMap((heading, index) =>
      areas.map((area, place) => ({
        index,
        match: compareTitles(splitHeading(heading).title, area),
        shift: Math.abs(place - index),
      })),
    )
    .filter(({ match }) => match.similarity >= LEAST_SIMILARITY)
    .toSorted((a, b) => b.match.similarity - a.match.similarity || a.shift - b.shift);

  const matched = new Map<number, AreaMatch>();
  const taken = new Set<DutyArea>();
  for (const { index, match } of candidates) {
    if (matched.has(index) || taken.has(match.area)) continue;
    matched.set(index, match);
    taken.add(match.area);
  }
  return headings.map((_, index) => matched.get(index));
}

/** What the national outlines call each area: reports go on using the words of the one before. */
const NATIONAL_TITLES = Map.groupBy(
  Object.values(NATIONAL_OUTLINES).flatMap(({ areas }) => areas),
  ({ id }) => id,
);

/** What titles of any area and of none have in common. */
function dropCommon(title: string): string {
  return title.replace(/法治政府(?:建设)?/gu, '');
}

/** Titles often go on after a comma (健全行政决策制度体系，不断提升公信力); the outline's words are in the first clause. */
function compareTitles(printed: string, area: DutyArea): AreaMatch {
  const firstClause = cutClause(printed, { start: 0, end: 0 }, STOPS.clause);
  const title = dropCommon(area.title);
  const own = Math.max(...[printed, firstClause].map((text) => diceCoefficient(dropCommon(text), title)));
  // The words of another outline count where they stand as they are; likeness to two titles would be a guess too many.
  const isNamed = (NATIONAL_TITLES.get(area.id) ?? []).some((other) => printed.includes(other.title));
  const similarity = isNamed ? Math.max(own, CERTAIN_SIMILARITY) : own;
  return { area, similarity, isDoubtful: similarity < CERTAIN_SIMILARITY && !printed.includes(area.title) };
}
