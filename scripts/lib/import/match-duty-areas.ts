import { diceCoefficient } from 'dice-coefficient';
import { splitHeading } from '../../../src/report/section-heading.ts';
import type { DutyArea } from '../../../src/schemas/duty-areas.ts';

/** Reports reword their outline (健全组织保障工作机制 for 组织保障: 0.5); titles of other things stay below 0.3. */
const LEAST_SIMILARITY = 0.4;

/**
 * Match a report's chapters with the duty areas of its outline, by the similarity of their titles; of equally similar
 * ones, those match that stand at the same place.
 *
 * @param headings Headings as printed, in the order of the text.
 * @returns For each heading its area, or `undefined` where none is similar enough. No area is given twice.
 */
export function matchDutyAreas(
  headings: readonly string[],
  areas: readonly DutyArea[],
): readonly (DutyArea | undefined)[] {
  const candidates = headings
    .flatMap((heading, index) =>
      areas.map((area, place) => ({
        index,
        area,
        similarity: compareTitles(splitHeading(heading).title, area.title),
        shift: Math.abs(place - index),
      })),
    )
    .filter(({ similarity }) => similarity >= LEAST_SIMILARITY)
    .toSorted((a, b) => b.similarity - a.similarity || a.shift - b.shift);

  const matched = new Map<number, DutyArea>();
  for (const { index, area } of candidates) {
    if (!matched.has(index) && ![...matched.values()].includes(area)) matched.set(index, area);
  }
  return headings.map((_, index) => matched.get(index));
}

/** Titles often go on after a comma (健全行政决策制度体系，不断提升公信力); the outline's words are in the first clause. */
function compareTitles(printed: string, areaTitle: string): number {
  const clauses = printed.split(/[，。]/u).filter((clause) => clause !== '');
  return Math.max(...[printed, ...clauses.slice(0, 1)].map((text) => diceCoefficient(text, areaTitle)));
}
